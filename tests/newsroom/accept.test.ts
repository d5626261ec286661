/** Proposals as they are put in place, and as they are refused. */
import { describe, expect, test } from 'vitest'
import { acceptProposals } from '../../src/newsroom/accept.ts'
import { desk, type Files, NOW, readAside, record } from './newsroom.ts'

const about = 'about: { kind: new-name, list: a-list, asOf: 2026-11-20, programme: TCO }\n'
const sources = `sources:
  - id: a-list-2026-11-20
    publisher: Treasury
    title: The list, copy as of 20 November 2026
    url: https://news.example/list
    accessed: 2026-11-24
    grade: official-list
`
const reading = (extent: 'whole' | 'names', ...ids: string[]) => `readings:
  - list: a-list
    asOf: 2026-11-20
    read: 2026-11-24
    source: a-list-2026-11-20
    extent: ${extent}
    seen: [${ids.join(', ')}]
`
const eagle = (words = 'An organisation.') => `${about}${sources}entities:
  - id: eagle
    name: Eagle Front # as printed
    type: group
    summary: ${words}
    listNumbers: { ofac: ["7"] }
    sources: [a-list-2026-11-20]
designations:
  - id: order-eagle
    entity: eagle
    authority: treasury
    instrument: order
    summary: The list names Eagle Front.
    steps:
      - { on: 2026-11-20?, step: in-force, sources: [a-list-2026-11-20] }
${reading('names', 'order-eagle')}`
const alias = `${about}additions:\n  - to: entities/a-group\n    aliases: [Falcon Front]\n`
const step = `about: { list: a-list, asOf: 2023-01-25, designation: a-listing, recordSays: no-record }
additions:
  - to: designations/a-listing
    steps: [{ on: 2023-01-25, step: announced, sources: [a-notice] }]
`

function accept(texts: string[], files: Files = {}) {
  const newsroom = readAside({ ...desk, ...record, ...files })
  const proposals = texts.map((text, index) => ({ path: `p${index}.yaml`, text }))
  const { texts: changed, done } = acceptProposals(newsroom, proposals, NOW)
  return { done, files: Object.fromEntries(changed) as Files }
}

describe('whole entries', () => {
  test('go into new files named after the list where none fits, as they were typed', () => {
    const { files, done } = accept([eagle()])
    expect(Object.keys(files).sort()).toEqual([
      'designations/a-list.yaml',
      'entities/a-list.yaml',
      'readings/a-list.yaml',
      'sources/a-list.yaml',
    ])
    expect(files['entities/a-list.yaml']).toContain('- id: eagle\n  name: Eagle Front # as printed\n')
    expect(done).toEqual([
      'sources/a-list-2026-11-20',
      'entities/eagle',
      'designations/order-eagle',
      'readings/a-list-2026-11-20',
    ])
  })

  test('go to the end of the file where their like stand: of one instrument alone, its names, the list’s readings', () => {
    const one = record['designations/a-listing.yaml'].replace(/^(?=.)/gm, '  ').replace('  id', '- id')
    const group = record['entities/a-group.yaml'].replace(/^(?=.)/gm, '  ').replace('  id', '- id')
    const { files } = accept([eagle()], {
      'designations/a-listing.yaml': `# Ours.\n${one}# The last.\n`,
      'entities/a-group.yaml': group,
      'readings/a-few.yaml':
        '- { list: a-list, asOf: 2025-01-31, read: 2026-01-31, source: a-notice, extent: names, seen: [a-listing] }\n',
      'readings/all.yaml':
        '- { list: a-list, asOf: 2026-01-30, read: 2026-01-31, source: a-notice, extent: names, seen: [a-listing] }\n' +
        '- { list: a-list, asOf: 2026-01-31, read: 2026-01-31, source: a-notice, extent: names, seen: [a-listing] }\n',
    })
    expect(Object.keys(files).sort()).toEqual([
      'designations/a-listing.yaml',
      'entities/a-group.yaml',
      'readings/all.yaml',
      'sources/all.yaml',
    ])
    expect(files['designations/a-listing.yaml']?.startsWith(`# Ours.\n${one}# The last.\n- id: order-eagle\n`)).toBe(
      true,
    )
  })

  test('that several proposals bring are put in place once', () => {
    const other = eagle().replaceAll('order-eagle', 'order-2-eagle').replace('instrument: order', 'instrument: order-2')
    const second = record['instruments/order.yaml'].replace('id: order', 'id: order-2')
    const list = record['lists/a-list.yaml'].replace('[order]', '[order, order-2]')
    const { files } = accept([eagle(), other], { 'instruments/order-2.yaml': second, 'lists/a-list.yaml': list })
    expect(files['entities/a-list.yaml']?.match(/id: eagle/g)).toHaveLength(1)
    expect(files['readings/a-list.yaml']).toContain('seen: [order-eagle, order-2-eagle]')
  })

  test('of a reading are joined with the one of that list and day', () => {
    const whole = `${about}${sources}${reading('whole', 'a-listing')}`
    const { files } = accept([eagle(), whole])
    expect(files['readings/a-list.yaml']).toContain('extent: whole\n  seen: [order-eagle, a-listing]\n')
    expect(files['readings/a-list.yaml']?.match(/- list/g)).toHaveLength(1)
  })
})

