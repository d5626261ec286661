import type { Plugin } from 'vite'
import { toPlainText } from '../newsroom/text.ts'

/** Astro compiles pieces from their files: it gets them as the check has read them. */
export const plainText: Plugin = {
  name: 'plain-text',
  enforce: 'pre',
  transform: { filter: { id: /\.mdx(?:\?|$)/ }, handler: (code) => toPlainText(code) },
}
