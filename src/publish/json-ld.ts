/** Pieces as Schema.org describes them. */
import type { Explainer, Site } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'

export interface Address {
  site: string
  base: string
}

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
    license: 'https://creativecommons.org/licenses/by/4.0/',
    publishingPrinciples: absolute(paths.about, origin, base),
    // Addresses alone: names, publishers and grades stand in the page, which has to fit one round trip.
    citation: piece.sources.map(({ url: address }) => address),
  }
}
