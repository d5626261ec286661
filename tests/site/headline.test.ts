/** Was this headline right? What the built site brings for it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createJudge } from '../../src/headline/judge.ts'
import type { PackedLists } from '../../src/headline/pack.ts'
import { unpackTimeline } from '../../src/timeline/records.ts'
import { read, SITE } from './site.ts'

const json = (path: string) => JSON.parse(readFileSync(join(SITE, path), 'utf8'))
const page = read('headline/index.html')

test('the files that the page asks for answer a sentence', () => {
  const { laws, people } = json('headline/lists.json') as PackedLists
  const judge = createJudge({
    rows: unpackTimeline(json('timeline/rows.json')),
    people: new Set(people),
    laws: new Map(laws.map((law) => [law.id, law])),
  })
  // 20 January 2023.
  const { verdict, judged } = judge('The US designated the Wagner Group a transnational criminal organization', 19377)
  expect(verdict).toBe('announced-only')
  expect(judged.map(({ row }) => row.id)).toEqual(['us-tco-wagner-group'])
})

test('the page is whole without its script: a form, what it does, what it cannot, and where else to look', () => {
  expect(page).toMatch(/<form[^>]* action="\/headline\/"/)
  expect(page).toMatch(/<textarea[^>]* name="q"/)
  expect(page).toMatch(/<input[^>]* name="on"[^>]* type="date"/)
  expect(page).toMatch(/<section id="answer"[^>]* aria-busy="false"/)
  for (const id of ['headline-how', 'headline-cannot', 'headline-bring']) expect(page).toContain(`id="${id}"`)
  for (const path of ['/entities/', '/search/', '/coverage/']) expect(page).toContain(`<a href="${path}">`)
})

test('no address of the page is a script: a bookmark is text to copy', () => {
  expect(page).not.toMatch(/href="javascript:/)
  expect(page).toMatch(
    /<textarea[^>]*id="headline-bookmark"[^>]*>javascript:location\.href=&#39;https?:\/\/[^&]+\/headline\/\?q=&#39;/,
  )
})

test('it has a picture and a manifest of its own, and every page leads to it', () => {
  expect(page).toMatch(/<meta property="og:image" content="[^"]+\/headline\/card\.png"/)
  expect(page).toMatch(/<link rel="manifest" href="\/site\.webmanifest"/)
  expect(json('site.webmanifest')).toMatchObject({ share_target: { action: '/headline/', params: { text: 'q' } } })
  expect(read('index.html').match(/href="\/headline\/"/g)?.length).toBeGreaterThanOrEqual(2)
  expect(readFileSync(join(SITE, 'sitemap-pages.xml'), 'utf8')).toContain('/headline/</loc>')
})
