/** `/` and Ctrl or ⌘ K lead to the search from every page; on the search page they lead into its field. */
const link = document.querySelector<HTMLAnchorElement>('#find')

addEventListener('keydown', (event) => {
  const isTyping =
    event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]')
  const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping
  const isCommand = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)
  if (!isSlash && !isCommand) return
  event.preventDefault()
  const field = document.querySelector<HTMLInputElement>('#search-field')
  if (field) field.focus()
  else link?.click()
})
