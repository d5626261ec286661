/** Links in the text of a piece: whether what they lead to is there, and when. */
import { OWN_ANCHORS } from '../core/anchors.ts'
import { isDateFault, parseDate, readDay } from '../core/dates.ts'
import { findNear } from '../core/near.ts'
import { didYouMean, type Place, type Problem, problem } from '../core/problems.ts'
import { STATUSES } from '../core/status.ts'

/** What a link is held against. */
export interface Linked {
  /** Where the site is published. */
  siteUrl: string
  /** Every address of the site, as `/timeline/`. */
  pages: ReadonlyMap<string, { now?: string }>
  /** The anchors of a page; undefined where nobody knows them. */
  anchorsOf: (path: string) => ReadonlySet<string> | undefined
  /** Say whether an entry is there, hidden or not. */
  has: (collection: string, id: string) => boolean
  /** Ids of a collection, for near misses. */
  idsOf: (collection: string) => string[]
}

const COPY = 'Open the page on the site and copy its address from the first / on.'
const BEGIN = 'Begin with / for a page of this site, or with https://.'

/** Explain what is wrong with a link; an empty list where nothing is. `own` are the anchors of the piece itself. */
export function checkLink(url: string, place: Place, own: ReadonlySet<string>, linked: Linked): Problem[] {
  const refuse = (message: string, hint: string) => [problem('broken-link', place, message, hint)]
  if (url.trim() === '') return refuse('the link leads nowhere', 'Write its address between ( and ).')
  if (/^mailto:/i.test(url))
    return /^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$/i.test(url)
      ? []
      : refuse(`“${url}” is no address for mail`, 'Write mailto: and the address.')
  if (/^https?:/i.test(url)) return checkAway(url, linked.siteUrl, refuse)
  if (url.startsWith('#')) {
    const anchor = decode(url.slice(1))
    if (own.has(anchor)) return []
    const near = findNear(anchor, own).map((slug) => `#${slug}`)
    return refuse(`this piece has no heading for “${url}”`, didYouMean(near, 'Link to one of its headings.'))
  }
  if (/^\/\//.test(url)) return refuse(`the link “${url}” leads to another site`, 'Begin with https://.')
  if (!url.startsWith('/')) {
    const near = /^(?:www\.)?[\w-]+(?:\.[\w-]+)+(?:\/|$)/.test(url) && !/\.mdx?$/.test(url)
    return refuse(`the link “${url}” is not allowed`, near ? `Write https://${url}.` : BEGIN)
  }
  return checkInside(url, linked, refuse)
}

type Refuse = (message: string, hint: string) => Problem[]

const OWN_MACHINE =
  /^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\]|(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d+)+|.*\.(?:local|localhost|internal))$/i

/** Say whether an address leads to the reader's own machine or to the newsroom's. */
export function isOwnMachine(url: string): boolean {
  return URL.canParse(url) && OWN_MACHINE.test(new URL(url).hostname)
}

function checkAway(url: string, siteUrl: string, refuse: Refuse): Problem[] {
  if (!/^https?:\/\/[^\s/]/i.test(url) || !URL.canParse(url))
    return refuse(`“${url}” is not a web address`, 'Copy the whole address, from https:// on.')
  const { hostname, pathname, search, hash } = new URL(url)
  const path = `${pathname}${search}${hash}`
  if (isOwnMachine(url))
    return refuse(
      `“${url}” leads to your own machine, where no reader gets`,
      `Write ${path} if it is a page of this site.`,
    )
  const bare = (host: string) => host.replace(/^www\./, '')
  if (URL.canParse(siteUrl) && bare(hostname) === bare(new URL(siteUrl).hostname))
    return refuse(
      `“${url}” is a page of this site`,
      `Write ${path}, so that the link is checked and works in the preview too.`,
    )
  return hostname.includes('.')
    ? []
    : refuse(`“${url}” is not a web address`, 'Copy the whole address, from https:// on.')
}

function checkInside(url: string, linked: Linked, refuse: Refuse): Problem[] {
  const [, path = '', query = '', hash = ''] = /^([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/s.exec(url) ?? []
  const page = linked.pages.get(path)
  if (page?.now) return refuse(`the page ${path} has moved`, `Write ${page.now}.`)
  if (!page) return refuse(`there is no page ${path}`, didYouMean(findNear(path, linked.pages.keys()), COPY))
  return [...checkQuery(query, linked, refuse), ...checkAnchor(path, decode(hash), linked, refuse)]
}

const FACETS: Record<string, [collection: string, name: string]> = {
  entity: ['entities', 'entity'],
  authority: ['authorities', 'authority'],
  instrument: ['instruments', 'instrument'],
  topic: ['topics', 'topic'],
}

function checkQuery(query: string, linked: Linked, refuse: Refuse): Problem[] {
  return [...new URLSearchParams(query)].flatMap(([key, value]) => {
    if (['asof', 'from', 'to'].includes(key) && readDay(value) === undefined) {
      const date = parseDate(value)
      const message = isDateFault(date) ? date.message : `“${value}” is not a day`
      return refuse(`${key}= in the address: ${message}`, 'Write the whole day: YYYY-MM-DD.')
    }
    const [collection, name] = FACETS[key] ?? []
    if (collection && value !== '' && !linked.has(collection, value))
      return refuse(
        `${key}= in the address: there is no ${name} “${value}”`,
        didYouMean(findNear(value, linked.idsOf(collection)), COPY),
      )
    if (key === 'status' && !STATUSES.some((one) => one === value))
      return refuse(`status= in the address: there is no status “${value}”`, `There are: ${STATUSES.join(', ')}.`)
    return []
  })
}

function checkAnchor(path: string, anchor: string, { anchorsOf }: Linked, refuse: Refuse): Problem[] {
  const day = /^day-(.*)$/.exec(anchor)?.[1]
  if (day !== undefined && path.startsWith('/changes/')) {
    const date = parseDate(day)
    if (isDateFault(date))
      return refuse(`#${anchor} in the address: ${date.message}`, 'Write the whole day: #day-YYYY-MM-DD.')
    return readDay(day) === undefined
      ? refuse(`#${anchor} in the address is not a day`, 'Write the whole day: #day-YYYY-MM-DD.')
      : []
  }
  const anchors = anchorsOf(path)
  if (anchor === '' || !anchors || anchors.has(anchor) || OWN_ANCHORS.has(anchor)) return []
  const near = findNear(anchor, anchors).map((one) => `${path}#${one}`)
  return refuse(
    `the page ${path} has no part “#${anchor}”`,
    didYouMean(near, `Leave it out: ${path}, or copy the address from the page.`),
  )
}

/** What was written in an address; a browser copies it with its letters encoded. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
