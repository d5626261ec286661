/** Link plain entries into the one ordered `Library`. What refers to nothing is left out: the check tells of it. */
import { compareDates, mustParseDate } from './dates.ts'
import { toDiffering } from './differed.ts'
import type { Entries } from './entries.ts'
import { toGrowth } from './growth.ts'
import { matrixKey, type Recorded, toMatrix } from './matrix.ts'
import type {
  Authority,
  Designation,
  Entity,
  Explainer,
  Gap,
  Instrument,
  Library,
  List,
  Outline,
  Renewal,
  Shelves,
  Site,
  Source,
} from './model.ts'
import { compareKeys } from './order.ts'
import { asPublished } from './published.ts'
import { sequenceKey, toSequence } from './sequence.ts'
import { orderSteps } from './status.ts'
import { nameSteps } from './steps.ts'
import { toWaits, waitsKey } from './waits.ts'

/** Link and order all entries. */
export function buildLibrary(entries: Entries): Library {
  const sources = byId(entries.sources.map(({ data }) => data))
  const authorities = byId(entries.authorities.map(({ data }) => data))
  const people = byId(entries.people.map(({ data }) => data))
  const topics = byId(entries.topics.map(({ data }) => data))

  const renewals = linkRenewals(entries, sources)
  const instruments = new Map<string, Instrument>()
  for (const { id, data } of entries.instruments) {
    const authority = authorities.get(data.authority)
    const effects = Object.entries(data.effects ?? {}).flatMap(([effect, { source, ...rest }]) =>
      pick(sources, [source]).map((found) => ({ effect: effect as keyof typeof data.effects, ...rest, source: found })),
    )
    const renewal = renewals.get(id) ?? renewals.get(data.renewedWith ?? '')
    if (authority) instruments.set(id, { ...data, authority, sources: pick(sources, data.sources), effects, renewal })
  }

  const entities = linkEntities(entries, sources)
  const designations = new Map<string, Designation>()
  for (const { id, data } of entries.designations) {
    const entity = entities.get(data.entity)
    const authority = authorities.get(data.authority)
    const instrument = instruments.get(data.instrument)
    if (!entity || !authority || !instrument) continue
    const names = nameSteps(data.steps)
    const steps = data.steps.map(({ effect, ...step }, index) => ({
      id: names[index] as string,
      ...step,
      on: mustParseDate(step.on),
      ...(effect !== undefined && { effect: mustParseDate(effect) }),
      sources: pick(sources, step.sources),
    }))
    designations.set(id, { ...data, entity, authority, instrument, steps: orderSteps(steps), sightings: [] })
  }
  const lists = linkLists(entries, { authorities, instruments, sources })
  placeSightings(lists, designations)

  const gaps = inOrder(byId(linkGaps(entries, { lists, instruments, entities })))
  const byEntity = Map.groupBy(inOrder(designations), ({ entity }) => entity.id)
  const recorded: Recorded = { entities, instruments, designations: byEntity, lists: inOrder(lists), gaps }
  const toSaid = ({ plain }: Outline): Explainer['said'] => {
    const parts = plain.filter((part) => typeof part !== 'string')
    const named = parts.flatMap((part) => ('status' in part ? [part.status] : []))
    const compared = parts.flatMap((part) => ('compare' in part ? part.compare : []))
    const drawn = parts.flatMap((part) => ('timeline' in part ? [part.timeline] : []))
    const asked = parts.flatMap((part) => ('matrix' in part ? [part.matrix] : []))
    const differed = parts.flatMap((part) => ('differed' in part ? [part.differed] : []))
    const ordered = parts.flatMap((part) => ('order' in part ? [part.order] : []))
    const waited = parts.flatMap((part) => ('waits' in part ? [part.waits] : []))
    const grown = parts.flatMap((part) => ('growth' in part ? [part.growth] : 'left' in part ? [part.left] : []))
    return {
      designations: Object.fromEntries(pick(designations, named).map((one) => [one.id, one])),
      instruments: Object.fromEntries(pick(instruments, compared).map((one) => [one.id, one])),
      records: Object.fromEntries(
        pick(entities, drawn).map(({ id, name }) => [id, { id, name, designations: byEntity.get(id) ?? [] }]),
      ),
      matrices: Object.fromEntries(asked.map((one) => [matrixKey(one), toMatrix(one, recorded)])),
      differing: Object.fromEntries(pick(entities, differed).map((one) => [one.id, toDiffering(one, recorded)])),
      sequences: Object.fromEntries(
        ordered.flatMap((asked) =>
          pick(entities, [asked.entity]).map((one) => [sequenceKey(asked), toSequence(asked, one, recorded)]),
        ),
      ),
      waits: Object.fromEntries(waited.map((one) => [waitsKey(one), toWaits(one, recorded)])),
      growths: Object.fromEntries(pick(instruments, grown).map((one) => [one.id, toGrowth(one, recorded)])),
    }
  }

  const explainers = entries.explainers.map(
    ({ id, data, body: { outline } }): Explainer =>
      asPublished({
        ...data,
        slug: id,
        authors: pick(people, data.authors),
        topics: pick(topics, data.topics),
        entities: pick(entities, data.entities),
        designations: pick(designations, data.designations),
        outline,
        sources: pick(sources, outline.cites),
        said: toSaid(outline),
      }),
  )

  return indexLibrary({
    site: entries.site[0]?.data ?? NO_SITE,
    explainers: explainers.sort((a, b) => compareKeys(b.published, a.published) || compareKeys(a.slug, b.slug)),
    designations: inOrder(designations),
    entities: inOrder(entities),
    authorities: inOrder(authorities),
    instruments: inOrder(instruments),
    sources: inOrder(sources),
    people: inOrder(people),
    topics: inOrder(topics),
    terms: inOrder(withSources(entries.glossary, sources)),
    events: inOrder(withSources(entries.events, sources)),
    lists: inOrder(lists),
    gaps,
  })
}

