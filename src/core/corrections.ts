/** Everything that was corrected, with the page on which readers find it: one list for pages, feed and sitemap. */
import { formatAsOf } from './dates.ts'
import type { Correction, Library, Person } from './model.ts'
import { paths } from './urls.ts'
import { nameDesignation } from './words.ts'

export interface Corrected {
  path: string
  /** What was corrected; its page may say much else. */
  title: string
  /** Where entries without pages share one: tells them apart. */
  id?: string
  /** Of a piece. */
  authors?: readonly Person[]
  /** Newest first. */
  corrections: readonly Correction[]
}

/** List all that has corrections; what has no page of its own leads to the one that speaks of it. */
export function listCorrected(library: Library): Corrected[] {
  const { site, explainers, designations, entities, authorities, instruments, terms, people, topics } = library
  const { sources, events, lists } = library
  const all: (Omit<Corrected, 'corrections'> & { corrections: readonly Correction[] | undefined })[] = [
    ...explainers.map(({ slug, title, authors, corrections }) => ({
      path: paths.explainer(slug),
      title,
      authors,
      corrections,
    })),
    ...designations.map((one) => ({
      path: paths.designation(one.id),
      title: `${one.entity.name}, ${nameDesignation(one)}`,
      corrections: one.corrections,
    })),
    ...entities.map(({ id, name, corrections }) => ({ path: paths.entity(id), title: name, corrections })),
    ...authorities.map(({ id, name, corrections }) => ({ path: paths.authority(id), title: name, corrections })),
    ...instruments.map(({ id, name, corrections }) => ({ path: paths.instrument(id), title: name, corrections })),
    ...terms.map(({ id, term, corrections }) => ({ path: paths.term(id), title: term, corrections })),
    ...people.map(({ id, name, corrections }) => ({ path: paths.person(id), title: name, corrections })),
    ...topics.map(({ id, name, corrections }) => ({ path: paths.topic(id), title: name, corrections })),
    { path: paths.about, title: site.title, corrections: site.corrections },
    ...lists.map(({ id, name, corrections }) => ({ path: paths.coverage, id, title: name, corrections })),
    ...lists.flatMap(({ name, readings }) =>
      readings.map(({ id, asOf, corrections }) => ({
        path: paths.coverage,
        id,
        title: `${name}, ${formatAsOf(asOf)}`,
        corrections,
      })),
    ),
    ...events.map(({ id, title, corrections }) => ({ path: paths.calendar, id, title, corrections })),
    ...sources.map(({ id, title, publisher, corrections }) => ({
      path: paths.sources,
      id,
      title: `${title} (${publisher})`,
      corrections,
    })),
  ]
  return all.flatMap(({ corrections = [], ...rest }) => (corrections.length > 0 ? [{ ...rest, corrections }] : []))
}
