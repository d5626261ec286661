/** The library as records to be found. */
import { listChanges, partChanges } from '../core/changes.ts'
import { formatDate, isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import type { Authority, Designation, Entity, Explainer, Instrument, Library } from '../core/model.ts'
import { PAGE, placeEntries } from '../core/parts.ts'
import { STATUSES, type Status, statusOn } from '../core/status.ts'
import { paths } from '../core/urls.ts'
import {
  EFFECT_WORDS,
  formatStatus,
  formatStatusOn,
  formatStep,
  governmentOf,
  KIND_WORDS,
  nameDesignation,
  shortenGovernment,
} from '../core/words.ts'
import type { SearchRecord } from './types.ts'

/** Turn the library into records; statuses are those of `today`, a day count. */
export function toSearchRecords(library: Library, today: number): SearchRecord[] {
  const { entities, designations, instruments, authorities, terms, explainers } = library
  const { entity: byEntity, authority: byAuthority, instrument: byInstrument } = library.designationsOf
  return [
    ...entities.map((entity) => toEntity(entity, byEntity.get(entity.id) ?? [], today)),
    ...designations.map((designation) =>
      toDesignation(designation, byEntity.get(designation.entity.id)?.length ?? 0, today),
    ),
    ...explainers.filter(({ withdrawn }) => !withdrawn).flatMap(toExplainer),
    ...instruments.map((one) => toInstrument(one, byInstrument.get(one.id)?.length ?? 0)),
    ...authorities.map((one) => toAuthority(one, byAuthority.get(one.id)?.length ?? 0)),
    ...terms.map(({ id, term, definition }) => ({
      type: 'term' as const,
      id,
      url: paths.term(id),
      title: term,
      group: `term ${id}`,
      context: 'Word explained',
      text: definition,
      names: [term, ...bracketed(term)],
      fields: [
        [term, 12],
        [definition, 2],
      ] as [string, number][],
      facets: {},
      days: [],
    })),
    ...toChanges(designations, today),
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

function toEntity(entity: Entity, own: readonly Designation[], today: number): SearchRecord {
  const { id, name, aliases = [], summary, relations = [] } = entity
  const inForce = own.filter(
    ({ steps, instrument }) => instrument.binding && statusOn(steps, today).status === 'in-force',
  )
  return {
    type: 'entity',
    id,
    url: paths.entity(id),
    title: name,
    group: id,
    context:
      inForce.length > 0
        ? `In force today: ${inForce.map(nameDesignation).slice(0, 4).join(', ')}${inForce.length > 4 ? ` and ${inForce.length - 4} more` : ''}`
        : own.length > 0
          ? 'On no list in force today'
          : 'No record of a listing',
    text: summary,
    names: [name, ...bracketed(name), ...aliases],
    fields: [
      [name, 14 + Math.min(own.length, 10) * 0.2],
      ...aliases.map((alias): [string, number] => [alias, 9]),
      [summary, 2],
      [relations.map(({ to, kind }) => `${kind} ${to}`).join(' '), 1],
      [
        own
          .map(
            ({ instrument, authority }) =>
              `${instrument.shortName} ${KIND_WORDS[instrument.kind]} ${authority.government ?? ''}`,
          )
          .join(' '),
        1.5,
      ],
    ],
    facets: {
      entity: [id],
      authority: unique(own.map(({ authority }) => authority.id)),
      instrument: unique(own.map(({ instrument }) => instrument.id)),
    },
    days: toDays(own),
  }
}

/** `count` is how many listings its name has: of those that are too many for one page each has its own. */
function toDesignation(designation: Designation, count: number, today: number): SearchRecord {
  const { id, entity, authority, instrument, summary, steps } = designation
  const on = statusOn(steps, today)
  const what = describeInstrument(instrument)
  return {
    type: 'designation',
    id,
    url: count <= PAGE ? `${paths.entity(entity.id)}#${id}` : paths.designation(id),
    title: `${entity.name}: ${nameDesignation(designation)}`,
    group: entity.id,
    context: `${formatStatusOn(on, instrument.binding)} · ${authority.name}`,
    text: summary,
    status: on.status,
    names: [],
    fields: [
      [entity.name, 6],
      ...(entity.aliases ?? []).map((alias): [string, number] => [alias, 4]),
      [what, 5],
      [`${instrument.name} ${instrument.citation ?? ''}`, 1.5],
      [`${authority.name} ${authority.shortName ?? ''} ${authority.government ?? ''}`, 4],
      [summary, 2],
      [
        steps
          .map(
            ({ step, on: date }) =>
              `${formatStep(step, instrument.binding)} ${formatDate(date)} ${step === 'lifted' ? 'removed' : ''}`,
          )
          .join(' '),
        3,
      ],
      [steps.map(({ citation = '', note = '' }) => `${citation} ${note}`).join(' '), 1],
    ],
    facets: {
      entity: [entity.id],
      authority: [authority.id],
      instrument: [instrument.id],
      status: [on.status satisfies Status],
    },
    days: toDays([designation]),
  }
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

function toExplainer({
  slug,
  title,
  standfirst,
  keyPoints,
  topics,
  entities,
  designations,
  outline,
  published,
}: Explainer): SearchRecord[] {
  const url = paths.explainer(slug)
  const date = mustParseDate(published.slice(0, 10))
  const day = spanOf(date).start
  const facets = {
    topic: topics.map(({ id }) => id),
    entity: entities.map(({ id }) => id),
    authority: unique(designations.map(({ authority }) => authority.id)),
    instrument: unique(designations.map(({ instrument }) => instrument.id)),
  }
  const context = formatDate(date)
  const base = { id: slug, title, group: `explainer ${slug}`, facets, days: [day] }
  return [
    {
      ...base,
      type: 'explainer' as const,
      url,
      context,
      text: standfirst,
      names: [title],
      fields: [
        [title, 9],
        [standfirst, 4],
        [keyPoints.join(' '), 3],
        [topics.map(({ name }) => name).join(' '), 3],
        [entities.map(({ name }) => name).join(' '), 1],
        [outline.sections.map(({ heading }) => heading).join(' '), 2],
        [outline.sections.map(({ text }) => text).join(' '), 1.5],
      ],
    },
    ...outline.sections
      .filter(({ text }) => text !== '')
      .map(({ slug: anchor, heading, text }) => ({
        ...base,
        type: 'section' as const,
        url: anchor ? `${url}#${anchor}` : url,
        context: heading ? `${context} · section “${heading}”` : context,
        text,
        names: heading ? [heading] : [],
        fields: [
          [heading, 6],
          [title, 3],
          [text, 3],
        ] as [string, number][],
      })),
  ]
}

function toInstrument(instrument: Instrument, count: number): SearchRecord {
  const { id, name, shortName, citation = '', test = '', review = '', wayOff = '', effects, authority } = instrument
  return {
    type: 'instrument',
    id,
    url: paths.instrument(id),
    title: `${shortName} (${shortenGovernment(governmentOf(authority))})`,
    group: `instrument ${id}`,
    context: `${KIND_WORDS[instrument.kind]} · ${authority.name} · ${count} ${count === 1 ? 'name' : 'names'} in the record`,
    text: [name, test].filter((one) => one !== '').join('. '),
    names: [name, shortName, ...bracketed(name), citation],
    fields: [
      [shortName, 9],
      [name, 8],
      [describeInstrument(instrument), 5],
      [citation, 7],
      [`${authority.name} ${authority.shortName ?? ''}`, 3],
      [test, 1.5],
      [effects.map(({ effect, value, note }) => `${value === 'no' ? '' : EFFECT_WORDS[effect]} ${note}`).join(' '), 1],
      [`${review} ${wayOff} ${wayOff ? 'removal' : ''}`, 1],
    ],
    facets: { authority: [authority.id], instrument: [id] },
    days: [],
  }
}

function toAuthority(
  { id, name, shortName = '', government = '', summary = '' }: Authority,
  count: number,
): SearchRecord {
  return {
    type: 'authority',
    id,
    url: paths.authority(id),
    title: name,
    group: `authority ${id}`,
    context: `${government ? `${government} · ` : ''}${count} ${count === 1 ? 'listing' : 'listings'} in the record`,
    text: summary,
    names: [name, shortName, ...bracketed(name), ...bracketed(shortName)],
    fields: [
      [name, 10],
      [shortName, 8],
      [government, 5],
      [summary, 2],
    ],
    facets: { authority: [id] },
    days: [],
  }
}

/** Days on which something changed, with everything that did. */
function toChanges(designations: readonly Designation[], today: number): SearchRecord[] {
  const all = listChanges(designations, today)
  const places = placeEntries(partChanges(all))
  const days = Map.groupBy(
    all.filter(({ on }) => on.day !== undefined && !on.about && !on.uncertain),
    ({ on }) => spanOf(on).start,
  )
  return [...days].map(([day, changes]) => {
    const title = formatDate((changes[0] as (typeof changes)[number]).on)
    const names = unique(changes.map(({ designation }) => designation.entity.name))
    const lists = unique(changes.map(({ designation }) => nameDesignation(designation)))
    return {
      type: 'change',
      id: isoDay(day),
      url: `${places.get(changes[0] as (typeof changes)[number])?.path}#day-${isoDay(day)}`,
      title: `Changes on ${title}`,
      group: `change ${day}`,
      context: `${changes.length} ${changes.length === 1 ? 'step' : 'steps'} in the record`,
      text: changes
        .slice(0, 8)
        .map(
          ({ designation, step }) =>
            `${designation.entity.name}: ${formatStep(step.step, designation.instrument.binding).toLowerCase()}, ${nameDesignation(designation)}`,
        )
        .join('; '),
      names: [title, isoDay(day)],
      fields: [
        [`${title} changes listed`, 5],
        [names.join(' '), 1.5],
        [lists.join(' '), 1],
      ],
      facets: {
        entity: unique(changes.map(({ designation }) => designation.entity.id)),
        authority: unique(changes.map(({ designation }) => designation.authority.id)),
        instrument: unique(changes.map(({ designation }) => designation.instrument.id)),
      },
      days: [day],
    }
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
