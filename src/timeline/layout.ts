/**
 * Place prepared rows in a view. Pure arithmetic on numbers: no text is measured, no DOM is touched.
 *
 * A phase becomes one mark, clipped to the view. An open end runs to the day. What is in force is full as far as somebody
 * saw it stand, and pales after; where it was looked for in vain it thins out between the two days and is not drawn on.
 * What was announced for a day that has passed is dotted from then on. A beginning or an end of which the day is
 * not known becomes slices over the possible days: they thicken from the first possible day to the last, or thin out,
 * so that no sharp edge claims a day that nobody knows. Slices are plain marks, which print and survive forced colours. An end is capped only where its
 * day is known.
 * A bar in force turns to *ended* only when the day has reached its end.
 *
 * A row's label begins where its bar begins. Where it would not fit before the right edge at the narrowest width it
 * ends at that edge instead. One label a row, so that no two can meet. Cost: linear in phases.
 */
import type { Span } from '../core/dates.ts'
import { type Scale, toScale } from './scale.ts'
import { ordered, toTicks } from './ticks.ts'
import type { Evidence, Geometry, Mark, MarkKind, Phase, PlacedRow, Prepared, PreparedRow, View } from './types.ts'

const SLICES = 12

/** Turn prepared rows into numbers. */
export function layout(prepared: Prepared, view: View): Geometry {
  const x = toScale(view)
  const lanes = prepared.lanes.map(({ government, rows }, index) => {
    const isFirst = government !== prepared.lanes[index - 1]?.government
    return { government, isFirst, rows: rows.map((row) => placeRow(row, view, x)) }
  })
  const isVisible = view.day >= view.from && view.day <= view.to
  return { lanes, ticks: toTicks(view), ...(isVisible && { dayX: x(view.day) }) }
}

/** What placing needs of a row. */
export type Placeable = Pick<PreparedRow, 'id' | 'name' | 'dates' | 'labelWidth' | 'binding' | 'phases' | 'evidence'>

/** Place one row; hand in the view's scale where there are many. */
export function placeRow(row: Placeable, view: View, x: Scale = toScale(view)): PlacedRow {
  const marks = row.phases.flatMap((phase) => placePhase(phase, row, view, x))
  const first = marks[0]
  const start = first ? (view.isRightToLeft ? first.x1 : first.x0) : view.isRightToLeft ? view.width : 0
  const room = view.minWidth * (view.isRightToLeft ? start / view.width : 1 - start / view.width)
  const fits = row.labelWidth <= room
  return {
    id: row.id,
    name: row.name,
    dates: row.dates,
    marks,
    labelX: fits ? start : view.isRightToLeft ? 0 : view.width,
    labelAnchor: fits ? 'start' : 'end',
  }
}

/** A stretch of a phase that is drawn as one mark. */
type Piece = Span & { isCapped?: boolean; kind?: MarkKind }

function placePhase(phase: Phase, { binding, evidence }: Placeable, view: View, x: Scale): Mark[] {
  const kind = markFor(phase, binding, view.day)
  if (!kind) return []
  const solidFrom = isOneDay(phase.start) ? phase.start.start : phase.start.end
  const open = Math.max(view.openTo ?? view.day, solidFrom)
  const solidTo = phase.end ? phase.end.start : open
  const isCapped =
    phase.end !== undefined && isOneDay(phase.end) && (phase.next === 'ended' || phase.next === 'rejected')
  const marks: Piece[] = isOneDay(phase.start) ? [] : slices(phase.start, 'thicken')
  const solid = { start: solidFrom, end: solidTo, isCapped }
  if (phase.end || solidTo <= solidFrom) marks.push(...(solidTo > solidFrom ? [solid] : []))
  else if (kind === 'force') marks.push(...pale(solid, evidence))
  else if (phase.effect !== undefined) marks.push(...split(solid, phase.effect, 'forecast'))
  else marks.push(solid)
  if (phase.end && !isOneDay(phase.end)) marks.push(...slices(phase.end, 'thin'))
  return marks.flatMap((one) => clip(one, one.kind ?? kind, view, x))
}

/** Cut what lasts where somebody last saw it; where it was missed after that, it frays. */
function pale(solid: Piece, { seen, absent }: Evidence): Piece[] {
  const last = Math.max(solid.start, seen.findLast((day) => day < solid.end) ?? solid.start)
  const missed = absent.find((day) => day > last && day < solid.end)
  if (missed === undefined) return split(solid, last + 1, 'pale')
  return [{ start: solid.start, end: last }, ...slices({ start: last, end: missed }, 'thin')].filter(
    ({ start, end }) => end > start,
  )
}

/** Cut a piece in two, of which the second is of another kind. */
function split(piece: Piece, at: number, kind: MarkKind): Piece[] {
  if (at >= piece.end) return [piece]
  if (at <= piece.start) return [{ ...piece, kind }]
  return [
    { start: piece.start, end: at },
    { ...piece, start: at, kind },
  ]
}

const KINDS: Partial<Record<Phase['status'], MarkKind>> = {
  announced: 'lead',
  proposed: 'proposed',
  suspended: 'suspended',
}

function markFor({ status, next, end }: Phase, binding: boolean, day: number): MarkKind | undefined {
  if (status !== 'in-force') return KINDS[status]
  if (!binding) return 'adopted'
  return next === 'ended' && end && end.start <= day ? 'ended' : 'force'
}

function isOneDay(span: Span): boolean {
  return span.end - span.start <= 1
}

/** Cut a span of possible days into slices whose share of solid grows (`thicken`) or shrinks (`thin`). */
function slices(span: Span, direction: 'thicken' | 'thin'): Span[] {
  const length = (span.end - span.start) / SLICES
  return Array.from({ length: SLICES }, (_, index) => {
    const share = ((direction === 'thicken' ? index : SLICES - 1 - index) + 0.5) / SLICES
    const start = span.start + index * length
    return { start, end: start + length * share }
  })
}

function clip(mark: Piece, kind: MarkKind, view: View, x: Scale): Mark[] {
  if (mark.end <= view.from || mark.start >= view.to) return []
  const { x: x0, x1 } = ordered(x(Math.max(mark.start, view.from)), x(Math.min(mark.end, view.to)))
  const isCapped = mark.isCapped === true && mark.end <= view.to
  // A slice of a span that nobody knows is no bar that could run on.
  const isSolid = mark.end - mark.start > 1
  return [
    {
      kind,
      x0,
      x1,
      isCapped,
      ...(view.isRightToLeft && { isMirrored: true }),
      ...(isSolid && mark.start < view.from && { isCutBefore: true }),
      ...(isSolid && mark.end > view.to && { isCutAfter: true }),
    },
  ]
}
