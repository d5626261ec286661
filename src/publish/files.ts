/**
 * Everything that is published and is not a page: a row for each file, with its path, what it depends on, and how it is
 * made. A row makes its content from what it was given and from nothing else, so that is all it depends on.
 */
import { toColumn } from '../core/comparison.ts'
import { coverLists, designationsOn, otherGaps } from '../core/coverage.ts'
import { type FrozenEdition, SUMS } from '../core/editions.ts'
import { inLaneOrder } from '../core/lanes.ts'
import type { Designation, Entity, Explainer, Library, List, Site, Source, Topic } from '../core/model.ts'
import { listPages, type Page } from '../core/pages.ts'
import { listLeaves } from '../core/parts.ts'
import type { Recorded } from '../core/recorded.ts'
import {
  type CardWords,
  wordEntity,
  wordFront,
  wordHeadline,
  wordInstrument,
  wordSite,
  wordTimeline,
} from '../core/share.ts'
import { partSources } from '../core/sources.ts'
import { absolute, jsonBeside, paths, withBase } from '../core/urls.ts'
import { packLists } from '../headline/pack.ts'
import { drawCard, drawStrip, drawWords, heightOf, paint, readPicture, stampOf } from '../pictures.ts'
import { toJsonSchema } from '../schema/dataset.ts'
import { buildSearch } from '../search/build.ts'
import { nameFacets, nameGovernments, toSearchRecords } from '../search/records.ts'
import type { SearchRoot } from '../search/types.ts'
import { packTimeline } from '../timeline/records.ts'
import { hasEntries, toCalendar } from './calendar.ts'
import {
  type Channel,
  toChangesChannel,
  toCorrectionsChannel,
  toEntityChannel,
  toRecordedChannel,
  toSiteChannel,
  toTopicChannel,
} from './channels.ts'
import { citePiece, toBibtex, toRis } from './cite.ts'
import { toCoverage } from './coverage.ts'
import {
  type Address,
  type Day,
  type Edition,
  type Hosted,
  toDataset,
  toDesignationsCsv,
  toStepsCsv,
} from './dataset.ts'
import { listRecorded } from './editions.ts'
import { createFeedText } from './feed-text.ts'
import { toAtom, toJsonFeed } from './feeds.ts'
import { toFollowTheMoney, toJsonLines } from './follow-the-money.ts'
import { endOfNextHalf, toCaddy, toHeaders, toNginx, toSecurityTxt, toVercel } from './hosts.ts'
import { toManifest } from './manifest.ts'
import {
  type Framed,
  frameAuthority,
  frameDesignation,
  frameEntity,
  frameInstrument,
  framePiece,
  frameTimeline,
  toOembed,
} from './oembed.ts'
import { listSince, thaw } from './pinned.ts'
import { listMoves, toRedirects } from './redirects.ts'
import { toHtml, toMarkdown } from './republish.ts'
import { fileSitemaps, toNewsSitemap, toRobots, toSitemap, toSitemapIndex } from './sitemap.ts'

type Content = string | Uint8Array<ArrayBuffer>

export interface FileRow {
  /** Site-relative. */
  path: string
  /** What it depends on. */
  of: readonly unknown[]
  make: () => Content | Promise<Content>
}

function row<T extends readonly unknown[]>(
  path: string,
  make: (...of: T) => Content | Promise<Content>,
  ...of: T
): FileRow {
  return { path, of, make: () => make(...of) }
}

