/** A list year by year: how many stood at the end of each above, what came and what went above and below a line. */
import { greatest, scaleBand, scaleLinear } from 'd3'
import { formatCount, type GrowthYear } from '../core/growth.ts'
import { drawArea } from './flow.ts'
import { round } from './scale.ts'
import { across, type Primitive, rule, type Scene, text } from './scene.ts'

/** Pixels down the drawing. */
const STOOD = { words: 12, top: 34, height: 64 }
const CAME = { words: 128, top: 150, height: 84 }
const LINE = CAME.top + CAME.height
/** Below the line: room for a number, and for words. */
const NUMBER = 14
const YEARS = 20
/** Room for half a number beside the first and the last year, in hundredths. */
const EDGE = 1.5
/** So many labels fit at the narrowest width. */
const LABELS = 7
/** Years from one label to the next. */
const STEPS = [1, 2, 5, 10, 20, 50]

/** Turn counts into a scene; `years` follow each other without a gap. */
export function toGrowthScene(years: readonly GrowthYear[]): Scene {
  const band = scaleBand<number>()
    .domain(years.map(({ year }) => year))
    .range([EDGE, 100 - EDGE])
    .paddingInner(0.3)
  const left = (year: number) => round(band(year) as number, 100)
  const middle = (year: number) => round((band(year) as number) + band.bandwidth() / 2, 100)
  const edge = (year: number) => round((band(year) as number) - (band.step() - band.bandwidth()) / 2, 100)
  const most = Math.max(1, ...years.map((one) => one.most))
  const largest = Math.max(1, ...years.flatMap(({ added, removed }) => [added, removed]))
  const high = scaleLinear([0, largest], [0, CAME.height])
  const deepest = high(Math.max(0, ...years.map(({ removed }) => removed)))
  const step = STEPS.find((one) => years.length / one <= LABELS) ?? 100
  const labelled = years.filter(({ year }) => year % step === 0)
  const foot = round(LINE + deepest + NUMBER + 26)

  const area = (key: string, count: (one: GrowthYear) => number): Primitive => ({
    key,
    shape: 'path',
    role: 'm-sum',
    y: STOOD.top,
    height: STOOD.height,
    d: drawArea(
      [
        ...years.map((one, index) => ({ x: index === 0 ? EDGE : edge(one.year), n: count(one) })),
        { x: 100 - EDGE, n: count(years.at(-1) as GrowthYear) },
      ],
      most,
      STOOD.height,
    ),
  })
  const peak = greatest(years, ({ most }) => most)
  const last = years.at(-1)
  // The last one stands at the edge; one that is near it would run into it.
  const counted = [...labelled, ...(peak ? [peak] : [])].filter(({ year }) => last && last.year - year > step / 2)
  const top = ({ most: n }: GrowthYear) => round(STOOD.top + STOOD.height * (1 - n / most) - 4)
  const bars = years.flatMap(({ year, added, removed }): Primitive[] => {
    const [up, down] = [round(high(added)), round(high(removed))]
    const box = { shape: 'rect' as const, x: left(year), width: round(band.bandwidth(), 100) }
    const number = (key: string, y: number, count: number) =>
      text(key, middle(year), y, [[String(count), 'plain']], { isMiddle: true })
    return [
      ...(added > 0 ? [{ ...box, key: `+${year}`, role: 'm-force' as const, y: round(LINE - up), height: up }] : []),
      ...(removed > 0 ? [{ ...box, key: `-${year}`, role: 'm-ended' as const, y: LINE, height: down }] : []),
      ...(added > 0 ? [number(`a${year}`, round(LINE - up - 4), added)] : []),
      ...(removed > 0 ? [number(`r${year}`, round(LINE + down + NUMBER - 1), removed)] : []),
    ]
  })
  const words = (key: string, y: number, said: string) => text(key, 0, y, [[said, 'mut']], { isHalo: false })
  return {
    name: 'piece',
    height: foot + YEARS,
    layers: [
      {
        name: 'all',
        groups: [
          {
            key: 'all',
            y: 0,
            parts: [
              ...labelled.map(({ year }) => rule(`h${year}`, 'g-hair', middle(year), STOOD.top, foot + 4)),
              words('stood', STOOD.words, 'In force at the end of the year'),
              area('most', (one) => one.most),
              area('fewest', (one) => one.fewest),
              across('ground', 'g-row', STOOD.top + STOOD.height),
              ...[...new Set(counted)].map((one) =>
                text(`n${one.year}`, middle(one.year), top(one), [[formatCount(one), 'plain']], { isMiddle: true }),
              ),
              ...(last ? [text('now', 100, top(last), [[formatCount(last), 'b']], { isEnd: true })] : []),
              words('came', CAME.words, 'Came into force that year'),
              words('went', foot - 4, 'Ended that year'),
              ...bars,
              across('line', 'g-row', LINE),
              ...labelled.map(({ year }) =>
                text(`y${year}`, middle(year), foot + 16, [[String(year), 'tick']], { isMiddle: true }),
              ),
            ],
          },
        ],
      },
    ],
  }
}
