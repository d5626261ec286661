import type { Library } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import type { Address } from './dataset.ts'

/** List every page for search engines, with the day of change where a page has one. */
export function toSitemap(library: Library, { site, base }: Address): string {
  const fixed = [
    paths.home,
    paths.explainers,
    paths.timeline,
    paths.entities,
    paths.instruments,
    paths.glossary,
    paths.sources,
    paths.changes,
    paths.data,
    paths.corrections,
    paths.search,
    paths.about,
  ]
  const pages: [string, string?][] = [
    ...fixed.map((path): [string] => [path]),
    ...library.explainers.map(({ slug, updated, published }): [string, string] => [
      paths.explainer(slug),
      updated ?? published,
    ]),
    ...library.entities.map(({ id }): [string] => [paths.entity(id)]),
    ...library.designations.map(({ id }): [string] => [paths.designation(id)]),
    ...library.instruments.map(({ id }): [string] => [paths.instrument(id)]),
    ...library.authorities.map(({ id }): [string] => [paths.authority(id)]),
    ...library.topics.map(({ id }): [string] => [paths.topic(id)]),
    ...library.people.map(({ id }): [string] => [paths.person(id)]),
  ]
  const urls = pages.map(
    ([path, date]) => `<url><loc>${absolute(path, site, base)}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}</url>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('\n')}\n</urlset>\n`
}
