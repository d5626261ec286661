/** Days between announced and in force: for each list an upright bar at each length, as high as there are listings. */
import { greatest, scaleLinear } from 'd3'
import type { WaitRow } from '../core/waits.ts'
import { round } from './scale.ts'
import { across, type Primitive, rule, type Scene, text } from './scene.ts'

/** Pixels: room for a number, and of the highest bar. */
const NUMBER = 16
const HIGHEST = 56
/** Days are numbers of a line that has room for the last one's label. */
const ROOM = 1.04

/** What all rows have in common. */
export interface WaitsScale {
  /** The longest wait, in days. */
  longest: number
  /** The most listings that waited as long as each other. */
  most: number
}

/** Find what the rows have in common. */
export function toWaitsScale(rows: readonly WaitRow[]): WaitsScale {
  const waits = rows.flatMap((row) => row.waits)
  return {
    longest: Math.max(1, ...waits.map(({ days }) => days)),
    most: Math.max(1, ...waits.map(({ names }) => names.length)),
  }
}

function scales({ longest, most }: WaitsScale) {
  return { x: scaleLinear([-0.5, longest * ROOM + 0.5], [0, 100]), high: scaleLinear([0, most], [0, HIGHEST]) }
}

/** Draw one list. The tallest bar and the longest wait say their days; so does the marked name. */
export function toWaitsScene({ waits }: Pick<WaitRow, 'waits'>, scale: WaitsScale, name?: string): Scene {
  const { x, high } = scales(scale)
  const highest = round(high(Math.max(0, ...waits.map(({ names }) => names.length))))
  const ground = NUMBER + Math.max(highest, 12)
  const marked = waits.find((one) => one.marked > 0)
  const tallest = greatest(waits, ({ names }) => names.length)
  const said = [...new Set([marked, tallest, waits.at(-1)])].filter((one) => one !== undefined)
  const width = round(x(0.8) - x(0), 100)
  const bars = waits.flatMap(({ days, names, marked: own }): Primitive[] => {
    const box = { shape: 'rect' as const, x: round(x(days - 0.4), 100), width }
    const [height, inner] = [high(names.length), high(own)].map((one) => round(Math.max(one, 2))) as [number, number]
    return [
      { ...box, key: `w${days}`, role: 'm-force', y: ground - height, height },
      ...(own > 0 ? [{ ...box, key: `m${days}`, role: 'm-all' as const, y: ground - inner, height: inner }] : []),
    ]
  })
  return {
    name: 'piece',
    height: ground + 2,
    layers: [
      {
        name: 'all',
        groups: [
          {
            key: 'all',
            y: 0,
            parts: [
              ...x.ticks(6).map((days) => rule(`h${days}`, 'g-hair', round(x(days), 100), 0, ground)),
              across('ground', 'g-row', ground),
              ...bars,
              ...said.map((one) => {
                const at = round(x(one.days), 100)
                const y = round(ground - Math.max(high(one.names.length), 2) - 4)
                const isFar = at > 60
                const words = one === marked && name ? `${name}, ${one.days}` : String(one.days)
                return text(
                  `n${one.days}`,
                  isFar ? round(x(one.days + 0.5), 100) : round(x(one.days - 0.4), 100),
                  y,
                  [[words, one === marked ? 'b' : 'plain']],
                  { isEnd: isFar },
                )
              }),
            ],
          },
        ],
      },
    ],
  }
}

/** The axis below all rows, in days. */
export function toWaitsAxis(scale: WaitsScale): Scene {
  const { x } = scales(scale)
  const ticks = x.ticks(6)
  return {
    name: 'piece',
    height: 20,
    layers: [
      {
        name: 'axis',
        groups: [
          {
            key: 'axis',
            y: 0,
            parts: ticks.map((days, index) =>
              text(
                `t${days}`,
                round(x(index === 0 ? -0.4 : days), 100),
                14,
                [[index === 0 ? `${days} days` : String(days), 'tick']],
                { isMiddle: index > 0, isHalo: false },
              ),
            ),
          },
        ],
      },
    ],
  }
}
