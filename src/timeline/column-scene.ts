/** The column for a narrow screen as a scene: its geometry is in pixels, across a scene is in hundredths. */
import type { ColumnGeometry } from './column.ts'
import { round } from './scale.ts'
import type { Group, Primitive, Scene } from './scene.ts'
import { text } from './scene.ts'
import type { Mark } from './types.ts'

const AXIS = { x: 42, width: 5 }
const LINE = 16

/** Turn the column into a scene. */
export function toColumnScene(geometry: ColumnGeometry): Scene {
  const { width, height, top, trackWidth, labelX, tracks, ticks, dayY } = geometry
  const across = (pixels: number) => (pixels / width) * 100
  const half = trackWidth / 2
  const level = (key: string, role: 'g-row' | 'day', from: number, y: number): Primitive => {
    return { key, shape: 'line', role, x1: across(from), x2: across(labelX - 6), y1: y, y2: y }
  }
  const months = ticks.flatMap(({ x, x1, label, sub, isOdd }, index): Primitive[] => [
    {
      key: `z${index}`,
      shape: 'rect',
      role: isOdd ? 'z-off' : 'z-on',
      x: across(AXIS.x),
      y: x,
      width: across(AXIS.width),
      height: round(x1 - x),
    },
    text(`t${index}`, 0, x + 11, [[label, 'tick']], { isHalo: false }),
    ...(sub ? [text(`y${index}`, 0, x + 26, [[sub, 'year']], { isHalo: false })] : []),
  ])
  const earlier =
    top > 8
      ? [
          level('rule', 'g-row', 0, top),
          ...['Earlier,', 'not to', 'scale'].map((words, index) =>
            text(`w${index}`, 0, LINE * (index + 1), [[words, 'mut']], { isHalo: false }),
          ),
        ]
      : []
  const bars = tracks.map(({ id, x, y, labelY, marks, lead }): Group => {
    const incoming: Mark[] = lead ? [{ kind: lead.kind, x0: lead.y0, x1: lead.y1, isCapped: false }] : []
    const from = across(x + half)
    const turn = across(labelX - 17)
    const into = round(labelY + 8)
    return {
      key: `r ${id}`,
      y: 0,
      parts: [
        { key: 'l', shape: 'line', role: 'g-lead', x1: from, x2: turn, y1: y, y2: y },
        { key: 'k', shape: 'line', role: 'g-lead', x1: turn, x2: across(labelX - 5), y1: y, y2: into },
        ...[...incoming, ...marks].flatMap((mark, index) => toTallBar(mark, index, x - half, trackWidth, across)),
      ],
    }
  })
  const labels = tracks.map(({ id, labelY, date, lines }): Group => {
    const at = across(labelX)
    const high = (lines.length + 1) * LINE + 4
    return {
      key: `r ${id}`,
      y: labelY,
      event: id,
      parts: [
        { key: 'hit', shape: 'rect', role: 'hit', x: at, y: 0, width: 100 - at, height: high },
        text('date', at, 12, [[date, 'b']], { isHalo: false }),
        ...lines.map((words, index) => text(`n${index}`, at, 28 + index * LINE, [[words, 'plain']], { isHalo: false })),
      ],
    }
  })
  const day: Group[] = dayY === undefined ? [] : [{ key: 'day', y: 0, parts: [level('day', 'day', AXIS.x, dayY)] }]
  return {
    name: 'column',
    height,
    layers: [
      { name: 'grid', groups: [{ key: 'grid', y: 0, parts: [...months, ...earlier] }] },
      { name: 'bars', groups: bars },
      { name: 'day', groups: day },
      { name: 'words', groups: labels },
    ],
  }
}

function toTallBar(
  mark: Mark,
  index: number,
  x: number,
  width: number,
  across: (pixels: number) => number,
): Primitive[] {
  const { kind, x0, x1, isCapped } = mark
  const [left, right] = [across(x - 2), across(x + width + 2)]
  return [
    {
      key: `m${index}`,
      shape: 'rect',
      role: `m-${kind}`,
      x: across(x),
      y: x0,
      width: across(width),
      height: round(Math.max(x1 - x0, 0.5)),
    },
    ...(isCapped
      ? [{ key: `c${index}`, shape: 'line' as const, role: 'm-cap' as const, x1: left, x2: right, y1: x1, y2: x1 }]
      : []),
  ]
}
