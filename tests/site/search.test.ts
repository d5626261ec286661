/** The search as the built site answers it: its own look-up and Pagefind, in one list. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { indexPages } from '../../scripts/index-pages.ts'
import { type AskPages, PAGEFIND_OPTIONS, searchPages } from '../../src/search/pages.ts'
import { emptyQuery, findResults } from '../../src/search/results.ts'
import type { LoadPart, SearchRoot } from '../../src/search/types.ts'
import {
  asked,
  further,
  judging,
  judgingFirst,
  last,
  latest,
  nameHit,
  phone,
  score,
  working,
} from '../search/judged.ts'
import { files, pages, read, SITE } from './site.ts'

const parts = new Map<string, unknown>()
const load: LoadPart = async (name) => {
  const version = name === 'root' ? '' : `${((await load('root')) as SearchRoot).version}/`
  if (!parts.has(name)) parts.set(name, JSON.parse(read(`search/${version}${name}.json`)))
  return parts.get(name)
}
let askPages: AskPages
const fetched = globalThis.fetch

beforeAll(async () => {
  // Pagefind fetches what lies beside it: here that is a file.
  globalThis.fetch = async (input, ...rest) => {
    const address = String(input).split('?')[0] as string
    const at = address.lastIndexOf('/pagefind/')
    return at < 0 ? fetched(input, ...rest) : new Response(readFileSync(join(SITE, address.slice(at))))
  }
  const pagefind = await import(/* @vite-ignore */ pathToFileURL(resolve(SITE, 'pagefind/pagefind.js')).href)
  await pagefind.options({ ...PAGEFIND_OPTIONS, baseUrl: '/' })
  await pagefind.init()
  askPages = (meant) => searchPages(pagefind, meant)
})
afterAll(() => {
  globalThis.fetch = fetched
})

const find = (text: string, limit = 10) =>
  findResults({ ...emptyQuery(), text }, load, { limit, isFinished: true, askPages })
const ask = async (q: string) => (await find(q)).found.map(nameHit)

