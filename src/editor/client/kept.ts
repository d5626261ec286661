/** What was typed and not saved stays in this browser, whatever happens to the page or to the preview; each tab keeps its own. */
import type { Written } from '../merge.ts'

interface Kept {
  mark: string
  before: Written
  mine: Written
}

/** A name of this tab: it outlives a reload, and no other tab has it. */
function nameTab(): string {
  const known = sessionStorage.getItem('listed-desk-tab')
  const name = known ?? `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`
  sessionStorage.setItem('listed-desk-tab', name)
  return name
}

const keyOf = (collection: string, id: string, tab = nameTab()) => `listed-desk ${collection} ${id} ${tab}`

/** Keep what was typed; false where the browser cannot. */
export function keepTyped(collection: string, id: string, kept: Kept): boolean {
  try {
    localStorage.setItem(keyOf(collection, id), JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Find what was typed into an entry and not saved: in this tab, else in another; with it what forgets it. */
export function findTyped(collection: string, id: string): (Kept & { forget: () => void }) | undefined {
  try {
    const own = keyOf(collection, id)
    const all = Object.keys(localStorage).filter((key) => key.startsWith(keyOf(collection, id, '')))
    const key = all.includes(own) ? own : all.sort().at(-1)
    const kept = key && (JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null)
    return kept ? { ...kept, forget: () => localStorage.removeItem(key) } : undefined
  } catch {
    return undefined
  }
}

/** Forget what this tab has typed: it is saved by now. */
export function forgetTyped(collection: string, id: string): void {
  try {
    localStorage.removeItem(keyOf(collection, id))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
