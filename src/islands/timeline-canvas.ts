/**
 * While the drawing moves it is painted, not written: the same geometry on a canvas that covers what the screen shows of
 * it. SVG for every frame costs several times as much (`npm run bench -- timeline`), and is what stands when it rests.
 */
import { shortenGovernment } from '../core/words.ts'
import { SHEET, type SheetGeometry } from '../timeline/sheet.ts'
import type { Mark, MarkKind } from '../timeline/types.ts'

const COLOURS = ['force', 'ended', 'ink', 'ink-soft', 'paper', 'hairline', 'signal', 'day'] as const
type Look = Record<(typeof COLOURS)[number], string> & { family: string; hatch: CanvasPattern | string }

export class TimelineCanvas {
  readonly #canvas = document.createElement('canvas')
  readonly #context = this.#canvas.getContext('2d') as CanvasRenderingContext2D
  readonly #plot: HTMLElement
  #look: Look | undefined

  constructor(plot: HTMLElement) {
    this.#plot = plot
    this.#canvas.className = 'motion'
    this.#canvas.ariaHidden = 'true'
    this.#canvas.hidden = true
    plot.after(this.#canvas)
  }

  /** Pixels of the plot that the screen shows, from its own top. */
  static visible(plot: HTMLElement): { top: number; bottom: number; width: number } {
    const { top, height, width } = plot.getBoundingClientRect()
    return { top: Math.max(0, -top), bottom: Math.min(height, innerHeight - top), width }
  }

  /** Show a geometry in percentages; `top`, `bottom` and `width` are pixels of the plot. */
  paint(
    sheet: SheetGeometry,
    { top, bottom, width }: { top: number; bottom: number; width: number },
    isRightToLeft: boolean,
  ): void {
    const context = this.#context
    this.#place(top, Math.max(bottom - top, 1), width)
    this.#look ??= readLook(this.#plot, context)
    const look = this.#look
    const scale = width / 100
    context.clearRect(0, top, width, bottom - top)
    context.direction = isRightToLeft ? 'rtl' : 'ltr'

    context.fillStyle = look.hairline
    for (const { x } of sheet.ticks) context.fillRect(x * scale, SHEET.axis, 1, sheet.height)
    if (top < SHEET.axis) this.#paintAxis(sheet, scale, look)
    for (const lane of sheet.lanes) {
      if (lane.y > bottom || lane.y + lane.height < top) continue
      context.fillStyle = lane.isFirst ? look.ink : look.hairline
      context.fillRect(0, lane.y - SHEET.gap / 2, width, 1)
      if (lane.isOpen)
        for (const { y, placed } of lane.rows)
          for (const mark of placed.marks) this.#paintMark(mark, y + 20, 9, scale, look)
      else this.#paintArea(lane, scale, look)
    }
    if (sheet.dayX !== undefined) {
      const x = sheet.dayX * scale
      context.globalAlpha = 0.72
      context.fillStyle = look.paper
      context.fillRect(isRightToLeft ? 0 : x, Math.max(top, SHEET.axis), isRightToLeft ? x : width - x, bottom)
      context.globalAlpha = 1
      context.fillStyle = look.day
      context.fillRect(x - 1, SHEET.axis - 8, 2, sheet.height)
    }
    this.#paintWords(sheet, { top, bottom, width }, scale, look, isRightToLeft)
    this.#canvas.hidden = false
    this.#plot.classList.add('moving')
  }

  /** The drawing rests: what was written stands again. */
  rest(): void {
    this.#canvas.hidden = true
    this.#look = undefined
    this.#plot.classList.remove('moving')
  }

  #place(top: number, height: number, width: number): void {
    const canvas = this.#canvas
    const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
    Object.assign(canvas.style, { top: `${top}px`, width: `${width}px`, height: `${height}px` })
    this.#context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, -top * devicePixelRatio)
  }

