/** `/` and Ctrl or ⌘ K, and the link in the masthead, open the search box; on the search page they lead into its field. */
const link = document.querySelector<HTMLAnchorElement>('#find')

async function open(): Promise<void> {
  const field = document.querySelector<HTMLInputElement>('#search-field')
  if (field?.checkVisibility()) return field.focus()
  try {
    const { openBox } = await import('./search-box.ts')
    await openBox((link as HTMLAnchorElement).href)
  } catch {
    location.assign((link as HTMLAnchorElement).href)
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
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  event.preventDefault()
  open()
})
