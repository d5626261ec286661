import type { SheetLane } from '../../timeline/lanes.ts'

/**
 * Where a key leads from a designation or a lane: along a lane in order of time, or to the next lane at about the same
 * time. A closed lane is one stop. Undefined for keys that mean nothing here.
 */
export function moveActive(
  lanes: readonly SheetLane[],
  opened: ReadonlySet<string>,
  active: string | undefined,
  key: string,
  isRightToLeft: boolean,
): string | undefined {
  const at = lanes.findIndex(({ id, rows }) => id === active || rows.some((row) => row.id === active))
  const lane = lanes[at]
  const forward = isRightToLeft ? 'ArrowLeft' : 'ArrowRight'
  const index = lane?.rows.findIndex(({ id }) => id === active) ?? -1
  const stop = (one: SheetLane | undefined, place: number) =>
    one && (opened.has(one.id) ? (one.rows.at(Math.min(place, one.rows.length - 1))?.id ?? one.id) : one.id)
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowRight': {
      if (!lane || !opened.has(lane.id)) return active
      const next = index + (key === forward ? 1 : -1)
      return lane.rows[Math.min(Math.max(next, 0), lane.rows.length - 1)]?.id
    }
    case 'ArrowDown':
      return stop(lanes[Math.min(at + 1, lanes.length - 1)], nearest(lanes[at + 1], lane, index))
    case 'ArrowUp':
      return stop(lanes[Math.max(at - 1, 0)], nearest(lanes[at - 1], lane, index))
    case 'Home':
      return stop(lane ?? lanes[0], 0)
    case 'End':
      return stop(lane ?? lanes.at(-1), -1)
    default:
      return undefined
  }
}

/** The place in another lane whose first step is nearest in time. */
function nearest(other: SheetLane | undefined, lane: SheetLane | undefined, index: number): number {
  const day = lane?.rows[index]?.steps[0]?.span.start
  if (!other || day === undefined) return 0
  const distances = other.rows.map(({ steps }) => Math.abs((steps[0]?.span.start ?? 0) - day))
  return distances.indexOf(Math.min(...distances))
}
