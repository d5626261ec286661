import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { misfits } from '../publish/follow-the-money.ts'
import { files, read } from './site.ts'

const dataset = JSON.parse(read('data/designations.json'))
const ids: string[] = dataset.designations.map(({ id }: { id: string }) => id)

test('the downloads are there', () => {
  const wanted = [
    'calendar.ics',
    'changes.xml',
    'data/designations.csv',
    'data/designations.ftm.jsonl',
    'data/designations.json',
    'data/index.html',
    'data/schema.json',
    'data/steps.csv',
  ]
  expect(wanted.filter((file) => !files.includes(file))).toEqual([])
})

test('the JSON validates against the schema that is published beside it', () => {
  const ajv = new Ajv2020({ allErrors: true, strict: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(read('data/schema.json')))
  expect(validate(dataset) || validate.errors).toBe(true)
  expect(ids).toEqual([...ids].sort())
})

test('every designation has its page, and stands once in the table', () => {
  expect(ids.filter((id) => !files.includes(`designations/${id}/index.html`))).toEqual([])
  const rows = parse(read('data/designations.csv'), { columns: true, bom: true }) as { id: string }[]
  expect(rows.map(({ id }) => id)).toEqual(ids)
  const steps = parse(read('data/steps.csv'), { columns: true, bom: true }) as { id: string }[]
  const counted = dataset.designations.reduce((sum: number, one: { steps: [] }) => sum + one.steps.length, 0)
  expect(steps).toHaveLength(counted)
})

test('every entity of the FollowTheMoney file fits the published model', () => {
  const entities = read('data/designations.ftm.jsonl')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(entities.length).toBeGreaterThan(10)
  expect(misfits(entities)).toEqual([])
})

test('the calendar is made of whole entries with unlike ids', () => {
  const calendar = read('calendar.ics')
  const ids = [...calendar.matchAll(/^UID:(.+)$/gm)].map(([, id]) => id)
  expect(ids.length).toBeGreaterThan(0)
  expect(new Set(ids).size).toBe(ids.length)
  expect(calendar.match(/^END:VEVENT/gm)).toHaveLength(ids.length)
})

test('every narrower calendar has entries, all of them in the whole one, and is offered by its page', () => {
  const uidsOf = (file: string) =>
    [
      ...read(file)
        .replace(/\r\n[ \t]/g, '')
        .matchAll(/^UID:(.+)$/gm),
    ].map(([, id]) => id)
  const whole = new Set(uidsOf('calendar.ics'))
  const narrower = files.filter((file) => /^(entities|coverage)\/.+\.ics$/.test(file))
  expect(narrower.some((file) => file.startsWith('coverage/'))).toBe(true)
  for (const file of narrower) {
    const own = uidsOf(file)
    expect(own.length, file).toBeGreaterThan(0)
    expect(
      own.filter((id) => !whole.has(id)),
      file,
    ).toEqual([])
    const page = file.startsWith('coverage/') ? 'coverage/index.html' : file.replace('calendar.ics', 'index.html')
    expect(read(page), file).toContain(`href="/${file}"`)
  }
})

test('an item at Wikidata stands with its name in every form of the record', () => {
  const named = dataset.designations.filter(({ entity }: { entity: { wikidata?: string } }) => entity.wikidata)
  expect(named.length).toBeGreaterThan(0)
  const rows = parse(read('data/designations.csv'), { columns: true, bom: true }) as Record<string, string>[]
  const ftm = read('data/designations.ftm.jsonl')
  for (const { id, entity } of named) {
    expect(rows.find((row) => row.id === id)?.entity_wikidata).toBe(entity.wikidata)
    expect(ftm).toContain(`"wikidataId":["${entity.wikidata}"]`)
    const page = read(`entities/${entity.id}/index.html`)
    expect(page).toContain(`<a href="https://www.wikidata.org/wiki/${entity.wikidata}">${entity.wikidata}</a>`)
    expect(page).toContain(`"sameAs":"https://www.wikidata.org/entity/${entity.wikidata}"`)
  }
})

test('the page of the data describes a Dataset with its licence and files', () => {
  const [, json = ''] = /<script type="application\/ld\+json">(.+?)<\/script>/.exec(read('data/index.html')) ?? []
  const [dataset] = JSON.parse(json)['@graph']
  expect(dataset).toMatchObject({
    '@type': 'Dataset',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    temporalCoverage: expect.stringMatching(/^\d{4}\/\d{4}$/),
  })
  expect(dataset.distribution).toHaveLength(5)
})
