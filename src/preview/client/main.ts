/** In the preview: what is wrong with the newsroom stands beside the page, and follows each save. */
import type { Message } from '../../newsroom/told.ts'
import { watchAsked } from './items.ts'
import { markLinks } from './marks.ts'
import { createNote } from './note.ts'

const { standIn } = document.documentElement.dataset
const remark = markLinks({})
// What is shown inside another page is that page's to comment on, and the overview has all of it.
const isPlain = window === window.top && !location.pathname.startsWith(`${LISTED_BASE}problems/`)
const tell = isPlain ? createNote() : () => {}
watchAsked(document)

import.meta.hot?.on('listed:told', (message: Message) => {
  // What stands in for a page may be more than that by now.
  if (standIn !== undefined && message.isWhole && message.digest !== standIn) return location.reload()
  remark(message.hidden)
  tell(message)
})
// A form is never drawn anew below somebody's fingers, and the overview follows by itself. An address that no page has stops a reload.
if (/^(?:edit|problems)\//.test(location.pathname.slice(LISTED_BASE.length)))
  import.meta.hot?.on('vite:beforeFullReload', (payload) => {
    payload.path = '/nothing.html'
  })
const ask = () => import.meta.hot?.send('listed:ask', {})
import.meta.hot?.on('vite:ws:connect', ask)
ask()