/** List every file of the site but its search index. */
export function toFiles(library: Library, edition: Edition, editions: readonly FrozenEdition[] = []): FileRow[] {
  const { site, designations, instruments, explainers, entities, topics, terms, sources, events } = library
  const { today } = edition
  const address: Address = { site: edition.site, base: edition.base }
  const hosted: Hosted = site.admin && !edition.preview ? { ...address, hasAdmin: true } : address
  const day: Day = { ...address, today }
  const moves = listMoves(library)
  const coverage = coverLists(library, today)
  const recorded = listRecorded(library, editions, edition)
  const days = editions.map((one) => one.day)
  const toFeeds = createFeeds(library, address)
  const textOf = createFeedText(day)
  return [
    ...toFeeds(paths.feed, toSiteChannel(library, textOf)),
    ...toFeeds(paths.changesFeed, toChangesChannel(library, today)),
    ...toFeeds(paths.recordedFeed, toRecordedChannel(library, recorded)),
    ...editions.flatMap(toEditionFiles),
    ...editions.map((one) => toPinnedFile(one, recorded, library)),
    ...toFeeds(paths.correctionsFeed, toCorrectionsChannel(library)),
    ...toSitemapFiles(listPages(library, today, recorded, days), today, address),
    row(paths.newsSitemap, toNewsSitemap, library, edition),
    row(paths.robots, toRobots, hosted, edition.preview ?? false),
    row(paths.redirects, toRedirects, moves, address),
    row(paths.headers, toHeaders, hosted),
    row(paths.vercel, toVercel, moves, hosted),
    row(paths.caddy, toCaddy, moves, hosted),
    row(paths.nginx, toNginx, moves, hosted),
    ...(site.security
      ? [row(paths.security, toSecurityTxt, site.security, site.language, endOfNextHalf(edition.now), address)]
      : []),
    row(paths.calendar, toCalendar, { site, designations, instruments, events }, address),
    row(
      paths.dataCoverage,
      (...of) => JSON.stringify(toCoverage(...of)),
      coverage,
      otherGaps(library, coverage),
      edition,
    ),
    row(paths.dataJson, (...of) => JSON.stringify(toDataset(...of)), designations, edition),
    row(paths.dataCsv, toDesignationsCsv, designations, day),
    row(paths.dataSteps, toStepsCsv, designations, day),
    row(paths.dataFtm, (...of) => toJsonLines(toFollowTheMoney(...of)), { entities, designations }, day),
    row(
      paths.dataSchema,
      (id) => JSON.stringify(toJsonSchema(id), undefined, 2),
      absolute(paths.dataSchema, address.site, address.base),
    ),
    row(
      paths.terms,
      (all) => JSON.stringify(Object.fromEntries(all.map((one) => [one.id, [one.term, one.definition]]))),
      terms,
    ),
    row(paths.sourceParts, (all) => JSON.stringify(toSourceParts(all)), sources),
    row(paths.timelineRows, (all) => JSON.stringify(packTimeline(all)), designations),
    row(
      paths.effects,
      (all, { base }) => JSON.stringify(all.map((one) => toColumn(one, (path) => withBase(path, base)))),
      instruments,
      address,
    ),
    row(paths.headlineLists, (...of) => JSON.stringify(packLists(...of)), instruments, library.lists, entities),
    row(paths.manifest, (...of) => JSON.stringify(toManifest(...of)), site, address),
    toOembedFile(paths.timeline, frameTimeline(site), site, address),
    // The day is none of what the site's own card says.
    toCard(paths.siteCard, wordSite(site), site, 0),
    toCard(paths.frontCard, wordFront(library, today), site, today),
    toCard(paths.headlineCard, wordHeadline(library), site, today),
    toCard(paths.timelineCard, wordTimeline(library, today), site, today),
    ...instruments.flatMap((one) => {
      const words = wordInstrument(one, library, today)
      return idsOf(one).map((id) => toCard(paths.instrumentCard(id), words, site, today))
    }),
    ...library.lists.flatMap((list) => toListCalendar(list, library, address)),
    ...topics.flatMap((topic) => toTopicFiles(topic, library, textOf, address)),
    ...explainers.flatMap((piece) => toPieceFiles(piece, site, day)),
    ...entities.flatMap((entity) => toEntityFiles(entity, library, day)),
    ...instruments.flatMap((one) =>
      library.designationsOf.instrument.has(one.id)
        ? idsOf(one).map((id) => toOembedFile(paths.instrument(id), frameInstrument(one), site, address))
        : [],
    ),
    ...library.authorities.flatMap((one) =>
      library.designationsOf.authority.has(one.id)
        ? idsOf(one).map((id) => toOembedFile(paths.authority(id), frameAuthority(one), site, address))
        : [],
    ),
    ...designations.flatMap((one) =>
      idsOf(one).map((id) => toOembedFile(paths.designation(id), frameDesignation(one), site, address)),
    ),
  ]
}

/** List the files of the search index. In a preview their folder has one name for good, so that an open page finds them after an edit. */
export function toSearchFiles(library: Library, { today, preview }: Edition): FileRow[] {
  const parts = buildSearch(toSearchRecords(library, today), nameFacets(library), nameGovernments(library))
  const root = JSON.parse(parts.get('root') ?? '{}') as SearchRoot
  const version = preview ? 'preview' : root.version
  return [...parts].map(([name, part]) =>
    name === 'root'
      ? row(paths.searchRoot, (one) => JSON.stringify(one), { ...root, version })
      : row(paths.searchPart(version, name), (one) => one, part),
  )
}

function toEditionFiles({ day, files, textOf }: FrozenEdition): FileRow[] {
  return [
    ...files.map(({ name, sha256 }) => row(`${paths.edition(day)}${name}`, (_sum: string) => textOf(name), sha256)),
    row(`${paths.edition(day)}${SUMS}`, (all) => all.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(''), files),
  ]
}

/** What an edition says never changes; whose its listings are is told as it is now. */
function toPinnedFile(edition: FrozenEdition, recorded: readonly Recorded[], library: Library): FileRow {
  const { day, files } = edition
  const { authorities, instruments } = library
  return row(
    paths.embedEdition(day),
    (since, _files, _names, _governments) => JSON.stringify({ rows: packTimeline(thaw(edition, library)), since }),
    listSince(recorded, day),
    files,
    [...authorities, ...instruments].map(({ id, shortName }) => [id, shortName]),
    authorities.map(({ government }) => government),
  )
}

