/** What each feed holds, before it is written as Atom or JSON. Paths are site-relative. */
import { type Change, listChanges } from '../core/changes.ts'
import { type Corrected, listCorrected } from '../core/corrections.ts'
import { compareDates, formatDate, isoDay, mustParseDate, mustParseWritten, spanOf } from '../core/dates.ts'
import { describeRecordChange } from '../core/editions.ts'
import { datesOfCorrections, pickNewest } from '../core/lastmod.ts'
import type { Correction, Designation, Entity, Explainer, Library, Site, Source, Topic } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { pageOfChange, type Recorded } from '../core/recorded.ts'
import { type Shared, sharePiece } from '../core/share.ts'
import { type Status, statusesAround } from '../core/status.ts'
import { paths } from '../core/urls.ts'
import { CORRECTION_WORDS, formatStatus, formatStep, nameDesignation } from '../core/words.ts'
import { digest } from '../digest.ts'
import { toParagraph, toSources } from './feed-text.ts'

export interface ChannelEntry {
  /** Path of the page that it leads to. */
  path: string
  /** Its first address, where it has had others: an id is for good, and who knows the entry is not told of it again. */
  first?: string
  /** Tells it from other entries of the same page, such as `in-force-2023-01-26`. */
  anchor?: string
  title: string
  summary: string
  /** Date or instant. */
  published: string
  updated: string
  authors: { name: string; path: string }[]
  tags: { id: string; name: string }[]
  /** All that it says, as HTML. */
  html: string
  picture?: Shared
  /** What changed in the record, for programs. */
  data?: Record<string, string>
}

/** Writes the text of a piece as HTML. */
type TextOf = (piece: Explainer) => string

export interface Channel {
  title: string
  description: string
  /** Path of the page that says the same. */
  page: string
  /** Path of its Atom feed; its JSON Feed stands beside it. */
  feed: string
  /** Newest first. */
  entries: ChannelEntry[]
}

/** The newest fifty pieces. */
export function toSiteChannel({ site, explainers }: Pick<Library, 'site' | 'explainers'>, textOf: TextOf): Channel {
  return {
    title: site.title,
    description: site.tagline,
    page: paths.home,
    feed: paths.feed,
    entries: toPieces(explainers, textOf),
  }
}

/** The newest fifty pieces of a topic. */
export function toTopicChannel(
  site: Site,
  { id, name, summary }: Topic,
  own: readonly Explainer[],
  textOf: TextOf,
): Channel {
  return {
    title: `${site.title}: ${name}`,
    description: summary ?? `Explainers about ${name}.`,
    page: paths.topic(id),
    feed: paths.topicFeed(id),
    entries: toPieces(own, textOf),
  }
}

/** The newest hundred steps of a name's designations up to a day, dated by the acts themselves. */
export function toEntityChannel(site: Site, { id, name }: Entity, own: readonly Designation[], day: number): Channel {
  return {
    title: `${site.title}: ${name}`,
    description: `What changed in the record of ${name}, by the day of the act.`,
    page: paths.entity(id),
    feed: paths.entityFeed(id),
    entries: toSteps(own, day, site),
  }
}

/** The newest hundred steps of the record up to a day, dated by the acts themselves. */
export function toChangesChannel({ site, designations }: Library, day: number): Channel {
  return {
    title: `${site.title}: changes`,
    description: 'What changed in the record, by the day of the act.',
    page: paths.changes,
    feed: paths.changesFeed,
    entries: toSteps(designations, day, site),
  }
}

/** The newest hundred things that were recorded, dated by the day on which we recorded them. */
export function toRecordedChannel(library: Library, recorded: readonly Recorded[]): Channel {
  const { site } = library
  const words = { added: 'Added', changed: 'Changed', removed: 'Taken out' }
  return {
    title: `${site.title}: recorded`,
    description: 'What we added to the record, put right or took out, by the day on which we recorded it.',
    page: paths.recorded,
    feed: paths.recordedFeed,
    entries: recorded.slice(0, 100).map((change) => {
      const { kind, of, id, part, field, before, after, name, on } = change
      const [path = paths.recorded] = pageOfChange(change).split('#')
      const sentence = describeRecordChange(change)
      const summary = sentence.charAt(0).toUpperCase() + sentence.slice(1)
      return {
        path,
        // The same whether it is in an edition yet or not.
        anchor: `recorded-${digest([kind, of, id, part, field, before, after])}`,
        title:
          of === 'reading' && kind === 'added' ? `Read: ${name}, ${after?.split(',')[0]}` : `${words[kind]}: ${name}`,
        summary,
        published: on,
        updated: on,
        authors: [toDesk(site)],
        tags: [{ id: kind, name: words[kind] }],
        html: toParagraph(summary) + toSources(sourcesOf(change, library)),
        data: { kind, of, id, ...pickGiven({ part, field, before, after }) },
      }
    }),
  }
}

