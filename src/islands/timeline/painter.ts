/**
 * While the drawing moves it is painted, not set: the same primitives on a canvas that covers what the screen shows of it.
 * Setting SVG for every frame costs several times as much (`npm run bench -- timeline`), and is what stands when it rests.
 */
import { COLOURS, type Colour, type Drawn, HATCH, LOOKS, type Look, WORDS, type Written } from '../../timeline/looks.ts'
import type { Primitive, Scene } from '../../timeline/scene.ts'

const SHARP = 4

/** The page's colours and type as they are now, light or dark. */
type Page = Record<Colour, string> & { family: string; hatch: CanvasPattern | string }

/** Pixels of the plot that the screen shows, from its own top. */
export interface Seen {
  top: number
  bottom: number
  width: number
}

export interface Painter {
  /** Measure what the screen shows. */
  seen(): Seen
  /** Show a scene. */
  paint(scene: Scene, seen: Seen, isRightToLeft: boolean): void
  /** The drawing rests: what was set stands again. */
  rest(): void
}

/** Make a canvas over a plot. */
export function createPainter(plot: HTMLElement): Painter {
  const canvas = Object.assign(document.createElement('canvas'), {
    className: 'motion',
    ariaHidden: 'true',
    hidden: true,
  })
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  let page: Page | undefined
  plot.append(canvas)

  function stroke(role: Drawn, trace: () => void): void {
    const look: Look = LOOKS[role]
    context.strokeStyle = page![look.stroke ?? 'ink']
    context.lineWidth = look['stroke-width'] ?? 1
    context.lineCap = look['stroke-linecap'] ?? 'butt'
    context.setLineDash(look['stroke-dasharray']?.split(' ').map(Number) ?? [])
    context.beginPath()
    trace()
    context.stroke()
  }

  function fill(role: Drawn, trace: () => void): void {
    const { fill: colour = 'none', 'fill-opacity': opacity = 1 }: Look = LOOKS[role]
    if (colour === 'none') return
    context.globalAlpha = opacity
    context.fillStyle = page![colour]
    trace()
    context.globalAlpha = 1
  }

  /** Take up the pen for words. */
  function set(name: Written | 'plain'): void {
    const look: { 'font-weight'?: number; fill?: Colour } = name === 'plain' ? {} : WORDS[name]
    context.font = `${look['font-weight'] ?? 400} 13px ${page!.family}`
    context.fillStyle = page![look.fill ?? 'ink']
  }

  const hands = {
    rect({ role, x, y, width, height }: Primitive & { shape: 'rect' }, scale: number) {
      if (role === 'hit' || role === 'ring') return
      const box = [x * scale, y, Math.max(width * scale, 0.5), height] as const
      fill(role, () => context.fillRect(...box))
      if ('stroke' in LOOKS[role]) stroke(role, () => context.rect(...box))
    },
    dot({ role, x, y, r }: Primitive & { shape: 'dot' }, scale: number) {
      const trace = () => context.arc(x * scale, y, r, 0, 2 * Math.PI)
      context.beginPath()
      fill(role, () => {
        trace()
        context.fill()
      })
      if ('stroke' in LOOKS[role]) stroke(role, trace)
    },
    line({ role, x1, x2, y1, y2 }: Primitive & { shape: 'line' }, scale: number) {
      stroke(role, () => {
        context.moveTo(x1 * scale, y1)
        context.lineTo(x2 * scale, y2)
      })
    },
    path({ role, y, d }: Primitive & { shape: 'path' }, scale: number) {
      context.save()
      context.translate(0, y)
      context.scale(scale, 1)
      fill(role, () => context.fill(new Path2D(d)))
      context.restore()
    },
    text({ x, y, isEnd, isMiddle, runs }: Primitive & { shape: 'text' }, scale: number) {
      const sign = context.direction === 'rtl' ? -1 : 1
      const widths = runs.map(([words, name]) => {
        set(name)
        return context.measureText(words).width
      })
      const share = isEnd ? 1 : isMiddle ? 0.5 : 0
      let at = x * scale - share * sign * widths.reduce((sum, one) => sum + one, 0)
      runs.forEach(([words, name], index) => {
        set(name)
        context.fillText(words, at, y)
        at += sign * (widths[index] as number)
      })
    },
  }

  return {
    seen() {
      const { top, height, width } = plot.getBoundingClientRect()
      return { top: Math.max(0, -top), bottom: Math.min(height, innerHeight - top), width }
    },
    paint({ layers }, { top, bottom, width }, isRightToLeft) {
      const ratio = devicePixelRatio
      const size = { width: Math.round(width * ratio), height: Math.round(Math.max(bottom - top, 1) * ratio) }
      if (canvas.width !== size.width || canvas.height !== size.height) Object.assign(canvas, size)
      Object.assign(canvas.style, { top: `${top}px`, width: `${width}px`, height: `${size.height / ratio}px` })
      page ??= readPage(plot, context)
      context.setTransform(ratio, 0, 0, ratio, 0, -top * ratio)
      context.clearRect(0, top, width, bottom - top)
      context.direction = isRightToLeft ? 'rtl' : 'ltr'
      for (const { groups } of layers) {
        for (const { y, parts } of groups) {
          // A group is as high as what it draws: rows and lanes are far lower than this.
          if (y > bottom || (y !== 0 && y + 400 < top)) continue
          context.translate(0, y)
          for (const part of parts) hands[part.shape](part as never, width / 100)
          context.translate(0, -y)
        }
      }
      canvas.hidden = false
      plot.classList.add('moving')
    },
    rest() {
      canvas.hidden = true
      page = undefined
      plot.classList.remove('moving')
    },
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
