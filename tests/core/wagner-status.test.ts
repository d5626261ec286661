/**
 * The status of every designation of Wagner on nine days, worked out by hand from the sources that its steps name.
 * · no record   P proposed   A announced   F in force   E ended
 */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { statusOn } from '../../src/core/status.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'

const DAYS = [
  '2022-12-02',
  '2023-01-20',
  '2023-01-24',
  '2023-01-25',
  '2023-01-26',
  '2023-09-10',
  '2023-09-14',
  '2023-09-15',
  '2024-02-01',
]
const NAMES = { '·': 'no-record', P: 'proposed', A: 'announced', F: 'in-force', E: 'ended' }

// biome-ignore format: the columns are the point
const TABLE: Record<string, string> = {
  //                                  2 Dec  20  24  25  26 Jan  10  14  15 Sep  1 Feb
  //                                   2022              2023             2023   2024
  'au-wagner-group':                 '   F    F   F   F   F       F   F   F      F',
  'ca-commons-wagner-group':         '   ·    ·   ·   ·   ·       P   P   P      P',
  'ca-sema-wagner-group':            '   F    F   F   F   F       F   F   F      F',
  'ch-wagner-group':                 '   ·    ·   ·   ·   ·       F   F   F      F',
  'ep-2022-wagner-group':            '   P    P   P   P   P       P   P   P      P',
  'eu-269-wagner-group':             '   ·    ·   ·   ·   ·       F   F   F      F',
  'eu-ghrsr-wagner-group':           '   F    F   F   F   F       F   F   F      F',
  'fr-an-wagner-group':              '   ·    ·   ·   ·   ·       P   P   P      P',
  'jp-asset-freeze-wagner-group':    '   F    F   F   F   F       F   F   F      F',
  'jp-wagner-group':                 '   ·    ·   ·   ·   ·       F   F   F      F',
  'lt-seimas-wagner-group':          '   ·    ·   ·   ·   ·       F   F   F      F',
  'osce-pa-wagner-group':            '   ·    ·   ·   ·   ·       F   F   F      F',
  'ua-rada-wagner-group':            '   ·    ·   ·   ·   ·       F   F   F      F',
  'uk-proscription-wagner-group':    '   ·    ·   ·   ·   ·       A   A   F      F',
  'uk-russia-wagner-group':          '   F    F   F   F   F       F   F   F      F',
  'us-caatsa-231-wagner-group':      '   F    F   F   F   F       F   F   F      F',
  'us-entity-list-wagner-group':     '   F    F   F   F   F       F   F   F      F',
  'us-eo-13660-wagner-group':        '   F    F   F   F   F       F   F   F      F',
  'us-eo-13667-wagner-group':        '   ·    ·   ·   ·   F       F   F   F      F',
  'us-eo-14024-wagner-group':        '   F    F   F   F   F       F   F   F      F',
  'us-epc-wagner-group':             '   F    F   F   F   F       F   F   F      E',
  'us-harm-117-wagner-group':        '   P    E   E   E   E       E   E   E      E',
  'us-harm-118-wagner-group':        '   ·    ·   ·   P   P       P   P   P      P',
  'us-meu-wagner-group':             '   ·    F   F   F   F       F   F   F      F',
  'us-tco-wagner-group':             '   ·    A   A   A   F       F   F   F      F',
}

const { library, problems } = checkNewsroom(readNewsroom('content'), '2027-01-01T00:00:00Z', 'all')

test('the content has no problem', () => {
  expect(problems).toEqual([])
})

test('the table names every designation of Wagner', () => {
  const ids = library.designations.filter(({ entity }) => entity.id === 'wagner-group').map(({ id }) => id)
  expect(Object.keys(TABLE).sort()).toEqual(ids.sort())
})

describe.each(DAYS.map((text, column) => [text, column] as const))('on %s', (text, column) => {
  test.each(Object.entries(TABLE))('%s', (id, row) => {
    const letter = row.trim().split(/\s+/)[column] as keyof typeof NAMES
    const designation = library.designations.find((one) => one.id === id)
    const { status, uncertain } = statusOn(designation ?? { steps: [] }, spanOf(mustParseDate(text)).start)
    expect({ status, uncertain }).toEqual({ status: NAMES[letter], uncertain: undefined })
  })
})
