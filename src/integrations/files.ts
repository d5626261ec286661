/** Routes for what is not a page: one for each end of a file's name, all served from the table in `publish/files.ts`. */
import type { AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import { toPlainText } from '../newsroom/text.ts'
import { ENDS } from '../publish/ends.ts'

/** Astro compiles pieces from their files: it gets them as the check has read them. */
const plainText: Plugin = {
  name: 'plain-text',
  enforce: 'pre',
  transform: { filter: { id: /\.mdx(?:\?|$)/ }, handler: (code) => toPlainText(code) },
}

/** Route every file of the table. A rest route is found in the dev server only if the end of the name stands in it. */
export function files(): AstroIntegration {
  return {
    name: 'files',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        updateConfig({ vite: { plugins: [plainText] } })
        const entrypoint = new URL('../files.ts', import.meta.url)
        for (const pattern of [...ENDS.map((end) => `/[...file].${end}`), '/search/[...file].json', '/_[...file]'])
          injectRoute({ pattern, entrypoint, prerender: true })
      },
    },
  }
}
