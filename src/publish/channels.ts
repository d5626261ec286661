/** What each feed holds, before it is written as Atom or JSON. Paths are site-relative. */
import { type Change, listChanges } from '../core/changes.ts'
import { type Corrected, listCorrected } from '../core/corrections.ts'
import { compareDates, formatDate, isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import { describeRecordChange } from '../core/editions.ts'
import type { Designation, Entity, Explainer, Library, Site, Topic } from '../core/model.ts'
import { compareKeys } from '../core/order.ts'
import { pageOfChange, type Recorded } from '../core/recorded.ts'
import { paths } from '../core/urls.ts'
import { CORRECTION_WORDS, formatStep, nameDesignation } from '../core/words.ts'
import { digest } from '../digest.ts'

export interface ChannelEntry {
  /** Path of the page that it leads to. */
  path: string
  /** Tells it from other entries of the same page, such as `in-force-2023-01-26`. */
  anchor?: string
  title: string
  summary: string
  /** Date or instant. */
  published: string
  updated: string
  authors: { name: string; path: string }[]
  tags: { id: string; name: string }[]
}

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
export function toSiteChannel({ site, explainers }: Library): Channel {
  return {
    title: site.title,
    description: site.tagline,
    page: paths.home,
    feed: paths.feed,
    entries: toPieces(explainers),
  }
}

/** The newest fifty pieces of a topic. */
export function toTopicChannel(site: Site, { id, name, summary }: Topic, own: readonly Explainer[]): Channel {
  return {
    title: `${site.title}: ${name}`,
    description: summary ?? `Explainers about ${name}.`,
    page: paths.topic(id),
    feed: paths.topicFeed(id),
    entries: toPieces(own),
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
export function toRecordedChannel(site: Site, recorded: readonly Recorded[]): Channel {
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
      return {
        path,
        // The same whether it is in an edition yet or not.
        anchor: `recorded-${digest([kind, of, id, part, field, before, after])}`,
        title:
          of === 'reading' && kind === 'added' ? `Read: ${name}, ${after?.split(',')[0]}` : `${words[kind]}: ${name}`,
        summary: sentence.charAt(0).toUpperCase() + sentence.slice(1),
        published: on,
        updated: on,
        authors: [toDesk(site)],
        tags: [{ id: kind, name: words[kind] }],
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

function toPieces(explainers: readonly Explainer[]): ChannelEntry[] {
  return explainers
    .filter(({ withdrawn }) => !withdrawn)
    .slice(0, 50)
    .map(({ slug, title, standfirst, published, updated, authors, topics }) => ({
      path: paths.explainer(slug),
      title,
      summary: standfirst,
      published,
      updated: updated ?? published,
      authors: authors.map(({ id, name }) => ({ name, path: paths.person(id) })),
      tags: topics,
    }))
}

function toSteps(designations: readonly Designation[], day: number, site: Site): ChannelEntry[] {
  return listChanges(designations, day)
    .slice(0, 100)
    .map(({ designation, step, on }: Change) => {
      const act = formatStep(step.step, designation.instrument.binding)
      const date = isoDay(spanOf(on).start)
      return {
        path: paths.designation(designation.id),
        anchor: step.id,
        title: `${act}: ${nameInFull(designation)}`,
        summary: `${formatDate(on)}. ${step.note ?? designation.summary}`,
        published: date,
        updated: date,
        authors: [toDesk(site)],
        tags: [{ id: step.step, name: act }],
      }
    })
}

/** Counted from the oldest, so that an entry keeps its id when a newer one joins it. */
function toCorrections({ path, id, title, authors, corrections }: Corrected, site: Site): ChannelEntry[] {
  const by = authors?.map((one) => ({ name: one.name, path: paths.person(one.id) })) ?? [toDesk(site)]
  return corrections.map(({ on, kind, text }, index) => ({
    path,
    anchor: `${id ? `${id}-` : ''}correction-${corrections.length - index}`,
    title: `${CORRECTION_WORDS[kind]}: ${title}`,
    summary: text,
    published: on,
    updated: on,
    authors: by,
    tags: [{ id: kind, name: CORRECTION_WORDS[kind] }],
  }))
}

function nameInFull(designation: Designation): string {
  return `${designation.entity.name}, ${nameDesignation(designation)}`
}

function toDesk({ publisher }: Site) {
  return { name: publisher, path: paths.about }
}
