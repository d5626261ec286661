/**
 * In what order a new edition is brought to a host that takes files one by one, so that whoever reads meanwhile, in a
 * tab of the old edition or on a page of the new one, finds what the page names, also where the upload stops halfway.
 */
import { paths, withBase } from '../core/urls.ts'
import { HOST_FILES, headersOf, KEPT, toHeaderRows, typeOf } from './headers.ts'

export interface Stored {
  sha256: string
  bytes: number
}

/** The files of an edition by their site-relative path. */
export type Files = Record<string, Stored>

/** What is on a host. */
export interface Manifest {
  /** Counts deployments. */
  number: number
  /** The base path that types and headers were worked out for. */
  base: string
  /** `last` is the newest deployment whose edition has the file; `sha256` is empty where nobody knows which bytes are there. */
  files: Record<string, Stored & { last: number }>
}

export type Step = { do: 'put'; path: string; sha256: string; bytes: number; type: string; cache: string } | Removal
interface Removal {
  do: 'delete'
  path: string
}

export interface Plan {
  steps: Step[]
  /** What is on the host when all steps are done. */
  after: Manifest
}

/** Files named by what is in them stay for this many deployments after the last that has them. */
const KEPT_FOR = 2

/**
 * In this order files are put, and what is gone is taken away at the end. A page that nobody can know yet comes before
 * the pages that link to it, and what lists pages comes after them.
 */
const RANKS = ['named by content', 'beside pages', 'new pages', 'pages', 'lists of pages', 'the search'] as const

/** Plan how to bring an edition to a host. */
export function planDeploy(before: Manifest | undefined, files: Files, base: string): Plan {
  const there = before?.files ?? {}
  const number = (before?.number ?? 0) + 1
  const rows = toHeaderRows(base)
  const headersAt = (path: string) => headersOf(withBase(path, base), rows)
  const isKept = (path: string) => headersAt(path)['Cache-Control'] === KEPT || path.endsWith('.pf_meta')
  const rankOf = (path: string) => {
    if (isKept(path)) return 'named by content'
    if (path.endsWith('.html')) return path in there ? 'pages' : 'new pages'
    if (path.startsWith('/pagefind/') || path === paths.searchRoot) return 'the search'
    return isList(path) ? 'lists of pages' : 'beside pages'
  }
  const ordered = Object.entries(files)
    .map(([path, stored]) => ({ path, ...stored, rank: RANKS.indexOf(rankOf(path)) }))
    .sort((a, b) => a.rank - b.rank || isEntry(a.path) - isEntry(b.path) || (a.path < b.path ? -1 : 1))
  const puts = ordered
    .filter(({ path, sha256, bytes }) => there[path]?.sha256 !== sha256 || there[path].bytes !== bytes)
    .map(({ path, sha256, bytes }): Step => {
      const cache = headersAt(path)['Cache-Control'] as string
      return { do: 'put', path, sha256, bytes, type: typeOf(path), cache }
    })
  const gone = Object.entries(there).filter(([path]) => !(path in files))
  const stays = gone.filter(([path, { last }]) => isKept(path) && number - last <= KEPT_FOR)
  const leaves = gone
    .filter(([path]) => !stays.some(([one]) => one === path))
    // Pages first: once none of them is left, nobody asks for what they named.
    .sort(([a], [b]) => Number(b.endsWith('.html')) - Number(a.endsWith('.html')) || (a < b ? -1 : 1))
  const own = Object.entries(files).map(([path, stored]) => [path, { ...stored, last: number }] as const)
  return {
    steps: [...puts, ...leaves.map(([path]): Step => ({ do: 'delete', path }))],
    after: { number, base, files: Object.fromEntries([...own, ...stays].sort(([a], [b]) => (a < b ? -1 : 1))) },
  }
}

/** What is on a host on which a plan was begun and nobody knows how far it came. */
export function doubt(before: Manifest | undefined, begun: Plan): Manifest {
  const files = { ...before?.files }
  const number = before?.number ?? 0
  for (const step of begun.steps) {
    const bytes = step.do === 'put' ? step.bytes : 0
    files[step.path] = { bytes, last: number, ...files[step.path], sha256: '' }
  }
  return { number, base: begun.after.base, files }
}

/** The files of the edition that a manifest is of, without what is kept of earlier ones. */
export function filesOf({ number, files }: Manifest): Files {
  const own = Object.entries(files).filter(([, { last }]) => last === number)
  return Object.fromEntries(own.map(([path, { sha256, bytes }]) => [path, { sha256, bytes }]))
}

/** What lists pages or tells of them: feeds, sitemaps, calendars, downloads, the rules of hosts. */
function isList(path: string): boolean {
  return (
    /\.(xml|ics|txt)$/.test(path) ||
    /(^|\/)(feed|changes|corrections|recorded)\.json$/.test(path) ||
    path.startsWith(paths.data) ||
    [paths.timelineRows, paths.effects, paths.sourceParts, ...HOST_FILES].includes(path)
  )
}

/** What names the parts of the search comes last of it. */
function isEntry(path: string): number {
  return Number(path === paths.searchRoot || path.endsWith('/pagefind-entry.json'))
}
