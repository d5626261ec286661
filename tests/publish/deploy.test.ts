/** A deployment, step by step, with readers in between. */
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { doubt, type Files, filesOf, type Manifest, type Plan, planDeploy } from '../../src/publish/deploy.ts'

/** An edition as the text of its files. */
type Edition = Record<string, string>

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
const filesIn = (edition: Edition): Files =>
  Object.fromEntries(
    Object.entries(edition).map(([path, text]) => [path, { sha256: digest(text), bytes: Buffer.byteLength(text) }]),
  )

/** The address of a page by its file. */
const fileOf = (address: string) => (address.endsWith('/') ? `${address}index.html` : address)

/** What a file names: every path in quotation marks. */
const namesIn = (text: string) => [...text.matchAll(/"(\/[^"]*)"/g)].map(([, name = '']) => fileOf(name))

/** What a reader comes to from some files, going from each on to what it names; and what is not there. */
function follow(
  host: ReadonlyMap<string, string>,
  from: Iterable<string>,
): { reached: Set<string>; missing: string[] } {
  const reached = new Set<string>()
  const missing: string[] = []
  const open = [...from].map((path): [string, string] => [path, 'a reader'])
  for (let next = open.pop(); next; next = open.pop()) {
    const [path, by] = next
    if (reached.has(path)) continue
    const text = host.get(path)
    if (text === undefined) missing.push(`${by} → ${path}`)
    else {
      reached.add(path)
      open.push(...namesIn(text).map((name): [string, string] => [name, path]))
    }
  }
  return { reached, missing }
}

const isPage = (path: string) => path.endsWith('.html')
const isHashed = (path: string) => path.startsWith('/_astro/') || /^\/search\/[^/]+\//.test(path)

/** What a tab that shows a page asks for later: its scripts and what they load, as the edition had them. */
function laterOf(edition: Edition, page: string): string[] {
  const own = new Map(Object.entries(edition).filter(([path]) => isHashed(path)))
  const named = namesIn(edition[page] as string).filter(isHashed)
  return [...follow(own, named).reached]
}

/** Carry a plan out on a host in memory; after each step readers of both editions look at what they have. */
function replay(
  host: Map<string, string>,
  plan: Plan,
  before: Edition,
  after: Edition,
  source: ReadonlyMap<string, string>,
) {
  const check = (k: number) => {
    const where = `after ${k} of ${plan.steps.length} steps`
    const tabs = Object.keys(before).filter(isPage)
    const lost = tabs.flatMap((page) => laterOf(before, page).filter((path) => !host.has(path)))
    expect(lost, `${where}, tabs of the old edition`).toEqual([])
    // Whoever comes now, by an address that both editions have, by a feed or by the search.
    const known = [...host.keys()].filter(
      (path) => path in before && (path in after || !isPage(path)) && !isHashed(path),
    )
    expect(follow(host, known).missing, `${where}, whoever comes now`).toEqual([])
  }
  check(0)
  for (const [index, step] of plan.steps.entries()) {
    if (step.do === 'delete') host.delete(step.path)
    else host.set(step.path, source.get(step.sha256) as string)
    check(index + 1)
  }
  for (const [path, text] of Object.entries(after)) expect(host.get(path), path).toBe(text)
  expect([...host.keys()].sort()).toEqual(Object.keys(plan.after.files).sort())
}

/** Make an edition from what its pages, its look and its record are. */
function edit(pages: Record<string, string[]>, look: string, record: string): Edition {
  const chunk = `/_astro/chunk.${digest(look).slice(0, 8)}.js`
  const script = `import("${chunk}") // ${look}`
  const entry = `/_astro/page.${digest(script).slice(0, 8)}.js`
  const part = `part of ${record}`
  const version = digest(record).slice(0, 10)
  const page = (links: string[]) =>
    `<script src="${entry}"></script>${links.map((link) => `<a href="${link}">`).join('')}<img src="/strip.png">`
  return {
    [chunk]: look,
    [entry]: script,
    [`/search/${version}/d0.json`]: part,
    '/search/root.json': `"/search/${version}/d0.json"`,
    '/strip.png': record,
    '/404.html': page(['/']),
    '/feed.xml': Object.keys(pages)
      .map((one) => `"${one}"`)
      .join(),
    '/sitemap.xml': Object.keys(pages)
      .map((one) => `"${one}"`)
      .join(),
    '/robots.txt': '"/sitemap.xml"',
    ...Object.fromEntries(Object.entries(pages).map(([address, links]) => [fileOf(address), page(links)])),
  }
}

/** Deploy editions one after another; returns what is on the host then. */
function deployAll(editions: readonly Edition[]): { host: Map<string, string>; manifests: Manifest[] } {
  const host = new Map<string, string>()
  const source = new Map(editions.flatMap((one) => Object.values(one).map((text) => [digest(text), text])))
  const manifests: Manifest[] = []
  for (const [index, edition] of editions.entries()) {
    const plan = planDeploy(manifests.at(-1), filesIn(edition), '/')
    replay(host, plan, editions[index - 1] ?? {}, edition, source)
    manifests.push(plan.after)
  }
  return { host, manifests }
}

