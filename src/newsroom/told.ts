/** What the desk is told of a newsroom, the same in the terminal, beside the page, in the overview and in an editor. */
import { describeHidden } from '../core/hidden.ts'
import { compareProblems, type Problem } from '../core/problems.ts'
import { PAGES, type PagedCollection } from '../core/urls.ts'
import type { CollectionName } from '../schema/collections.ts'
import { checkNewsroom } from './check.ts'
import { findOverdue } from './overdue.ts'
import { describePlan, listPlanned } from './planned.ts'
import { type Found, listFound, type Newsroom, withLines } from './read.ts'

/** A problem, with the way to what it is about. */
export interface ToldProblem extends Problem {
  line: number
  entry?: ToldEntry | undefined
}

export interface ToldEntry {
  collection: CollectionName
  id: string
  /** Site-relative address of its page, if it has one. */
  page: string | undefined
}

export interface Told {
  /** Absolute path of the newsroom's folder. */
  folder: string
  problems: ToldProblem[]
  /** What the desk should look at next: a newsroom is none the worse for it. */
  due: ToldProblem[]
  /** What waits for its moment, the next one first. */
  planned: (ToldEntry & { file: string; line: number; what: string })[]
  /** What is not public, by the address of its page, with what keeps it from readers. */
  hidden: Record<string, string>
}

/** What goes to the browser. */
export interface Message extends Told {
  /** Tells one state of the newsroom from the next. */
  digest: string
  /** False where one file alone was looked at, just after it was saved. */
  isWhole: boolean
}

/** Check a newsroom as the desk does, and say where each problem is mended. */
export function tellNewsroom(newsroom: Newsroom, now: string): Told {
  const place = toPlaces(newsroom)
  const { problems, library } = checkNewsroom(newsroom, now, 'all')
  return {
    folder: newsroom.contentDir,
    problems: problems.map(place),
    due: findOverdue(newsroom, now, library).map(place),
    planned: listPlanned(newsroom, now).map((found) => ({
      ...toEntry(found),
      file: found.file,
      line: newsroom.files.get(found.file)?.lineOf(found.at) ?? 1,
      what: describePlan(found),
    })),
    hidden: listHidden(newsroom, now),
  }
}

/** The same for one file that was just saved, as far as that file alone shows it: at once, before all is checked. */
export function tellFile(newsroom: Newsroom, file: string): ToldProblem[] {
  const read = newsroom.files.get(file)
  const own = [...(read?.problems ?? []), ...(read?.entries ?? []).flatMap(({ problems }) => problems)]
  return withLines(own, newsroom).sort(compareProblems).map(toPlaces(newsroom))
}

/** List what is not public and has a page: its address, and what keeps it from readers. */
export function listHidden(newsroom: Newsroom, now: string): Record<string, string> {
  const moment = Date.parse(now)
  return Object.fromEntries(
    listFound(newsroom).flatMap((found) => {
      const { page } = toEntry(found)
      if (!page || found.from <= moment) return []
      const embargo = Number.isFinite(found.from) ? new Date(found.from).toISOString() : undefined
      return [[page, describeHidden({ stage: embargo ? 'ready' : 'draft', embargo }, now) ?? '']]
    }),
  )
}

function toEntry({ collection, id }: Found): ToldEntry {
  return { collection, id, page: collection in PAGES ? PAGES[collection as PagedCollection](id) : undefined }
}

function toPlaces(newsroom: Newsroom) {
  return (one: Problem): ToldProblem => {
    const entries = newsroom.files.get(one.file)?.entries ?? []
    const own = entries.find(({ at }) => at.every((key, index) => one.path[index] === key))
    return { ...one, line: one.line ?? 1, entry: own && toEntry(own) }
  }
}
