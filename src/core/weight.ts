/** Which listings of a name weigh most on a day: of many, a few stand for it. */
import { inLaneOrder } from './lanes.ts'
import type { Designation, Library } from './model.ts'
import { STANDINGS, standingOf } from './summary.ts'
import { governmentOf } from './words.ts'

/**
 * Order the listings of a name by weight: what binds and is in force before what is not; of equals one of each government
 * in turn, governments in the order of the lanes, and of each first what most pieces explain.
 */
export function byWeight(
  id: string,
  { designationsOf, piecesOf }: Pick<Library, 'designationsOf' | 'piecesOf'>,
  day: number,
): Designation[] {
  const pieces = (one: Designation) => piecesOf.designation.get(one.id)?.length ?? 0
  const own = inLaneOrder(designationsOf.entity.get(id) ?? []).map((one, lane) => ({
    one,
    lane,
    standing: STANDINGS.indexOf(standingOf(one, day)),
    pieces: pieces(one),
  }))
  // How many of the same government and standing come before it.
  const turns = new Map<string, number>()
  return own
    .sort((a, b) => a.standing - b.standing || b.pieces - a.pieces)
    .map((entry) => {
      const key = `${entry.standing} ${governmentOf(entry.one.authority)}`
      const turn = turns.get(key) ?? 0
      turns.set(key, turn + 1)
      return { ...entry, turn }
    })
    .sort((a, b) => a.standing - b.standing || a.turn - b.turn || a.lane - b.lane)
    .map(({ one }) => one)
}
