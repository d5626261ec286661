/**
 * Newsrooms as they were last read in this process. Astro runs the content configuration, the pages and the commands in
 * module worlds of their own: what one of them has read is kept where all find it.
 */
import type { Newsroom } from './read.ts'

const KEPT = Symbol.for('listed.newsrooms')
const kept: Map<string, Newsroom> = Reflect.get(globalThis, KEPT) ?? new Map()
Reflect.set(globalThis, KEPT, kept)

/** Keep a newsroom for whoever asks for its folder next. */
export function keep(newsroom: Newsroom): void {
  kept.set(newsroom.contentDir, newsroom)
}

/** Find a newsroom that was read before; `contentDir` is absolute. */
export function findKept(contentDir: string): Newsroom | undefined {
  return kept.get(contentDir)
}