function linkRenewals({ instruments }: Entries, sources: ReadonlyMap<string, Source>): Map<string, Renewal> {
  const linked = new Map<string, Renewal>()
  for (const { id, data } of instruments) {
    if (!data.renewal) continue
    const known = data.renewal.known.map((term) => ({
      ...term,
      on: mustParseDate(term.on),
      until: mustParseDate(term.until),
      sources: pick(sources, term.sources),
    }))
    linked.set(id, { ...data.renewal, known: known.sort((a, b) => compareDates(a.until, b.until)) })
  }
  return linked
}

function linkLists(
  { lists, readings }: Entries,
  known: {
    authorities: ReadonlyMap<string, Authority>
    instruments: ReadonlyMap<string, Instrument>
    sources: ReadonlyMap<string, Source>
  },
): Map<string, List> {
  const linked = new Map<string, List>()
  for (const { id, data } of lists) {
    const publisher = known.authorities.get(data.publisher)
    const instruments = pick(known.instruments, data.instruments)
    if (publisher) linked.set(id, { ...data, publisher, instruments, readings: [] })
  }
  for (const { data } of readings) {
    const source = known.sources.get(data.source)
    if (source) linked.get(data.list)?.readings.push({ ...data, asOf: mustParseDate(data.asOf), source })
  }
  for (const { readings: own } of linked.values())
    own.sort((a, b) => compareDates(b.asOf, a.asOf) || compareKeys(a.id, b.id))
  return linked
}

/** Tell designations which readings show them, and which do not any more. */
function placeSightings(lists: ReadonlyMap<string, List>, designations: ReadonlyMap<string, Designation>): void {
  for (const { id, name, readings } of lists.values())
    for (const { asOf, seen = [], absent = [], source } of readings) {
      const sighting = { on: asOf, list: { id, name }, source }
      for (const one of pick(designations, seen)) one.sightings.push({ ...sighting, stands: true })
      for (const one of pick(designations, absent)) one.sightings.push({ ...sighting, stands: false })
    }
  for (const { sightings } of designations.values()) sightings.sort((a, b) => compareDates(a.on, b.on))
}

