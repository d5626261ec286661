/** A piece as it is published: what was put right or taken back is said of it wherever it goes, whether its writer thought of that or not. */
import { formatDate, mustParseWritten } from './dates.ts'
import { datesOfCorrections, pickNewest } from './lastmod.ts'
import type { Correction, Explainer, Outline } from './model.ts'

/** It was last changed when it was last updated, corrected or withdrawn; of one that is withdrawn nothing is left but its headline and why. */
export function asPublished(piece: Explainer): Explainer {
  const { published, updated, corrections = [], withdrawn } = piece
  // The check has made sure that none of them lies ahead.
  const newest = pickNewest([published, updated, withdrawn?.on, ...datesOfCorrections({ corrections })], Infinity)
  const dated = { ...piece, updated: newest === published ? undefined : newest }
  if (!withdrawn) return dated
  const { on, reason } = withdrawn
  const taken: Correction = { on, kind: 'withdrawal', text: reason }
  return {
    ...dated,
    title: `Withdrawn: ${piece.title}`,
    standfirst: `We withdrew this piece on ${formatDate(mustParseWritten(on))}. ${reason}`,
    keyPoints: [],
    seoTitle: undefined,
    image: undefined,
    designations: [],
    corrections: [taken, ...corrections],
    outline: withoutText(piece.outline),
    sources: [],
  }
}

function withoutText({ digest }: Outline): Outline {
  return { cites: [], headings: [], pictures: [], words: 0, terms: [], sections: [], plain: [], digest }
}
