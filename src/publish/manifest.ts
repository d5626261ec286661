/** What a telephone asks for that keeps the site on its screen: it then offers to hand a sentence to the page of headlines. */
import type { Site } from '../core/model.ts'
import { paths, withBase } from '../core/urls.ts'
import type { Address } from './dataset.ts'

/** Write the manifest of the site. */
export function toManifest({ title, tagline, language }: Site, { base }: Address): object {
  const at = (path: string) => withBase(path, base)
  return {
    name: title,
    short_name: title,
    description: tagline,
    lang: language,
    id: at(paths.home),
    start_url: at(paths.home),
    scope: at(paths.home),
    display: 'minimal-ui',
    icons: [{ src: at(paths.icon), sizes: 'any', type: 'image/svg+xml' }],
    share_target: { action: at(paths.headline), method: 'GET', params: { title: 'title', text: 'q', url: 'url' } },
  }
}
