/** Pages as Schema.org describes them: one script a page, of what the page says and no more. */
import type {
  BackgroundNewsArticle,
  Corporation,
  DataDownload,
  Dataset,
  DefinedTerm,
  Graph,
  NewsMediaOrganization,
  Organization,
  Person,
  Thing,
  Vehicle,
  WebPage,
} from 'schema-dts'
import { fromDay, mustParseDate, spanOf } from '../core/dates.ts'
import type { FrozenEdition } from '../core/editions.ts'
import { countGrades } from '../core/grades.ts'
import { datesOfDesignation, pickNewest } from '../core/lastmod.ts'
import type { Authority, Designation, Entity, EntityType, Explainer, Instrument, Site, Term } from '../core/model.ts'
import { listPolicies } from '../core/policies.ts'
import { sharePiece } from '../core/share.ts'
import { trailOf, type Way } from '../core/trail.ts'
import { absolute, paths, toAscii } from '../core/urls.ts'
import { nameDesignation } from '../core/words.ts'
import { type Address, type Day, LICENSE, listUrls } from './dataset.ts'
import { toFrozenRecord } from './editions.ts'
import { withoutMark } from './sitemap.ts'

/** Which of the newsroom's policies answers what Schema.org asks of a publisher. */
const POLICIES = {
  publishingPrinciples: 'how-the-record-is-made',
  verificationFactCheckingPolicy: 'sources-and-grades',
  correctionsPolicy: 'corrections',
  ethicsPolicy: 'right-of-reply',
  actionableFeedbackPolicy: 'contact',
  ownershipFundingInfo: 'ownership',
  masthead: 'who-writes',
}

/** What a page lists: other pages of ours, or documents of others; words with what they mean. */
export interface Item {
  name: string
  /** Site-relative, or an address of somebody else's. */
  path: string
  meaning?: string
}

export interface Described {
  name: string
  description: string
  /** Site-relative. */
  path: string
  /** What it is about, where that has a kind of its own. */
  main?: Thing | undefined
  /** What it lists. */
  items?: readonly Item[] | undefined
  /** What stands above it beyond its section. */
  above?: readonly Way[] | undefined
}

/** Describe a page: what it is or what it lists, and the way to it from the front. */
export function toPageJsonLd(page: Described, site: Site, address: Address): Graph {
  const { name, path, main, above = [] } = page
  const at = (one: string) => absolute(one, address.site, address.base)
  const trail = [...trailOf(path, site.title), ...above, { name, path }]
  return {
    '@context': 'https://schema.org',
    '@graph': [
      main ?? (path === paths.home ? toWebSite(site, address) : toPage(page, site, address)),
      ...(trail.length > 1
        ? [
            {
              '@type': 'BreadcrumbList' as const,
              itemListElement: trail.map((way, index) => ({
                '@type': 'ListItem' as const,
                position: index + 1,
                name: way.name,
                item: at(way.path),
              })),
            },
          ]
        : []),
    ],
  }
}

/** The site, its search and who publishes it. */
function toWebSite(site: Site, address: Address): Thing {
  const at = (path: string) => absolute(path, address.site, address.base)
  const search = {
    '@type': 'SearchAction' as const,
    target: { '@type': 'EntryPoint' as const, urlTemplate: `${at(paths.search)}?q={search_term_string}` },
    // Of Google, not of Schema.org.
    'query-input': 'required name=search_term_string',
  }
  return {
    '@type': 'WebSite',
    '@id': siteId(address),
    name: site.title,
    description: site.tagline,
    url: at(paths.home),
    inLanguage: site.language,
    publisher: toPublisher(site, address),
    potentialAction: search,
  }
}

function toPage({ name, description, path, items }: Described, site: Site, address: Address): Thing {
  const url = absolute(path, address.site, address.base)
  const page = { name, description, url, inLanguage: site.language, isPartOf: { '@id': siteId(address) } }
  if (!items) return { '@type': 'WebPage', ...page }
  const toUrl = (one: string) => (one.startsWith('/') ? absolute(one, address.site, address.base) : toAscii(one))
  if (items.length > 0 && items.every(({ meaning }) => meaning !== undefined))
    return {
      '@type': 'DefinedTermSet',
      ...page,
      hasDefinedTerm: items.map((one) => ({
        '@type': 'DefinedTerm',
        name: one.name,
        description: one.meaning as string,
        url: toUrl(one.path),
      })),
    }
  return {
    '@type': 'CollectionPage',
    ...page,
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: items.length,
      itemListElement: items.map((one, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: one.name,
        url: toUrl(one.path),
      })),
    },
  }
}

function siteId(address: Address): string {
  return `${absolute(paths.home, address.site, address.base)}#site`
}

/** The newsroom, with its logo and its policies. */
function toPublisher(site: Site, address: Address): Exclude<NewsMediaOrganization, string> {
  return { ...namePublisher(site, address), ...toPolicies(site, address) }
}

