/** The way from the front to a page: what stands above it. */
import { paths } from './urls.ts'

/** A page as another names it. */
export interface Way {
  name: string
  /** Site-relative. */
  path: string
}

/** Where the pages of a section lie, its page, and the headline there. */
const SECTIONS = [
  [paths.explainers, paths.explainers, 'Explainers'],
  [paths.entities, paths.entities, 'Names in the record'],
  [paths.designations, paths.entities, 'Names in the record'],
  [paths.instruments, paths.instruments, 'Lists compared'],
  [paths.glossary, paths.glossary, 'Glossary'],
  [paths.sources, paths.sources, 'Sources'],
  [paths.changes, paths.changes, 'Changes, by day'],
  [paths.recorded, paths.recorded, 'Changes, by the day we recorded them'],
  [paths.corrections, paths.corrections, 'Corrections'],
  ['/data/editions/', paths.editions, 'Editions'],
] as const

/** List the pages above one, from the front on, without itself; `title` is that of the site. */
export function trailOf(path: string, title: string): Way[] {
  if (path === paths.home) return []
  const isAbove = (folder: string) => path !== folder && path.startsWith(folder)
  return [
    { name: title, path: paths.home },
    ...(isAbove(paths.about) ? [{ name: `About ${title}`, path: paths.about }] : []),
    ...SECTIONS.filter(([folder]) => isAbove(folder)).map(([, to, name]) => ({ name, path: to })),
  ]
}
