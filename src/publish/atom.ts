import { Feed } from 'feed'
import { escapeMarkup } from '../core/markup.ts'
import type { Library } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import type { Address } from './json-ld.ts'

/** Write the newest fifty pieces as an Atom feed. `now` stands in for the date where there is no piece yet. */
export function toAtom({ site, explainers }: Library, address: Address, now: string): string {
  const at = (path: string) => absolute(path, address.site, address.base)
  const pieces = explainers.filter(({ withdrawn }) => !withdrawn).slice(0, 50)
  const newest = pieces
    .map(({ updated, published }) => updated ?? published)
    .sort()
    .at(-1)
  const feed = new Feed({
    id: at(paths.home),
    link: at(paths.home),
    title: site.title,
    description: site.tagline,
    language: site.language,
    copyright: `${site.publisher}, CC BY 4.0`,
    updated: toInstant(newest ?? now),
    feedLinks: { atom: at(paths.feed) },
    generator: site.title,
  })
  for (const { slug, title, standfirst, published, updated, authors, topics } of pieces) {
    feed.addItem({
      id: at(paths.explainer(slug)),
      link: at(paths.explainer(slug)),
      // The library declares both as HTML, so plain text must be escaped to stay plain.
      title: escapeMarkup(title),
      description: escapeMarkup(standfirst),
      published: toInstant(published),
      date: toInstant(updated ?? published),
      author: authors.map(({ id, name }) => ({ name, link: at(paths.person(id)) })),
      category: topics.map(({ id, name }) => ({ term: id, name })),
    })
  }
  return feed.atom1()
}

/** A feed wants an instant: a date counts from its first moment in UTC. */
function toInstant(date: string): Date {
  return new Date(date.includes('T') ? date : `${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`)
}
