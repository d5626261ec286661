import type { Library } from './model.ts'
import { listPolicies } from './policies.ts'
import { PAGES, paths } from './urls.ts'

/** List the address of every page that stands for itself, with the date of its last change where it has one. */
export function listPages(library: Library): [path: string, changed?: string][] {
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
  const { explainers, entities, designations, instruments, authorities, topics, people, terms, site } = library
  const shelves = { entities, designations, instruments, authorities, topics, people, glossary: terms }
  return [
    ...fixed.map((path): [string] => [path]),
    ...explainers.map((one): [string, string] => [PAGES.explainers(one.slug), one.updated ?? one.published]),
    ...Object.entries(shelves).flatMap(([name, shelf]) =>
      shelf.map(({ id }): [string] => [PAGES[name as keyof typeof shelves](id)]),
    ),
    ...listPolicies(site).map(({ id }): [string] => [paths.policy(id)]),
  ]
}
