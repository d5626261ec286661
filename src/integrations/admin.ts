/** The editing page of a published site, where the newsroom wants one: `/admin/`, and what the site tells it. */
import type { AstroIntegration } from 'astro'
import { findAdmin } from '../newsroom/admin.ts'
import { findKept } from '../newsroom/kept.ts'
import type { Settings } from '../settings.ts'

/** Add the page to a build for readers; nothing where `site.yaml` has no `admin`. */
export function admin({ contentDir, preview }: Settings): AstroIntegration | undefined {
  if (preview || !findAdmin(findKept(contentDir))) return undefined
  return {
    name: 'admin',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        const entrypoint = (name: string) => new URL(`../editor/${name}`, import.meta.url)
        injectRoute({ pattern: '/admin', entrypoint: entrypoint('admin.astro'), prerender: true })
        injectRoute({ pattern: '/admin/newsroom.json', entrypoint: entrypoint('newsroom-json.ts'), prerender: true })
      },
    },
  }
}
