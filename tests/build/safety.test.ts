/** A build touches nothing that is not its own, and whatever stops it leaves the old site or the new one. */
import { createHash } from 'node:crypto'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, piece, record } from '../newsroom/newsroom.ts'
import { type Checkout, hashTree, makeCheckout } from './checkout.ts'

let checkout: Checkout
let root = ''
/** Of the site of the first content, of the second. */
let old = ''
let renewed = ''
const PIECE = 'content/explainers/a-piece/index.mdx'
const first = piece()
const second = piece({ body: 'Another fact.<Cite source="a-notice" />\n' })
const site = () => join(root, 'dist')

beforeAll(() => {
  checkout = makeCheckout({ ...desk, ...record })
  root = checkout.root
  checkout.write({ [PIECE]: second })
  expect(checkout.run(['build']).text).toContain('Built')
  renewed = hashTree(site())
  checkout.write({ [PIECE]: first })
  expect(checkout.run(['build']).status).toBe(0)
  old = hashTree(site())
})
afterAll(() => checkout.clear())

/** What lies in the checkout apart from what builds keep. */
const lying = () =>
  readdirSync(root)
    .filter((name) => name !== '.builds')
    .sort()

describe('a folder that no build has made is never written into', () => {
  test.each([
    ['the checkout', '.', 'holds this project itself'],
    ['what holds the checkout', '..', 'holds this project itself'],
    ['the source', 'src', 'holds src/, or lies in it'],
    ['a folder in the source', 'src/pages/new', 'holds src/, or lies in it'],
    ['the scripts', 'scripts', 'holds scripts/, or lies in it'],
    ['the content', 'content', 'holds the content, or lies in it'],
    ['a folder in the content', 'content/site', 'holds the content, or lies in it'],
    ['the public files', 'public', 'holds public/, or lies in it'],
    ['the packages', 'node_modules/site', 'holds node_modules/, or lies in it'],
    ['a file', 'package.json', 'is a file, and a site is a folder'],
    ['a folder of somebody’s', 'mine', 'holds files that no build has made'],
    ['a link that leads nowhere', 'nowhere', 'is a link that leads nowhere'],
    ['a link to the content', 'disguised', 'holds the content, or lies in it'],
  ])('%s', (_, outDir, words) => {
    mkdirSync(join(root, 'mine'), { recursive: true })
    writeFileSync(join(root, 'mine/thesis.txt'), 'years of work')
    for (const [name, to] of [
      ['nowhere', 'gone'],
      ['disguised', 'content'],
    ] as const)
      if (!existsSync(join(root, name)) && !readdirSync(root).includes(name)) symlinkSync(to, join(root, name))
    const before = [lying(), hashTree(join(root, 'src')), hashTree(join(root, 'content')), hashTree(join(root, 'mine'))]
    const { status, text } = checkout.run(['build'], { OUT_DIR: outDir })
    expect(text).toContain(`OUT_DIR=${join(root, outDir).replace(/\/$/, '')}`)
    expect(text).toContain(words)
    expect(text).not.toMatch(/^\s+at /m)
    expect(status).toBe(1)
    expect([
      lying(),
      hashTree(join(root, 'src')),
      hashTree(join(root, 'content')),
      hashTree(join(root, 'mine')),
    ]).toEqual(before)
  })
})

describe('a folder that is meant for it', () => {
  test('may be absent, deep down, or empty', () => {
    mkdirSync(join(root, 'empty'))
    for (const outDir of ['new/deep/site', 'empty']) {
      expect(checkout.run(['build'], { OUT_DIR: outDir }).status, outDir).toBe(0)
      expect(hashTree(join(root, outDir))).toBe(old)
    }
  })

  test('may be a link to a web root, which is followed and stays a link', () => {
    mkdirSync(join(root, 'www/real'), { recursive: true })
    symlinkSync('www/real', join(root, 'linked'))
    for (const _ of [1, 2]) expect(checkout.run(['build'], { OUT_DIR: 'linked' }).status).toBe(0)
    expect(readlinkSync(join(root, 'linked'))).toBe('www/real')
    expect(hashTree(join(root, 'www/real'))).toBe(old)
    expect(readdirSync(join(root, 'www'))).toEqual(['real'])
  })

  test.runIf(existsSync('/dev/shm'))('may lie on another file system', () => {
    const elsewhere = mkdtempSync('/dev/shm/listed-')
    try {
      for (const _ of [1, 2]) expect(checkout.run(['build'], { OUT_DIR: join(elsewhere, 'site') }).status).toBe(0)
      expect(hashTree(join(elsewhere, 'site'))).toBe(old)
      expect(readdirSync(elsewhere)).toEqual(['site'])
    } finally {
      rmSync(elsewhere, { recursive: true })
    }
  })
})

test('a page over its budget fails the build in plain words, and the old site stays', () => {
  const word = (number: number) => createHash('sha256').update(String(number)).digest('hex')
  const words = Array.from({ length: 1000 }, (_, number) => word(number)).join(' ')
  checkout.write({
    [PIECE]: piece({ body: `A fact.<Cite source="a-notice" />\n\n${words}.<Cite source="a-notice" />\n` }),
  })
  const { status, text } = checkout.run(['build'])
  checkout.write({ [PIECE]: first })
  expect(text).toMatch(
    /\/explainers\/a-piece\/ has \d\d\.\d kB of HTML, and an explainer may have \d\d\.\d kB of HTML\./,
  )
  expect(text).not.toContain('Built')
  expect(status).toBe(1)
  expect(hashTree(site())).toBe(old)
})

