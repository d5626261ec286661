/** How often one build reads each file of a newsroom. */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Figures, round, time } from './process.ts'

type Counts = Record<string, number>

const COUNTER = pathToFileURL(resolve('scripts/bench/count-reads.ts')).href

/** Build a newsroom once, and tell what that took and how often its files were read, by us and by the tools below us. */
export function countReads(
  contentDir: string,
  outDir: string,
  report: string,
): { build: Figures; reads: Record<string, Record<string, number | string>> } {
  const env = { CONTENT_DIR: contentDir, OUT_DIR: outDir, COUNT_READS: report }
  const build = time(['--import', COUNTER, 'scripts/listed.mjs', 'build'], env)
  const processes = readFileSync(report, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { ours: Counts; tools: Counts })
  const ours = sum(processes.map((one) => one.ours))
  const tools = sum(processes.map((one) => one.tools))
  const files = readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
  const reads = ['.yaml', '.mdx'].map((type) => {
    const chosen = files.filter((file) => file.endsWith(type))
    const most = chosen.reduce((a, b) => ((ours[b] ?? 0) > (ours[a] ?? 0) ? b : a), chosen[0] ?? '')
    const mean = (counts: Counts) => round(chosen.reduce((all, file) => all + (counts[file] ?? 0), 0) / chosen.length)
    const figures = {
      files: chosen.length,
      'mean reads by us': mean(ours),
      'most reads by us': ours[most] ?? 0,
      'of the file': most,
      'mean reads by Astro and Vite': mean(tools),
    }
    return [type, figures] as const
  })
  return { build, reads: Object.fromEntries(reads) }
}

function sum(all: Counts[]): Counts {
  const total: Counts = {}
  for (const counts of all) for (const [file, count] of Object.entries(counts)) total[file] = (total[file] ?? 0) + count
  return total
}
