/** What VS Code is given: schemas that no sound file breaks, with a help text and the ids that there are. */
import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Problem } from '../../src/core/problems.ts'
import { makeHelps } from '../../src/newsroom/helps.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { formatByLine } from '../../src/newsroom/report.ts'
import { COLLECTIONS, SCHEMAS } from '../../src/schema/collections.ts'
import { desk, readAside, record } from './newsroom.ts'

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
const schemaOf = (helps: Map<string, string>, name: string) => JSON.parse(helps.get(`schemas/${name}.json`) ?? '')
const validatorOf = (schema: object) => new Ajv({ strict: false }).compile(schema)
const yaml = [...Object.keys(SCHEMAS), 'site']

const newsroom = readNewsroom('content')
const helps = makeHelps(newsroom)

test.each(yaml)('every file of %s passes its schema', (collection) => {
  const validate = validatorOf(schemaOf(helps, collection))
  const files = [...newsroom.files.values()].filter(({ file }) => file.split(/[/.]/)[0] === collection)
  expect(files.length).toBeGreaterThan(0)
  expect(files.filter(({ text }) => !validate(parse(text))).map(({ file }) => file)).toEqual([])
})

test.each(yaml)('the settings of VS Code name the schema of %s', (collection) => {
  const { 'yaml.schemas': schemas } = readJson('.vscode/settings.json')
  const files = collection === 'site' ? 'content/site.yaml' : `content/${collection}/**/*.yaml`
  expect(schemas[`./.vscode/schemas/${collection}.json`]).toBe(files)
})

test('a wrong key, a missing one and a wrong choice fail it', () => {
  const validate = validatorOf(schemaOf(helps, 'sources'))
  const [good] = parse(desk['sources/all.yaml'])
  expect(validate(good)).toBe(true)
  expect(validate([{ ...good, graed: 'court' }])).toBe(false)
  expect(validate([{ ...good, grade: 'rumour' }])).toBe(false)
  const { url, ...without } = good
  expect(validate([without])).toBe(false)
})

test('an id of the newsroom is offered with its name, and one that nobody has defined is left to the check', () => {
  const own = makeHelps(readAside({ ...desk, ...record }))
  const schema = schemaOf(own, 'designations')
  expect(schema.definitions.entities.anyOf).toContainEqual({ enum: ['a-group'], enumDescriptions: ['A group'] })
  expect(schema.definitions.sources.anyOf[1].enumDescriptions).toEqual(['A ministry: A notice'])
  expect(schema.definitions.entry.properties.entity.description).toBe('Who is listed.')
  expect(validatorOf(schema)(parse(record['designations/a-listing.yaml'].replace('a-group', 'b-group')))).toBe(true)
})

test('pieces have snippets: each key with its help text, each component, each id', () => {
  const snippets = JSON.parse(makeHelps(readAside({ ...desk, ...record })).get('listed.code-snippets') ?? '')
  for (const key of Object.keys(COLLECTIONS.explainers.shape)) expect(snippets[`key ${key}`].prefix).toBe(key)
  expect(snippets['key standfirst'].description).toBe('The answer in two or three sentences, not a tease.')
  expect(snippets['component Cite'].body).toBe('<Cite source="$1" />')
  expect(snippets['entity a-group']).toMatchObject({ body: 'a-group', description: 'entity: A group', scope: 'mdx' })
})

test('the matcher of VS Code reads what the check prints a line of', () => {
  const { tasks } = readJson('.vscode/tasks.json')
  const { pattern, background } = tasks[0].problemMatcher
  const place = { file: 'people/ann.yaml', line: 3, path: [], hint: 'Type this.' }
  const problems: Problem[] = [
    { ...place, code: 'bad-date', severity: 'error', message: '“x: 1” is\nno date' },
    { ...place, code: 'due', severity: 'warning', message: 'Read it' },
  ]
  const [first, second] = formatByLine(problems, 'content').split('\n')
  const read = (line = '') => {
    const found = new RegExp(pattern.regexp).exec(line) ?? []
    return ['file', 'line', 'severity', 'code', 'message'].map((part) => found[pattern[part]])
  }
  expect(read(first)).toEqual(['content/people/ann.yaml', '3', 'error', 'bad-date', '“x: 1” is no date. Type this.'])
  expect(read(second).slice(2, 4)).toEqual(['info', 'due'])
  const script = readFileSync('scripts/check.ts', 'utf8')
  for (const lines of [background.beginsPattern, background.endsPattern])
    expect(script).toMatch(new RegExp(`console.log\\('${lines.slice(1)}`))
})

test.each(Object.entries(COLLECTIONS))('every key of %s has a help text', (_, schema) => {
  const keys = Object.entries(schema.shape as Record<string, { description?: string | undefined }>)
  expect(keys.filter(([, { description }]) => !description).map(([key]) => key)).toEqual([])
})
