/** A site for a colleague: drafts are in it, every page says so, and nothing takes it for one that readers may have. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { desk, piece, record } from '../newsroom/newsroom.ts'
import { type Checkout, hashTree, makeCheckout } from './checkout.ts'

let checkout: Checkout
beforeAll(() => {
  checkout = makeCheckout({
    ...desk,
    ...record,
    'explainers/a-draft/index.mdx': piece({ stage: 'draft' }).replace('A piece', 'A draft piece'),
    'topics/later.yaml': 'id: later\nname: Later\nembargo: 2126-12-01T09:00:00Z\n',
  })
  expect(checkout.run(['build']).text).toContain('Built dist/')
  expect(checkout.run(['build', '--preview']).text).toContain('Built preview/')
})
afterAll(() => checkout.clear())

const pages = (site: string) =>
  readdirSync(join(checkout.root, site), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
const read = (file: string) => readFileSync(join(checkout.root, file), 'utf8')

test('drafts and embargoed entries are there, marked', () => {
  expect(pages('dist').some((file) => file.includes('a-draft'))).toBe(false)
  expect(read('preview/explainers/a-draft/index.html')).toContain('Not public: a draft.')
  expect(read('preview/topics/later/index.html')).toContain('Not public: embargoed until 1 December 2126')
})

test('every page asks search engines to leave it out, and says that it is not published', () => {
  // What is copied into another site's page is a part of one, without a head.
  const whole = pages('preview').filter((file) => !file.endsWith('republish.html'))
  const all = whole.map((file) => [file, read(join('preview', file))] as const)
  expect(all.length).toBeGreaterThan(20)
  expect(all.filter(([, html]) => !/<meta name="robots" content="noindex"/.test(html)).map(([file]) => file)).toEqual(
    [],
  )
  const framed = (file: string) => /^embed\/|\/use\//.test(file)
  expect(
    all.filter(([file, html]) => !framed(file) && !html.includes('Preview, not published')).map(([file]) => file),
  ).toEqual([])
  expect(all.filter(([, html]) => html.includes('/edit/#/')).map(([file]) => file)).toEqual([])
  expect(read('preview/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
})

test('links to what is not public are marked by a script of the preview, and a build for readers has neither that nor the desk', () => {
  const files = (site: string) =>
    readdirSync(join(checkout.root, site), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(html|js|css)$/.test(file),
    )
  const having = (site: string, words: RegExp) => files(site).filter((file) => words.test(read(join(site, file))))
  const [script, ...more] = having('preview', /explainers\/a-draft\/.{0,9}a draft/).filter((file) =>
    file.endsWith('.js'),
  )
  expect([script, ...more]).toEqual([expect.stringMatching(/\.js$/)])
  expect(read('preview/index.html')).toContain(script)
  for (const site of ['dist', 'preview']) {
    expect(having(site, /listed:told|listed-note|__open-in-editor|cannot be drawn/)).toEqual([])
    expect(pages(site).filter((file) => /^(problems|edit)\//.test(file))).toEqual([])
  }
  expect(having('dist', /not-public|Not public/)).toEqual([])
})

test('it never takes the place of a site for readers, and no deployment takes it', () => {
  const before = hashTree(join(checkout.root, 'dist'))
  const { status, text } = checkout.run(['build', '--preview'], { OUT_DIR: 'dist' })
  expect([status, text]).toEqual([1, expect.stringContaining('holds a site for readers')])
  expect(hashTree(join(checkout.root, 'dist'))).toBe(before)
  const deploy = checkout.run(['deploy', 'plan'], { OUT_DIR: 'preview' })
  expect([deploy.status, deploy.text]).toEqual([1, expect.stringContaining('is a preview, with drafts in it')])
})
