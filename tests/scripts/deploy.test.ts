/** `npm run deploy`: a folder that is served, and the way back. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { run } from '../../scripts/deploy.ts'

let root: string
const at = (...names: string[]) => join(root, ...names)
const lines: string[] = []

/** Lay a built site out. */
function build(files: Record<string, string>, isFinished = true): void {
  rmSync(at('dist'), { recursive: true, force: true })
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at('dist', path)), { recursive: true })
    writeFileSync(at('dist', path), text)
  }
  if (isFinished) writeFileSync(at('dist', '.listed'), 'mark')
}

const deploy = (...options: string[]) => run([...options, '--store', at('store')])
const filesIn = (folder: string) => {
  const entries = readdirSync(at(folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(at(folder).length + 1)).sort()
}
const read = (path: string) => readFileSync(at('web', path), 'utf8')

const one = { 'index.html': 'one', 'a/index.html': 'a', '_astro/x.1.js': '1', '404.html': 'no' }
const two = { 'index.html': 'two', 'b/index.html': 'b', '_astro/x.2.js': '2', '404.html': 'no' }

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'listed-deploy-'))
  vi.stubEnv('OUT_DIR', at('dist'))
  vi.spyOn(console, 'log').mockImplementation((line) => lines.push(line))
  vi.spyOn(console, 'error').mockImplementation((line) => lines.push(line))
  lines.length = 0
})
afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
  rmSync(root, { recursive: true })
})

describe('to a folder', () => {
  test('brings one edition, then the next, keeps the scripts of the one before, and leads back', async () => {
    build(one)
    expect(await deploy('to', at('web'))).toBe(0)
    expect(filesIn('web')).toEqual(['404.html', '_astro/x.1.js', 'a/index.html', 'index.html'])
    build(two)
    await deploy('to', at('web'))
    expect(filesIn('web')).toEqual(['404.html', '_astro/x.1.js', '_astro/x.2.js', 'b/index.html', 'index.html'])
    expect(existsSync(at('web', 'a'))).toBe(false)
    expect(read('index.html')).toBe('two')
    // One command, without the site that was built.
    rmSync(at('dist'), { recursive: true })
    expect(await deploy('rollback', at('web'))).toBe(0)
    expect([read('index.html'), read('a/index.html'), existsSync(at('web', 'b'))]).toEqual(['one', 'a', false])
    expect(lines.join('\n')).toContain('back to deployment 1: 2 files to put')
  })

  test('drops bytes that no deployment of the last five can need', async () => {
    for (let number = 1; number <= 7; number++) {
      build({ ...one, 'index.html': `edition ${number}` })
      await deploy('to', at('web'))
    }
    expect(filesIn('store').filter((name) => /^\d+\.json$/.test(name))).toEqual(
      ['3', '4', '5', '6', '7'].map((n) => `${n}.json`),
    )
    const texts = readdirSync(at('store', 'objects')).map((name) => readFileSync(at('store', 'objects', name), 'utf8'))
    expect(texts.filter((text) => text.startsWith('edition')).sort()).toEqual(
      [3, 4, 5, 6, 7].map((n) => `edition ${n}`),
    )
  })

  test('goes on where one was stopped, at whatever step', async () => {
    build(one)
    await deploy('to', at('web'))
    build(two)
    await deploy('plan')
    // As if it had been stopped after this one.
    writeFileSync(at('web', 'index.html'), 'two')
    build(one)
    await deploy('to', at('web'))
    expect(read('index.html')).toBe('one')
  })

  test('leads back from one that was stopped to the last that was not', async () => {
    build(one)
    await deploy('to', at('web'))
    build(two)
    await deploy('plan')
    writeFileSync(at('web', 'index.html'), 'two')
    await deploy('rollback', at('web'))
    expect([read('index.html'), existsSync(at('web', 'b'))]).toEqual(['one', false])
  })

  test('refuses a folder with files of others, and an empty one where there should be a site', async () => {
    build(one)
    mkdirSync(at('web'))
    writeFileSync(at('web', 'theirs.txt'), 'theirs')
    await expect(deploy('to', at('web'))).rejects.toThrow('holds files that no deployment has put there')
    expect(filesIn('web')).toEqual(['theirs.txt'])
    rmSync(at('store'), { recursive: true })
    await deploy('to', at('fresh'))
    await expect(deploy('to', at('other'))).rejects.toThrow('is empty, and')
  })
})

describe('for another’s uploader', () => {
  test('writes the steps, and takes its word that they are done', async () => {
    build(one)
    expect(await deploy('plan')).toBe(0)
    const plan = JSON.parse(readFileSync(at('store', 'plan.json'), 'utf8'))
    expect(plan.steps.map(({ do: what, path }: { do: string; path: string }) => `${what} ${path}`)).toEqual([
      'put /_astro/x.1.js',
      'put /404.html',
      'put /a/index.html',
      'put /index.html',
    ])
    for (const { sha256 } of plan.steps) expect(existsSync(at('store', 'objects', sha256))).toBe(true)
    expect(await deploy('done')).toBe(0)
    await expect(deploy('done')).rejects.toThrow('There is no plan')
  })
})

describe('what is no site to publish', () => {
  test.each([
    ['a build that did not come to its end', { ...one }, false, 'was not made by npm run build'],
    ['a preview', { ...one, 'index.html': '<p class="preview-note">Preview</p>' }, true, 'is a preview'],
  ])('%s is refused', async (_, files, isFinished, why) => {
    build(files, isFinished)
    await expect(deploy('plan')).rejects.toThrow(why)
    expect(existsSync(at('store', 'plan.json'))).toBe(false)
  })

  test('nor is nothing, and nobody goes back to it', async () => {
    await expect(deploy('plan')).rejects.toThrow('Nothing was deployed')
    await expect(deploy('rollback')).rejects.toThrow('There is no deployment to go back to')
    expect(await run(['away'])).toBe(1)
    expect(lines.at(-1)).toContain('npm run deploy -- plan')
  })
})