test('an addition goes into its entry, and what is there in other capitals is left out', () => {
  expect(accept([alias]).files['entities/a-group.yaml']).toBe(
    record['entities/a-group.yaml'].replace('type:', 'aliases:\n  - Falcon Front\ntype:'),
  )
  const known = `${record['entities/a-group.yaml']}aliases: [FALCON FRONT]\n`
  expect(() => accept([alias], { 'entities/a-group.yaml': known })).toThrow('all of it is in the record already')
})

describe('is refused in words, and nothing is changed:', () => {
  test.each<[string, string[], Files, string]>([
    [
      'what is there already',
      [eagle(), eagle()],
      {},
      'p1.yaml was not accepted, and nothing was changed: all of it is in the record already',
    ],
    [
      'a name that somebody has entered under another id',
      [eagle()],
      {
        'entities/e.yaml': record['entities/a-group.yaml'].replace(
          'id: a-group',
          'id: e\nlistNumbers: { ofac: ["7"] }',
        ),
      },
      'the record has it by now as “e” in entities/e.yaml',
    ],
    [
      'an id that is another’s by now',
      [eagle()],
      { 'entities/e.yaml': record['entities/a-group.yaml'].replace('a-group', 'eagle') },
      'there is another entry “eagle” in entities/e.yaml by now',
    ],
    [
      'an addition to what is gone',
      [alias.replace('a-group', 'b-group')],
      {},
      'there is no sound entry entities/b-group any more',
    ],
    [
      'a step, where the record has moved on',
      [step.replace('recordSays: no-record', 'recordSays: announced')],
      {},
      'It said that a-listing is announced, and says now that it is no-record',
    ],
    ['what has nothing to put in place', [about], {}, 'only something to look into'],
    [
      'what was rejected',
      [`${alias}rejected: { on: 2026-11-24, why: Another Falcon. }\n`],
      {},
      'it was rejected: Another Falcon.',
    ],
    ['what is no YAML', ['a: [\n'], {}, 'it is not YAML that we can read'],
    ['what is no proposal', ['a: b\n'], {}, 'it is no proposal with whole entries'],
    ['what the check would find wrong', [eagle('""')], {}, 'entities/a-list.yaml:4'],
    [
      'what contradicts the record',
      [eagle().replace('The list names Eagle Front.', 'Eagle Front was listed on 1 May 2020.')],
      {},
      'designations/a-list.yaml:5',
    ],
  ])('%s', (_, texts, files, message) => {
    expect(() => accept(texts, files)).toThrow(message)
  })
})

test('what the check finds without the proposal is no reason to refuse it', () => {
  const broken = { 'topics/more.yaml': '- id: x\n' }
  expect(accept([alias], broken).done).toEqual(['entities/a-group: aliases Falcon Front'])
})
