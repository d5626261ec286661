/**
 * How what a drawing is made of looks, by class. Pictures that stand alone and the canvas of what moves read it here;
 * for pages it is written into `styles/figures.css`, where a test holds it.
 */

/** What colours are for, in the light scheme; `styles/tokens.css` names the same roles and has the dark ones beside them. */
export const COLOURS = {
  paper: '#f6f3eb',
  land: '#ebe6d9',
  ink: '#15171a',
  'ink-soft': '#4e5258',
  hairline: '#cfc9ba',
  signal: '#bd3510',
  force: '#bd3510',
  ended: '#626b77',
  day: '#15171a',
}
export type Colour = keyof typeof COLOURS

export interface Look {
  /** `hatch` is the pattern, of which a drawing says itself where it stands. */
  fill?: Colour | 'none' | 'hatch'
  opacity?: number
  stroke?: Colour
  /** Of the stroke; default: 1. */
  width?: number
  dash?: number[]
  isRound?: boolean
}

export const LOOKS = {
  'm-force': { fill: 'force' },
  'm-lead': { fill: 'hatch', stroke: 'force' },
  'm-ended': { fill: 'ended' },
  'm-cap': { stroke: 'ended', width: 2.5 },
  'm-adopted': { fill: 'paper', stroke: 'ink', width: 1.5 },
  'm-proposed': { fill: 'none', stroke: 'ink', width: 1.75, dash: [0.01, 3.6], isRound: true },
  'm-suspended': { fill: 'paper', stroke: 'force', width: 1.5, dash: [5, 3] },
  'm-none': { stroke: 'ended' },
  'm-area': { fill: 'force' },
  'hatch-line': { stroke: 'force', width: 1.9 },
  'hatch-ground': { fill: 'paper' },
  'g-hair': { stroke: 'hairline' },
  'g-row': { stroke: 'ink' },
  'g-lead': { fill: 'none', stroke: 'ink-soft' },
  day: { stroke: 'day', width: 2 },
  veil: { fill: 'paper', opacity: 0.72 },
  frame: { fill: 'land', stroke: 'ink', width: 1.5 },
  'z-on': { fill: 'ink' },
  'z-off': { fill: 'paper', stroke: 'ink' },
} satisfies Record<string, Look>
export type Drawn = keyof typeof LOOKS

/** How words look apart from others: regular ones in ink. */
export const WORDS = {
  b: { weight: 650 },
  mut: { fill: 'ink-soft' },
  sign: { weight: 700, fill: 'signal' },
  tick: { weight: 500, fill: 'ink-soft' },
  year: { weight: 700, fill: 'ink' },
} satisfies Record<string, { weight?: number; fill?: Colour }>
export type Written = keyof typeof WORDS

/** The hatch of what is announced: an upright line in each square tile, the whole turned by an angle. */
export const HATCH = { size: 5, x: 1.2, angle: 45 }

/** The hatch as a pattern, by the name under which every drawing asks for it. */
export function svgHatch(): string {
  const { size, x, angle } = HATCH
  return `<pattern id="hatch" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect class="hatch-ground" width="${size}" height="${size}"></rect><path class="hatch-line" d="M${x},0V${size}"></path></pattern>`
}

/** The properties of a class as SVG and CSS both name them; `paint` turns a role into a colour. */
export function toProperties(name: string, paint: (colour: Colour) => string): [name: string, value: string][] {
  const { fill, opacity, stroke, width, dash, isRound, weight }: Look & { weight?: number } = {
    ...LOOKS[name as Drawn],
    ...WORDS[name as Written],
  }
  const properties = [
    ['font-weight', weight],
    ['fill', fill === 'hatch' ? undefined : fill && fill !== 'none' ? paint(fill) : fill],
    ['fill-opacity', opacity],
    ['stroke', stroke && paint(stroke)],
    ['stroke-width', width],
    ['stroke-dasharray', dash?.join(' ')],
    ['stroke-linecap', isRound ? 'round' : undefined],
  ] as const
  return properties.flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]]))
}
