/** The one place that reads the environment. */
import { isAbsolute, relative, resolve } from 'node:path'

export interface Settings {
  /** Absolute path of the newsroom's folder. */
  contentDir: string
  /** Absolute path of the folder that the finished site is swapped into. */
  outDir: string
  /** Origin of the published site; undefined means the `url` of `site.yaml`. */
  siteUrl: string | undefined
  /** Begins and ends with a slash. */
  base: string
  /** ISO instant; the only clock that the build reads. */
  now: string
  /** True in `npm run dev` and in `npm run build -- --preview`: drafts and embargoed pieces are shown, and marked as such. */
  preview: boolean
  /** True in `npm run dev` alone: pages lead to their forms. */
  isDesk: boolean
  /** True where Vite makes a module of each piece, as the preview needs and a build does not. */
  hasMdxModules: boolean
}

/** Read the settings; throw in plain words where one cannot be used. */
export function readSettings(env: NodeJS.ProcessEnv = process.env, root: string = process.cwd()): Settings {
  const path = (value: string) => (isAbsolute(value) ? value : resolve(root, value))
  const inner = (env.BASE_PATH ?? '/').replace(/^\/+|\/+$/g, '')
  const base = inner === '' ? '/' : `/${inner}/`
  if (!/^\/(?:(?!\.\.?\/)[\w.~-]+\/)*$/.test(base)) {
    throw new Error(`BASE_PATH=${env.BASE_PATH} is not a path such as /news/`)
  }
  if (env.SITE_URL && !/^https?:\/\/[^\s/?#@]+\/?$/.test(env.SITE_URL)) {
    const below = /^https?:\/\/[^/]+\/./.test(env.SITE_URL)
      ? ' (what stands behind the host belongs into BASE_PATH)'
      : ''
    throw new Error(`SITE_URL=${env.SITE_URL} is not an address such as https://listed.example${below}`)
  }
  return {
    contentDir: path(env.CONTENT_DIR || 'content'),
    outDir: path(env.OUT_DIR || 'dist'),
    siteUrl: env.SITE_URL?.replace(/\/$/, '') || undefined,
    base,
    now: readNow(env.NOW),
    preview: env.LISTED_PREVIEW === '1' || env.LISTED_PREVIEW === 'built',
    isDesk: env.LISTED_PREVIEW === '1',
    hasMdxModules: env.LISTED_PREVIEW === '1' || env.LISTED_MDX === 'modules',
  }
}

/** The content folder as its writers name it. */
export function shownContent({ contentDir }: Settings): string {
  const shown = relative('', contentDir)
  return shown.startsWith('..') ? contentDir : shown
}

function readNow(now: string | undefined): string {
  if (!now) return new Date().toISOString()
  const [, day] = /^(\d{4}-\d{2}-\d{2})T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.exec(now) ?? []
  const start = Date.parse(`${day}T00:00:00Z`)
  // Without a look back 30 February would be 2 March.
  const isDay = !Number.isNaN(start) && new Date(start).toISOString().slice(0, 10) === day
  if (!isDay || Number.isNaN(Date.parse(now))) {
    throw new Error(`NOW=${now} is not an instant with a zone, such as 2026-11-24T09:00:00Z`)
  }
  return new Date(now).toISOString()
}
