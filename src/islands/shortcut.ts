/** `/` and Ctrl or ⌘ K, and the link in the masthead, open the search box; on the search page they lead into its field. */
import { isPlain, leaveFor } from './leave.ts'

const link = document.querySelector<HTMLAnchorElement>('#find')

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('#search-field')
  if (field?.checkVisibility()) return field.focus()
  // Who types at once loses no letter to the loading of the box.
  let typed = ''
  const hold = (event: KeyboardEvent) => {
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    typed += event.key
  }
  addEventListener('keydown', hold)
  try {
    const { openBox } = await import('./search-box.ts')
    await openBox((link as HTMLAnchorElement).href, () => typed)
  } catch {
    await leaveFor((link as HTMLAnchorElement).href)
  } finally {
    removeEventListener('keydown', hold)
  }
}

addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
  if (!isSlash && !isCommand) return
  event.preventDefault()
  open()
})
link?.addEventListener('click', (event) => {
  if (!isPlain(event)) return
  event.preventDefault()
  open()
})
