/** The search as it answers: on a small record made here, and on the queries that readers type against our own. */
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import type { Library } from '../../src/core/model.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { formatSearch, parseSearch } from '../../src/search/address.ts'
import { buildSearch } from '../../src/search/build.ts'
import { toExcerpt } from '../../src/search/excerpt.ts'
import { suggest } from '../../src/search/query.ts'
import { nameFacets, nameGovernments, toSearchRecords } from '../../src/search/records.ts'
import { emptyQuery, findResults, type SearchQuery } from '../../src/search/results.ts'
import type { LoadPart, SearchRecord } from '../../src/search/types.ts'
import { judging, nameHit, score } from './judged.ts'

const NOW = '2026-11-24T12:00:00Z'
const TODAY = spanOf(mustParseDate('2026-11-24')).start
let library: Library
const daysOf = new Map<string, number[]>()
let load: LoadPart

beforeAll(() => {
  library = buildLibrary(toEntries(readNewsroom('content'), Date.parse(NOW)))
  const records = toSearchRecords(library, TODAY)
  for (const { type, id, days } of records) daysOf.set(`${type} ${id}`, days)
  load = loadFrom(buildSearch(records, nameFacets(library), nameGovernments(library)))
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
const names = async (text: string, limit = 3) => (await find({ text }, limit)).found.map(nameHit)

/** What the look-up knows alone: the rest is asked of the built site, where Pagefind is (tests/site/search.test.ts). */
test('the look-up alone answers names, slips, other scripts, numbers and listings of the judging half', async () => {
  const own = ['name', 'misspelt', 'script', 'translit', 'diacritic', 'abbreviation', 'number', 'compound', 'day']
  const figures = await score(
    judging.filter(({ kind }) => own.includes(kind)),
    (q) => names(q, 10),
  )
  expect(figures.empty).toEqual([])
  expect(figures.success).toBeGreaterThanOrEqual(0.95)
  expect(figures.mrr).toBeGreaterThanOrEqual(0.92)
})

test('a name in another script finds whose it is among the first three', async () => {
  const other = /[^\p{Script=Latin}\p{P}\p{N}\p{M}\s]/u
  const all = library.entities.flatMap(({ id, aliases = [] }) =>
    aliases.filter((name) => other.test(name)).map((name) => ({ id, name })),
  )
  const missed: string[] = []
  for (const { id, name } of all) if (!(await names(name)).includes(`entity:${id}`)) missed.push(`${name} ${id}`)
  expect(all.length).toBeGreaterThan(400)
  expect(missed).toEqual([])
})

test('no two hits of a kind have one title: twins carry their country', () => {
  const titles = toSearchRecords(library, TODAY)
    .filter(({ type }) => type !== 'designation')
    .map(({ type, title }) => `${type} ${title}`)
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([])
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

  test.each(['26/01/2023', '2023-01-26', '26.1.2023', '26 Jan 2023', '26 January 2023'])(
    'of a day in figures or words finds that day: %s',
    async (text) => {
      expect((await names(text))[0]).toBe('change:2023-01-26')
    },
  )

  test('of a month finds days of it', async () => {
    const first = await names('January 2023')
    expect(first.every((name) => name.startsWith('change:2023-01-'))).toBe(true)
  })

  test('with a minus leaves out what has that word, and says which', async () => {
    const with_ = (await find({ text: 'wagner' }, 1000)).found.map(nameHit)
    const { found, answer } = await find({ text: 'wagner -syria' }, 1000)
    expect(answer.meant.without).toEqual(['syria'])
    expect(found.length).toBeLessThan(with_.length)
    expect(found.filter(({ title, text }) => /syria/i.test(`${title} ${text}`))).toEqual([])
    expect(found[0]?.id).toBe('wagner-group')
  })

  test('in quotation marks is searched as one, and where nothing has it as one the answer says so', async () => {
    const { found, isPhrase } = await find({ text: '“significant transnational criminal organisation”' })
    expect(isPhrase).toBe(true)
    expect(found.map(nameHit)).toContain('designation:us-tco-wagner-group')
    const loose = await find({ text: '"prigozhin wagner"' })
    expect([loose.isPhrase, loose.total > 0]).toEqual([false, true])
  })

  test('of one Latin letter, of symbols or of nothing but a dash asks for nothing; of one character it may be a name', async () => {
    for (const text of ['w', '!!!', '—', '   ']) expect((await find({ text })).total, text).toBe(0)
    expect((await find({ text: 'w' })).answer.isTooShort).toBe(true)
    expect((await find({ text: '朱' })).answer.isTooShort).toBe(false)
  })

  test('of 1,400 characters is cut to its first words, and is answered', async () => {
    const { total, answer } = await find({ text: 'wagner group sanctions syria '.repeat(50) })
    expect(answer.isCut).toBe(true)
    expect(total).toBeGreaterThan(0)
  })

  test('lends the full text its words: mended, in both spellings, short and long', async () => {
    const lent = async (text: string) => (await find({ text })).answer.meant.words
    expect(await lent('wagnr')).toEqual([['wagner']])
    expect((await lent('organization'))[0]).toContain('organisation')
    expect((await lent('foreign terrorist organization'))[0]).toContain('fto')
    expect((await lent('fto'))[0]).toContain('foreign terrorist organization')
  })

  test('of a name that is a word of no weight finds whose it is', async () => {
    for (const [text, id] of [
      ['IS', 'isis'],
      ['IM', 'indian-mujahedeen'],
    ] as const)
      expect((await find({ text })).found.map(nameHit), text).toContain(`entity:${id}`)
  })

  test('of a name beside a government that has no listing of it says so, of any government of the record', async () => {
    const { absent } = await find({ text: 'hamas osce' })
    expect(absent).toEqual({ name: 'Hamas', government: 'the OSCE Parliamentary Assembly' })
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

test('what a query loads has hardly grown once the site has five times the pages', async () => {
  const weigh = async (count: number) => {
    const files = buildSearch(makeRecords(count), new Map())
    const queries = ['group alpha 7', 'grop alpha 77', 'group 1204 xfgx', 'kapa', 'law 14']
    const sums = queries.map(async (text) => {
      const asked = new Set<string>()
      const { total } = await findResults({ ...emptyQuery(), text }, loadFrom(files, asked), { limit: 10 })
      expect(total, text).toBeGreaterThan(0)
      return [...asked].reduce((sum, name) => sum + gzipSync(files.get(name) ?? '').length, 0)
    })
    return (await Promise.all(sums)).reduce((sum, one) => sum + one, 0)
  }
  expect(await weigh(10_000)).toBeLessThan((await weigh(2000)) * 1.2)
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