function linkGaps(
  { gaps }: Entries,
  known: {
    lists: ReadonlyMap<string, List>
    instruments: ReadonlyMap<string, Instrument>
    entities: ReadonlyMap<string, Entity>
  },
): Gap[] {
  const name = (one: { id: string; name: string } | undefined) => one && { id: one.id, name: one.name }
  return gaps.map(({ data: { list, instrument, entity, ...rest } }) => ({
    ...rest,
    list: name(known.lists.get(list ?? '')),
    instrument: name(known.instruments.get(instrument ?? '')),
    entity: name(known.entities.get(entity ?? '')),
  }))
}

/** Make the ways into the shelves. */
export function indexLibrary(shelves: Shelves): Library {
  const { explainers, designations, entities, instruments, terms } = shelves
  const toPieces = (idsOf: (piece: Explainer) => readonly string[]) => {
    const found = new Map<string, Explainer[]>()
    for (const piece of explainers)
      for (const id of new Set(idsOf(piece))) found.set(id, [...(found.get(id) ?? []), piece])
    return found
  }
  return {
    ...shelves,
    byId: {
      designations: byId(designations),
      entities: byId(entities),
      instruments: byId(instruments),
      terms: byId(terms),
    },
    designationsOf: {
      entity: Map.groupBy(designations, ({ entity }) => entity.id),
      authority: Map.groupBy(designations, ({ authority }) => authority.id),
      instrument: Map.groupBy(designations, ({ instrument }) => instrument.id),
    },
    instrumentsOf: { authority: Map.groupBy(instruments, ({ authority }) => authority.id) },
    piecesOf: {
      entity: toPieces((piece) => piece.entities.map(({ id }) => id)),
      designation: toPieces((piece) => piece.designations.map(({ id }) => id)),
      topic: toPieces((piece) => piece.topics.map(({ id }) => id)),
      person: toPieces((piece) => piece.authors.map(({ id }) => id)),
      term: toPieces(({ outline }) => outline.terms),
    },
  }
}

/** Find what the check has made sure of. */
export function mustFind<T>(all: Record<string, T>, id: string): T {
  const found = Object.hasOwn(all, id) ? all[id] : undefined
  if (found === undefined) throw new Error(`unknown id: ${id}`)
  return found
}

/** Only an unchecked newsroom has no `site.yaml`. */
const NO_SITE: Site = {
  title: '',
  tagline: '',
  url: 'https://invalid.example',
  language: 'en',
  publisher: '',
  policies: {},
}

function linkEntities({ entities }: Entries, sources: ReadonlyMap<string, Source>): Map<string, Entity> {
  const linked = new Map([...withSources(entities, sources)].map(([id, data]) => [id, { ...data, ties: [] } as Entity]))
  for (const isOwn of [true, false])
    for (const entity of inOrder(linked))
      for (const { to, kind } of entity.relations ?? []) {
        const other = linked.get(to)
        const [teller, told] = isOwn ? [entity, other] : [other, entity]
        if (teller && told) teller.ties.push({ kind, other: { id: told.id, name: told.name }, isOwn })
      }
  return linked
}

function withSources<T extends { id: string; sources?: string[] | undefined }>(
  entries: readonly { id: string; data: T }[],
  sources: ReadonlyMap<string, Source>,
): Map<string, Omit<T, 'sources'> & { sources: Source[] }> {
  const link = (data: T) => ({ ...data, sources: inOrder(byId(pick(sources, data.sources))) })
  return new Map(entries.map(({ id, data }) => [id, link(data)]))
}

function pick<T>(map: ReadonlyMap<string, T>, ids: readonly string[] = []): T[] {
  return ids.flatMap((id) => map.get(id) ?? [])
}

function byId<T extends { id: string }>(all: readonly T[]): Map<string, T> {
  return new Map(all.map((one) => [one.id, one]))
}

function inOrder<T extends { id: string }>(map: ReadonlyMap<string, T>): T[] {
  return [...map.values()].sort((a, b) => compareKeys(a.id, b.id))
}
