/** Pieces as Schema.org describes them. */
import type { Designation, Explainer, Site } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { type Address, type Edition, LICENSE } from './dataset.ts'

/** Describe a piece for search engines; dates as the writer typed them. */
export function toExplainerJsonLd(piece: Explainer, site: Site, { site: origin, base }: Address): object {
  const url = absolute(paths.explainer(piece.slug), origin, base)
  return {
    '@context': 'https://schema.org',
    '@type': 'BackgroundNewsArticle',
    headline: piece.title,
    description: piece.standfirst,
    url,
    mainEntityOfPage: url,
    datePublished: piece.published,
    dateModified: piece.updated ?? piece.published,
    inLanguage: site.language,
    author: piece.authors.map(({ id, name }) => ({
      '@type': 'Organization',
      name,
      url: absolute(paths.person(id), origin, base),
    })),
    publisher: { '@type': 'NewsMediaOrganization', name: site.publisher, url: absolute('/', origin, base) },
    about: piece.entities.map(({ id, name }) => ({
      '@type': 'Thing',
      name,
      url: absolute(paths.entity(id), origin, base),
    })),
    license: LICENSE,
    publishingPrinciples: absolute(paths.about, origin, base),
    // Addresses alone: names, publishers and grades stand in the page, which has to fit one round trip.
    citation: piece.sources.map(({ url: address }) => address),
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
