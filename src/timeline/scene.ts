/**
 * What a drawing is made of: primitives with a role, which says how they look (`looks.ts`), and a key, by which one is known
 * again when it has moved. Across they are in hundredths of the drawing's width or in pixels, as the scene says; down they are
 * pixels from the top of their group. A printer writes them at build (`svg-scene.ts`), a join sets them in the browser, and
 * a painter paints them while they move.
 */
import type { Drawn, Written } from './looks.ts'
import type { Mark } from './types.ts'

/** What a pointer hits, and what the keys have reached. */
type Felt = 'hit' | 'ring'

export type Run = readonly [text: string, name: Written | 'plain']

export type Primitive = { key: string } & (
  | { shape: 'rect'; role: Drawn | Felt; x: number; y: number; width: number; height: number }
  /** A round dot, its middle across in hundredths of the width. */
  | { shape: 'dot'; role: Drawn; x: number; y: number; r: number }
  | { shape: 'line'; role: Drawn; x1: number; x2: number; y1: number; y2: number }
  /** A path in a box of its own: across in hundredths of the width, down in pixels from `y`. */
  | { shape: 'path'; role: Drawn; y: number; height: number; d: string }
  | {
      shape: 'text'
      x: number
      y: number
      isEnd: boolean
      isMiddle?: boolean
      isHalo: boolean
      name?: Written | 'alt'
      runs: readonly Run[]
    }
)

export interface Group {
  key: string
  /** From the top of the drawing. */
  y: number
  /** The designation or the lane that a pointer chooses here. */
  event?: string
  lane?: string
  parts: Primitive[]
}

export interface Scene {
  name: 'plot' | 'axis' | 'column' | 'overview' | 'piece'
  /** In pixels. */
  height: number
  /** What lies lowest comes first. */
  layers: { name: string; groups: Group[] }[]
}

/** Where the cuts stand, in hundredths from the edge. */
const CUTS = [0.5, 1]

/** Make the parts of a bar: a rectangle for each mark, and a cap where it has a closed end. */
export function toBar(marks: readonly Mark[], y: number, height: number): Primitive[] {
  return marks.flatMap(({ kind, x0, x1, isCapped, isMirrored, isCutBefore, isCutAfter }, index): Primitive[] => {
    const width = Math.max(x1 - x0, 0.05)
    const bar: Primitive = { key: `m${index}`, shape: 'rect', role: `m-${kind}`, x: x0, y, width, height }
    const [end, start, inward] = isMirrored ? [x0, x1, -1] : [x1, x0, 1]
    // Two cuts near an edge say that the bar goes on behind it.
    const cuts = (at: number, into: number, name: string) =>
      width > 2
        ? CUTS.map((by, nth) => rule(`${name}${index}.${nth}`, 'g-cut', at + into * by, y - 1, y + height + 1))
        : []
    return [
      bar,
      ...(isCapped ? [rule(`c${index}`, 'm-cap', end, y - 2, y + height + 2)] : []),
      ...(isCutBefore ? cuts(start, inward, 'b') : []),
      ...(isCutAfter ? cuts(end, -inward, 'a') : []),
    ]
  })
}

/** An upright line. */
export function rule(key: string, role: Drawn, x: number, y1: number, y2: number): Primitive {
  return { key, shape: 'line', role, x1: x, x2: x, y1, y2 }
}

/** A line across the whole drawing. */
export function across(key: string, role: Drawn, y: number): Primitive {
  return { key, shape: 'line', role, x1: 0, x2: 100, y1: y, y2: y }
}

/** Words at a place: they begin there, end there, or have their middle there. */
export function text(
  key: string,
  x: number,
  y: number,
  runs: readonly Run[],
  {
    isEnd = false,
    isMiddle = false,
    isHalo = true,
    name,
  }: { isEnd?: boolean; isMiddle?: boolean; isHalo?: boolean; name?: Written | 'alt' } = {},
): Primitive {
  return {
    key,
    shape: 'text',
    x,
    y,
    isEnd,
    isHalo,
    runs: runs.filter(([words]) => words !== ''),
    ...(isMiddle && { isMiddle }),
    ...(name && { name }),
  }
}
