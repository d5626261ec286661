/** The sheet as scenes: the axis, which stays in sight, and the lanes below it; for the whole time in small, an overview. */

import { max } from 'd3'
import { formatDay } from '../core/dates.ts'
import { shortenGovernment } from '../core/words.ts'
import { drawArea, type Flow } from './flow.ts'
import type { Measure } from './prepare.ts'
import { toScale } from './scale.ts'
import { across, type Group, type Primitive, type Run, rule, type Scene, text, toBar } from './scene.ts'
import { type PlacedContest, type PlacedSheetLane, SHEET, type SheetGeometry, sample } from './sheet.ts'
import { ordered, toTicks } from './ticks.ts'
import type { Landmark, Tick, View } from './types.ts'

/** What the scene of a sheet needs beside its geometry. */
export interface SheetDress {
  /** Day count, for the flag at its line. */
  day: number
  isRightToLeft?: boolean
  /** Id of the designation or lane that the keys have reached. */
  active?: string | undefined
  /** Pixels; what is only told on a wide drawing is left out of a narrower one. */
  minWidth: number
}

const WIDE = 600

/** Say whose lane it is, how many of it are in force, and when most of them came. */
export function describeLane(
  { name, group, count, inForce, busiest }: PlacedSheetLane,
  isWide = true,
): { title: string; tally: string } {
  const title = group && group !== name ? `${shortenGovernment(group)}: ${name}` : name
  const most = isWide && busiest && busiest.count > 4 ? `; most new in ${busiest.year}: ${busiest.count}` : ''
  return { title, tally: `${inForce} of ${count} in force${most}` }
}

/** Say of how many governments how many have a name in force on the day. */
export function describeContest({ name, now, total }: PlacedContest, isWide = true): { title: string; tally: string } {
  if (!isWide) return { title: `${name}, by government`, tally: `${now} of ${total}` }
  return {
    title: `${name}: on how many governments’ lists`,
    tally: `${now} of ${total} on the day; pale while they differed`,
  }
}

/** Lanes, what lies after the day under a veil, and what is written and can be chosen above it. */
export function toSheetScene(
  sheet: SheetGeometry,
  dress: SheetDress,
  landmarks: readonly PlacedLandmark[] = [],
): Scene {
  const { lanes, contests, most, ticks, dayX, height } = sheet
  const grid = ticks.map(({ x }, index) => rule(`t${index}`, 'g-hair', x, 0, height))
  const events = landmarks.map(({ x, day }) => rule(`e${day}`, 'g-event', x, 0, height))
  const bars = [...contests.map(toContestBars), ...lanes.flatMap((lane) => toLaneBars(lane, most))]
  const words = [
    ...contests.map((contest) =>
      toHead(`d ${contest.id}`, contest.y, describeContest(contest, dress.minWidth >= WIDE), ''),
    ),
    ...lanes.flatMap((lane) => toLaneWords(lane, dress)),
  ]
  return {
    name: 'plot',
    height,
    layers: [
      { name: 'grid', groups: [{ key: 'grid', y: 0, parts: [...grid, ...events] }] },
      { name: 'bars', groups: bars },
      { name: 'day', groups: dayX === undefined ? [] : [toDay(dayX, height, dress)] },
      { name: 'words', groups: words },
    ],
  }
}

function toDay(x: number, height: number, { day, isRightToLeft = false }: SheetDress): Group {
  const [x0, x1] = isRightToLeft ? [0, x] : [x, 100]
  const veil: Primitive = { key: 'veil', shape: 'rect', role: 'veil', x: x0, y: 0, width: x1 - x0, height }
  const isEnd = isRightToLeft ? x < 20 : x > 80
  const flag = text(
    'flag',
    x + (isEnd ? -0.6 : 0.6) * (isRightToLeft ? -1 : 1),
    12,
    [[formatDay(day, 'short'), 'flag']],
    { isEnd },
  )
  return { key: 'day', y: 0, parts: [...(x1 - x0 < 0.05 ? [] : [veil]), rule('day', 'day', x, 0, height), flag] }
}

