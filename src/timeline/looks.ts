/**
 * How what a drawing is made of looks, by class. Pictures that stand alone and the canvas of what moves read it here;
 * for pages it is written into `styles/figures.css`, where a test holds it.
 */

/** What colours are for, in the light scheme; `styles/tokens.css` names the same roles and has the dark ones beside them. */
export const COLOURS = {
  paper: '#f6f3eb',
  ink: '#15171a',
  'ink-soft': '#4e5258',
  hairline: '#cfc9ba',
  signal: '#bd3510',
  force: '#bd3510',
  ended: '#626b77',
  day: '#15171a',
}
export type Colour = keyof typeof COLOURS

/** Properties as SVG and CSS both name them; `hatch` is the pattern, of which a drawing says itself where it stands. */
export interface Look {
  'font-weight'?: number
  fill?: Colour | 'none' | 'hatch'
  'fill-opacity'?: number
  stroke?: Colour
  'stroke-width'?: number
  'stroke-dasharray'?: string
  'stroke-linecap'?: 'round'
}

export const LOOKS = {
  'm-force': { fill: 'force' },
  'm-pale': { fill: 'force', 'fill-opacity': 0.28, stroke: 'force', 'stroke-width': 1 },
  'm-forecast': {
    fill: 'none',
    stroke: 'force',
    'stroke-width': 1.75,
    'stroke-dasharray': '0.01 3.6',
    'stroke-linecap': 'round',
  },
  'm-lead': { fill: 'hatch', stroke: 'force' },
  'm-ended': { fill: 'ended' },
  'm-cap': { stroke: 'ended', 'stroke-width': 2.5 },
  'm-adopted': { fill: 'paper', stroke: 'ink', 'stroke-width': 1.5 },
  'm-proposed': {
    fill: 'none',
    stroke: 'ink',
    'stroke-width': 1.75,
    'stroke-dasharray': '0.01 3.6',
    'stroke-linecap': 'round',
  },
  'm-suspended': { fill: 'paper', stroke: 'force', 'stroke-width': 1.5, 'stroke-dasharray': '5 3' },
  'm-none': { stroke: 'ended' },
  'm-area': { fill: 'force' },
  'm-all': { fill: 'ink' },
  'm-split': { fill: 'ink', 'fill-opacity': 0.16, stroke: 'ink' },
  'm-sum': { fill: 'ink', 'fill-opacity': 0.16 },
  'hatch-line': { stroke: 'force', 'stroke-width': 1.9 },
  'hatch-ground': { fill: 'paper' },
  'g-hair': { stroke: 'hairline' },
  'g-row': { stroke: 'ink' },
  'g-lead': { fill: 'none', stroke: 'ink-soft' },
  'g-cut': { stroke: 'paper', 'stroke-width': 2 },
  'g-event': { stroke: 'ink-soft', 'stroke-dasharray': '1 3' },
  day: { stroke: 'day', 'stroke-width': 2 },
  veil: { fill: 'paper', 'fill-opacity': 0.72 },
  'z-on': { fill: 'ink' },
  'z-off': { fill: 'paper', stroke: 'ink' },
} satisfies Record<string, Look>
export type Drawn = keyof typeof LOOKS

/** How words look apart from others: regular ones in ink. */
export const WORDS = {
  b: { 'font-weight': 650 },
  mut: { fill: 'ink-soft' },
  sign: { 'font-weight': 700, fill: 'signal' },
  tick: { 'font-weight': 500, fill: 'ink-soft' },
  year: { 'font-weight': 700, fill: 'ink' },
  flag: { 'font-weight': 700, fill: 'day' },
} satisfies Record<string, Look>
export type Written = keyof typeof WORDS

/** The hatch of what is announced: an upright line in each square tile, the whole turned by an angle. */
export const HATCH = { size: 5, x: 1.2, angle: 45 }

/** The hatch as a pattern, by the name under which every drawing asks for it. */
export function svgHatch(): string {
  const { size, x, angle } = HATCH
  return `<pattern id="hatch" width="${size}" height="${size}" patternUnits="userSpaceOnUse" patternTransform="rotate(${angle})"><rect class="hatch-ground" width="${size}" height="${size}"></rect><path class="hatch-line" d="M${x},0V${size}"></path></pattern>`
}

/** The properties of a class; `paint` turns a role into a colour. Throws where the tables lack the class. */
export function toProperties(name: string, paint: (colour: Colour) => string): [name: string, value: string][] {
  const look = ({ ...LOOKS, ...WORDS } as Record<string, Look>)[name]
  if (!look) throw new Error(`unknown class: ${name}`)
  return Object.entries(look)
    .filter(([, value]) => value !== 'hatch')
    .map(([key, value]) => [key, value in COLOURS ? paint(value) : String(value)])
}
