import type { Explainer } from '../../core/model.ts'

/** The number under which a piece cites a source, from 1. */
export function citeNumber(piece: Explainer | undefined, source: string): number {
  const index = piece?.outline.cites.indexOf(source) ?? -1
  if (index < 0) throw new Error(`uncited source: ${source}`)
  return index + 1
}