/** Every correction of whatever is published; of one day in order of address. */
export function toCorrectionsChannel(library: Library): Channel {
  const { site } = library
  return {
    title: `${site.title}: corrections`,
    description: 'What we corrected, clarified or changed after publication.',
    page: paths.corrections,
    feed: paths.correctionsFeed,
    entries: listCorrected(library)
      .flatMap((one) => toCorrections(one, site))
      .sort(
        (a, b) => compareDates(mustParseDate(b.published), mustParseDate(a.published)) || compareKeys(a.path, b.path),
      ),
  }
}

function toPieces(explainers: readonly Explainer[], textOf: TextOf): ChannelEntry[] {
  return explainers.slice(0, 50).map((piece) => ({
    path: paths.explainer(piece.slug),
    ...firstOf(piece, paths.explainer),
    title: piece.title,
    summary: piece.standfirst,
    published: piece.published,
    updated: piece.updated ?? piece.published,
    authors: piece.authors.map(({ id, name }) => ({ name, path: paths.person(id) })),
    tags: piece.topics,
    html: textOf(piece),
    picture: sharePiece(piece),
  }))
}

function toSteps(designations: readonly Designation[], day: number, site: Site): ChannelEntry[] {
  return listChanges(designations, day)
    .slice(0, 100)
    .map(({ designation, step, on }: Change) => {
      const act = formatStep(step.step, designation.instrument.binding)
      const date = isoDay(spanOf(on).start)
      const { corrections = [], instrument } = designation
      const { before, after } = statusesAround(designation.steps, step)
      const say = (status: Status) => formatStatus(status, instrument.binding)
      const summary = `${formatDate(on)}. ${step.note ?? designation.summary}`
      const lines = [
        summary,
        before === after
          ? `Status before and after: ${say(after)}.`
          : `Status before: ${say(before)}. Status after: ${say(after)}.`,
        ...(step.citation ? [`Cited as: ${step.citation}.`] : []),
        ...corrections.map(toNote),
      ]
      return {
        path: paths.designation(designation.id),
        ...firstOf(designation, paths.designation),
        anchor: step.id,
        title: `${act}: ${nameInFull(designation)}`,
        summary,
        published: date,
        // What was put right of it is told here as well.
        updated: pickNewest([date, ...datesOfCorrections({ corrections })], day) ?? date,
        authors: [toDesk(site)],
        tags: [{ id: step.step, name: act }],
        html: lines.map(toParagraph).join('') + toSources(step.sources),
        data: { designation: designation.id, step: step.id, on: on.text, before, after },
      }
    })
}

/** Counted from the oldest, so that an entry keeps its id when a newer one joins it. */
function toCorrections({ path, id, title, authors, corrections }: Corrected, site: Site): ChannelEntry[] {
  const by = authors?.map((one) => ({ name: one.name, path: paths.person(one.id) })) ?? [toDesk(site)]
  return corrections.map(({ on, kind, text }, index) => ({
    path,
    anchor: `${id ? `${id}-` : ''}correction-${corrections.length - index}`,
    // One that was withdrawn says so in its headline.
    title: kind === 'withdrawal' ? title : `${CORRECTION_WORDS[kind]}: ${title}`,
    summary: text,
    published: on,
    updated: on,
    authors: by,
    tags: [{ id: kind, name: CORRECTION_WORDS[kind] }],
    html: toParagraph(toNote({ on, kind, text })),
  }))
}

function toNote({ on, kind, text }: Correction): string {
  return `${CORRECTION_WORDS[kind]}, ${formatDate(mustParseWritten(on))}: ${text}`
}

/** What a change of the record rests on, as far as the record still has it. */
function sourcesOf({ of, id, part }: Recorded, { byId, lists }: Library): readonly Source[] {
  const designation = byId.designations.get(id)
  const steps = designation?.steps.filter((step) => of === 'designation' || step.id === part) ?? []
  const reading = lists.flatMap((list) => list.readings).find((one) => of === 'reading' && one.id === part)
  const own =
    of === 'entity' ? byId.entities.get(id)?.sources : of === 'instrument' ? byId.instruments.get(id)?.sources : []
  return [
    ...new Set([...steps.flatMap(({ sources }) => sources), ...(reading ? [reading.source] : []), ...(own ?? [])]),
  ]
}

/** The oldest of former names stands first. */
function firstOf({ formerly }: { formerly?: string[] | undefined }, toPath: (id: string) => string) {
  return formerly?.[0] === undefined ? {} : { first: toPath(formerly[0]) }
}

function pickGiven(data: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(data).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
}

function nameInFull(designation: Designation): string {
  return `${designation.entity.name}, ${nameDesignation(designation)}`
}

function toDesk({ publisher }: Site) {
  return { name: publisher, path: paths.about }
}
