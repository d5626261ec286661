/** Lighthouse as on a phone, through `npm run serve`, so that what is measured is what is served; the median of some runs of each kind of page. */
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { CHROME_ARGS, findChrome } from '../chrome.ts'
import { serve } from '../serve.ts'
import { installPeers, PEERS } from './browser.ts'
import { time } from './process.ts'

const PAGES: Record<string, string> = {
  front: '/',
  piece: '/explainers/wagner-transnational-criminal-organisation/',
  entity: '/entities/wagner-group/',
  list: '/instruments/us-fto/',
  search: '/search/',
  changes: '/changes/',
  timeline: '/timeline/',
}
const RUNS = 5

interface Report {
  categories: Record<string, { score: number | null }>
  audits: Record<string, { numericValue?: number; score: number | null; title: string }>
}

/** Measure every kind of page; `runs` says how often. */
export async function benchLighthouse([runs = RUNS]: number[]): Promise<void> {
  installPeers()
  const site = resolve('node_modules/.cache/bench/site')
  time(['scripts/listed.mjs', 'build'], { OUT_DIR: site })
  const load = (file: string) => import(pathToFileURL(join(PEERS, 'node_modules', file)).href)
  const { default: lighthouse } = await load('lighthouse/core/index.js')
  const { launch } = await load('chrome-launcher/dist/index.js')
  const { server, url } = await serve(site, '/', 0)
  const rows: Record<string, Record<string, number | string>> = {}
  for (const [name, path] of Object.entries(PAGES)) {
    const reports: Report[] = []
    for (let run = 0; run < runs; run++) {
      const chrome = await launch({ chromePath: await findChrome(), chromeFlags: ['--headless', ...CHROME_ARGS] })
      try {
        const { lhr } = await lighthouse(new URL(path, url).href, { port: chrome.port, logLevel: 'error' })
        reports.push(lhr)
      } finally {
        chrome.kill()
      }
    }
    const median = (read: (report: Report) => number) => {
      const values = reports.map(read).sort((a, b) => a - b)
      return Math.round((values[Math.floor(values.length / 2)] as number) * 1000) / 1000
    }
    const score = (category: string) => Math.round(median(({ categories }) => categories[category]?.score ?? 0) * 100)
    const audit = (id: string) => median(({ audits }) => audits[id]?.numericValue ?? -1)
    rows[name] = {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best practices': score('best-practices'),
      seo: score('seo'),
      'first paint ms': audit('first-contentful-paint'),
      'largest paint ms': audit('largest-contentful-paint'),
      'blocking ms': audit('total-blocking-time'),
      shift: audit('cumulative-layout-shift'),
    }
    const failed = Object.values(reports[0]?.audits ?? {}).filter(({ score: one }) => one !== null && one < 0.9)
    console.log(`${name}: ${failed.map(({ title }) => title).join('; ') || 'nothing below 90'}`)
  }
  server.close()
  console.table(rows)
}
