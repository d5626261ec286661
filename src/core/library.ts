/**
 * Build the one linked, ordered `Library` from plain entries, and collect every problem on the way:
 * an id that nobody defines, a date that runs backwards, a step that undoes another.
 */
import { mustParseDate } from './dates.ts'
import type { Entries, Entry } from './entries.ts'
import type { Designation, Explainer, ExplainerData, Instrument, Library, Source } from './model.ts'
import { findNear } from './near.ts'
import { didYouMean, type Path, type Place, type Problem, problem } from './problems.ts'
import { reportBackwardDates, reportCorrections, reportDuplicates, reportUndoing } from './rules.ts'
import { orderSteps } from './status.ts'

/** What an id may point to, and the folder in which a writer would define it. */
const SINGULAR = {
  sources: 'source',
  authorities: 'authority',
  instruments: 'instrument',
  entities: 'entity',
  people: 'person',
  topics: 'topic',
  designations: 'designation',
  glossary: 'term',
} as const
type Referable = keyof typeof SINGULAR

/** Look ids up across files; report those that nobody defines. */
export function createResolver(entries: Entries, problems: Problem[]) {
  const maps = Object.fromEntries(
    (Object.keys(SINGULAR) as Referable[]).map((name) => [name, new Map(entries[name].map((e) => [e.id, e.data]))]),
  ) as { [K in Referable]: Map<string, Entries[K][number]['data']> }

  function check(collection: Referable, id: string, place: Place): boolean {
    if (maps[collection].has(id)) return true
    if (entries.broken?.some((one) => one.collection === collection && one.id === id)) return false
    const noun = SINGULAR[collection]
    const near = findNear(id, maps[collection].keys())
    problems.push(
      problem(
        'unknown-id',
        place,
        `there is no ${noun} “${id}”`,
        didYouMean(near, `Define it in ${collection}/ first.`),
      ),
    )
    return false
  }
  return { maps, check }
}

/** Link, order and check all entries. `now` (ISO instant) decides what is public; bad references are left out of the library. */
export function buildLibrary(entries: Entries, now: string): { library: Library; problems: Problem[] } {
  const problems: Problem[] = []
  for (const name of [...(Object.keys(SINGULAR) as Referable[]), 'events'] as const)
    reportDuplicates(entries[name], problems)
  const { maps, check } = createResolver(entries, problems)

  const pick = <K extends Referable>(
    collection: K,
    ids: readonly string[] | undefined,
    entry: Entry<unknown>,
    ...path: Path
  ) =>
    (ids ?? []).flatMap((id, index) => {
      const place = { file: entry.file, path: [...entry.at, ...path, index] }
      return check(collection, id, place) ? [maps[collection].get(id) as Entries[K][number]['data']] : []
    })
  const pickOne = <K extends Referable>(collection: K, id: string, entry: Entry<unknown>, key: string) => {
    check(collection, id, { file: entry.file, path: [...entry.at, key] })
    return maps[collection].get(id) as Entries[K][number]['data'] | undefined
  }

  const instruments = new Map<string, Instrument>()
  for (const entry of entries.instruments) {
    const { authority: authorityId, effects, ...data } = entry.data
    const sources = pick('sources', data.sources, entry, 'sources')
    const authority = pickOne('authorities', authorityId, entry, 'authority')
    const known = Object.entries(effects ?? {}).flatMap(([effect, { source: id, ...rest }]) => {
      const found = check('sources', id, { file: entry.file, path: [...entry.at, 'effects', effect, 'source'] })
      return found ? [{ effect: effect as keyof typeof effects, ...rest, source: maps.sources.get(id) as Source }] : []
    })
    if (authority) instruments.set(entry.id, { ...data, authority, sources, effects: known })
  }

  const designations = entries.designations.flatMap((entry) => {
    const { entity: entityId, authority: authorityId, instrument: instrumentId, steps: stepsData, ...data } = entry.data
    const entity = pickOne('entities', entityId, entry, 'entity')
    const authority = pickOne('authorities', authorityId, entry, 'authority')
    const hasInstrument = pickOne('instruments', instrumentId, entry, 'instrument')
    const instrument = instruments.get(instrumentId)
    const steps = stepsData.map((step, index) => ({
      ...step,
      on: mustParseDate(step.on),
      sources: pick('sources', step.sources, entry, 'steps', index, 'sources'),
    }))
    reportUndoing(entry, problems)
    reportCorrections(entry, now, problems)
    if (!entity || !authority || !hasInstrument || !instrument) return []
    return [{ ...data, entity, authority, instrument, steps: orderSteps(steps) } satisfies Designation]
  })
  const designationById = new Map(designations.map((one) => [one.id, one]))

  for (const entry of entries.entities) {
    pick('sources', entry.data.sources, entry, 'sources')
    for (const [index, { to }] of (entry.data.relations ?? []).entries()) {
      check('entities', to, { file: entry.file, path: [...entry.at, 'relations', index, 'to'] })
    }
  }
  for (const entry of [...entries.authorities, ...entries.glossary, ...entries.events]) {
    pick('sources', entry.data.sources, entry, 'sources')
  }

  const explainers = entries.explainers.map((entry): Explainer => {
    const { authors, topics, entities, designations: ids, ...data } = entry.data
    pick('designations', ids, entry, 'designations')
    reportBackwardDates(entry, problems)
    reportCorrections(entry, now, problems)
    return {
      ...data,
      slug: entry.id,
      authors: pick('people', authors, entry, 'authors'),
      topics: pick('topics', topics, entry, 'topics'),
      entities: pick('entities', entities, entry, 'entities'),
      designations: (ids ?? []).flatMap((id) => designationById.get(id) ?? []),
      outline: entry.outline,
      sources: entry.outline.cites.flatMap((id) => maps.sources.get(id) ?? []),
      isPublic: isPublic(entry.data, now),
    }
  })

  const library: Library = {
    site: entries.site,
    explainers: explainers.sort((a, b) => compareText(b.published, a.published) || compareText(a.slug, b.slug)),
    designations: designations.sort(byId),
    entities: inOrder(entries.entities),
    authorities: inOrder(entries.authorities),
    instruments: [...instruments.values()].sort(byId),
    sources: inOrder(entries.sources),
    people: inOrder(entries.people),
    topics: inOrder(entries.topics),
    terms: inOrder(entries.glossary),
    events: inOrder(entries.events),
  }
  return { library, problems }
}

/** Say whether a piece exists for readers at `now`: ready, and past its embargo. */
export function isPublic(data: Pick<ExplainerData, 'stage' | 'embargo'>, now: string): boolean {
  return data.stage === 'ready' && (data.embargo === undefined || Date.parse(data.embargo) <= Date.parse(now))
}

/** Find one of a list by id; throw where a check before the build should have stopped it. */
export function mustFind<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`unknown id: ${id}`)
  return found
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id)
}
function inOrder<T extends { id: string }>(entries: Entry<T>[]): T[] {
  return entries.map(({ data }) => data).sort(byId)
}
