import { close, createIndex } from 'pagefind'
import { afterAll, expect, test } from 'vitest'
import { type IndexFile, settleIndex } from '../../scripts/settle-index.ts'

afterAll(() => close())

async function makeIndex(): Promise<IndexFile[]> {
  const { index } = await createIndex({})
  if (!index) throw new Error('no index')
  for (const [number, type] of ['explainer', 'entity', 'designation', 'instrument', 'authority', 'term'].entries()) {
    const content = `<html lang="en"><body><main data-pagefind-body data-pagefind-filter="type:${type}" data-pagefind-sort="number:${number}"><h1 data-pagefind-filter="day:${number}" data-pagefind-sort="name:${type}">${type}</h1><p>Wagner ${number}</p></main></body></html>`
    await index.addHTMLFile({ url: `/${type}/`, content })
  }
  return (await index.getFiles()).files
}

const picture = (files: IndexFile[]) =>
  files.map(({ path, content }) => `${path} ${Buffer.from(content).toString('base64')}`)

test('the same pages give the same index, byte for byte, however Pagefind ordered it', async () => {
  const first = picture(settleIndex(await makeIndex()))
  for (let run = 0; run < 4; run++) expect(picture(settleIndex(await makeIndex()))).toEqual(first)
})

test('what was renamed is found under its new name', async () => {
  const files = settleIndex(await makeIndex())
  const entry = JSON.parse(
    Buffer.from(files.find(({ path }) => path === 'pagefind-entry.json')?.content ?? []).toString(),
  )
  expect(files.map(({ path }) => path)).toContain(`pagefind.${entry.languages.en.hash}.pf_meta`)
  expect(files.filter(({ path }) => path.endsWith('.pf_filter'))).toHaveLength(2)
})

test('a format that we do not know is refused instead of written', () => {
  expect(() => settleIndex([{ path: 'filter/en_0123456.pf_filter', content: Buffer.from('no gzip') }])).toThrow()
})
