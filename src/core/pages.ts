import { listChanges, partChanges } from './changes.ts'
import { listCorrected } from './corrections.ts'
import { datesOfCorrections, datesOfDesignation, datesOfPiece, datesOfSources, pickNewest } from './lastmod.ts'
import { partByAuthority, partByName } from './listings.ts'
import { partCorrections, partInstruments, partPieces, partTerms } from './long-lists.ts'
import type { Correction, Designation, Explainer, Library } from './model.ts'
import { partNames } from './names.ts'
import { type Part, placeParts } from './parts.ts'
import { listPolicies } from './policies.ts'
import { partRecorded, type Recorded } from './recorded.ts'
import { partSources } from './sources.ts'
import { PAGES, type PagedCollection, paths } from './urls.ts'

export interface Page {
  path: string
  /** The collection of the entry that it stands for. */
  kind: PagedCollection | 'pages'
  /** Date or instant; see `lastmod.ts`. What has no date of its own has that of the newest thing on the site. */
  changed: string | undefined
}

/** List every page that stands for itself, on a day; `editions` are the ISO dates of what is frozen, newest first. */
export function listPages(
  library: Library,
  day: number,
  recorded: readonly Recorded[] = [],
  editions: readonly string[] = [],
): Page[] {
  const { explainers, entities, designations, instruments, authorities, topics, people, terms, sources, site } = library
  const { piecesOf, designationsOf, instrumentsOf } = library
  const newestOf = new Map(designations.map((one) => [one.id, pickNewest(datesOfDesignation(one), day)]))
  const listed = (own: readonly Designation[] = []) => own.map(({ id }) => newestOf.get(id))
  const told = (own: readonly Explainer[] = []) => own.flatMap(datesOfPiece)
  const ofInstrument = (one: (typeof instruments)[number]) => [
    ...datesOfSources(one),
    ...one.effects.map(({ source }) => source.accessed),
    ...(one.renewal?.known ?? []).flatMap(datesOfSources),
  ]
  const record = [...listed(designations), ...entities.flatMap(datesOfSources), ...instruments.flatMap(ofInstrument)]
  const read = library.lists.flatMap(({ readings }) => readings.map((one) => one.read))
  const ofSources = datesOfSources({ sources })
  const ofTerms = terms.flatMap(datesOfSources)
  const everything = pickNewest([...told(explainers), ...record, ...ofSources, ...ofTerms], day)
  const page = (kind: Page['kind'], path: string, dates: (string | undefined)[] = []): Page => {
    return { kind, path, changed: pickNewest(dates, day) ?? everything }
  }
  const entry = <T extends { id: string; embargo?: string | undefined; corrections?: Correction[] | undefined }>(
    kind: PagedCollection,
    all: readonly T[],
    dates: (one: T) => (string | undefined)[],
  ) => all.map((one) => page(kind, PAGES[kind](one.id), [one.embargo, ...datesOfCorrections(one), ...dates(one)]))
  const partsOf = <T>(whole: Part<T>, dates: (one: T) => (string | undefined)[]) =>
    placeParts(whole).map(({ part }) => page('pages', part.path, part.entries.flatMap(dates)))
  const corrected = listCorrected(library).flatMap(datesOfCorrections)
  return [
    page('pages', paths.home, [...told(explainers), ...record]),
    page('pages', paths.explainers, told(explainers)),
    page('pages', paths.timeline, record),
    page('pages', paths.entities, record),
    page('pages', paths.instruments, instruments.flatMap(ofInstrument)),
    page('pages', paths.glossary, ofTerms),
    page('pages', paths.sources, ofSources),
    page('pages', paths.changes, listed(designations)),
    page('pages', paths.recorded, [recorded[0]?.on]),
    page('pages', paths.editions, [editions[0]]),
    ...editions.map((one) => page('pages', paths.edition(one), [one])),
    page('pages', paths.coverage, read),
    page('pages', paths.data, record),
    page('pages', paths.corrections, corrected),
    page('pages', paths.search),
    page('pages', paths.headline, record),
    page('pages', paths.about, datesOfCorrections(site)),
    ...entry(
      'explainers',
      explainers.map((one) => ({ ...one, id: one.slug })),
      datesOfPiece,
    ),
    ...entry('entities', entities, (one) => [
      ...datesOfSources(one),
      ...listed(designationsOf.entity.get(one.id)),
      ...told(piecesOf.entity.get(one.id)),
    ]),
    ...entry('designations', designations, (one) => [newestOf.get(one.id), ...told(piecesOf.designation.get(one.id))]),
    ...entry('instruments', instruments, (one) => [
      ...ofInstrument(one),
      ...listed(designationsOf.instrument.get(one.id)),
    ]),
    ...entry('authorities', authorities, ({ id }) => [
      ...(instrumentsOf.authority.get(id) ?? []).flatMap(ofInstrument),
      ...listed(designationsOf.authority.get(id)),
    ]),
    ...entry('topics', topics, ({ id }) => told(piecesOf.topic.get(id))),
    ...entry('people', people, ({ id }) => told(piecesOf.person.get(id))),
    ...entry('glossary', terms, (one) => [...datesOfSources(one), ...told(piecesOf.term.get(one.id))]),
    ...listPolicies(site).map(({ id }) => page('pages', paths.policy(id))),
    ...partsOf(partChanges(listChanges(designations, day)), ({ designation }) => [newestOf.get(designation.id)]),
    ...partsOf(partRecorded(recorded), ({ on }) => [on]),
    ...partsOf(partSources(sources), (source) => [source.accessed]),
    ...partsOf(partPieces(explainers), ({ published, updated }) => [published, updated]),
    ...partsOf(partTerms(terms), datesOfSources),
    ...partsOf(partInstruments(instruments), ofInstrument),
    ...partsOf(partCorrections(library), ({ on }) => [on]),
    ...partsOf(partNames(library, day), ({ id }) => listed(designationsOf.entity.get(id))),
    ...listWholes(library).flatMap((whole) => partsOf(whole, ({ id }) => [newestOf.get(id)])),
  ]
}

/** List the paths of all parts of long lists, on a day. */
export function listPartPaths(library: Library, day: number): string[] {
  const changes = partChanges(listChanges(library.designations, day))
  const wholes: Part<unknown>[] = [
    changes,
    partSources(library.sources),
    partNames(library, day),
    partPieces(library.explainers),
    partTerms(library.terms),
    partInstruments(library.instruments),
    partCorrections(library),
    ...listWholes(library),
  ]
  return wholes.flatMap((whole) => placeParts(whole).map(({ part }) => part.path))
}

/** The listings of every name, authority and instrument, as their pages cut them. */
function listWholes({ designationsOf: { entity, authority, instrument } }: Library): Part<Designation>[] {
  return [
    ...[...entity].map(([id, own]) => partByAuthority(paths.entity(id), own)),
    ...[...authority].map(([id, own]) => partByName(paths.authority(id), own)),
    ...[...instrument].map(([id, own]) => partByName(paths.instrument(id), own)),
  ]
}
