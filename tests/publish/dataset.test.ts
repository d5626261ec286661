import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import type { Designation } from '../../src/core/model.ts'
import { toDataset, toDesignationsCsv, toStepsCsv } from '../../src/publish/dataset.ts'
import { listFields, toJsonSchema } from '../../src/schema/dataset.ts'
import { designation, source } from '../core/builders.ts'

const edition = { site: 'https://listed.example', base: '/news/', now: '2026-11-24T12:00:00Z', today: 20_781 }
const tco = designation('us-tco', ['2023-01-20 announced', '2023-01-26 in-force'], { kind: 'crime-label' })
const bill = designation('us-bill', ['2022 proposed', '2023-01~ lapsed'], { kind: 'bill', binding: false })

function validator() {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  return ajv.compile(toJsonSchema('https://listed.example/data/schema.json'))
}

test('the JSON has the shape that the contract gives', () => {
  expect(toDataset([tco], edition)).toEqual({
    generated: '2026-11-24T12:00:00Z',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    designations: [
      {
        id: 'us-tco',
        entity: { id: 'a-group', name: 'A group', type: 'group' },
        authority: { id: 'utopia-treasury', name: 'The utopia-treasury' },
        instrument: { id: 'us-tco-law', name: 'The law of A list', kind: 'crime-label', binding: true },
        summary: 'It was listed.',
        steps: [
          {
            id: 'announced-2023-01-20',
            on: '2023-01-20',
            step: 'announced',
            sources: [
              {
                id: 'a-source',
                title: 'A notice',
                publisher: 'A ministry',
                url: 'https://example.org/notice',
                grade: 'official-list',
                accessed: '2026-11-24',
              },
            ],
          },
          expect.objectContaining({ id: 'in-force-2023-01-26', on: '2023-01-26', step: 'in-force' }),
        ],
        status: 'in-force',
        statusSince: '2023-01-26',
        lastSeen: '2023-01-26',
        url: 'https://listed.example/news/designations/us-tco/',
      },
    ],
  })
})

test('a name carries its item at Wikidata, in the JSON and in both tables; none where nobody looked it up', () => {
  const named = { ...tco, entity: { ...tco.entity, wikidata: 'Q42' } }
  const dataset = toDataset([named], edition)
  expect(dataset.designations[0]?.entity).toMatchObject({ id: 'a-group', wikidata: 'Q42' })
  expect(validator()(dataset)).toBe(true)
  for (const toCsv of [toDesignationsCsv, toStepsCsv]) {
    const read = (one: Designation) =>
      parse(toCsv([one], edition), { columns: true, bom: true }) as Record<string, string>[]
    expect(read(named)[0]?.entity_wikidata).toBe('Q42')
    expect(read(tco)[0]?.entity_wikidata).toBe('')
  }
})

test('the JSON says by when a law lapses, and whether that day is past', () => {
  const known = [{ on: mustParseDate('2024-07-16'), until: mustParseDate('2025-07-24'), sources: [source] }]
  const instrument = { ...tco.instrument, renewal: { what: 'The emergency', known } }
  const data = toDataset([{ ...tco, instrument }], edition)
  const renewal = { what: 'The emergency', until: '2025-07-24', isPast: true }
  expect(data.designations[0]?.instrument.renewal).toEqual(renewal)
  expect(validator()(data)).toBe(true)
})

test('a source that is a copy says where the original stands, and one that is not says nothing', () => {
  const original = 'https://treasury.example/liste-é'
  const copied = { ...tco, steps: tco.steps.map((step) => ({ ...step, sources: [{ ...step.sources[0]!, original }] })) }
  const [first, second] = [tco, copied].map((one) => toDataset([one], edition).designations[0]?.steps[0]?.sources[0])
  expect(first).not.toHaveProperty('original')
  expect(second?.original).toBe('https://treasury.example/liste-%C3%A9')
  expect(validator()(toDataset([copied], edition))).toBe(true)
})

test('the JSON keeps to the published schema', () => {
  const validate = validator()
  expect(validate(toDataset([bill, tco], edition)) || validate.errors).toBe(true)
})

