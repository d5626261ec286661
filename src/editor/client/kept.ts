/** What was typed and not saved stays in this browser, whatever happens to the page or to the preview. */
import type { Written } from '../merge.ts'

interface Kept {
  mark: string
  before: Written
  mine: Written
}

const keyOf = (collection: string, id: string) => `listed-desk ${collection} ${id}`

/** Keep what was typed; false where the browser cannot. */
export function keepTyped(collection: string, id: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(collection, id), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Find what was typed and not saved. */
export function findTyped(collection: string, id: string): Kept | undefined {
  try {
    return JSON.parse(localStorage.getItem(keyOf(collection, id)) ?? 'null') ?? undefined
  } catch {
    return undefined
  }
}

/** Forget what is saved by now. */
export function forgetTyped(collection: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(collection, id))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