  #paintAxis({ ticks }: SheetGeometry, scale: number, look: Look): void {
    const context = this.#context
    const isNarrow = innerWidth < 768
    for (const { x, x1, labelX, label, sub, isOdd } of ticks) {
      context.fillStyle = look.ink
      context.fillRect(x * scale, SHEET.axis - 5, (x1 - x) * scale, 5)
      if (isOdd) {
        context.fillStyle = look.paper
        context.fillRect(x * scale, SHEET.axis - 4, (x1 - x) * scale, 3)
      }
      if (isOdd && isNarrow) continue
      this.#write(label, labelX * scale, SHEET.axis - 10, 500, look['ink-soft'], look)
      this.#write(sub, labelX * scale, SHEET.axis - 24, 700, look.ink, look)
    }
  }

  #paintArea({ area, most, y }: SheetGeometry['lanes'][number], scale: number, look: Look): void {
    if (most === 0) return
    const context = this.#context
    const base = y + SHEET.head + SHEET.area
    context.fillStyle = look.force
    area.forEach(({ x, n }, index) => {
      const next = area[index + 1]
      if (!next || n === 0) return
      const height = (n / most) * SHEET.area
      context.fillRect(Math.min(x, next.x) * scale, base - height, Math.abs(next.x - x) * scale + 0.5, height)
    })
  }

  #paintMark({ kind, x0, x1, isCapped, isMirrored }: Mark, y: number, height: number, scale: number, look: Look): void {
    const context = this.#context
    const fills: Record<MarkKind, Look[keyof Look]> = {
      force: look.force,
      ended: look.ended,
      lead: look.hatch,
      adopted: look.paper,
      proposed: look.paper,
      suspended: look.paper,
    }
    const [x, width] = [x0 * scale, Math.max((x1 - x0) * scale, 0.5)]
    context.fillStyle = fills[kind]
    context.fillRect(x, y, width, height)
    if (kind !== 'force' && kind !== 'ended') {
      context.strokeStyle = kind === 'lead' || kind === 'suspended' ? look.force : look.ink
      context.setLineDash(kind === 'proposed' ? [1.5, 2.5] : kind === 'suspended' ? [5, 3] : [])
      context.strokeRect(x, y, width, height)
    }
    if (!isCapped) return
    context.fillStyle = look.ended
    context.fillRect((isMirrored ? x : x + width) - 1.25, y - 2, 2.5, height + 4)
  }

  #paintWords(
    { lanes }: SheetGeometry,
    { top, bottom, width }: { top: number; bottom: number; width: number },
    scale: number,
    look: Look,
    isRightToLeft: boolean,
  ): void {
    for (const { id, name, group, y, height, isOpen, count, inForce, rows } of lanes) {
      if (y > bottom || y + height < top) continue
      const title = group && group !== name ? `${shortenGovernment(group)}: ${name}` : (name ?? id)
      this.#run(
        [isOpen ? '− ' : '+ ', 700, look.signal],
        [title, 650, look.ink],
        [`  ${inForce} of ${count} in force`, 400, look['ink-soft']],
      )(isRightToLeft ? width : 0, y + 17, 'start', look)
      for (const { y: at, placed } of rows) {
        if (at > bottom || at + SHEET.row < top) continue
        this.#run([placed.name, 650, look.ink], [placed.dates && `  ${placed.dates}`, 400, look['ink-soft']])(
          placed.labelX * scale,
          at + 14,
          placed.labelAnchor,
          look,
        )
      }
    }
  }

  /** Write parts behind each other from a start, or up to an end. */
  #run(...parts: [text: string, weight: number, colour: string][]) {
    return (x: number, y: number, anchor: 'start' | 'end', look: Look) => {
      const context = this.#context
      const sign = context.direction === 'rtl' ? -1 : 1
      const widths = parts.map(([text, weight]) => {
        context.font = `${weight} 13px ${look.family}`
        return context.measureText(text).width
      })
      let at = anchor === 'end' ? x - sign * widths.reduce((sum, one) => sum + one, 0) : x
      parts.forEach(([text, weight, colour], index) => {
        this.#write(text, at, y, weight, colour, look)
        at += sign * (widths[index] as number)
      })
    }
  }

  #write(text: string, x: number, y: number, weight: number, colour: string, look: Look): void {
    if (text === '') return
    const context = this.#context
    context.font = `${weight} 13px ${look.family}`
    context.fillStyle = colour
    context.fillText(text, x, y)
  }
}

/** Read the page's colours and type as they are now, light or dark. */
function readLook(plot: HTMLElement, context: CanvasRenderingContext2D): Look {
  const probe = document.createElement('span')
  plot.append(probe)
  const style = getComputedStyle(probe)
  const colours = Object.fromEntries(
    COLOURS.map((name) => {
      probe.style.color = `var(--${name})`
      return [name, style.color]
    }),
  ) as Record<(typeof COLOURS)[number], string>
  probe.style.fontFamily = 'var(--sans)'
  const family = style.fontFamily
  probe.remove()
  return { ...colours, family, hatch: drawHatch(colours.paper, colours.force, context) }
}

function drawHatch(ground: string, line: string, context: CanvasRenderingContext2D): CanvasPattern | string {
  const tile = document.createElement('canvas')
  Object.assign(tile, { width: 7, height: 7 })
  const brush = tile.getContext('2d') as CanvasRenderingContext2D
  brush.fillStyle = ground
  brush.fillRect(0, 0, 7, 7)
  brush.strokeStyle = line
  brush.lineWidth = 1.9
  brush.beginPath()
  for (const shift of [-7, 0, 7]) {
    brush.moveTo(shift - 1, 8)
    brush.lineTo(shift + 8, -1)
  }
  brush.stroke()
  return context.createPattern(tile, 'repeat') ?? line
}
