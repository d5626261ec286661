/**
 * Benchmarks, each with its peer or floor in the same run: ratios hold on a noisy machine, single figures do not.
 * `npm run bench` runs all; `npm run bench -- build` or `-- dev` one; `-- build 1000` builds a thousand pieces.
 */
import { benchBuild } from './bench/build.ts'
import { benchDev } from './bench/dev.ts'
import { benchImport } from './bench/import.ts'
import { benchLighthouse } from './bench/lighthouse.ts'
import { benchSearch } from './bench/search.ts'
import { benchTimeline } from './bench/timeline.ts'
import { benchWeights } from './bench/weights.ts'

const BENCHES: Record<string, (sizes: number[]) => void | Promise<void>> = {
  build: benchBuild,
  dev: benchDev,
  import: benchImport,
  lighthouse: benchLighthouse,
  search: benchSearch,
  timeline: benchTimeline,
  weights: benchWeights,
}

/** Run the benchmarks that are named, or all; resolves to 1 where there is none of that name. */
export async function run(options: string[]): Promise<number> {
  const sizes = options.map(Number).filter((size) => size > 0)
  const names = options.filter((option) => !(Number(option) > 0))
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name]
    if (!bench) {
      console.error(`There is no benchmark “${name}”: choose ${Object.keys(BENCHES).join(' or ')}.`)
      return 1
    }
    await bench(sizes)
  }
  return 0
}
