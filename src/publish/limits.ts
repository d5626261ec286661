/** What hosts take, and at how many designations a site that grows as it is reaches it. */

interface Limit {
  host: string
  of: 'files' | 'bytes' | 'largest' | 'folder'
  /** As its documentation has it. */
  says: string
  most: number
  source: string
}

/** Read in November 2026. Documentation moves: before a host is chosen, its page is read anew. */
export const LIMITS: Limit[] = [
  {
    host: 'Cloudflare Pages, free',
    of: 'files',
    says: '20,000 files',
    most: 20_000,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'Cloudflare Pages, paid',
    of: 'files',
    says: '100,000 files',
    most: 100_000,
    source: 'https://developers.cloudflare.com/changelog/post/2026-01-23-pages-file-limit-increase/',
  },
  {
    host: 'Cloudflare Pages',
    of: 'largest',
    says: '25 MiB a file',
    most: 25 * 2 ** 20,
    source: 'https://developers.cloudflare.com/pages/platform/limits/',
  },
  {
    host: 'GitHub Pages',
    of: 'bytes',
    says: '1 GB a site',
    most: 1e9,
    source: 'https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits',
  },
  {
    host: 'Netlify',
    of: 'folder',
    says: '54,000 files in one folder',
    most: 54_000,
    source: 'https://docs.netlify.com/site-deploys/overview',
  },
  {
    host: 'Vercel, Hobby',
    of: 'bytes',
    says: '100 MB of static files',
    most: 100e6,
    source: 'https://vercel.com/docs/limits',
  },
  {
    host: 'Vercel, Pro',
    of: 'bytes',
    says: '1 GB of static files',
    most: 1e9,
    source: 'https://vercel.com/docs/limits',
  },
  {
    host: 'Vercel, from the command line',
    of: 'files',
    says: '15,000 files in one upload, unless packed',
    most: 15_000,
    source: 'https://github.com/vercel/vercel/issues/8571',
  },
]

export interface Measured {
  files: number
  bytes: number
  largest: { path: string; bytes: number }
  folder: { path: string; files: number }
  /** Of files and bytes, what grows with the record; pieces, scripts and fonts do not. */
  growing: { files: number; bytes: number }
  designations: number
}

/** Measure a built site: its files by site-relative path, in bytes. */
export function measure(files: Record<string, number>, designations: number): Measured {
  const all = Object.entries(files)
  const sum = (some: [string, number][]) => some.reduce((total, [, bytes]) => total + bytes, 0)
  const growing = all.filter(
    ([path]) => !/^\/(_astro|explainers|pagefind|embed\/explainer|oembed\/explainers)\//.test(path),
  )
  const entries = growing.filter(([path]) =>
    /^(\/embed|\/oembed)?\/(designation|entity|designations|entities)\//.test(path),
  )
  const [path = '', bytes = 0] = all.toSorted(([, a], [, b]) => b - a)[0] ?? []
  const folders = [...Map.groupBy(all, ([path]) => path.slice(0, path.lastIndexOf('/') + 1))]
  const [folder = '', own = []] = folders.toSorted(([, a], [, b]) => b.length - a.length)[0] ?? []
  return {
    files: all.length,
    bytes: sum(all),
    largest: { path, bytes },
    folder: { path: folder, files: own.length },
    growing: { files: entries.length, bytes: sum(growing) },
    designations,
  }
}

/** Of each limit, how much of it a site takes, and at how many designations it is reached. */
export function reach(site: Measured): { limit: Limit; now: number; reachedAt: number }[] {
  return LIMITS.map((limit) => {
    const { of, most } = limit
    const now = of === 'largest' ? site.largest.bytes : of === 'folder' ? site.folder.files : site[of]
    const grows = of === 'files' ? site.growing.files : of === 'bytes' ? site.growing.bytes : now
    const reachedAt = Math.floor((site.designations * (most - (now - grows))) / grows)
    return { limit, now, reachedAt }
  })
}
