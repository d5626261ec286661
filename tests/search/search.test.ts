/** The search as it answers: on a small record made here, and on the queries that readers type against our own. */
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { formatSearch, parseSearch } from '../../src/search/address.ts'
import { buildSearch } from '../../src/search/build.ts'
import { toExcerpt } from '../../src/search/excerpt.ts'
import { suggest } from '../../src/search/query.ts'
import { nameFacets, toSearchRecords } from '../../src/search/records.ts'
import { emptyQuery, findResults, type SearchQuery } from '../../src/search/results.ts'
import type { LoadPart, SearchRecord } from '../../src/search/types.ts'

interface Case {
  q: string
  kind: string
  answers: string[]
}

const NOW = '2026-11-24T12:00:00Z'
const cases = parse(readFileSync('tests/search/queries.yaml', 'utf8')) as Case[]
const judging = cases.filter((_, index) => index % 2 === 1)
const daysOf = new Map<string, number[]>()
let load: LoadPart

beforeAll(() => {
  const library = buildLibrary(toEntries(readNewsroom('content'), Date.parse(NOW)))
  const today = spanOf(mustParseDate('2026-11-24')).start
  const records = toSearchRecords(library, today)
  for (const { type, id, days } of records) daysOf.set(`${type} ${id}`, days)
  load = loadFrom(buildSearch(records, nameFacets(library)))
})

/** Read an index from memory; `asked` takes down which parts were asked for. */
function loadFrom(files: Map<string, string>, asked = new Set<string>()): LoadPart {
  const parsed = new Map<string, unknown>()
  return async (name) => {
    asked.add(name)
    if (!parsed.has(name)) parsed.set(name, JSON.parse(files.get(name) as string))
    return parsed.get(name)
  }
}

const find = (change: Partial<SearchQuery>, limit = 10) =>
  findResults({ ...emptyQuery(), ...change }, load, { limit, isFinished: true, wantsFacets: true })
const names = async (text: string, limit = 3) =>
  (await find({ text }, limit)).found.map(({ type, id }) => `${type}:${id}`)

describe('on the half of the queries that judges', () => {
  test('at least 19 of 20 are answered among the first three, and the right answer stands high', async () => {
    const ranks = await Promise.all(
      judging.map(async ({ q, answers }) => (await names(q, 10)).findIndex((one) => answers.includes(one)) + 1),
    )
    expect(judging.length).toBeGreaterThanOrEqual(75)
    expect(ranks.filter((rank) => rank > 0 && rank <= 3).length / ranks.length).toBeGreaterThanOrEqual(0.95)
    expect(ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length).toBeGreaterThanOrEqual(0.85)
  })

  test('none is left without a hit', async () => {
    const empty = await Promise.all(judging.map(async ({ q }) => ((await find({ text: q })).total === 0 ? q : '')))
    expect(empty.filter((q) => q !== '')).toEqual([])
  })
})