function toSitemapFiles(pages: readonly Page[], day: number, address: Address): FileRow[] {
  const files = fileSitemaps(pages)
  return [
    ...files.map(({ path, pages }) => row(path, toSitemap, pages, address)),
    ...(files.length > 1 ? [row(paths.sitemap, toSitemapIndex, files, day, address)] : []),
  ]
}

/** The ids of the sources on each page of them: by these an address of a source finds its page. */
function toSourceParts(sources: readonly Source[]): Record<string, string[]> {
  return Object.fromEntries(
    listLeaves(partSources(sources)).map(({ path, entries }) => [path, entries.map(({ id }) => id)]),
  )
}

/** The ids under which the files of an entry stand: its own and those that it had before, so that who has an old address does not lose them. */
function idsOf({ id, formerly = [] }: { id: string; formerly?: string[] | undefined }): string[] {
  return [id, ...formerly]
}

function createFeeds({ site, explainers }: Library, address: Address): (path: string, channel: Channel) => FileRow[] {
  // What an empty feed is dated by.
  const began = explainers.at(-1)?.published
  return (path, channel) => [
    row(path, toAtom, channel, site, address, began),
    row(jsonBeside(path), toJsonFeed, channel, site, address, began),
  ]
}

function toOembedFile(page: string, framed: Framed, site: Site, address: Address): FileRow {
  return row(paths.oembed(page), (...of) => JSON.stringify(toOembed(...of)), framed, site, address)
}

function toCard(path: string, words: CardWords, { title }: Site, today: number): FileRow {
  return row(path, async (...of) => paint(drawWords(...of)), words, title, today)
}

function toTopicFiles(
  topic: Topic,
  library: Library,
  textOf: (piece: Explainer) => string,
  address: Address,
): FileRow[] {
  const channel = toTopicChannel(library.site, topic, library.piecesOf.topic.get(topic.id) ?? [], textOf)
  return idsOf(topic).flatMap((id) => createFeeds(library, address)(paths.topicFeed(id), channel))
}

function toPieceFiles(piece: Explainer, site: Site, day: Day): FileRow[] {
  const address: Address = { site: day.site, base: day.base }
  const pictures = new Set([...piece.outline.pictures, ...(piece.image ? [piece.image.src] : [])])
  const citation = citePiece(piece, site, address)
  return idsOf({ id: piece.slug, formerly: piece.formerly }).flatMap((slug) => [
    row(paths.card(slug), async (...of) => paint(drawCard(...of)), piece, site, day.today),
    row(paths.citeBib(slug), toBibtex, citation),
    row(paths.citeRis(slug), toRis, citation),
    ...(piece.withdrawn
      ? []
      : [
          row(paths.republishHtml(slug), toHtml, piece, site, day),
          row(paths.republishMarkdown(slug), toMarkdown, piece, site, day),
        ]),
    toOembedFile(paths.explainer(slug), framePiece(piece), site, address),
    ...[...pictures].map((name) =>
      row(
        `${paths.explainer(slug)}${name}`,
        async (one: string, file: string, _stamp: string) => (await readPicture(one, file)).data,
        piece.slug,
        name,
        stampOf(piece.slug, name),
      ),
    ),
  ])
}

/** A calendar of these alone; none where nothing would stand in it. */
function toCalendarFile(
  path: string,
  about: { name: string; path: string },
  designations: readonly Designation[],
  site: Site,
  address: Address,
): FileRow[] {
  return hasEntries({ designations }) ? [row(path, toCalendar, { site, about, designations }, address)] : []
}

function toListCalendar(list: List, library: Library, address: Address): FileRow[] {
  const about = { name: list.name, path: `${paths.coverage}#${list.id}` }
  return toCalendarFile(paths.listCalendar(list.id), about, designationsOn(list, library), library.site, address)
}

function toEntityFiles(entity: Entity, library: Library, { today, ...address }: Day): FileRow[] {
  const { site } = library
  const own: readonly Designation[] = library.designationsOf.entity.get(entity.id) ?? []
  const channel = toEntityChannel(site, entity, own, today)
  const strip = { name: entity.name, designations: inLaneOrder(own), day: today, publisher: site.title }
  const card = wordEntity(entity, library, today)
  const frame = (one: Entity, drawn: typeof strip) => frameEntity(one, heightOf(drawStrip(drawn)))
  return idsOf(entity).flatMap((id) => [
    ...createFeeds(library, address)(paths.entityFeed(id), channel),
    ...toCalendarFile(
      paths.entityCalendar(id),
      { name: entity.name, path: paths.entity(entity.id) },
      own,
      site,
      address,
    ),
    row(paths.stripPng(id), async (one) => paint(drawStrip(one)), strip),
    toCard(paths.entityCard(id), card, site, today),
    row(
      paths.oembed(paths.entity(id)),
      (one, drawn, ...of) => JSON.stringify(toOembed(frame(one, drawn), ...of)),
      entity,
      strip,
      site,
      address,
    ),
  ])
}
