/** Addresses that have moved: for hosts that redirect, and for the small pages that stand in for them elsewhere. */
import type { Library } from '../core/model.ts'
import { paths, withBase } from '../core/urls.ts'
import type { Address } from './dataset.ts'

export interface Move {
  /** Site-relative, both. */
  from: string
  to: string
  /** Of the page that it leads to. */
  title: string
}

/** List every page that has another address than before. */
export function listMoves(library: Library): Move[] {
  const { explainers, entities, designations, instruments, authorities, topics, people, terms, site } = library
  const move = (
    title: string,
    id: string,
    formerly: readonly string[] | undefined,
    ...pages: ((id: string) => string)[]
  ): Move[] => (formerly ?? []).flatMap((old) => pages.map((to) => ({ from: to(old), to: to(id), title })))
  return [
    ...explainers.flatMap(({ slug, title, formerly, withdrawn }) =>
      move(title, slug, formerly, paths.explainer, paths.embedExplainer, ...(withdrawn ? [] : [paths.use])),
    ),
    ...entities.flatMap(({ id, name, formerly }) => move(name, id, formerly, paths.entity, paths.embedEntity)),
    ...designations.flatMap(({ id, entity, formerly }) =>
      move(entity.name, id, formerly, paths.designation, paths.embedDesignation),
    ),
    ...instruments.flatMap(({ id, name, formerly }) => move(name, id, formerly, paths.instrument)),
    ...authorities.flatMap(({ id, name, formerly }) => move(name, id, formerly, paths.authority)),
    ...topics.flatMap(({ id, name, formerly }) => move(name, id, formerly, paths.topic)),
    ...people.flatMap(({ id, name, formerly }) => move(name, id, formerly, paths.person)),
    ...terms.flatMap(({ id, term, formerly }) => move(term, id, formerly, paths.term)),
    ...Object.entries(site.formerly ?? {}).flatMap(([old, id]) => move(site.title, id, [old], paths.policy)),
  ]
}

/** What was a file of each name once. */
const GONE: [from: string, to: string][] = [[`${paths.entity(':id')}strip.svg`, paths.stripPng(':id')]]

/** List what has moved as addresses below the base path; `:id` stands for any. */
export function toMoves(moves: readonly Move[], base: string): [from: string, to: string][] {
  const all = [...moves.map(({ from, to }) => [from, to] as const), ...GONE]
  return all.map(([from, to]) => [withBase(from, base), withBase(to, base)])
}

/** Write `_redirects`, which Netlify, Cloudflare Pages and GitLab Pages read: from, to, status. */
export function toRedirects(moves: readonly Move[], { base }: Address): string {
  return toMoves(moves, base)
    .map(([from, to]) => `${from} ${to} 301\n`)
    .join('')
}
