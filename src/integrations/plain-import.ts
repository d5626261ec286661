import type { Plugin } from 'vite'

/**
 * A Vite plugin: what is imported when it is needed is imported, and nothing more. Vite's own helper looks for style sheets and
 * modules to load before; ours has none, and it would be half of what a page loads before somebody touches it.
 */
export const plainImport: Plugin = {
  name: 'listed:plain-import',
  enforce: 'pre',
  apply: 'build',
  load: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load()',
  },
}