function toContestBars({ id, y, stretches }: PlacedContest): Group {
  const top = SHEET.head
  const height = SHEET.bar.height * 2
  const parts = stretches.flatMap(({ x0, x1, count, isAll }, index): Primitive[] => [
    {
      key: `s${index}`,
      shape: 'rect',
      role: isAll ? 'm-all' : 'm-split',
      x: x0,
      y: top,
      width: Math.max(x1 - x0, 0.05),
      height,
    },
    // A number needs some room of its own.
    ...(x1 - x0 > 3 && !isAll ? [text(`n${index}`, x0 + 0.4, top + 13, [[`${count}`, 'mut']])] : []),
  ])
  return { key: `d ${id}`, y, parts: [across('rule', 'g-row', -SHEET.gap / 2), ...parts] }
}

function toLaneBars(lane: PlacedSheetLane, most: number): Group[] {
  const { id, y, isFirst, isOpen, area, rows } = lane
  const parts = [across('rule', isFirst ? 'g-row' : 'g-hair', -SHEET.gap / 2)]
  if (!isOpen && lane.most > 0)
    parts.push({
      key: 'area',
      shape: 'path',
      role: 'm-area',
      y: SHEET.head,
      height: SHEET.area,
      d: drawArea(area, most, SHEET.area),
    })
  return [
    { key: `l ${id}`, y, parts },
    ...rows.map((row) => ({
      key: `r ${row.row.id}`,
      y: row.y,
      parts: toBar(row.placed.marks, SHEET.bar.y, SHEET.bar.height),
    })),
  ]
}

function toHead(key: string, y: number, { title, tally }: { title: string; tally: string }, sign: string): Group {
  const runs: Run[] = [
    [sign, 'sign'],
    [title, 'b'],
    [`  ${tally}`, 'mut'],
  ]
  return { key, y, parts: [text('head', 0, 14, runs)] }
}

/** What is written, and what a pointer can hit. */
function toLaneWords(lane: PlacedSheetLane, { active, minWidth }: SheetDress): Group[] {
  const { id, y, height, isOpen, rows } = lane
  const tall = isOpen ? SHEET.head : height
  const head = toHead(`l ${id}`, y, describeLane(lane, minWidth >= WIDE), isOpen ? '− ' : '+ ')
  const hit: Primitive = { key: 'hit', shape: 'rect', role: 'hit', x: 0, y: -SHEET.gap / 2, width: 100, height: tall }
  const ring = (top: number, high: number): Primitive => ({
    key: 'ring',
    shape: 'rect',
    role: 'ring',
    x: 0,
    y: top,
    width: 100,
    height: high,
  })
  return [
    {
      ...head,
      lane: id,
      parts: [hit, ...head.parts, ...toPeak(lane), ...(active === id ? [ring(-2, tall - SHEET.gap / 2)] : [])],
    },
    ...rows.map(({ y: top, placed, row }): Group => {
      const isEnd = placed.labelAnchor === 'end'
      const runs: Run[] = [
        [placed.name, 'b'],
        [placed.dates && `  ${placed.dates}`, 'mut'],
      ]
      return {
        key: `r ${row.id}`,
        y: top,
        event: row.id,
        parts: [
          { key: 'hit', shape: 'rect', role: 'hit', x: 0, y: 0, width: 100, height: SHEET.row },
          text('label', placed.labelX, 14, runs, { isEnd }),
          ...(active === row.id ? [ring(0, SHEET.row - 2)] : []),
        ],
      }
    }),
  ]
}

/** The number at the highest place of an area, where it is not the number of the day. */
function toPeak({ area, most, inForce, isOpen }: PlacedSheetLane): Primitive[] {
  const peak = area.find(({ n }) => n === most)
  if (!peak || isOpen || most === inForce) return []
  const isLate = peak.x > 85
  return [text('peak', isLate ? 100 : peak.x, SHEET.head + 12, [[`${most}`, 'mut']], { isEnd: isLate })]
}

const LANDMARKS = 18

export type PlacedLandmark = Landmark & { x: number; width: number }

/** Place the events that lie in the view; `width` is the pixels that the words of each take. */
export function placeLandmarks(landmarks: readonly Landmark[], view: View, measure: Measure): PlacedLandmark[] {
  const x = toScale(view)
  return landmarks
    .filter(({ day }) => day >= view.from && day < view.to)
    .map((one) => ({ ...one, x: x(one.day), width: Math.ceil(measure(one.label, 'regular')) }))
}