test('the schema refuses a step without a source, a bad date and a field that it does not know', () => {
  const validate = validator()
  const good = toDataset([tco], edition)
  const [first] = good.designations
  const bad = (change: object) => validate({ ...good, designations: [{ ...first, ...change }] })
  expect(bad({ steps: [{ on: '2023-01-20', step: 'announced', sources: [] }] })).toBe(false)
  expect(bad({ statusSince: '26/01/2023' })).toBe(false)
  expect(bad({ extra: true })).toBe(false)
  expect(bad({})).toBe(true)
})

test('every field of the schema says what it means', () => {
  const fields = listFields()
  expect(fields.length).toBeGreaterThan(25)
  expect(fields.filter(({ description }) => description.length < 6)).toEqual([])
})

test('the table of designations has a row for each, and that of steps a row for each step', () => {
  const read = (csv: string) => parse(csv, { columns: true, bom: true }) as Record<string, string>[]
  expect(read(toDesignationsCsv([bill, tco], edition))).toMatchObject([
    {
      id: 'us-bill',
      binding: 'false',
      status: 'ended',
      status_since: '2023-01~',
      steps: '2022 proposed; 2023-01~ lapsed',
    },
    { id: 'us-tco', status: 'in-force', sources: 'https://example.org/notice' },
  ])
  expect(read(toStepsCsv([bill, tco], edition))).toMatchObject([
    { id: 'us-bill', step_number: '1', step_on: '2022', step: 'proposed' },
    { step_number: '2', step_on: '2023-01~', step_from: '2023-01' },
    { id: 'us-tco', step_on: '2023-01-20', source_grades: 'official-list' },
    { step: 'in-force' },
  ])
})

/** A designation that says the same text wherever a writer can type one. */
function say(text: string): Designation {
  const { entity, authority, instrument, steps } = tco
  return {
    ...tco,
    entity: { ...entity, name: text, aliases: [text] },
    authority: { ...authority, name: text, government: text },
    instrument: { ...instrument, name: text },
    summary: text,
    steps: steps.map((step) => ({
      ...step,
      citation: text,
      note: text,
      sources: step.sources.map((source) => ({ ...source, publisher: text })),
    })),
  }
}
const cellsOf = (text: string) =>
  [toDesignationsCsv, toStepsCsv].flatMap((toCsv) =>
    (parse(toCsv([say(text)], edition), { bom: true }) as string[][]).slice(1).flat(),
  )

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('no cell begins as the formula %j, and each says it', (text) => {
  const cells = cellsOf(text)
  expect(cells.filter((cell) => /^[=+\-@\t\r\n]/.test(cell))).toEqual([])
  // Name, alias, government, authority and instrument in both tables, one summary; citation, note and publisher of two steps.
  expect(cells.filter((cell) => cell === `'${text}`)).toHaveLength(5 + 1 + 2 * (5 + 3))
})

test.each(['\r=1', '\n-1', '\r\n@A'])('a line broken before a formula, %j, leaves a space before it', (text) => {
  expect(cellsOf(text)).toContain(text.replace(/^\s+/, ' '))
  expect(cellsOf(text).filter((cell) => /^[=+\-@\t\r\n']/.test(cell))).toEqual([])
})

test.each(['a = b', 'A–B - C+D', '3.5', '1997-10-08', "'quoted'", 'a@b.example', 'ЧВК «Вагнер»'])(
  '%j stays as it is',
  (text) => {
    expect(cellsOf(text).filter((cell) => cell === text)).toHaveLength(22)
  },
)

test('days, numbers and addresses stay as they are', () => {
  const cells = cellsOf('Words')
  expect(cells).toEqual(expect.arrayContaining(['2023-01-20', '1', '2', 'true', 'https://example.org/notice']))
  expect(cells.filter((cell) => cell.startsWith("'"))).toEqual([])
})

test('a spreadsheet opens the table as text in any script and runs none of it', () => {
  const nasty = { ...tco, summary: '=HYPERLINK("https://x", "a")\nЧВК «Вагнер», "so-called"' }
  const csv = toDesignationsCsv([nasty], edition)
  expect(csv.startsWith('\uFEFFid,')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(3)
  const [row] = parse(csv, { columns: true, bom: true }) as Record<string, string>[]
  expect(row?.summary).toBe('\'=HYPERLINK("https://x", "a") ЧВК «Вагнер», "so-called"')
})