describe('one list of both', () => {
  test.each([
    ['working', working, 0.97, 0.95],
    ['judging', judging, 0.97, 0.94],
    ['first judging', judgingFirst, 0.97, 0.94],
    ['further', further, 0.97, 0.94],
    ['latest', latest, 0.97, 0.94],
    ['phone', phone, 0.97, 0.94],
    ['asked', asked, 0.96, 0.94],
    ['last', last, 0.97, 0.94],
  ])('answers the %s queries high, and none with nothing', async (half, cases, success, mrr) => {
    const figures = await score(cases, ask)
    console.log(`${half}, ${cases.length} queries:`, figures)
    expect(cases.length).toBeGreaterThanOrEqual(75)
    expect(figures.empty).toEqual([])
    expect(figures.success).toBeGreaterThanOrEqual(success)
    expect(figures.mrr).toBeGreaterThanOrEqual(mrr)
    expect(figures.misspelt).toBeGreaterThanOrEqual(0.93)
  })

  const listings = (
    JSON.parse(read('data/designations.json')) as {
      designations: { id: string; entity: { id: string; name: string }; authority: { id: string } }[]
    }
  ).designations
  const asCases = (write: (listing: (typeof listings)[number]) => string) =>
    [...Map.groupBy(listings, write)].map(([q, own]) => ({
      q,
      kind: 'name',
      answers: own.flatMap(({ id, entity }) => [`designation:${id}`, `entity:${entity.id}`]),
    }))

  // “al-qaida us” is of al-Qaida, and not of those whose names go on behind it.
  test.each([
    ['with a government', 900, asCases(({ entity, authority }) => `${entity.name} ${authority.id.split('-')[0]}`)],
    ['with what it is thought to be', 500, asCases(({ entity }) => `${entity.name} terrorist group`)],
    ['in a question', 500, asCases(({ entity }) => `is ${entity.name} banned`)],
  ])('each name of the record is found %s', async (_, least, cases) => {
    const { success, mrr } = await score(cases, ask)
    console.log(`${cases.length} queries: ${success.toFixed(3)}, ${mrr.toFixed(3)}`)
    expect(cases.length).toBeGreaterThan(least)
    expect(success).toBeGreaterThanOrEqual(0.985)
    expect(mrr).toBeGreaterThanOrEqual(0.97)
  })

  test('“wagner” is the group, a piece that explains it, and what binds before what does not', async () => {
    const names = (await find('wagner')).found.map(nameHit)
    expect(names[0]).toBe('entity:wagner-group')
    expect(names.findIndex((name) => name.startsWith('explainer:'))).toBeLessThan(3)
    const votes = ['ep-2022', 'lt-seimas', 'fr-an', 'osce', 'ua-rada', 'ca-commons']
    const isVote = (name: string) => votes.some((vote) => name.startsWith(`designation:${vote}`))
    expect(names.filter((name) => name.startsWith('designation:')).filter(isVote)).toEqual([])
  })

  test('no excerpt begins with the heading that stands above it', async () => {
    let shown = 0
    for (const q of ['material support', 'asset freeze', 'who decides', 'wagner', 'how does a ban end', 'way off']) {
      for (const { title, section } of (await find(q)).found) {
        if (!section) continue
        const [text, heading] = [section.excerpt.join('').replace('… ', ''), section.section || title]
        expect(text.slice(0, heading.length), q).not.toBe(heading)
        shown += 1
      }
    }
    expect(shown).toBeGreaterThan(12)
  })

  test('a question finds the piece, and the section that answers it', async () => {
    const { found } = await find('can a dead person stay on a sanctions list')
    expect(found[0]?.url).toMatch(/^\/explainers\/can-the-dead-stay-on-a-list\//)
    expect(`${found[0]?.section?.section} ${found[0]?.section?.excerpt.join('')}`).toMatch(/\b(?:dead|death|died)\b/i)
    const [law] = (await find('who did use a terrorism law')).found
    expect(law?.url).toMatch(/^\/explainers\/why-wagner-is-not-on-the-us-terrorist-list\/#/)
  })

  test.each([
    ['gephardt', 0],
    ['rosneft', 0],
  ])('what stands nowhere is found nowhere: %s', async (text, total) => {
    expect((await find(text)).total).toBe(total)
  })

  test.each([
    ['houthis uk', 'ansar-allah', 'Ansar Allah', 'the United Kingdom'],
    ['uk irgc banned', 'irgc', 'Islamic Revolutionary Guard Corps', 'the United Kingdom'],
    ['proud boys australia', 'proud-boys', 'Proud Boys', 'Australia'],
  ])(
    'a name beside a government that has no listing of it here is said to have none: %s',
    async (text, id, name, government) => {
      const { found, absent } = await find(text)
      expect(nameHit(found[0] as (typeof found)[number])).toBe(`entity:${id}`)
      expect(absent).toEqual({ name, government })
    },
  )

  test('and no listing of the record is said to be none', async () => {
    const wrong: string[] = []
    for (const { entity, authority } of listings) {
      const { absent } = await find(`${entity.name} ${authority.id.split('-')[0]}`, 1)
      if (absent?.name === entity.name) wrong.push(`${entity.name} ${authority.id}`)
    }
    expect(wrong).toEqual([])
  })

  test.each([
    ['uk sanctions list', ['/coverage/#uk-sanctions']],
    ['canada sanctions list', ['/coverage/#ca-sema']],
    ['banned groups uk', ['/instruments/uk-terrorism-act-2000/']],
    ['list of banned organisations uk', ['/instruments/uk-terrorism-act-2000/']],
    ['us terrorist groups', ['/instruments/us-fto/', '/instruments/us-eo-13224/']],
    ['eu sanctions list', ['/instruments/eu-269-2014/', '/instruments/eu-ghrsr/', '/instruments/eu-2024-2642/']],
  ])('a list that is asked for by whose it is comes first: %s', async (text, urls) => {
    const { found } = await find(text)
    expect(urls).toContain(found[0]?.url.replace(/(?<=instruments\/[^/]+\/).*/, ''))
  })

  test.each([
    ['golos evropy', 'entity:voice-of-europe'],
    ['is it illegal to donate to hamas', 'designation:uk-proscription-hamas'],
    ['feb 20th 2025', 'change:2025-02-20'],
    ['can a judge overturn a sanctions listing', 'explainer:how-a-name-gets-off-a-list'],
    ['who pays for this website', 'page:/about/ownership/'],
  ])('“%s” finds %s among the first three', async (text, name) => {
    expect((await find(text)).found.slice(0, 3).map(nameHit)).toContain(name)
  })

  test.each([
    ['csv', '/data/'],
    ['download data', '/data/'],
    ['rss', '/changes/'],
    ['timeline chart', '/timeline/'],
    ['checksum', '/editions/'],
    ['fact check', '/headline/'],
  ])('a page that readers look for by its use is found, under its own title: %s', async (text, url) => {
    const { found } = await find(text)
    const page = found.slice(0, 3).find((one) => one.url === url)
    expect(read(`${url.slice(1)}index.html`)).toContain(`>${page?.title}</h1>`)
  })

  // Real people are called Maria; who looks for the mafia is not sent to them.
  test.each(['mafia', 'kony', 'huione', 'chapo'])(
    'a short word is not taken for another that sounds unlike it: %s',
    async (text) => {
      expect((await find(text)).answer.corrected).toEqual([])
    },
  )

  test('a name without spaces is found by its beginning', async () => {
    expect((await find('瓦格纳')).found.map(nameHit)[0]).toBe('entity:wagner-group')
  })

  test('a slip is mended for the full text as well, and a word is looked for in its other spelling', async () => {
    const slip = (await find('proscirption')).found.map(nameHit)
    expect(slip).toContain('explainer:how-britain-bans-an-organisation')
    expect((await find('criminal organization label')).found.map(nameHit)).toContain(
      'explainer:wagner-transnational-criminal-organisation',
    )
  })
})

describe('Pagefind has', () => {
  test('what is published to be read and nothing else, without a filter', () => {
    const indexed = pages.filter((page) => read(page).includes('data-pagefind-body'))
    const kinds = /^(explainers|instruments|glossary|about)\/[^/]+\/index\.html$|^coverage\/index\.html$/
    expect(indexed.filter((page) => !kinds.test(page))).toEqual([])
    expect(indexed.length).toBeGreaterThan(80)
    expect(files.filter((file) => file.startsWith('pagefind/fragment/'))).toHaveLength(indexed.length)
    expect(files.filter((file) => file.startsWith('pagefind/filter/'))).toEqual([])
  })

  test('the same bytes whenever the same pages are indexed', async () => {
    const picture = (path: string, content: Uint8Array) =>
      `${path} ${createHash('sha256').update(content).digest('hex')}`
    const published = files
      .filter((file) => file.startsWith('pagefind/'))
      .map((file) => picture(file.slice('pagefind/'.length), readFileSync(join(SITE, file))))
    for (let run = 0; run < 2; run++) {
      const again = (await indexPages(SITE)).files.map(({ path, content }) => picture(path, content))
      expect(again.sort()).toEqual(published.toSorted())
    }
  })

  test('texts in which no word is glued to the next', () => {
    const glued = files
      .filter((file) => file.startsWith('pagefind/fragment/'))
      .flatMap((file) => {
        const text = gunzipSync(readFileSync(join(SITE, file)))
          .toString()
          .slice('pagefind_dcd'.length)
        const { content } = JSON.parse(text) as { content: string }
        return content.match(/[a-z]{3}(Yes|No|Indirectly|Not|What|Who|Kind|Known)\b/g) ?? []
      })
    expect(glued).toEqual([])
  })
})
