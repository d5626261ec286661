/** Routes for what is not a page: one for each end of a file's name, all served from the table in `publish/files.ts`. */
import type { AstroIntegration } from 'astro'
import { ENDS } from '../publish/ends.ts'

/** What no end of a name tells: parts of the search, the rules of hosts, the sums of editions. */
const OTHERS = ['/search/[...file].json', '/_[...file]', '/data/editions/[...file]/SHA256SUMS']

/** Route every file of the table. A rest route is found in the dev server only if the end of the name stands in it. */
export function fileRoutes(): AstroIntegration {
  return {
    name: 'file-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = new URL('../file-route.ts', import.meta.url)
        for (const pattern of [...ENDS.map((end) => `/[...file].${end}`), ...OTHERS])
          injectRoute({ pattern, entrypoint, prerender: true })
      },
    },
  }
}