function namePublisher(site: Site, address: Address): Exclude<NewsMediaOrganization, string> {
  const at = (path: string) => absolute(path, address.site, address.base)
  return {
    '@type': 'NewsMediaOrganization',
    name: site.publisher,
    url: at(paths.home),
    logo: { '@type': 'ImageObject', url: at(paths.icon) },
  }
}

/** The newsroom's policies, as far as it has a page for each. */
function toPolicies(site: Site, address: Address): Partial<Record<keyof typeof POLICIES, string>> {
  const published = new Set(listPolicies(site).map(({ id }) => id))
  const policies = Object.entries(POLICIES).filter(([, id]) => published.has(id))
  return Object.fromEntries(
    policies.map(([property, id]) => [property, absolute(paths.policy(id), address.site, address.base)]),
  )
}

/** Describe a piece for search engines; dates as the writer typed them. */
export function toExplainerJsonLd(
  piece: Explainer,
  site: Site,
  address: Address,
): Exclude<BackgroundNewsArticle, string> {
  const at = (path: string) => absolute(path, address.site, address.base)
  const url = at(paths.explainer(piece.slug))
  const { publishingPrinciples = at(paths.about) } = toPolicies(site, address)
  const picture = sharePiece(piece)
  const [topic] = piece.topics
  // Of one that is withdrawn the newest says so; those before it speak of what is gone.
  const corrections = piece.withdrawn ? piece.corrections?.slice(0, 1) : piece.corrections
  return {
    '@type': 'BackgroundNewsArticle',
    headline: piece.title,
    description: piece.standfirst,
    url,
    image: [{ '@type': 'ImageObject', url: at(picture.path), caption: picture.alt }],
    datePublished: piece.published,
    dateModified: piece.updated ?? piece.published,
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(piece.withdrawn && { creativeWorkStatus: 'Withdrawn' }),
    ...(topic && { articleSection: topic.name }),
    keywords: piece.topics.map((one) => one.name),
    author: piece.authors.map((one) => ({ '@type': 'Organization', name: one.name, url: at(paths.person(one.id)) })),
    // Its policies stand with the site; a piece has to fit one round trip.
    publisher: namePublisher(site, address),
    about: piece.entities.map((entity) => nameEntity(entity, address)),
    license: LICENSE,
    publishingPrinciples,
    ...(corrections?.length && {
      correction: corrections.map(({ on, text }) => ({ '@type': 'CorrectionComment', text, datePublished: on })),
    }),
    ...(piece.sources.length > 0 && { backstory: `This piece rests on ${countGrades(piece.sources)}.` }),
    // Addresses alone: names, publishers and grades stand in the page, which has to fit one round trip.
    citation: piece.sources.map(({ url: source }) => toAscii(source)),
  }
}

const TYPES = {
  group: 'Organization',
  person: 'Person',
  company: 'Corporation',
  vessel: 'Vehicle',
  other: 'Thing',
} as const satisfies Record<EntityType, string>

type Named = Exclude<Organization | Person | Corporation | Vehicle | Thing, string>

/** Name whom something is about, and by its item at Wikidata whom the name means, where somebody has looked that up. */
function nameEntity({ id, name, type, wikidata }: Entity, address: Address): Named {
  return {
    '@type': TYPES[type],
    name,
    url: absolute(paths.entity(id), address.site, address.base),
    ...(wikidata && { sameAs: `https://www.wikidata.org/entity/${wikidata}` }),
  } as Named
}

/** Describe a name: what it is, what else it is called and whom it means. */
export function toEntityJsonLd(entity: Entity, address: Address): Named {
  const { id, aliases = [], summary } = entity
  return {
    ...nameEntity(entity, address),
    description: summary,
    ...(aliases.length > 0 && { alternateName: aliases }),
    mainEntityOfPage: absolute(paths.entity(id), address.site, address.base),
  } as Named
}

/** Describe an authority. */
export function toAuthorityJsonLd({ id, name, shortName, summary, url: own }: Authority, address: Address): Thing {
  const url = absolute(paths.authority(id), address.site, address.base)
  return {
    '@type': 'Organization',
    name,
    ...(shortName && { alternateName: shortName }),
    ...(summary && { description: summary }),
    url,
    mainEntityOfPage: url,
    ...(own && { sameAs: own }),
  }
}

/** Describe a law, order or motion by the page about it. */
export function toInstrumentJsonLd(instrument: Instrument, description: string, site: Site, address: Address): WebPage {
  const { id, name, shortName, citation, sources } = instrument
  return {
    '@type': 'WebPage',
    name: shortName,
    description,
    url: absolute(paths.instrument(id), address.site, address.base),
    inLanguage: site.language,
    isPartOf: { '@id': siteId(address) },
    about: { '@type': 'Thing', name, ...(citation && { identifier: citation }) },
    citation: sources.map(({ url }) => toAscii(url)),
  }
}

