/** The editing page of the preview: what it saves are the files on this machine. */
import { deskStore } from './desk-store.ts'
import { startEditing } from './overview.ts'
import * as tools from './tools.ts'

startEditing(document.querySelector('#desk') as HTMLElement, deskStore, async () => tools)
