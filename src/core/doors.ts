/** What the front opens with: questions in the news, answered from the record and from a piece. */
import { type Matrix, toMatrix } from './matrix.ts'
import type { Library } from './model.ts'

export interface Door {
  question: string
  /** What it means, as a piece says it. */
  point: string
  /** Of the piece. */
  slug: string
  /** Of whom the record is asked, and under which instruments: a row for the name. */
  matrix: Matrix
}

/** Put the doors of `site.yaml` together; a piece that was withdrawn answers nothing any more. */
export function listDoors({ site, explainers, byId, designationsOf, lists, gaps }: Library): Door[] {
  return (site.doors ?? []).flatMap(({ question, point, explainer, entity: id, instruments }) => {
    const piece = explainers.find(({ slug, withdrawn }) => slug === explainer && !withdrawn)
    const entity = byId.entities.get(id)
    if (!piece || !entity) return []
    const recorded = {
      entities: new Map([[id, entity]]),
      instruments: byId.instruments,
      designations: designationsOf.entity,
      lists,
      gaps,
    }
    return [{ question, point, slug: piece.slug, matrix: toMatrix({ instruments, least: 0 }, recorded) }]
  })
}
