/** What differs between two states of the record. */
import { describe, expect, test } from 'vitest'
import {
  compareRecords,
  describeRecordChange,
  type FrozenDesignation,
  type FrozenRecord,
  NO_RECORD,
  summariseRecordChanges,
} from '../../src/core/editions.ts'

const source = { id: 'a-list', title: 'The list' }
const steps = [
  { id: 'announced-2023-01-20', on: '2023-01-20', step: 'announced' as const, sources: [source] },
  { id: 'in-force-2023-01-26', on: '2023-01-26', step: 'in-force' as const, sources: [source] },
]
const wagner: FrozenDesignation = {
  id: 'us-tco-wagner',
  entity: { id: 'wagner', name: 'Wagner', type: 'group', aliases: ['PMC Wagner'] },
  authority: { id: 'treasury', name: 'Treasury' },
  instrument: { id: 'eo', name: 'The order', kind: 'crime-label', binding: true },
  summary: 'It was listed.',
  steps,
}
const reading = { id: 'sdn-2025', asOf: '2025-05-25', extent: 'names', seen: ['us-tco-wagner'] }
const list = { id: 'sdn', name: 'SDN list', readings: [reading] }
const before: FrozenRecord = { designations: [wagner], lists: [list] }
const withOne = (change: Partial<FrozenDesignation>): FrozenRecord => ({
  ...before,
  designations: [{ ...wagner, ...change }],
})
const withEntity = (change: Partial<FrozenDesignation['entity']>) =>
  withOne({ entity: { ...wagner.entity, ...change } })
const withReadings = (...readings: (typeof reading)[]): FrozenRecord => ({ ...before, lists: [{ ...list, readings }] })
const tell = (one: FrozenRecord, two: FrozenRecord) =>
  compareRecords(one, two).map((change) => `${change.kind} ${change.of} ${change.id}: ${describeRecordChange(change)}`)

describe('of two states of the record', () => {
  test.each<[rule: string, after: FrozenRecord, told: string[]]>([
    ['nothing differs from itself', before, []],
    [
      'a designation that is new is added with its steps, however long ago they were',
      {
        ...before,
        designations: [wagner, { ...wagner, id: 'us-old', steps: [{ ...steps[1]!, id: 'in-force-2005', on: '2005' }] }],
      },
      ['added designation us-old: added: in force 2005.'],
    ],
    [
      'one that is gone is taken out',
      { ...before, designations: [] },
      ['removed designation us-tco-wagner: taken out: announced 20 January 2023 and in force 26 January 2023.'],
    ],
    [
      'a step that is new is added, and renames none',
      withOne({ steps: [{ ...steps[0]!, id: 'proposed-2022', on: '2022', step: 'proposed' }, ...steps] }),
      ['added step us-tco-wagner: step added: proposed 2022.'],
    ],
    [
      'a step whose date was put right has changed',
      withOne({ steps: [steps[0]!, { ...steps[1]!, id: 'in-force-2023-01-27', on: '2023-01-27' }] }),
      ['changed step us-tco-wagner: date was “26 January 2023” and is now “27 January 2023”.'],
    ],
    [
      'a step that is gone is taken out',
      withOne({ steps: [steps[1]!] }),
      ['removed step us-tco-wagner: step taken out: announced 20 January 2023.'],
    ],
    [
      'another source is told by its title',
      withOne({ steps: [steps[0]!, { ...steps[1]!, sources: [{ id: 'b', title: 'A notice' }] }] }),
      ['changed step us-tco-wagner: sources was “The list” and is now “A notice”.'],
    ],
    [
      'the title of a source that was put right is no other source',
      withOne({ steps: steps.map((step) => ({ ...step, sources: [{ ...source, title: 'The list of 2023' }] })) }),
      [],
    ],
    [
      'another summary is told with what it was',
      withOne({ summary: 'It was labelled.' }),
      ['changed designation us-tco-wagner: summary was “It was listed.” and is now “It was labelled.”'],
    ],
    [
      'of other names those are told that came or went, once for the name and not for each listing',
      {
        ...before,
        designations: [wagner, { ...wagner, id: 'b' }].map((one) => ({
          ...one,
          entity: { ...one.entity, aliases: ['PMC Wagner', 'ЧВК'] },
        })),
      },
      [
        'added designation b: added: announced 20 January 2023 and in force 26 January 2023.',
        'changed entity wagner: other names added: “ЧВК”.',
      ],
    ],
    [
      'numbers in lists and Wikidata are told',
      withEntity({ listNumbers: { ofac: ['1'] }, wikidata: 'Q1' }),
      ['changed entity wagner: list numbers added: “ofac 1”.', 'changed entity wagner: Wikidata number added: “Q1”.'],
    ],
    [
      'a law that no longer binds is told',
      withOne({ instrument: { ...wagner.instrument, binding: false } }),
      ['changed instrument eo: binding force was “binding” and is now “not binding”.'],
    ],
    [
      'a list that was read again is told',
      withReadings(reading, { ...reading, id: 'sdn-2026', asOf: '2026-10-09', extent: 'whole' }),
      ['added reading sdn: read as it stood on 9 October 2026, whole: 1 listing of ours seen.'],
    ],
    [
      'a reading that is gone is told',
      withReadings(),
      ['removed reading sdn: reading taken out: as it stood on 25 May 2025, for names: 1 listing of ours seen.'],
    ],
  ])('%s', (_, after, told) => {
    expect(tell(before, after)).toEqual(told)
  })

  test('everything of the first is added', () => {
    expect(compareRecords(NO_RECORD, before).map(({ kind, of }) => `${kind} ${of}`)).toEqual([
      'added designation',
      'added reading',
    ])
  })
})

test('what differs is summed up by what it concerns, a designation counted once', () => {
  const after = withOne({ summary: 'Other.', steps: [steps[1]!] })
  expect(summariseRecordChanges(compareRecords(before, after))).toBe('1 designation changed.')
  expect(summariseRecordChanges(compareRecords(NO_RECORD, before))).toBe(
    '1 designation added and 1 reading of a list added.',
  )
  expect(summariseRecordChanges([])).toBe('Nothing differs.')
})