describe('a query', () => {
  test.each([
    ['when did britain ban wagner', 'designation:uk-proscription-wagner-group'],
    ['wagnr', 'entity:wagner-group'],
    ['Вагнера', 'entity:wagner-group'],
    ['E.O. 13581', 'instrument:us-eo-13581'],
    ['13581', 'instrument:us-eo-13581'],
    ['transnational criminal organization', 'term:tco'],
    ['26 January 2023', 'change:2023-01-26'],
    ['al Qaeda', 'entity:al-qaida'],
  ])('“%s” is answered first by %s', async (text, answer) => {
    expect((await names(text))[0]).toBe(answer)
  })

  test('that was read as another says what was looked up', async () => {
    const { answer } = await find({ text: 'wagnr' })
    expect(answer.corrected).toEqual([{ from: 'wagnr', to: 'wagner' }])
  })

  test('of two letters that changed places is one slip, and a wrong first letter is told as well', async () => {
    expect((await names('wganer'))[0]).toBe('entity:wagner-group')
    expect((await names('jezbollah'))[0]).toBe('entity:hizballah')
  })

  test('of nothing like anything finds nothing and offers the nearest words', async () => {
    const { total, answer } = await find({ text: 'qqqqwwww' })
    expect([total, answer.unknown]).toEqual([0, ['qqqqwwww']])
    expect(await suggest('wagxyr', load)).toContain('wagner')
  })

  test('of a word in a section lands on the section', async () => {
    const { found } = await find({ text: 'who did use a terrorism law' })
    expect(found[0]?.url).toMatch(/^\/explainers\/why-wagner-is-not-on-the-us-terrorist-list\/#/)
  })

  test('of no words asks for nothing', async () => {
    expect((await find({ text: '…' })).total).toBe(0)
  })
})

describe('narrowing', () => {
  test('the count beside a choice is what choosing it leaves', async () => {
    const { facets, types } = await find({ text: 'hizballah' })
    expect(facets?.authority.length).toBeGreaterThan(1)
    for (const { id, count } of facets?.authority ?? []) {
      const narrowed = await find({ text: 'hizballah', chosen: { ...emptyQuery().chosen, authority: [id] } })
      expect(narrowed.total, id).toBe(count)
    }
    for (const [type, count] of types)
      expect((await find({ text: 'hizballah', types: [type] })).total, type).toBe(count)
  })

  test('a range of days keeps what something happened to in it', async () => {
    const day = (text: string) => spanOf(mustParseDate(text)).start
    const { found } = await find(
      { text: 'wagner', types: ['designation'], from: day('2023-01-20'), to: day('2023-01-26') },
      100,
    )
    const ids = found.map(({ id }) => id)
    expect(ids).toContain('us-tco-wagner-group')
    expect(ids).not.toContain('uk-proscription-wagner-group')
  })

  test('newest and oldest order by day, and what has none comes last', async () => {
    for (const [sort, first, sign] of [
      ['newest', -1, -1],
      ['oldest', 0, 1],
    ] as const) {
      const { found } = await find({ text: 'asset freeze', sort }, 1000)
      const days = found.map(({ type, id }) => daysOf.get(`${type} ${id}`)?.at(first))
      const dated = days.filter((day) => day !== undefined)
      expect(new Set(dated).size).toBeGreaterThan(5)
      expect(dated).toEqual(dated.toSorted((a, b) => sign * (a - b)))
      expect(days.length).toBeGreaterThan(dated.length)
      expect(days.slice(0, dated.length)).toEqual(dated)
    }
  })

  test('few designations of one name stand among others, and all of them where only they are asked for', async () => {
    const mixed = (await find({ text: 'wagner' }, 30)).found.filter(
      ({ group, type }) => type === 'designation' && group === 'wagner-group',
    )
    const only = (await find({ text: 'wagner', types: ['designation'] }, 30)).found.filter(
      ({ group }) => group === 'wagner-group',
    )
    expect(mixed).toHaveLength(3)
    expect(only.length).toBeGreaterThan(20)
  })
})

test('the address keeps a query and gives it back; what it says wrongly is left out', () => {
  const address = '?q=wagner&type=designation&authority=uk-home-office&from=2023-01-01&to=2023-12-31&sort=newest'
  expect(formatSearch(parseSearch(address))).toBe(address)
  expect(formatSearch(parseSearch('?q=wagner&type=cat&from=2023-02-30&sort=best'))).toBe('?q=wagner')
})

test('an excerpt is the words around the match, marked, and never longer than it may be', () => {
  const text = `${'Nothing here. '.repeat(30)}The group was banned in Britain. ${'Nor here. '.repeat(30)}`
  const parts = toExcerpt(text, new Set(['ban', 'uk']))
  expect(parts.filter((_, index) => index % 2 === 1)).toEqual(['banned', 'Britain.'])
  expect(parts.join('').length).toBeLessThan(220)
})

test('what a query loads does not grow with the site', async () => {
  const weigh = async (count: number) => {
    const files = buildSearch(makeRecords(count), new Map())
    const asked = new Set<string>()
    const { total } = await findResults({ ...emptyQuery(), text: 'group alpha 7' }, loadFrom(files, asked), {
      limit: 10,
    })
    expect(total).toBeGreaterThan(0)
    return [...asked].reduce((sum, name) => sum + (files.get(name)?.length ?? 0), 0)
  }
  const small = await weigh(1000)
  expect(await weigh(10_000)).toBeLessThan(small * 1.6)
})

function makeRecords(count: number): SearchRecord[] {
  const letters = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'theta', 'kappa']
  return Array.from({ length: count }, (_, number) => {
    const title = `Group ${letters[number % letters.length]} ${number} ${number.toString(36)}x`
    const text = `A group of number ${number}, listed under law ${number % 97}.`
    return {
      type: 'entity' as const,
      id: `group-${number}`,
      url: `/entities/group-${number}/`,
      title,
      group: `group-${number}`,
      context: 'On no list in force that we have read',
      text,
      names: [title],
      fields: [
        [title, 10],
        [text, 2],
      ] as [string, number][],
      facets: {},
      days: [],
    }
  })
}
