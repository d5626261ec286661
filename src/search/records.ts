/** The library as records to be found. */
import { listChanges, partChanges } from '../core/changes.ts'
import { countOf } from '../core/count.ts'
import { formatDate, formatDay, isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import type { Authority, Designation, Entity, Explainer, Instrument, Library, List, Term } from '../core/model.ts'
import { PAGE, placeEntries } from '../core/parts.ts'
import { listPolicies } from '../core/policies.ts'
import { spellInLatin } from '../core/slug.ts'
import { STATUSES, statusOn } from '../core/status.ts'
import { paths } from '../core/urls.ts'
import {
  formatStatus,
  formatStatusOn,
  formatStep,
  governmentOf,
  KIND_WORDS,
  nameDesignation,
  shortenGovernment,
  withArticle,
} from '../core/words.ts'
import type { Governments, SearchRecord } from './types.ts'
import { toTerms } from './words.ts'

/** Turn the library into records; statuses are those of `today`, a day count. */
export function toSearchRecords(library: Library, today: number): SearchRecord[] {
  const { entities, designations, instruments, authorities, terms, explainers } = library
  const { entity: byEntity, authority: byAuthority, instrument: byInstrument } = library.designationsOf
  return [
    ...entities.map((entity) => toEntity(entity, byEntity.get(entity.id) ?? [], today)),
    ...designations.map((designation) =>
      toDesignation(designation, byEntity.get(designation.entity.id)?.length ?? 0, today),
    ),
    ...explainers.filter(({ withdrawn }) => !withdrawn).map(toExplainer),
    ...instruments.map((one) => toInstrument(one, byInstrument.get(one.id)?.length ?? 0)),
    ...authorities.map((one) => toAuthority(one, byAuthority.get(one.id)?.length ?? 0)),
    ...terms.map(toTerm),
    ...toChanges(designations, today),
    ...toPages(library),
  ]
}

/** Names of everything by which a reader may narrow: `authority us-treasury-ofac` → its name. */
export function nameFacets({ authorities, instruments, entities, topics }: Library): Map<string, string> {
  return new Map([
    ...authorities.map(
      ({ id, name, shortName, government }) =>
        [`authority ${id}`, government && shortName ? `${shortenGovernment(government)}: ${shortName}` : name] as const,
    ),
    ...instruments.map(
      ({ id, shortName, authority }) =>
        [`instrument ${id}`, `${shortName} (${shortenGovernment(governmentOf(authority))})`] as const,
    ),
    ...entities.map(({ id, name }) => [`entity ${id}`, name] as const),
    ...topics.map(({ id, name }) => [`topic ${id}`, name] as const),
    ...STATUSES.map((status) => [`status ${status}`, formatStatus(status, true)] as const),
  ])
}

/** The governments whose listings the record has, by the term that stands for each. */
export function nameGovernments({ authorities }: Library): Governments {
  const names = unique(authorities.map(governmentOf))
  return Object.fromEntries(names.map((name) => [toTerms(shortenGovernment(name)).at(-1), withArticle(name)]))
}

/** Make a record. It is of a group of its own, and what is not told is empty. */
function record(told: Omit<SearchRecord, 'group' | 'names' | 'facets' | 'days'> & Partial<SearchRecord>): SearchRecord {
  return { group: `${told.type} ${told.id}`, names: [], facets: {}, days: [], ...told }
}

/** By whom and under what. */
function facetsOf(designations: readonly Designation[]): SearchRecord['facets'] {
  return {
    authority: unique(designations.map(({ authority }) => authority.id)),
    instrument: unique(designations.map(({ instrument }) => instrument.id)),
  }
}

type Field = SearchRecord['fields'][number]

/** Names of one thing: the first, and what else it is called. */
function weighNames([name, ...others]: readonly string[], [first, other]: [number, number]): Field[] {
  return [[name as string, first, true], ...others.map((one): Field => [one, other, true])]
}

/** How much what binds nobody weighs. */
const UNBOUND = 0.5

function toEntity(entity: Entity, own: readonly Designation[], today: number): SearchRecord {
  const { id, name, aliases = [], summary, relations = [] } = entity
  const isInForce = (one: Designation) => statusOn(one, today).status === 'in-force'
  const lists = own.filter((one) => one.instrument.binding && isInForce(one)).map(nameDesignation)
  // Of names that are alike the one with more listings comes first.
  const often = Math.min(own.length, 10) * 0.4
  const more = lists.length > 4 ? ` and ${lists.length - 4} more` : ''
  const none = own.length > 0 ? 'On no list in force that we have read' : 'No record of a listing'
  const listed = own.map(
    ({ instrument: { shortName, kind }, authority }) =>
      `${shortName} ${KIND_WORDS[kind]} ${authority.government ?? ''}`,
  )
  return record({
    type: 'entity',
    id,
    url: paths.entity(id),
    title: name,
    group: id,
    context: lists.length > 0 ? `In force when last read: ${lists.slice(0, 4).join(', ')}${more}` : none,
    text: summary,
    names: [name, ...bracketed(name), ...aliases],
    fields: [
      ...weighNames([name, ...aliases, ...spellInLatin(aliases)], [14 + often, 9 + often]),
      [summary, 2],
      [relations.map(({ to, kind }) => `${kind} ${to}`).join(' '), 1],
      [listed.join(' '), 1.5],
    ],
    facets: { ...facetsOf(own), entity: [id] },
    days: toDays(own),
  })
}

/** `count` is how many listings its name has: of those that are too many for one page each has its own. */
function toDesignation(designation: Designation, count: number, today: number): SearchRecord {
  const { id, entity, authority, instrument, summary, steps } = designation
  const on = statusOn(designation, today)
  const told = steps.map(({ step, on: date }) => {
    return `${formatStep(step, instrument.binding)} ${formatDate(date)} ${step === 'lifted' ? 'removed' : ''}`
  })
  return record({
    type: 'designation',
    id,
    url: count <= PAGE ? `${paths.entity(entity.id)}#${id}` : paths.designation(id),
    title: `${entity.name}: ${nameDesignation(designation)}`,
    group: entity.id,
    context: `${formatStatusOn(on, instrument.binding)} · ${authority.name}`,
    text: summary,
    status: on.status,
    ofNames: [entity.name, ...bracketed(entity.name), ...(entity.aliases ?? [])],
    // What binds stands before votes in parliaments.
    fields: weighNames([entity.name, ...(entity.aliases ?? [])], [8, 5])
      .concat([
        [describeInstrument(instrument), 5],
        [`${instrument.name} ${instrument.citation ?? ''}`.replaceAll('(EU Exit) ', ''), 1.5],
        [`${authority.name} ${authority.shortName ?? ''} ${authority.government ?? ''}`, 4],
        [summary, 2],
        [told.join(' '), 3],
        [steps.map(({ citation = '', note = '' }) => `${citation} ${note}`).join(' '), 1],
      ])
      .map(([text, weight, isName = false]): Field => [text, instrument.binding ? weight : weight * UNBOUND, isName]),
    facets: { ...facetsOf([designation]), entity: [entity.id], status: [on.status] },
    days: toDays([designation]),
  })
}

/** What readers call a listing under it: its short name, kind and whose it is. */
function describeInstrument({ shortName, kind, authority }: Instrument): string {
  return `${shortName} ${KIND_WORDS[kind]} ${KIND_ALSO[kind] ?? ''} ${governmentOf(authority)}`
}

const KIND_ALSO: Partial<Record<Instrument['kind'], string>> = {
  proscription: 'banned terrorist organisation',
  'terrorist-list': 'terrorist organisation',
  'crime-label': 'criminal organisation',
  'export-control': 'export trade',
  'religious-freedom': 'religion',
  resolution: 'parliament resolution motion',
  bill: 'draft law act',
}

/** The text of pieces is searched by Pagefind: here they have their titles, topics and names. */
function toExplainer({ slug, title, standfirst, topics, entities, designations, published }: Explainer): SearchRecord {
  const date = mustParseDate(published.slice(0, 10))
  return record({
    type: 'explainer',
    id: slug,
    url: paths.explainer(slug),
    title,
    context: formatDate(date),
    text: standfirst,
    names: [title],
    fields: [
      [title, 9],
      [topics.map(({ name }) => name).join(' '), 3],
      [entities.map(({ name }) => name).join(' '), 1],
    ],
    facets: {
      ...facetsOf(designations),
      topic: topics.map(({ id }) => id),
      entity: entities.map(({ id }) => id),
    },
    days: [spanOf(date).start],
  })
}

function toInstrument(instrument: Instrument, count: number): SearchRecord {
  const { id, name, shortName, citation = '', test = '', authority } = instrument
  // Of lists that are alike the longer one comes first.
  const often = Math.min(count, 50) * 0.04
  return record({
    type: 'instrument',
    id,
    url: paths.instrument(id),
    title: `${shortName} (${shortenGovernment(governmentOf(authority))})`,
    context: `${KIND_WORDS[instrument.kind]} · ${authority.name} · ${countOf(count, 'name')} in the record`,
    text: [name, test].filter((one) => one !== '').join('. '),
    names: [name, shortName, ...bracketed(name), citation],
    fields: [
      [shortName, 9 + often],
      // What is called so since Britain left the EU is no law of the EU.
      [name.replace('(EU Exit) ', ''), 8 + often],
      [describeInstrument(instrument), 5],
      [citation.replaceAll('(EU Exit) ', ''), 7],
      [`${authority.name} ${authority.shortName ?? ''}`, 3],
      // Ids have abbreviations that names lack: GHRSR.
      [id.replaceAll('-', ' '), 2],
      [test, 1.5],
    ],
    facets: { authority: [authority.id], instrument: [id] },
  })
}

function toAuthority(authority: Authority, count: number): SearchRecord {
  const { id, name, shortName = '', government = '', summary = '' } = authority
  return record({
    type: 'authority',
    id,
    url: paths.authority(id),
    title: name,
    context: `${government ? `${government} · ` : ''}${countOf(count, 'listing')} in the record`,
    text: summary,
    names: [name, shortName, ...bracketed(name), ...bracketed(shortName)],
    fields: [
      [name, 10],
      [shortName, 8],
      [government, 5],
      [summary, 2],
    ],
    facets: { authority: [id] },
  })
}

function toTerm({ id, term, definition }: Term): SearchRecord {
  return record({
    type: 'term',
    id,
    url: paths.term(id),
    title: term,
    context: 'Word explained',
    text: definition,
    names: [term, ...bracketed(term)],
    fields: [
      [term, 12],
      [definition, 2],
    ],
  })
}

/** Pages that stand for no entry. */
function toPages(library: Library): SearchRecord[] {
  const policies = listPolicies(library.site).map(({ id, name, paragraphs: [text = ''] }) => {
    return { id, url: paths.policy(id), title: name, text }
  })
  const coverage = {
    id: 'coverage',
    url: paths.coverage,
    title: 'What we have read',
    text: 'List by list: how much of it the record has, until when it was read, and what we know that we lack.',
  }
  const pages = [
    ...policies.map((one) => ({ ...one, words: POLICY_WORDS[one.id] ?? '' })),
    { ...coverage, words: '' },
    ...SITE_PAGES,
  ]
  const written = pages.map(({ words, ...one }) =>
    record({
      ...one,
      type: 'page',
      context: library.site.title,
      names: [one.title],
      fields: [
        [one.title, 8],
        [words, 6],
      ],
    }),
  )
  return [...written, ...library.lists.map(toList)]
}

/** A list as a government publishes it, in which names stand that were listed under several laws. */
function toList({ id, name, publisher, instruments }: List): SearchRecord {
  const kinds = unique(instruments.map(({ kind }) => KIND_WORDS[kind]))
  return record({
    type: 'page',
    id: `list-${id}`,
    url: `${paths.coverage}#${id}`,
    title: name,
    context: `As ${publisher.name} publishes it`,
    text: `How much of this list the record has, and as it stood on which day: ${instruments.map(({ shortName }) => shortName).join(', ')}.`,
    names: [name],
    fields: [
      [name, 8],
      [`${kinds.join(' ')} list ${governmentOf(publisher)}`, 5],
      [`${publisher.name} ${publisher.shortName ?? ''}`, 3],
    ],
    facets: { authority: [publisher.id], instrument: instruments.map((one) => one.id) },
  })
}

/** What readers call what a policy is about. */
const POLICY_WORDS: Record<string, string> = {
  ownership: 'who owns runs funds pays is behind this website site money owner funding advertising',
  'who-writes': 'authors journalists editors staff who runs is behind this website team',
  contact: 'contact email reach desk write tip',
  corrections: 'correction mistake error wrong report',
  reuse: 'copyright licence republish reuse copy quote embed',
  'right-of-reply': 'complain complaint respond dispute reply',
  'how-the-record-is-made': 'method methodology how made accuracy',
  'sources-and-grades': 'reliable reliability grade sources trust',
}

/** Pages that readers look for by what they can do there. */
const SITE_PAGES = [
  {
    id: 'data',
    url: paths.data,
    title: 'The record as data',
    text: 'The record as files to download, with licence, how to cite, and what each field means.',
    words: 'download csv json api dataset spreadsheet excel files calendar feed rss licence cite',
  },
  {
    id: 'timeline',
    url: paths.timeline,
    title: 'The record',
    text: 'Every act on one timeline that can be set to any day.',
    words: 'timeline chart graph embed status on a day',
  },
  {
    id: 'changes',
    url: paths.changes,
    title: 'Changes, by day',
    text: 'What changed in the record, by day, newest first.',
    words: 'latest news updates feed rss atom calendar subscribe',
  },
  {
    id: 'editions',
    url: paths.editions,
    title: 'Editions',
    text: 'The record frozen as it stood on a day, with sums to check it by.',
    words: 'archive versions history checksum snapshot',
  },
  {
    id: 'headline',
    url: paths.headline,
    title: 'Was this headline right?',
    text: 'A sentence from the news and its day, held against the record.',
    words: 'fact check headline news sentence true false',
  },
]

/** Days on which something changed, with everything that did. */
function toChanges(designations: readonly Designation[], today: number): SearchRecord[] {
  const all = listChanges(designations, today)
  const places = placeEntries(partChanges(all))
  const dated = all.filter(({ on }) => on.day && !on.about && !on.uncertain && !on.until)
  return [...Map.groupBy(dated, ({ on }) => spanOf(on).start)].map(([day, changes]) => {
    const title = formatDay(day)
    const changed = changes.map(({ designation }) => designation)
    const told = changes.slice(0, 8).map(({ designation, step: { step } }) => {
      const act = formatStep(step, designation.instrument.binding).toLowerCase()
      return `${designation.entity.name}: ${act}, ${nameDesignation(designation)}`
    })
    return record({
      type: 'change',
      id: isoDay(day),
      url: `${places.get(changes[0] as (typeof changes)[number])?.path}#day-${isoDay(day)}`,
      title: `Changes on ${title}`,
      group: `change ${day}`,
      context: `${countOf(changes.length, 'step')} in the record`,
      text: told.join('; '),
      names: [title, isoDay(day)],
      fields: [
        [`${title} changes listed`, 5],
        [unique(changed.map(({ entity }) => entity.name)).join(' '), 1.5],
        [unique(changed.map(nameDesignation)).join(' '), 1],
      ],
      facets: { ...facetsOf(changed), entity: unique(changed.map(({ entity }) => entity.id)) },
      days: [day],
    })
  })
}

function toDays(designations: readonly Designation[]): number[] {
  return unique(designations.flatMap(({ steps }) => steps.map(({ on }) => spanOf(on).start))).sort((a, b) => a - b)
}

/** Names with their bracket apart: `Office of Foreign Assets Control (OFAC)` is known as both. */
function bracketed(name: string): string[] {
  const [, before = '', inside = ''] = /^(.+?)\s*\(([^)]+)\)/.exec(name) ?? []
  return before === '' ? [] : [before, inside]
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)]
}
