import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { FORMS, makeList } from './lists.ts'
import { divide, type Figures, time, write } from './process.ts'

/** An official list of that many megabytes (50) in each form, read by the importer, beside reading the same bytes and doing nothing. */
export function benchImport(sizes: number[]): void {
  const root = resolve('node_modules/.cache/bench')
  const file = join(root, 'list')
  const content = join(root, 'content')
  for (const size of sizes.length > 0 ? sizes : [50]) {
    const rows: Record<string, Figures & { ratio: number }> = {}
    for (const form of FORMS) {
      write(file, '')
      copyContent(content, form.list)
      writeFileSync(file, makeList(form, size * 1e6))
      const options = ['scripts/listed.mjs', 'import', form.list, file, '--whole', '--out', join(root, 'proposals')]
      const ours = time(options, { CONTENT_DIR: content })
      const ratio = divide(ours, time(['--input-type=module', '-e', READ, file], {}))['CPU s']
      rows[`${form.list}, ${form.form}`] = { ...ours, ratio }
      rmSync(root, { recursive: true, force: true })
    }
    console.log(`\nLists of ${size} MB; ratio: CPU beside reading alone`)
    console.table(rows)
  }
}

/** An import needs a list of the newsroom that has the reader. */
function copyContent(folder: string, reader: string): void {
  cpSync('content', folder, { recursive: true })
  const lists = join(folder, 'lists/all.yaml')
  if (!readFileSync(lists, 'utf8').includes(`reader: ${reader}\n`))
    appendFileSync(
      lists,
      `- { id: bench, name: A list, publisher: us-state, url: 'https://news.example/', instruments: [us-fto], follow: names, reader: ${reader} }\n`,
    )
}

const READ = 'for await (const _ of (await import("node:fs")).createReadStream(process.argv[1]));'
