/** The question as the address keeps it: `?q=…&on=2023-01-21&designation=…`. Whatever an address says wrongly is left out. */
import { isoDay, readDay } from '../core/dates.ts'

export interface Question {
  text: string
  /** Day count. */
  on?: number | undefined
  /** What stands for the day and is none. */
  unread?: string | undefined
  /** The designation that a reader says is meant. */
  designation?: string | undefined
}

/** Characters that are read: a sentence, not a story. */
export const LONGEST = 600

/** Read a question from an address. A program that shares a page may give its title and its text; addresses in them are left out. */
export function parseQuestion(search: string): Question {
  const read = new URLSearchParams(search)
  const given = read.get('q') || read.get('title') || ''
  const day = read.get('on') || undefined
  const on = readDay(day)
  return {
    text: given
      .replace(/https?:\/\/\S+/g, '')
      // What is not seen parts no words: soft hyphens, spaces without width.
      .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, LONGEST),
    on,
    ...(on === undefined && day !== undefined && { unread: day.slice(0, 40) }),
    designation: read.get('designation') ?? undefined,
  }
}

/** Write a question for the address; what asks for nothing is left out. */
export function formatQuestion({ text, on, designation }: Question): string {
  const query = new URLSearchParams()
  if (text !== '') query.set('q', text)
  if (on !== undefined) query.set('on', isoDay(on))
  if (designation) query.set('designation', designation)
  return query.size === 0 ? '' : `?${query}`
}
