import type { Explainer } from './model.ts'

/** Up to three other pieces that share most entities, topics and designations with this one; newest of equals first. */
export function findRelated(piece: Explainer, pieces: readonly Explainer[]): Explainer[] {
  const idsOf = (one: Explainer) => [...one.entities, ...one.topics, ...one.designations].map(({ id }) => id)
  const own = new Set(idsOf(piece))
  return pieces
    .filter((one) => one.slug !== piece.slug && one.withdrawn === undefined)
    .map((one) => ({ one, shared: idsOf(one).filter((id) => own.has(id)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, 3)
    .map(({ one }) => one)
}
