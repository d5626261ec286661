/** The record in the FollowTheMoney model, which investigators' tools load: see followthemoney.tech. */
import { spanOf, toDatetime } from '../core/dates.ts'
import {
  type Designation,
  type Entity,
  type EntityType,
  LIST_IDS,
  type Library,
  type ListId,
  type Step,
} from '../core/model.ts'
import { statusAfter, statusOn } from '../core/status.ts'
import { partStretches } from '../core/stretches.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStatusOn, KIND_WORDS } from '../core/words.ts'
import { type Day, listUrls } from './dataset.ts'

export interface FtmEntity {
  id: string
  schema: string
  properties: Record<string, string[]>
}

const SCHEMAS: Record<EntityType, string> = {
  group: 'Organization',
  person: 'Person',
  company: 'Company',
  vessel: 'Vessel',
  other: 'Thing',
}

/** What the model calls a number in a list: of the UN's its own, of others whoever gave it. Lists that number nothing are told apart by names, which are no numbers. */
const NUMBERS: Record<ListId, 'authorityId' | 'unscId' | undefined> = {
  ofac: 'authorityId',
  un: 'unscId',
  canada: 'authorityId',
  eu: 'authorityId',
  'eu-annex': undefined,
  uk: 'authorityId',
  'uk-proscribed': undefined,
  australia: 'authorityId',
  switzerland: 'authorityId',
  'state-fto': undefined,
  'canada-terrorist': 'authorityId',
  'canada-regulation': undefined,
  'australia-terrorist': undefined,
  japan: 'authorityId',
}

/** The model wants ISO 3166 codes; governments that it has no code for are left out. */
const COUNTRIES: Record<string, string> = {
  Australia: 'au',
  Canada: 'ca',
  'European Union': 'eu',
  France: 'fr',
  Japan: 'jp',
  Lithuania: 'lt',
  'New Zealand': 'nz',
  Switzerland: 'ch',
  Ukraine: 'ua',
  'United Kingdom': 'gb',
  'United States': 'us',
}

/**
 * One entity a name, one `Sanction` for each stretch for which a listing was in force, one `UnknownLink` a tie; in order of id.
 * What binds nobody, or has never come into force, is no sanction and stays out.
 */
export function toFollowTheMoney(
  { entities, designations }: Pick<Library, 'entities' | 'designations'>,
  edition: Day,
): FtmEntity[] {
  return [
    ...entities.map((entity) => toName(entity, edition)),
    ...designations.flatMap((one) => toSanctions(one, edition)),
    ...entities.flatMap(({ id, relations = [] }) =>
      relations.map(({ to, kind }) => ({
        id: `listed-link-${id}-${to}`,
        schema: 'UnknownLink',
        properties: { subject: [toId(id)], object: [toId(to)], role: [kind] },
      })),
    ),
  ]
}

/** Write entities as JSON lines. */
export function toJsonLines(entities: readonly object[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('')
}

const toId = (id: string) => `listed-${id}`

function toName({ id, name, aliases = [], wikidata, type, summary }: Entity, { site, base }: Day): FtmEntity {
  return {
    id: toId(id),
    schema: SCHEMAS[type],
    properties: {
      name: [name],
      ...(aliases.length > 0 && { alias: aliases }),
      ...(wikidata && { wikidataId: [wikidata] }),
      summary: [summary],
      publisher: ['Listed'],
      sourceUrl: [absolute(paths.entity(id), site, base)],
    },
  }
}

/** A listing that was lifted and made anew is two sanctions: the first has the id of the designation, a later one a number. */
function toSanctions(designation: Designation, edition: Day): FtmEntity[] {
  const { id, instrument, sightings } = designation
  if (!instrument.binding) return []
  const begun = partStretches(designation.steps).filter((own) =>
    own.some((step) => isStart(step) && spanOf(step.on).start <= edition.today),
  )
  return begun.map((steps, index) => {
    // What a list shows now says nothing of what had ended before.
    const stretch = { ...designation, steps, sightings: index === begun.length - 1 ? sightings : [] }
    return toSanction(`listed-designation-${id}${index > 0 ? `-${index + 1}` : ''}`, stretch, edition)
  })
}

const isStart = ({ step }: Step) => statusAfter(step) === 'in-force'

function toSanction(id: string, stretch: Designation, { site, base, today }: Day): FtmEntity {
  const { entity, authority, instrument, summary, steps } = stretch
  const on = statusOn(stretch, today)
  const country = COUNTRIES[authority.government ?? '']
  const start = steps.find(isStart)
  const end = on.status === 'ended' ? on.since : undefined
  const listing = steps.find((one) => one.step === 'announced' || one.step === 'made' || isStart(one))
  return {
    id,
    schema: 'Sanction',
    properties: {
      entity: [toId(entity.id)],
      authority: [authority.name],
      ...toNumbers(stretch),
      ...(country && { country: [country] }),
      program: [instrument.name],
      provisions: [KIND_WORDS[instrument.kind]],
      summary: [summary],
      status: [formatStatusOn(on, instrument.binding)],
      ...(listing && { listingDate: [toDatetime(listing.on)] }),
      ...(start && { startDate: [toDatetime(start.on)] }),
      ...(end && { endDate: [toDatetime(end)] }),
      sourceUrl: [absolute(paths.designation(stretch.id), site, base), ...listUrls(stretch)],
    },
  }
}

/** The numbers that a name has in the lists that print this listing: of those of others it says nothing. */
function toNumbers({ entity, instrument }: Designation): Record<string, string[]> {
  const numbers = LIST_IDS.filter((list) => instrument.programmes?.[list]).flatMap((list) =>
    (entity.listNumbers?.[list] ?? []).map((number) => ({ property: NUMBERS[list], number })),
  )
  const byProperty = Map.groupBy(numbers, ({ property }) => property)
  byProperty.delete(undefined)
  return Object.fromEntries([...byProperty].map(([property, own]) => [property, own.map(({ number }) => number)]))
}
