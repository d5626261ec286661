/** Everything that there is to find, as a plain list: what is many is named by the pages that have its parts. */
import type { Library } from './model.ts'
import { partNames } from './names.ts'
import { describeParts, PAGE } from './parts.ts'
import { paths } from './urls.ts'
import { nameDesignation } from './words.ts'

export interface Findable {
  path: string
  title: string
  note?: string
}

/** List what there is under its kind, no kind with more entries than fit a page; a day count for the lists that names are on. */
export function listEverything(library: Library, day: number): { name: string; entries: Findable[] }[] {
  const { explainers, designations, entities, instruments, authorities, terms, designationsOf } = library
  const names = describeParts(partNames(library, day).parts, ['name', 'names'], ({ name }) => name)
  const withListings = authorities.flatMap(({ id, name }) => {
    const count = designationsOf.authority.get(id)?.length ?? 0
    return count > 0 ? [{ path: paths.authority(id), title: name, note: `Designations: ${count}` }] : []
  })
  const all: [name: string, entries: Findable[], instead: Findable[]][] = [
    [
      'Explainers',
      explainers.map(({ slug, title }) => ({ path: paths.explainer(slug), title })),
      [{ path: paths.explainers, title: 'All explainers', note: String(explainers.length) }],
    ],
    [
      'Names',
      entities.map(({ id, name, aliases = [] }) => ({
        path: paths.entity(id),
        title: name,
        note: aliases.join(' · '),
      })),
      names.map(({ path, name, note }) => ({ path, title: name, note })),
    ],
    [
      'Designations',
      designations.map((one) => ({
        path: paths.designation(one.id),
        title: `${one.entity.name}: ${nameDesignation(one)}`,
        note: one.authority.name,
      })),
      withListings,
    ],
    [
      'Lists',
      instruments.map(({ id, shortName, name }) => ({ path: paths.instrument(id), title: shortName, note: name })),
      [{ path: paths.instruments, title: 'All lists', note: String(instruments.length) }],
    ],
    ['Authorities', authorities.map(({ id, name }) => ({ path: paths.authority(id), title: name })), withListings],
    [
      'Words',
      terms.map(({ id, term }) => ({ path: paths.term(id), title: term })),
      [{ path: paths.glossary, title: 'All words', note: String(terms.length) }],
    ],
    ['Changes', designations.length > 0 ? [{ path: paths.changes, title: 'What changed, by day' }] : [], []],
  ]
  return all
    .map(([name, entries, instead]) => ({ name, entries: entries.length > PAGE ? instead : entries }))
    .filter(({ entries }) => entries.length > 0)
}
