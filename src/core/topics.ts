/** What a topic leads to besides its pieces: whom they are about, with what the record has of them, and the words that they explain. */
import { inLaneOrder } from './lanes.ts'
import type { Designation, Entity, Library, Term } from './model.ts'
import { compareNames } from './names.ts'
import { compareKeys } from './order.ts'
import { PAGE } from './parts.ts'

/** Of a name with more listings than this a topic's page shows those that its pieces are about. */
const SHORT = 6
/** So many names have room, and so many listings of each. */
const ROOM = { names: PAGE / 10, listings: PAGE / 5 }

export interface TopicRecord {
  /** Whom most of its pieces are about comes first; as many as have room. */
  names: {
    entity: Pick<Entity, 'id' | 'name'>
    /** Those that stand on the page, in the order of the drawing. */
    shown: Designation[]
    /** All that the record has of it. */
    designations: Designation[]
  }[]
  /** How many more names there are. */
  more: number
  /** In the order of their letters. */
  terms: Pick<Term, 'id' | 'term'>[]
}

/** Put together what the record has for a topic: nobody lists it by hand, it follows from the pieces. */
export function toTopicRecord(id: string, { piecesOf, designationsOf, byId }: Library): TopicRecord {
  const pieces = (piecesOf.topic.get(id) ?? []).filter(({ withdrawn }) => !withdrawn)
  const explained = new Set(pieces.flatMap(({ designations }) => designations.map((one) => one.id)))
  const counted = Map.groupBy(
    pieces.flatMap(({ entities }) => entities),
    (entity) => entity.id,
  )
  const names = [...counted.values()]
    .sort((a, b) => b.length - a.length || compareNames(a[0]!.name, b[0]!.name))
    .map(([entity]) => {
      const { id: own, name } = entity as Entity
      const designations = inLaneOrder(designationsOf.entity.get(own) ?? [])
      const shown = designations.length <= SHORT ? designations : designations.filter((one) => explained.has(one.id))
      return { entity: { id: own, name }, designations, shown: shown.slice(0, ROOM.listings) }
    })
  const terms = [...new Set(pieces.flatMap(({ outline }) => outline.terms))].flatMap((one) => byId.terms.get(one) ?? [])
  return {
    names: names.slice(0, ROOM.names),
    more: Math.max(0, names.length - ROOM.names),
    terms: terms
      .map(({ id: own, term }) => ({ id: own, term }))
      .sort((a, b) => compareNames(a.term, b.term) || compareKeys(a.id, b.id)),
  }
}
