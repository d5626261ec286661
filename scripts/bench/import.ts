import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { divide, time, write } from './process.ts'

/** An official list of that many megabytes (50) read by the importer, beside reading the same bytes and doing nothing. */
export function benchImport(sizes: number[]): void {
  const root = resolve('node_modules/.cache/bench')
  for (const size of sizes.length > 0 ? sizes : [50]) {
    const file = join(root, 'sdn.csv')
    write(file, makeList(size * 1e6))
    const options = ['scripts/listed.mjs', 'import', 'ofac', file, '--out', join(root, 'proposals')]
    const ours = time(options, { CONTENT_DIR: resolve('content') })
    const floor = time(
      [
        '--input-type=module',
        '-e',
        'for await (const _ of (await import("node:fs")).createReadStream(process.argv[1]));',
        file,
      ],
      {},
    )
    console.log(`\nA list of ${size} MB`)
    console.table({ import: ours, 'reading alone': floor, ratio: divide(ours, floor) })
    rmSync(root, { recursive: true, force: true })
  }
}

function makeList(bytes: number): string {
  const row = (number: number) =>
    `${number},"MADE-UP TRADING COMPANY ${number}",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Additional Sanctions Information - Subject to Secondary Sanctions; Registration Number ${number} (Utopia)."\r\n`
  const count = Math.ceil(bytes / row(1_000_000).length)
  return `${Array.from({ length: count }, (_, index) => row(1_000_000 + index)).join('')}\u001a`
}
