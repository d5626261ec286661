/**
 * What readers were told and how it is compared with what they are told now: one row for each key of each collection.
 * A new key of a schema is missed here by the types.
 */
import type { Path } from '../core/problems.ts'
import type { CollectionName, EntryData } from '../schema/collections.ts'
import type { InstrumentData, StepData } from '../schema/record.ts'
import {
  type Around,
  type Change,
  type Compare,
  each,
  eachBy,
  exact,
  facts,
  free,
  idIn,
  idsIn,
  kept,
  onward,
  part,
  type Rules,
  text,
  texts,
} from './differences.ts'
import { placePolicies } from './shown.ts'

/** Of entries: whether readers may see them, under which address, and what was said of their changes. */
type Meta = 'id' | 'stage' | 'embargo' | 'formerly' | 'corrections' | 'minor'

/** A gap says what we lack: it may be filled, told in other words, and go. */
export type Compared = Exclude<CollectionName, 'gaps'>

const sources = idsIn('sources')

/** How each key of each collection is compared. */
export const COMPARED: { [K in Compared]: Rules<Omit<EntryData<K>, Meta>> } = {
  explainers: {
    title: text,
    standfirst: text,
    keyPoints: texts,
    seoTitle: text,
    published: exact,
    updated: onward,
    reviewBy: free,
    authors: idsIn('people'),
    topics: free,
    entities: free,
    designations: free,
    image: part({ src: exact, alt: text, credit: text }),
    withdrawn: part({ on: exact, reason: text }),
  },
  designations: {
    entity: idIn('entities'),
    authority: idIn('authorities'),
    instrument: idIn('instruments'),
    summary: facts,
    steps: eachBy(
      ({ on, step }) => `“${step}” on ${on}`,
      part<StepData>({ on: free, step: free, effect: exact, sources, citation: text, note: facts }),
      explainStep,
    ),
  },
  entities: {
    name: exact,
    wikidata: exact,
    aliases: kept,
    type: exact,
    summary: facts,
    relations: eachBy(({ to }, { findHeir }) => findHeir('entities', to)?.id ?? to, part({ to: free, kind: text })),
    listNumbers: each(kept),
    sources,
  },
  authorities: {
    name: exact,
    shortName: text,
    government: exact,
    summary: facts,
    url: exact,
    sources,
  },
  instruments: {
    name: exact,
    shortName: text,
    authority: idIn('authorities'),
    kind: exact,
    binding: exact,
    citation: text,
    test: text,
    effects: each(part({ value: exact, note: facts, source: idIn('sources') })),
    review: text,
    wayOff: text,
    renewal: part<NonNullable<InstrumentData['renewal']>>({
      what: text,
      known: eachBy(
        ({ on }) => `the term of ${on}`,
        part<NonNullable<InstrumentData['renewal']>['known'][number]>({ on: free, until: exact, sources, note: facts }),
      ),
    }),
    renewedWith: idIn('instruments'),
    // For the importer alone.
    programmes: free,
    follow: exact,
    sources,
  },
  sources: {
    publisher: bookkeeping(text),
    title: bookkeeping(text),
    url: bookkeeping(exact),
    original: bookkeeping(exact),
    archive: bookkeeping(exact),
    language: bookkeeping(exact),
    published: exact,
    accessed: onward,
    grade: exact,
  },
  glossary: { term: text, definition: text, sources },
  events: { on: exact, title: text, summary: facts, landmark: text, sources },
  lists: {
    name: exact,
    publisher: idIn('authorities'),
    url: exact,
    // What no page says: it tells the desk when to read again.
    every: free,
    instruments: idsIn('instruments'),
    follow: exact,
    reader: free,
    // For the importer alone, as is the reader.
    file: free,
  },
  readings: {
    list: idIn('lists'),
    asOf: exact,
    read: onward,
    source: idIn('sources'),
    extent: exact,
    // For the importer alone.
    entries: free,
    seen: idsIn('designations'),
    absent: idsIn('designations'),
  },
  people: { name: exact, summary: facts },
  topics: { name: text, summary: facts },
  site: {
    title: exact,
    tagline: text,
    url: exact,
    language: exact,
    publisher: exact,
    policies: comparePolicies,
    // They say what pieces and the record say, and are chosen anew by the day.
    doors: free,
    // For whoever finds a fault in the site alone.
    security: free,
    // For writers alone.
    admin: free,
    // What stands side by side at first; all else is as near as before.
    compared: free,
  },
}

/** Say of a step that is gone what came in its place, if anything plainly did. */
function explainStep(path: Path, gone: StepData, before: readonly StepData[], after: readonly StepData[]): Change[] {
  const name = `“${gone.step}” on ${gone.on}`
  const isNew = ({ on, step }: StepData) => !before.some((one) => one.on === on && one.step === step)
  const moved = after.findIndex((one) => isNew(one) && (one.step === gone.step || one.on === gone.on))
  const to = after[moved]
  return to
    ? [{ path: [...path, moved], message: `the step ${name} is now “${to.step}” on ${to.on}` }]
    : [{ path, message: `the step ${name} has been taken out` }]
}

/** Of a source, what moves and is put right at its publisher; where all of it is another’s, it is another document. */
function bookkeeping<T>(compare: Compare<T>): Compare<T> {
  return (path, before, after, around) => {
    const [old, now] = around.entries as Record<string, unknown>[]
    const isAnother = ['publisher', 'title', 'url'].every((key) => old?.[key] !== now?.[key])
    return compare(path, before, after, around).map((one) => ({ ...one, isBookkeeping: !isAnother }))
  }
}

/** Texts of policies; that none of them vanishes is asked with the other addresses. */
function comparePolicies(
  path: Path,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>> = {},
  around: Around,
): Change[] {
  const { formerly } = around.entries[1] as { formerly?: Record<string, string> }
  const now = placePolicies(after, {})
  return [...placePolicies(before, formerly)].flatMap(([id, { text: old }]) => {
    const found = now.get(id)
    return found ? text([...path, found.heading], old, found.text) : []
  })
}
