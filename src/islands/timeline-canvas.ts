/**
 * While the drawing moves it is painted, not written: the same geometry on a canvas that covers what the screen shows of
 * it. SVG for every frame costs several times as much (`npm run bench -- timeline`), and is what stands when it rests.
 */
import { COLOURS, type Colour, type Drawn, HATCH, LOOKS, type Look, WORDS, type Written } from '../timeline/looks.ts'
import { describeLane, SHEET, type SheetGeometry } from '../timeline/sheet.ts'
import type { Mark } from '../timeline/types.ts'

const SHARP = 4

/** The page's colours and type as they are now, light or dark. */
type Page = Record<Colour, string> & { family: string; hatch: CanvasPattern | string }

/** Pixels of the plot that the screen shows, from its own top. */
interface Seen {
  top: number
  bottom: number
  width: number
}

type Part = [text: string, name: Written]

export class TimelineCanvas {
  readonly #canvas = document.createElement('canvas')
  readonly #context = this.#canvas.getContext('2d') as CanvasRenderingContext2D
  readonly #plot: HTMLElement
  #page: Page | undefined

  constructor(plot: HTMLElement) {
    this.#plot = plot
    Object.assign(this.#canvas, { className: 'motion', ariaHidden: 'true', hidden: true })
    plot.after(this.#canvas)
  }

  /** Measure what the screen shows. */
  seen(): Seen {
    const { top, height, width } = this.#plot.getBoundingClientRect()
    return { top: Math.max(0, -top), bottom: Math.min(height, innerHeight - top), width }
  }

  /** Show a geometry in percentages. */
  paint(sheet: SheetGeometry, { top, bottom, width }: Seen, isRightToLeft: boolean): void {
    const context = this.#context
    this.#place(top, Math.max(bottom - top, 1), width)
    this.#page ??= readPage(this.#plot, context)
    const scale = width / 100
    context.clearRect(0, top, width, bottom - top)
    context.direction = isRightToLeft ? 'rtl' : 'ltr'

    for (const { x } of sheet.ticks) this.#line('g-hair', x * scale, x * scale, SHEET.axis, sheet.height)
    if (top < SHEET.axis) this.#paintAxis(sheet, scale)
    for (const lane of sheet.lanes) {
      if (lane.y > bottom || lane.y + lane.height < top) continue
      const edge = lane.y - SHEET.gap / 2
      this.#line(lane.isFirst ? 'g-row' : 'g-hair', 0, width, edge, edge)
      if (lane.isOpen)
        for (const { y, placed } of lane.rows) for (const mark of placed.marks) this.#paintMark(mark, y, scale)
      else this.#paintArea(lane, sheet.most, scale)
    }
    if (sheet.dayX !== undefined) {
      const x = sheet.dayX * scale
      const y = Math.max(top, SHEET.axis)
      this.#rect('veil', isRightToLeft ? 0 : x, y, isRightToLeft ? x : width - x, sheet.height - y)
      this.#line('day', x, x, SHEET.axis - 8, sheet.height)
    }
    this.#paintWords(sheet, { top, bottom, width }, isRightToLeft)
    this.#canvas.hidden = false
    this.#plot.classList.add('moving')
  }

  /** The drawing rests: what was written stands again. */
  rest(): void {
    this.#canvas.hidden = true
    this.#page = undefined
    this.#plot.classList.remove('moving')
  }

  #place(top: number, height: number, width: number): void {
    const canvas = this.#canvas
    const [w, h] = [Math.round(width * devicePixelRatio), Math.round(height * devicePixelRatio)]
    if (canvas.width !== w || canvas.height !== h) Object.assign(canvas, { width: w, height: h })
    Object.assign(canvas.style, { top: `${top}px`, width: `${width}px`, height: `${height}px` })
    this.#context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, -top * devicePixelRatio)
  }

  #paintAxis({ ticks }: SheetGeometry, scale: number): void {
    const isNarrow = innerWidth < 768
    for (const { x, x1, labelX, label, sub, isOdd } of ticks) {
      this.#rect(isOdd ? 'z-off' : 'z-on', x * scale, SHEET.axis - 5, (x1 - x) * scale, 5)
      if (isOdd && isNarrow) continue
      this.#write(label, labelX * scale, SHEET.axis - 10, 'tick')
      this.#write(sub, labelX * scale, SHEET.axis - 24, 'year')
    }
  }

