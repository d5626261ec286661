/** The record as `/headline/` has it, and a plain sentence for each of its listings. */
import { buildLibrary } from '../../src/core/library.ts'
import { createJudge } from '../../src/headline/judge.ts'
import { packLists } from '../../src/headline/pack.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { packTimeline, type TimelineRow, unpackTimeline } from '../../src/timeline/records.ts'

/** Read the record as it was on 28 November 2026. */
export function readRecord() {
  const library = buildLibrary(toEntries(readNewsroom('content'), Date.parse('2026-11-28T12:00:00Z')))
  const rows = unpackTimeline(packTimeline(library.designations))
  const { laws, people } = packLists(library.instruments, library.lists, library.entities)
  const judge = createJudge({ rows, people: new Set(people), laws: new Map(laws.map((law) => [law.id, law])) })
  return { rows, judge }
}

const LABELS: Record<string, string> = {
  'us-fto': 'a foreign terrorist organization',
  'us-eo-13224': 'a specially designated global terrorist',
  'us-irfa-epc': 'an entity of particular concern',
  'us-eo-13581': 'a transnational criminal organization',
}

/** What a list makes of whoever stands on it; undefined of sanctions, which are imposed. */
export function labelOf({ instrument: { id, kind } }: TimelineRow): string | undefined {
  return LABELS[id] ?? (kind === 'sanctions' ? undefined : 'a terrorist organisation')
}

/** A government inside a sentence. */
export function the(government: string): string {
  return /^(?:United|European|OSCE)/.test(government) ? `the ${government}` : government
}

/** A government at the beginning of a sentence. */
export function The(government: string): string {
  return the(government).replace(/^t/, 'T')
}
