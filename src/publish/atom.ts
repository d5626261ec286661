import { Feed } from 'feed'
import { listChanges } from '../core/changes.ts'
import { formatDate, isoDay, spanOf } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Library, Site } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { formatStep, nameDesignation } from '../core/words.ts'
import type { Address, Edition } from './dataset.ts'

/** Write the newest fifty pieces as an Atom feed. `now` stands in for the date where there is no piece yet. */
export function toAtom({ site, explainers }: Library, address: Address, now: string): string {
  const at = (path: string) => absolute(path, address.site, address.base)
  const pieces = explainers.filter(({ withdrawn }) => !withdrawn).slice(0, 50)
  const newest = pieces
    .map(({ updated, published }) => updated ?? published)
    .sort()
    .at(-1)
  const feed = openFeed(site, site.title, site.tagline, newest ?? now, at(paths.home), at(paths.feed))
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

/** Write the newest hundred steps of the record as an Atom feed, dated by the acts themselves. */
export function toChangesAtom({ site, designations }: Library, edition: Edition): string {
  const at = (path: string) => absolute(path, edition.site, edition.base)
  const changes = listChanges(designations, edition.today).slice(0, 100)
  const dayOf = (change: (typeof changes)[number]) => isoDay(spanOf(change.on).start)
  const newest = changes[0] ? dayOf(changes[0]) : edition.now
  const what = 'What changed in the record, by the day of the act.'
  const feed = openFeed(site, `${site.title}: changes`, what, newest, at(paths.changes), at(paths.changesFeed))
  for (const change of changes) {
    const { designation, step, on } = change
    const page = at(paths.designation(designation.id))
    const name = `${designation.entity.name}, ${nameDesignation(designation)}`
    feed.addItem({
      id: `${page}#step-${designation.steps.indexOf(step) + 1}`,
      link: page,
      title: escapeMarkup(`${formatStep(step.step, designation.instrument.binding)}: ${name}`),
      description: escapeMarkup(`${formatDate(on)}. ${step.note ?? designation.summary}`),
      published: toInstant(dayOf(change)),
      date: toInstant(dayOf(change)),
      author: [{ name: site.publisher, link: at(paths.about) }],
      category: [{ term: step.step, name: formatStep(step.step, designation.instrument.binding) }],
    })
  }
  return feed.atom1()
}

function openFeed(site: Site, title: string, description: string, updated: string, link: string, self: string): Feed {
  return new Feed({
    id: link,
    link,
    title,
    description,
    language: site.language,
    copyright: `${site.publisher}, CC BY 4.0`,
    updated: toInstant(updated),
    feedLinks: { atom: self },
    generator: site.title,
  })
}

/** A feed wants an instant: a date counts from its first moment in UTC. */
function toInstant(date: string): Date {
  return new Date(date.includes('T') ? date : `${date.padEnd(10, '-01').slice(0, 10)}T00:00:00Z`)
}