/** Describe the page of a designation: about whom it is, in which data it stands, and what it rests on. */
export function toDesignationJsonLd(designation: Designation, site: Site, day: Day): WebPage {
  const { id, entity, summary } = designation
  const at = (path: string) => absolute(path, day.site, day.base)
  const changed = pickNewest(datesOfDesignation(designation), day.today)
  return {
    '@type': 'WebPage',
    name: `${entity.name}: ${nameDesignation(designation)}`,
    description: summary,
    url: at(paths.designation(id)),
    identifier: id,
    ...(changed && { dateModified: withoutMark(changed) }),
    inLanguage: site.language,
    isPartOf: { '@type': 'Dataset', '@id': at(paths.data), name: nameDataset(site) },
    about: nameEntity(entity, day),
    citation: listUrls(designation),
  }
}

/** Describe a word of the glossary. */
export function toTermJsonLd({ id, term, definition }: Term, address: Address): DefinedTerm {
  const at = (path: string) => absolute(path, address.site, address.base)
  return {
    '@type': 'DefinedTerm',
    name: term,
    description: definition,
    url: at(paths.term(id)),
    inDefinedTermSet: at(paths.glossary),
  }
}

/** Describe the downloads as one data set, for those who search for data. */
export function toDatasetJsonLd(
  site: Site,
  designations: readonly Designation[],
  editions: readonly FrozenEdition[],
  day: Day,
): Dataset {
  const at = (path: string) => absolute(path, day.site, day.base)
  const changed = pickNewest(designations.flatMap(datesOfDesignation), day.today)
  const files = [
    [paths.dataJson, 'application/json'],
    [paths.dataCsv, 'text/csv'],
    [paths.dataSteps, 'text/csv'],
    [paths.dataFtm, 'application/x-ndjson'],
    [paths.calendar, 'text/calendar'],
  ] as const
  const years = designations.flatMap(({ steps }) => steps.map(({ on }) => on.year))
  return {
    ...toRecord(site, day),
    '@id': at(paths.data),
    name: nameDataset(site),
    url: at(paths.data),
    identifier: at(paths.data),
    sameAs: at(paths.timeline),
    ...(changed && { dateModified: withoutMark(changed), version: withoutMark(changed) }),
    ...toCoverage(years, day.today),
    distribution: files.map(
      ([path, encodingFormat]): DataDownload => ({
        '@type': 'DataDownload',
        contentUrl: at(path),
        encodingFormat,
      }),
    ),
    ...(editions.length > 0 && {
      hasPart: editions.map((one) => ({
        '@type': 'Dataset',
        '@id': at(paths.edition(one.day)),
        name: nameEdition(site, one.day),
        description: describeEdition(one.day),
      })),
    }),
  }
}

/** Describe a frozen edition: what it is cited by, its files and their sums. */
export function toEditionJsonLd(edition: FrozenEdition, site: Site, address: Address): Dataset {
  const at = (path: string) => absolute(path, address.site, address.base)
  const { day, files } = edition
  const url = at(paths.edition(day))
  const years = toFrozenRecord(edition).designations.flatMap(({ steps }) =>
    steps.map(({ on }) => mustParseDate(on).year),
  )
  return {
    ...toRecord(site, address),
    '@id': url,
    name: nameEdition(site, day),
    description: describeEdition(day),
    url,
    identifier: url,
    version: day,
    datePublished: day,
    dateModified: day,
    isPartOf: { '@type': 'Dataset', '@id': at(paths.data), name: nameDataset(site) },
    ...toCoverage(years, spanOf(mustParseDate(day)).start),
    distribution: files.map(
      ({ name, size, sha256 }): DataDownload => ({
        '@type': 'DataDownload',
        name,
        contentUrl: `${url}${name}`,
        encodingFormat: name.endsWith('.csv') ? 'text/csv' : 'application/json',
        contentSize: `${size} B`,
        sha256,
      }),
    ),
  }
}

/** What is the same of the record and of each edition. */
function toRecord(site: Site, address: Address) {
  return {
    '@type': 'Dataset' as const,
    description:
      'Names that governments and assemblies have put on sanctions lists, terrorist lists and other lists: who was named, by whom, under which law, and when it was announced, made, in force, renewed and ended, with the source of every step.',
    license: LICENSE,
    isAccessibleForFree: true,
    inLanguage: site.language,
    creator: toPublisher(site, address),
    measurementTechnique: 'Read from published sources and checked a second time by another reader.',
    variableMeasured: ['status', 'step', 'date', 'authority', 'instrument', 'source grade'],
  }
}

/** From the year of the first step to that of the newest that is not still to come. */
function toCoverage(years: readonly number[], day: number) {
  const past = years.filter((year) => year <= fromDay(day).year)
  return past.length > 0 ? { temporalCoverage: `${Math.min(...past)}/${Math.max(...past)}` } : {}
}

function nameDataset(site: Site): string {
  return `${site.title}: designations, step by step`
}

function nameEdition(site: Site, day: string): string {
  return `${nameDataset(site)}, edition of ${day}`
}

function describeEdition(day: string): string {
  return `The whole record as it stood on ${day}: who was named on which list, by whom, under which law, step by step, with the source of every step. Its files never change.`
}
