/** Who had a name on a terrorist list and who had not: a row for each government that has such a list. */
import { fromDay, toDay } from '../core/dates.ts'
import type { Differing } from '../core/differed.ts'
import { governmentOf } from '../core/words.ts'
import { placeRow } from './layout.ts'
import { measure } from './measure.ts'
import { prepareRow } from './prepare.ts'
import { round } from './scale.ts'
import { across, type Group, type Primitive, type Run, rule, type Scene, text, toBar } from './scene.ts'
import { toTicks } from './ticks.ts'
import type { View } from './types.ts'

const WORDS = 18
const PITCH = 13
/** A part of a name is drawn half as high as the whole. */
const HEIGHT = { whole: 10, part: 5 }

/** Draw the listings of a name and of its parts up to a day (a day count); undefined where there are none. */
export function toDifferScene(
  { entity, listings, listers }: Differing,
  day: number,
  minWidth = 300,
): Scene | undefined {
  const rows = listings.map((one) => ({
    government: governmentOf(one.authority),
    height: one.entity.id === entity.id ? HEIGHT.whole : HEIGHT.part,
    row: prepareRow(one, measure),
  }))
  const first = Math.min(...rows.flatMap(({ row }) => row.steps.map(({ span }) => span.start)))
  if (!Number.isFinite(first) || first >= day) return undefined
  const from = toDay(fromDay(first).year, 1, 1)
  const view: View = { from, to: Math.max(day, from + 365), day, width: 100, minWidth }
  const firstOf = (name: string) =>
    Math.min(
      ...rows
        .filter(({ government }) => government === name)
        .flatMap(({ row }) => row.steps.map(({ span }) => span.start)),
    )
  const order = listers.toSorted((a, b) => firstOf(a.name) - firstOf(b.name) || 0)
  let y = 0
  const groups = order.map(({ name }): Group => {
    const own = rows.filter(({ government }) => government === name)
    const bars = own.flatMap(({ row, height }, index) => {
      const top = WORDS + index * PITCH + (HEIGHT.whole - height) / 2
      return gather(toBar(placeRow(row, view).marks, top, height), top, height).map(
        (part): Primitive => ({ ...part, key: `${index} ${part.key}` }),
      )
    })
    const words: Run[] =
      own.length === 0
        ? [
            [name, 'b'],
            ['  no record', 'mut'],
          ]
        : [[name, 'plain']]
    const group: Group = {
      key: name,
      y,
      parts: [text('name', 0, 13, words, { isHalo: false, ...(own.length > 0 && { name: 'b' }) }), ...bars],
    }
    y += WORDS + Math.max(own.length * PITCH, 2)
    return group
  })
  // A few lines are enough, and on a narrow screen they have room for their years.
  const ticks = toTicks({ ...view, minWidth: minWidth / 2 })
  const labelled = ticks.filter(({ label }) => label !== '')
  const grid = labelled.map(({ x }, index) => rule(`h${index}`, 'g-hair', x, 0, y))
  const years = labelled.map(({ labelX, label }, index) =>
    text(`t${index}`, round(labelX, 100), y + 16, [[label, 'plain']], { isHalo: false, name: 'tick' }),
  )
  return {
    name: 'piece',
    height: y + 20,
    layers: [
      { name: 'grid', groups: [{ key: 'grid', y: 0, parts: [...grid, across('ground', 'g-row', y)] }] },
      { name: 'rows', groups },
      { name: 'axis', groups: [{ key: 'axis', y: 0, parts: years }] },
    ],
  }
}

const PLAIN = ['m-force', 'm-ended']
/** Fewer than this stay what they are. */
const SOME = 3

/** Draw slices as one path for each role: a span of days that nobody knows is a dozen of them. */
function gather(parts: readonly Primitive[], y: number, height: number): Primitive[] {
  const rects = parts.filter((part) => part.shape === 'rect' && PLAIN.includes(part.role))
  const byRole = Map.groupBy(rects as (Primitive & { shape: 'rect' })[], ({ role }) => role as 'm-force')
  const paths = [...byRole].flatMap(([role, own]): Primitive[] => {
    if (own.length < SOME) return own
    const d = own
      .map(({ x, width }) => `M${x},0h${round(width, 100)}v${height}H${x}z`.replace(/(?<!\d)0\./g, '.'))
      .join('')
    return [{ key: role, shape: 'path', role, y, height, d }]
  })
  return [...paths, ...parts.filter((part) => !rects.includes(part))]
}