  #paintArea({ area, y }: SheetGeometry['lanes'][number], most: number, scale: number): void {
    const base = y + SHEET.head + SHEET.area
    area.forEach(({ x, n }, index) => {
      const next = area[index + 1]
      if (!next || n === 0) return
      const height = (n / most) * SHEET.area
      this.#rect('m-area', Math.min(x, next.x) * scale, base - height, Math.abs(next.x - x) * scale + 0.5, height)
    })
  }

  #paintMark({ kind, x0, x1, isCapped, isMirrored }: Mark, top: number, scale: number): void {
    const { y, height } = SHEET.bar
    this.#rect(`m-${kind}`, x0 * scale, top + y, Math.max((x1 - x0) * scale, 0.5), height)
    const end = (isMirrored ? x0 : x1) * scale
    if (isCapped) this.#line('m-cap', end, end, top + y - 2, top + y + height + 2)
  }

  #rect(name: Drawn, x: number, y: number, width: number, height: number): void {
    const context = this.#context
    const { fill = 'none', stroke, 'fill-opacity': opacity = 1 }: Look = LOOKS[name]
    context.globalAlpha = opacity
    context.fillStyle = fill === 'none' ? 'transparent' : this.#page![fill]
    context.fillRect(x, y, width, height)
    context.globalAlpha = 1
    if (stroke) this.#stroke(name, () => context.rect(x, y, width, height))
  }

  #line(name: Drawn, x1: number, x2: number, y1: number, y2: number): void {
    this.#stroke(name, () => {
      this.#context.moveTo(x1, y1)
      this.#context.lineTo(x2, y2)
    })
  }

  #stroke(name: Drawn, trace: () => void): void {
    const context = this.#context
    const look: Look = LOOKS[name]
    context.strokeStyle = this.#page![look.stroke ?? 'ink']
    context.lineWidth = look['stroke-width'] ?? 1
    context.lineCap = look['stroke-linecap'] ?? 'butt'
    context.setLineDash(look['stroke-dasharray']?.split(' ').map(Number) ?? [])
    context.beginPath()
    trace()
    context.stroke()
  }

  #paintWords({ lanes }: SheetGeometry, { top, bottom, width }: Seen, isRightToLeft: boolean): void {
    for (const lane of lanes) {
      const { y, height, isOpen, rows } = lane
      if (y > bottom || y + height < top) continue
      const { title, tally } = describeLane(lane)
      const head: Part[] = [
        [isOpen ? '− ' : '+ ', 'sign'],
        [title, 'b'],
        [` ${tally}`, 'mut'],
      ]
      this.#run(head, isRightToLeft ? width : 0, y + 17, 'start')
      for (const { y: at, placed } of rows) {
        if (at > bottom || at + SHEET.row < top) continue
        const words: Part[] = [
          [placed.name, 'b'],
          [placed.dates && ` ${placed.dates}`, 'mut'],
        ]
        this.#run(words, (placed.labelX / 100) * width, at + 14, placed.labelAnchor)
      }
    }
  }

  /** Write parts behind each other from a start, or up to an end. */
  #run(parts: readonly Part[], x: number, y: number, anchor: 'start' | 'end'): void {
    const sign = this.#context.direction === 'rtl' ? -1 : 1
    const widths = parts.map(([text, name]) => this.#set(name).measureText(text).width)
    let at = anchor === 'end' ? x - sign * widths.reduce((sum, one) => sum + one, 0) : x
    parts.forEach(([text, name], index) => {
      this.#write(text, at, y, name)
      at += sign * (widths[index] as number)
    })
  }

  #write(text: string, x: number, y: number, name: Written): void {
    if (text !== '') this.#set(name).fillText(text, x, y)
  }

  /** Take up the pen for words. */
  #set(name: Written): CanvasRenderingContext2D {
    const context = this.#context
    const { 'font-weight': weight = 400, fill = 'ink' }: { 'font-weight'?: number; fill?: Colour } = WORDS[name]
    context.font = `${weight} 13px ${this.#page!.family}`
    context.fillStyle = this.#page![fill]
    return context
  }
}

function readPage(plot: HTMLElement, context: CanvasRenderingContext2D): Page {
  const probe = document.createElement('span')
  plot.append(probe)
  const style = getComputedStyle(probe)
  const colours = Object.fromEntries(
    Object.keys(COLOURS).map((name) => {
      probe.style.color = `var(--${name})`
      return [name, style.color]
    }),
  ) as Record<Colour, string>
  probe.style.fontFamily = 'var(--sans)'
  const family = style.fontFamily
  probe.remove()
  return { ...colours, family, hatch: drawHatch(colours, context) }
}

/** One tile, larger than it will stand, so that a sharp screen has its edges. */
function drawHatch(colours: Record<Colour, string>, context: CanvasRenderingContext2D): CanvasPattern | string {
  const tile = document.createElement('canvas')
  tile.width = tile.height = HATCH.size * SHARP
  const brush = tile.getContext('2d') as CanvasRenderingContext2D
  brush.scale(SHARP, SHARP)
  const { stroke, 'stroke-width': width } = LOOKS['hatch-line']
  brush.fillStyle = colours[LOOKS['hatch-ground'].fill]
  brush.fillRect(0, 0, HATCH.size, HATCH.size)
  brush.fillStyle = colours[stroke]
  brush.fillRect(HATCH.x - width / 2, 0, width, HATCH.size)
  const pattern = context.createPattern(tile, 'repeat')
  pattern?.setTransform(new DOMMatrix().rotate(HATCH.angle).scale(1 / SHARP))
  return pattern ?? colours[stroke]
}
