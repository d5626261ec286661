import type { Plugin } from 'vite'

/**
 * A Vite plugin: what is imported when it is needed is asked for at once with all modules that it needs, so that a slow line
 * takes one round for them, and nothing more is done. Vite's own helper does more, none of which we need, and would be half of
 * what a page loads before somebody touches it. `base` is where the site stands.
 */
export function plainImport(base: string): Plugin {
  return {
    name: 'listed:plain-import',
    enforce: 'pre',
    apply: 'build',
    load: {
      filter: { id: /vite\/preload-helper/ },
      handler: () => `export const __vitePreload = (load, modules = []) => {
        for (const module of modules) document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href: ${JSON.stringify(base)} + module }))
        return load()
      }`,
    },
  }
}
