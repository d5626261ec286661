/** What was frozen is published as it was, and what was recorded can be followed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = process.env.LISTED_SITE ?? 'dist'
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const days = readdirSync(join(root, 'data/editions'))

describe('editions', () => {
  test('are those that the newsroom has frozen', () => {
    expect(days.length).toBeGreaterThan(0)
    expect(days.sort()).toEqual(readdirSync('content/editions').sort())
  })

  test.each(days)('that of %s has the sums that it was frozen with, and a page that says so', (day) => {
    const sums = read(`data/editions/${day}/SHA256SUMS`)
    expect(sums).toBe(readFileSync(`content/editions/${day}/SHA256SUMS`, 'utf8'))
    const page = read(`data/editions/${day}/index.html`)
    for (const [, sum = '', name = ''] of sums.matchAll(/^(\w{64}) {2}(\S+)$/gm)) {
      const bytes = readFileSync(join(root, `data/editions/${day}`, name))
      expect(createHash('sha256').update(bytes).digest('hex'), name).toBe(sum)
      expect(page).toContain(sum)
    }
    expect(read('editions/index.html')).toContain(`/data/editions/${day}/`)
  })
})

test('the page of every designation cites an edition that is there, or says that none has it yet', () => {
  for (const id of readdirSync(join(root, 'designations'))) {
    if (!existsSync(join(root, 'designations', id, 'index.html'))) continue
    const [, cited] = /class="plain cite-us">([^<]*)/.exec(read(`designations/${id}/index.html`)) ?? []
    if (cited === undefined) continue
    const [, day] = /\/data\/editions\/([\d-]+)\//.exec(cited) ?? []
    expect(day === undefined ? cited.includes('in no edition yet') : days.includes(day), id).toBe(true)
  }
})

describe('what was recorded', () => {
  const { items } = JSON.parse(read('recorded.json')) as {
    items: { id: string; url: string; date_published: string }[]
  }

  test('stands in a feed with ids of its own, each of a page that is there', () => {
    expect(items.length).toBeGreaterThan(50)
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length)
    for (const { url } of items) expect(existsSync(join(root, new URL(url).pathname, 'index.html')), url).toBe(true)
    expect(read('recorded.xml')).toContain('<feed')
  })

  test('is dated by the day on which we recorded it: nothing is older than the record', () => {
    const oldest = days.toSorted()[0] as string
    for (const { id, date_published: on } of items) expect(on.slice(0, 10) >= oldest, id).toBe(true)
  })
})
