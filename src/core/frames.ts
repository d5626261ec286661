/** The code that somebody pastes to show a page of ours in a frame, and what its address may ask for. */
import type { RecordChange } from './editions.ts'
import { escapeMarkup } from './markup.ts'

/** What the address of every frame may ask for and only a script can show: a day, and an edition. */
export const ASKED: readonly string[] = ['asof', 'edition']

/** What a frame may be asked for beside what it is: the timeline takes all of what its page takes. */
export interface Pin {
  /** ISO date of the day that is shown. */
  asof?: string | undefined
  /** ISO date of the edition that is shown. */
  edition?: string | undefined
}

/** Something that was recorded after an edition. */
export type Since = [of: Exclude<RecordChange['of'], 'reading'>, id: string, words: string]

/**
 * Address a frame. One that asks for anything ends in `#pinned`: without its script, which reads what is asked, it then shows
 * a sentence and a link, and nothing that was not asked for.
 */
export function addressFrame(page: string, query: string): string {
  return query === '' ? page : `${page}?${query}#pinned`
}

/** Write the query of a pin, after what else is asked for. */
export function withPin(query: string, { asof, edition }: Pin): string {
  const asked = new URLSearchParams(query)
  if (asof !== undefined) asked.set('asof', asof)
  if (edition !== undefined) asked.set('edition', edition)
  return asked.toString()
}

/** What somebody may paste into a page of theirs: what follows each edition, and the same as one edition has it. */
export interface Snippets {
  /** Site-relative address of what the frame shows. */
  path: string
  code: string
  /** ISO date of the newest edition, and what shows it; absent where that has nothing of it or none is frozen. */
  frozen?: { day: string; code: string }
}

/** Write the code; addresses are absolute, the height in pixels is what the frame has until the script has told it. */
export function writeFrame(frame: { src: string; title: string; height: number; script: string }): string {
  const { src, title, height, script } = frame
  return `<iframe src="${escapeMarkup(src)}" title="${escapeMarkup(title)}" width="100%" height="${height}" loading="lazy"></iframe><script src="${script}" async></script>`
}
