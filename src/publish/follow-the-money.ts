/** The record in the FollowTheMoney model, which investigators' tools load: see followthemoney.tech. */
import { spanOf, toDatetime } from '../core/dates.ts'
import type { Designation, Entity, EntityType, Library } from '../core/model.ts'
import { statusOn } from '../core/status.ts'
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
 * One entity a name, one `Sanction` a listing, one `UnknownLink` a tie; in order of id.
 * What binds nobody, or has never come into force, is no sanction and stays out.
 */
export function toFollowTheMoney(
  { entities, designations }: Pick<Library, 'entities' | 'designations'>,
  edition: Day,
): FtmEntity[] {
  return [
    ...entities.map((entity) => toName(entity, edition)),
    ...designations.filter((one) => hasBound(one, edition.today)).map((one) => toSanction(one, edition)),
    ...entities.flatMap(({ id, relations = [] }) =>
      relations.map(({ to, kind }) => ({
        id: `listed-link-${id}-${to}`,
        schema: 'UnknownLink',
        properties: { subject: [toId(id)], object: [toId(to)], role: [kind] },
      })),
    ),
  ]
}

function hasBound({ instrument, steps }: Designation, today: number): boolean {
  return instrument.binding && steps.some(({ step, on }) => step === 'in-force' && spanOf(on).start <= today)
}

/** Write entities as JSON lines. */
export function toJsonLines(entities: readonly object[]): string {
  return entities.map((entity) => `${JSON.stringify(entity)}\n`).join('')
}

const toId = (id: string) => `listed-${id}`

function toName({ id, name, aliases = [], type, summary }: Entity, { site, base }: Day): FtmEntity {
  return {
    id: toId(id),
    schema: SCHEMAS[type],
    properties: {
      name: [name],
      ...(aliases.length > 0 && { alias: aliases }),
      summary: [summary],
      publisher: ['Listed'],
      sourceUrl: [absolute(paths.entity(id), site, base)],
    },
  }
}

function toSanction(designation: Designation, { site, base, today }: Day): FtmEntity {
  const { id, entity, authority, instrument, summary, steps } = designation
  const on = statusOn(designation, today)
  const country = COUNTRIES[authority.government ?? '']
  const first = (...kinds: string[]) => steps.find(({ step }) => kinds.includes(step))
  const start = first('in-force')
  const end = on.status === 'ended' ? on.since : undefined
  const listing = first('announced', 'made', 'in-force')
  return {
    id: `listed-designation-${id}`,
    schema: 'Sanction',
    properties: {
      entity: [toId(entity.id)],
      authority: [authority.name],
      ...(country && { country: [country] }),
      program: [instrument.name],
      provisions: [KIND_WORDS[instrument.kind]],
      summary: [summary],
      status: [formatStatusOn(on, instrument.binding)],
      ...(listing && { listingDate: [toDatetime(listing.on)] }),
      ...(start && { startDate: [toDatetime(start.on)] }),
      ...(end && { endDate: [toDatetime(end)] }),
      sourceUrl: [absolute(paths.designation(id), site, base), ...listUrls(designation)],
    },
  }
}