const first = edit({ '/': ['/a/', '/b/'], '/a/': ['/b/'], '/b/': ['/'] }, 'blue', 'one')
// A page is gone, two are new and link to each other, and the look has changed with all hashed names.
const second = edit({ '/': ['/a/', '/c/'], '/a/': ['/'], '/c/': ['/d/'], '/d/': ['/c/'] }, 'red', 'two')

describe('a plan', () => {
  test('at every step lets open tabs find what they load later, and whoever comes find what a page names', () => {
    deployAll([first, second, first, second])
  })

  test('puts what is named by its content first, then pages nobody knows yet, pages, what lists them, and deletes last', () => {
    const { manifests } = deployAll([first])
    const { steps } = planDeploy(manifests[0], filesIn(second), '/')
    const kinds = steps.map(({ do: what, path }) => `${what} ${path.replace(/\.?[\w-]{8,10}(?=\.js|\/d0)/, '')}`)
    expect(kinds).toEqual([
      'put /_astro/chunk.js',
      'put /_astro/page.js',
      'put /search//d0.json',
      'put /strip.png',
      'put /c/index.html',
      'put /d/index.html',
      'put /404.html',
      'put /a/index.html',
      'put /index.html',
      'put /feed.xml',
      'put /sitemap.xml',
      'put /search/root.json',
      'delete /b/index.html',
    ])
  })

  test('says of each file what it is and how long it may be kept', () => {
    const { steps } = planDeploy(undefined, filesIn(first), '/')
    const said = Object.fromEntries(steps.map((step) => [step.path, step.do === 'put' && [step.type, step.cache]]))
    expect(said['/index.html']).toEqual(['text/html; charset=utf-8', 'public, max-age=0, must-revalidate'])
    expect(said[Object.keys(first)[0] as string]).toEqual([
      'text/javascript; charset=utf-8',
      'public, max-age=31536000, immutable',
    ])
  })

  test('of the edition that is there has no steps', () => {
    const { manifests } = deployAll([first])
    expect(planDeploy(manifests[0], filesIn(first), '/').steps).toEqual([])
  })

  test('keeps files named by their content for two deployments after the last that has them', () => {
    const looks = ['blue', 'red', 'green', 'black'].map((look) => edit({ '/': [] }, look, 'one'))
    const { host, manifests } = deployAll(looks)
    const scripts = looks.map((edition) => Object.keys(edition).filter((path) => path.startsWith('/_astro/')))
    expect(scripts.map((own) => own.map((path) => host.has(path)))).toEqual([
      [false, false],
      [true, true],
      [true, true],
      [true, true],
    ])
    expect(manifests.map(({ number }) => number)).toEqual([1, 2, 3, 4])
  })

  test('back is a plan like any other', () => {
    const { manifests } = deployAll([first, second])
    const back = planDeploy(manifests[1], filesOf(manifests[0] as Manifest), '/')
    expect(filesOf(back.after)).toEqual(filesIn(first))
    // Both editions’ scripts are still there, so none is put again.
    expect(back.steps.filter(({ path }) => path.startsWith('/_astro/'))).toEqual([])
  })

  test('after one that broke off anywhere, in doubt puts again all that it named', () => {
    const source = new Map([first, second].flatMap((one) => Object.values(one).map((text) => [digest(text), text])))
    const third = edit({ '/': ['/e/'], '/e/': ['/'] }, 'red', 'one')
    for (const text of Object.values(third)) source.set(digest(text), text)
    const { host: whole, manifests } = deployAll([first])
    const broken = planDeploy(manifests[0], filesIn(second), '/')
    for (let k = 0; k <= broken.steps.length; k++) {
      const host = new Map(whole)
      for (const step of broken.steps.slice(0, k)) {
        if (step.do === 'put') host.set(step.path, source.get(step.sha256) as string)
        else host.delete(step.path)
      }
      const plan = planDeploy(doubt(manifests[0], broken), filesIn(third), '/')
      for (const step of plan.steps) {
        if (step.do === 'put') host.set(step.path, source.get(step.sha256) as string)
        else host.delete(step.path)
      }
      for (const [path, text] of Object.entries(third)) expect(host.get(path), `${k}: ${path}`).toBe(text)
      expect(follow(host, ['/index.html', '/feed.xml']).missing).toEqual([])
      expect([...host.keys()].filter((path) => !(path in plan.after.files))).toEqual([])
    }
  })

  test('holds for editions at random', () => {
    let seed = 11
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31
      return seed % below
    }
    for (let round = 0; round < 15; round++) {
      const editions = Array.from({ length: 4 }, () => {
        const names = [
          '/',
          ...'abcdef'
            .split('')
            .map((one) => `/${one}/`)
            .filter(() => random(3) > 0),
        ]
        const linksOf = () => names.filter(() => random(2) > 0)
        return edit(
          Object.fromEntries(names.map((name) => [name, linksOf()])),
          `look ${random(4)}`,
          `record ${random(4)}`,
        )
      })
      deployAll(editions)
    }
  })
})
