/** What is wrong with what entries say in sentences: without a source, against the record, or by hand. */
import type { Designation, Library } from '../core/model.ts'
import type { Problem } from '../core/problems.ts'
import { splitClauses, tieWords } from '../core/step-words.ts'
import { governmentOf } from '../core/words.ts'
import { findDates } from '../core/written-days.ts'
import type { ExplainerData } from '../schema/desk.ts'
import type { Body } from './body.ts'
import { findByHand } from './by-hand.ts'
import { findUncited, hasSource } from './claims.ts'
import type { Found } from './read.ts'
import { findContradictions } from './statements.ts'
import { readHeadings, readSentences, readTop } from './top.ts'
import { findTopContradictions, type Held } from './top-statements.ts'
import { findUnsaid } from './unsaid.ts'

/** Check the sentences of an entry: of a piece its text and its top, of a designation or a name its summary. */
export function checkProse({ collection, id, data, file, at, body }: Found, library: Library): Problem[] {
  if (body) {
    return [
      ...findUncited(body.blocks, file),
      ...findContradictions(body.blocks, file, library.byId.designations),
      ...(data && 'standfirst' in data ? checkTop(data, body, file, library) : []),
    ]
  }
  if (!data || !('summary' in data) || data.summary === undefined) return []
  const summary = readSentences(data.summary, { file, path: [...at, 'summary'] })
  const governments = listGovernments(library)
  const own = listDesignations([id], library)
  if (collection === 'designations')
    return findTopContradictions(summary, { designations: own, first: own, governments })
  const ofEntity = library.designationsOf.entity.get(id) ?? []
  if (collection !== 'entities') return []
  return findTopContradictions(summary, { designations: ofEntity, first: ofEntity, governments, isLife: true })
}

function checkTop(data: ExplainerData, body: Body, file: string, library: Library): Problem[] {
  const top = readTop(data, file)
  const own = listDesignations(data.designations ?? [], library)
  const ofEntities = data.entities.flatMap((id) => library.designationsOf.entity.get(id) ?? [])
  const named = body.references.flatMap(({ to, value }) =>
    to === 'designations' ? [value] : (/^\/designations\/([^/]+)\//.exec(value)?.[1] ?? []),
  )
  const sourced = body.blocks.flatMap(({ sentences }) => sentences).filter(hasSource)
  const held: Held = {
    designations: [...new Set([...own, ...ofEntities, ...listDesignations(named, library)])],
    days: sourced.flatMap(({ text }) => findDates(text).flatMap(({ spans }) => spans)),
    first: own.length > 0 ? own : ofEntities,
    governments: listGovernments(library),
    cited: sourced.flatMap(({ text }) => splitClauses(text, findDates(text)).flatMap(tieWords)),
  }
  return [
    ...findTopContradictions([...top, ...readHeadings(body.blocks, file)], held),
    ...findUnsaid(top, body.blocks, own),
    ...findByHand(top, body.blocks, file),
  ]
}

function listDesignations(ids: readonly string[], { byId }: Library): Designation[] {
  return ids.flatMap((id) => byId.designations.get(id) ?? [])
}

function listGovernments({ authorities }: Library): string[] {
  return [...new Set(authorities.map(governmentOf))]
}
