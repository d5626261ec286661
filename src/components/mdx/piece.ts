import type { Explainer } from '../../core/model.ts'

/** Find one of a list by id; throw where a check before the build should have stopped it. */
export function mustFind<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`unknown id: ${id}`)
  return found
}

/** The number under which a piece cites a source, from 1. */
export function citeNumber(piece: Explainer | undefined, source: string): number {
  const index = piece?.outline.cites.indexOf(source) ?? -1
  if (index < 0) throw new Error(`uncited source: ${source}`)
  return index + 1
}