/** Code that kills its process at the `count`-th call of a function of node:fs whose first parameter fits. */
const killAt = (name: string, fits: string, count = 1) => `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
let left = ${count}
const original = fs.${name}
fs.${name} = (...all) => {
  if (${fits} && --left === 0) process.kill(process.pid, 'SIGKILL')
  return original(...all)
}
syncBuiltinESMExports()`

describe('a build that is killed leaves the old site or the new one, and the next command clears up', () => {
  test.each([
    ['as it begins', killAt('cpSync', 'true', 1), 'old'],
    ['while Astro builds', killAt('writeFileSync', 'String(all[0]).includes("/site/")', 1), 'old'],
    ['while the search is written', killAt('linkSync', 'String(all[1]).includes("/pagefind/")', 3), 'old'],
    ['before the first rename', killAt('renameSync', 'String(all[1]).endsWith(".dist.next")'), 'old'],
    ['before the old site is moved away', killAt('renameSync', 'String(all[1]).endsWith(".dist.retired")'), 'old'],
    ['between the two renames', killAt('renameSync', 'String(all[1]).endsWith("/dist")'), 'old'],
    ['before the old site is thrown away', killAt('rmSync', 'String(all[0]).endsWith(".dist.retired")', 2), 'new'],
  ])('%s', (_, preload, left) => {
    checkout.write({ [PIECE]: second })
    const { text } = checkout.run(['build'], {}, preload)
    expect(text).not.toContain('Built')
    checkout.write({ [PIECE]: first })
    expect(checkout.run(['check']).status).toBe(0)
    expect(hashTree(site())).toBe(left === 'new' ? renewed : old)
    expect(readdirSync(root).filter((name) => name.startsWith('.dist.'))).toEqual([])
    expect(readdirSync(join(root, '.builds')).filter((name) => name.endsWith('.lock'))).toEqual([])
    if (left === 'new') expect(checkout.run(['build']).status).toBe(0)
  })

  test('and the build after all that is right, whatever was kept', () => {
    expect(checkout.run(['build']).status).toBe(0)
    expect(hashTree(site())).toBe(old)
  })

  test.each([
    ['the search', 'fs', 'writeFileSync', '/store/files/'],
    ['the pages', 'fs.promises', 'writeFile', '/site/'],
  ])('a disk that is full when %s is written stops it in words', (_, owner, name, place) => {
    const full = `
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
const original = ${owner}.${name}
let left = 3
${owner}.${name} = (...all) => {
  if (!String(all[0]).includes('${place}') || --left > 0) return original(...all)
  throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
}
syncBuiltinESMExports()`
    checkout.write({ [PIECE]: second })
    const { status, text } = checkout.run(['build'], {}, full)
    checkout.write({ [PIECE]: first })
    expect(text).toContain('no space left on device')
    expect(status).toBe(1)
    expect(hashTree(site())).toBe(old)
    expect(readdirSync(root).filter((one) => one.startsWith('.dist.'))).toEqual([])
  })
})

describe('two at once', () => {
  test('in one checkout, to folders of their own, are both right', async () => {
    const [a, b] = ['one', 'two'].map((outDir) => checkout.start(['build'], { OUT_DIR: outDir }))
    expect((await a!.ended).status).toBe(0)
    expect((await b!.ended).status).toBe(0)
    expect(hashTree(join(root, 'one'))).toBe(old)
    expect(hashTree(join(root, 'two'))).toBe(old)
  })

  test('to one folder: one is right, the other says whom it would have to wait for', async () => {
    const ends = await Promise.all([1, 2].map(() => checkout.start(['build']).ended))
    expect(ends.map(({ status }) => status).sort()).toEqual([0, 1])
    expect(ends.find(({ status }) => status === 1)?.text).toMatch(
      /Another build \(process \d+\) is writing to this folder\. Wait for it, or stop it\./,
    )
    expect(hashTree(site())).toBe(old)
  })

  test('a build beside a preview that shows drafts knows nothing of them', async () => {
    checkout.write({ 'content/explainers/a-draft/index.mdx': piece({ stage: 'draft', body: 'SECRET-DRAFT\n' }) })
    const preview = checkout.start(['dev'], { PORT: '0' })
    let log = ''
    preview.child.stdout?.on('data', (data) => (log += data))
    while (!log.includes('watching for file changes'))
      await new Promise((done) => preview.child.stdout?.once('data', done))
    expect(checkout.run(['build']).status).toBe(0)
    preview.child.kill('SIGINT')
    await preview.ended
    checkout.write({ 'content/explainers/a-draft/index.mdx': undefined, 'content/explainers/a-draft': undefined })
    expect(hashTree(site())).toBe(old)
  })

  test('a lock whose process number is another program’s by now holds nobody up', () => {
    writeFileSync(join(root, '.dist.building'), `${process.pid} 1`)
    expect(checkout.run(['build']).status).toBe(0)
    expect(readFileSync(join(site(), '.listed'), 'utf8')).toContain('npm run build')
  })
})