/** The axis: its stretches with their labels, and below them the events that have room for their words; of the others only the mark. */
export function toAxisScene(
  ticks: readonly Tick[],
  landmarks: readonly PlacedLandmark[],
  { minWidth, isRightToLeft = false }: Pick<SheetDress, 'minWidth' | 'isRightToLeft'>,
): Scene {
  const parts = ticks.flatMap(({ x, x1, labelX, label, sub, isOdd }, index): Primitive[] => [
    { key: `z${index}`, shape: 'rect', role: isOdd ? 'z-off' : 'z-on', x, y: SHEET.axis - 5, width: x1 - x, height: 5 },
    ...(label
      ? [
          text(`t${index}`, labelX, SHEET.axis - 10, [[label, 'tick']], {
            isHalo: false,
            ...(isOdd && { name: 'alt' as const }),
          }),
        ]
      : []),
    ...(sub ? [text(`y${index}`, labelX, SHEET.axis - 24, [[sub, 'year']], { isHalo: false })] : []),
  ])
  // The newest first: readers come from the news, and where many are near each other the others are marks.
  let free = minWidth
  const isWithin = (x: number, from: number, to: number) => {
    const at = ((isRightToLeft ? 100 - x : x) / 100) * minWidth
    return at > from && at < to
  }
  const placed = landmarks
    .map((one) => ({ ...one, at: ((isRightToLeft ? 100 - one.x : one.x) / 100) * minWidth }))
    .sort((a, b) => b.at - a.at)
    .flatMap(({ x, at, day, label, width }): Primitive[] => {
      const mark = rule(`e${day}`, 'g-event', x, SHEET.axis, SHEET.axis + LANDMARKS)
      // One that would run over the edge ends at its mark.
      const isEnd = at + width + 4 > minWidth
      const start = isEnd ? at - width - 4 : at + 4
      // Behind another's mark its words would pass for that one's.
      const isCrossed = isEnd && landmarks.some((other) => other.day !== day && isWithin(other.x, start, at))
      if (start < 0 || start + width > free || isCrossed) return [mark]
      free = start - 10
      const gap = ((isEnd ? -4 : 4) / minWidth) * 100
      return [
        mark,
        text(`w${day}`, x + (isRightToLeft ? -gap : gap), SHEET.axis + 14, [[label, 'mut']], { isEnd, isHalo: false }),
      ]
    })
  const height = landmarks.length > 0 ? SHEET.axis + LANDMARKS : SHEET.axis
  return {
    name: 'axis',
    height,
    layers: [{ name: 'axis', groups: [{ key: 'axis', y: 0, parts: [...parts, ...placed] }] }],
  }
}

export const OVERVIEW = { height: 44, area: 26 }

/** The whole time in small: how many of what is shown were in force on each day, over an axis. */
export function toOverviewScene(flow: Flow, view: View): Scene {
  const x = toScale(view)
  const corners = sample(flow, view, x)
  const most = max(corners, ({ n }) => n) ?? 0
  const d = most === 0 ? '' : drawArea(corners, most, OVERVIEW.area)
  const years = toTicks(view).flatMap(({ x: at, labelX, label, isOdd }, index): Primitive[] => [
    rule(`t${index}`, 'g-hair', at, 0, OVERVIEW.area),
    ...(label
      ? [
          text(`w${index}`, labelX, OVERVIEW.height - 4, [[label, 'tick']], {
            isHalo: false,
            ...(isOdd && { name: 'alt' as const }),
          }),
        ]
      : []),
  ])
  const { x: x0 } = ordered(x(view.day), x(view.day))
  return {
    name: 'overview',
    height: OVERVIEW.height,
    layers: [
      {
        name: 'overview',
        groups: [
          {
            key: 'overview',
            y: 0,
            parts: [
              ...years,
              ...(d
                ? [{ key: 'area', shape: 'path' as const, role: 'm-area' as const, y: 0, height: OVERVIEW.area, d }]
                : []),
              across('base', 'g-row', OVERVIEW.area),
              rule('day', 'day', x0, 0, OVERVIEW.area),
            ],
          },
        ],
      },
    ],
  }
}
