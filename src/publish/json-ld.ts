/** Pieces as Schema.org describes them. */
import { countGrades } from '../core/grades.ts'
import type { Designation, Entity, EntityType, Explainer, Site } from '../core/model.ts'
import { listPolicies } from '../core/policies.ts'
import { absolute, paths } from '../core/urls.ts'
import { type Address, type Edition, LICENSE } from './dataset.ts'

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

/** Describe a piece for search engines; dates as the writer typed them, policies as far as the newsroom has a page for each. */
export function toExplainerJsonLd(piece: Explainer, site: Site, { site: origin, base }: Address): object {
  const at = (path: string) => absolute(path, origin, base)
  const url = at(paths.explainer(piece.slug))
  const published = new Set(listPolicies(site).map(({ id }) => id))
  const policies = Object.entries(POLICIES).filter(([, id]) => published.has(id))
  const [topic] = piece.topics
  return {
    '@context': 'https://schema.org',
    '@type': 'BackgroundNewsArticle',
    headline: piece.title,
    description: piece.standfirst,
    url,
    mainEntityOfPage: url,
    image: [at(paths.card(piece.slug))],
    datePublished: piece.published,
    dateModified: piece.updated ?? piece.published,
    inLanguage: site.language,
    isAccessibleForFree: true,
    ...(topic && { articleSection: topic.name }),
    keywords: [...piece.topics, ...piece.entities].map(({ name }) => name),
    author: piece.authors.map(({ id, name }) => ({ '@type': 'Organization', name, url: at(paths.person(id)) })),
    publisher: {
      '@type': 'NewsMediaOrganization',
      name: site.publisher,
      url: at(paths.home),
      ...Object.fromEntries(policies.map(([property, id]) => [property, at(paths.policy(id))])),
    },
    about: piece.entities.map(({ id, name }) => ({ '@type': 'Thing', name, url: at(paths.entity(id)) })),
    license: LICENSE,
    publishingPrinciples: at(
      published.has(POLICIES.publishingPrinciples) ? paths.policy(POLICIES.publishingPrinciples) : paths.about,
    ),
    ...(piece.corrections?.length && {
      correction: piece.corrections.map(({ on, text }) => ({ '@type': 'CorrectionComment', text, datePublished: on })),
    }),
    ...(piece.sources.length > 0 && { backstory: `This piece rests on ${countGrades(piece.sources)}.` }),
    // Addresses alone: names, publishers and grades stand in the page, which has to fit one round trip.
    citation: piece.sources.map(({ url: address }) => address),
  }
}

const TYPES: Record<EntityType, string> = {
  group: 'Organization',
  person: 'Person',
  company: 'Corporation',
  vessel: 'Vehicle',
  other: 'Thing',
}

/** Say for programs whom a name means, by its item at Wikidata; undefined where nobody has looked that up. */
export function toEntityJsonLd(entity: Entity, { site, base }: Address): object | undefined {
  const { id, name, aliases = [], type, wikidata } = entity
  if (!wikidata) return undefined
  return {
    '@context': 'https://schema.org',
    '@type': TYPES[type],
    name,
    ...(aliases.length > 0 && { alternateName: aliases }),
    url: absolute(paths.entity(id), site, base),
    sameAs: `https://www.wikidata.org/entity/${wikidata}`,
  }
}

/** Describe the downloads as one data set, for those who search for data. */
export function toDatasetJsonLd(site: Site, designations: readonly Designation[], edition: Edition): object {
  const at = (path: string) => absolute(path, edition.site, edition.base)
  const years = designations.flatMap(({ steps }) => steps.map(({ on }) => on.year))
  const files = [
    [paths.dataJson, 'application/json'],
    [paths.dataCsv, 'text/csv'],
    [paths.dataSteps, 'text/csv'],
    [paths.dataFtm, 'application/x-ndjson'],
    [paths.calendar, 'text/calendar'],
  ] as const
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    name: `${site.title}: designations, step by step`,
    description:
      'Names that governments and assemblies have put on sanctions lists, terrorist lists and other lists: who was named, by whom, under which law, and when it was announced, made, in force, renewed and ended, with the source of every step.',
    url: at(paths.data),
    sameAs: at(paths.timeline),
    license: LICENSE,
    isAccessibleForFree: true,
    inLanguage: site.language,
    creator: { '@type': 'NewsMediaOrganization', name: site.publisher, url: at(paths.home) },
    dateModified: edition.now.slice(0, 10),
    ...(years.length > 0 && { temporalCoverage: `${Math.min(...years)}/${edition.now.slice(0, 4)}` }),
    measurementTechnique: 'Read from published sources and checked a second time by another reader.',
    variableMeasured: ['status', 'step', 'date', 'authority', 'instrument', 'source grade'],
    distribution: files.map(([path, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: at(path),
      encodingFormat,
    })),
  }
}
