import type { Explainer, Library } from './model.ts'
import { compareKeys } from './order.ts'
import { PAGE } from './parts.ts'

/** As much of a piece as a page prints that leads to it. */
export type Teaser = Pick<Explainer, 'slug' | 'title' | 'standfirst' | 'published' | 'updated' | 'stage' | 'embargo'>

/** Leave out of a piece what a page does not print that only leads to it: such a page stays as it is when the rest changes. */
export function toTeaser({ slug, title, standfirst, published, updated, stage, embargo }: Explainer): Teaser {
  return { slug, title, standfirst, published, updated, stage, embargo }
}

/** Up to three other pieces that share most entities, topics and designations with this one; newest of equals first. */
export function findRelated(piece: Explainer, { piecesOf }: Library): Explainer[] {
  const shared = new Map<Explainer, number>()
  for (const noun of ['entity', 'topic', 'designation'] as const) {
    const own = { entity: piece.entities, topic: piece.topics, designation: piece.designations }[noun]
    // Newest first: of a topic with thousands nobody needs the old ones.
    for (const { id } of own)
      for (const one of (piecesOf[noun].get(id) ?? []).slice(0, PAGE)) shared.set(one, (shared.get(one) ?? 0) + 1)
  }
  return [...shared]
    .filter(([one]) => one !== piece && one.withdrawn === undefined)
    .sort(([a, x], [b, y]) => y - x || compareKeys(b.published, a.published) || compareKeys(a.slug, b.slug))
    .slice(0, 3)
    .map(([one]) => one)
}
