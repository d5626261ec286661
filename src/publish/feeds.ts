/** Channels as feed readers read them: Atom and JSON Feed. */
import { Feed } from 'feed'
import { isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Site } from '../core/model.ts'
import { absolute, jsonBeside, paths } from '../core/urls.ts'
import type { Channel } from './channels.ts'
import type { Address } from './dataset.ts'

/** Write a channel as Atom; one that is empty is dated by `began`, a date or an instant. */
export function toAtom(channel: Channel, site: Site, address: Address, began?: string): string {
  // The library declares titles and summaries as HTML, so plain text must be escaped to stay plain.
  const xml = fill(channel, site, address, escapeMarkup, began).atom1()
  // In attributes the library leaves the one sign alone that may not stand there, and it has no place for the language.
  return xml
    .replace(/(?<= label)="[^"]*"/g, (label) => label.replaceAll('<', '&lt;'))
    .replace('<feed ', `<feed xml:lang="${site.language}" `)
}

/** Write a channel as JSON Feed 1.1: titles and summaries are plain text there. */
export function toJsonFeed(channel: Channel, site: Site, address: Address, began?: string): string {
  const {
    author,
    icon: _wide,
    items,
    ...feed
  } = JSON.parse(fill(channel, site, address, (text) => text, began).json1())
  // The library knows version 1, which has room for one author and for no language.
  return JSON.stringify({
    ...feed,
    version: 'https://jsonfeed.org/version/1.1',
    language: site.language,
    favicon: absolute(paths.icon, address.site, address.base),
    authors: [author],
    items: items.map(({ author: _first, ...item }: { author: object }) => item),
  })
}

function fill(channel: Channel, site: Site, address: Address, toText: (text: string) => string, began = '1970-01-01') {
  const at = (path: string) => absolute(path, address.site, address.base)
  const newest = Math.max(...channel.entries.map(({ updated }) => toInstant(updated).getTime()))
  const feed = new Feed({
    id: at(channel.page),
    link: at(channel.page),
    title: channel.title,
    description: channel.description,
    language: site.language,
    copyright: `${site.publisher}, CC BY 4.0`,
    updated: channel.entries.length > 0 ? new Date(newest) : toInstant(began),
    feedLinks: { atom: at(channel.feed), json: at(jsonBeside(channel.feed)) },
    image: at(paths.siteCard),
    favicon: at(paths.icon),
    generator: site.title,
    author: { name: site.publisher, link: at(paths.about) },
  })
  for (const {
    path,
    first = path,
    anchor,
    title,
    summary,
    published,
    updated,
    authors,
    tags,
    html,
    picture,
    data,
  } of channel.entries) {
    const by = authors.map(({ name, path: page }) => ({ name, link: at(page) }))
    feed.addItem({
      id: at(anchor ? `${first}#${anchor}` : first),
      link: at(path),
      title: toText(title),
      description: toText(summary),
      content: html,
      published: toInstant(published),
      date: toInstant(updated),
      author: by,
      category: tags.map(({ id, name }) => ({ term: id, name })),
      ...(picture && { image: { url: at(picture.path), title: escapeMarkup(picture.alt) } }),
      extensions: [
        { name: 'authors', objects: by.map(({ name, link }) => ({ name, url: link })) as never },
        ...(data ? [{ name: '_listed', objects: data }] : []),
      ],
    })
  }
  return feed
}

/** A feed wants an instant: a date counts from its first moment in UTC. */
export function toInstant(date: string): Date {
  return new Date(date.includes('T') ? date : isoDay(spanOf(mustParseDate(date)).start))
}
