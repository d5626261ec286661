/** By when laws lapse, worked out by hand. */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { packRenewal, type Renewable, renewalOn, tellRenewal, unpackRenewal } from '../../src/core/renewals.ts'
import { formatRenewal } from '../../src/core/words.ts'

const day = (text: string) => spanOf(mustParseDate(text)).start
const what = 'The emergency'

/** Read `2023-07-19 2024-07-24`: renewed on, until. */
function renewal(...terms: string[]): Renewable {
  const known = terms.map((term) => {
    const [on = '', until = ''] = term.split(' ')
    return { on: mustParseDate(on), until: mustParseDate(until) }
  })
  return { what, known }
}

const yearly = renewal('2023-07-19 2024-07-24', '2024-07-16 2025-07-24')
const gappy = renewal('2012-07-18 2013-07-24', '2015-07-21 2016-07-24')
const vague = renewal('2026-03 2026-09-15')
const hidden = renewal('2024-12-02 2025-12-08', '2024-12-02/2025-12-08 2026-12-08')
const month = renewal('2016-09-30 2017-03')

test.each([
  ['before the first that was read nothing is known', yearly, '2023-07-18', undefined],
  ['a renewal counts from its day', yearly, '2023-07-19', 'runs until 24 July 2024'],
  ['what is to come is not known yet', yearly, '2024-07-15', 'runs until 24 July 2024'],
  ['the newest counts, though the one before still runs', yearly, '2024-07-16', 'runs until 24 July 2025'],
  ['it runs up to the day before', yearly, '2025-07-23', 'runs until 24 July 2025'],
  ['on the day itself it is due', yearly, '2025-07-24', 'was due 24 July 2025'],
  ['and stays so', yearly, '2026-11-27', 'was due 24 July 2025'],
  [
    'the order in which they were written is no matter',
    renewal('2024-07-16 2025-07-24', '2023-07-19 2024-07-24'),
    '2024-08-01',
    'runs until 24 July 2025',
  ],
  ['in a gap a later renewal shows that it had not lapsed', gappy, '2014-06-01', undefined],
  ['after the last one none does', gappy, '2016-07-24', 'was due 24 July 2016'],
  ['an act known to the month counts once the month is over', vague, '2026-03-31', undefined],
  ['then it does', vague, '2026-04-01', 'runs until 15 September 2026'],
  ['past its end it is due', vague, '2026-09-15', 'was due 15 September 2026'],
  ['an act on some day of an interval counts from its end', hidden, '2025-12-07', 'runs until 8 December 2025'],
  ['on the last day of it nothing is certain', hidden, '2025-12-08', undefined],
  ['from the day after it runs', hidden, '2025-12-09', 'runs until 8 December 2026'],
  ['an end known to the month is not past within it', month, '2017-03-31', 'runs until March 2017'],
  ['but after it', month, '2017-04-01', 'was due March 2017'],
] as const)('%s', (_, one, on, words) => {
  const found = renewalOn(one, day(on))
  const said =
    found && (found.isPast ? 'was due ' : 'runs until ') + formatRenewal(found).match(/(?:until|by) ([^.;]+)/)?.[1]
  expect(said).toBe(words)
})

describe('the words', () => {
  test('say by when it lapses', () => {
    expect(formatRenewal({ what, until: mustParseDate('2027-07-24'), isPast: false })).toBe(
      'The emergency runs until 24 July 2027.',
    )
  })

  test('say past that day that no renewal was read, never that it has lapsed', () => {
    expect(formatRenewal({ what, until: mustParseDate('2025-07-24'), isPast: true })).toBe(
      'The emergency was due for renewal by 24 July 2025; we have not read that it was renewed.',
    )
  })

  test.each(['no-record', 'proposed', 'announced', 'suspended', 'ended', 'rejected'] as const)(
    'are not said of a listing that is %s',
    (status) => expect(tellRenewal(yearly, status, day('2026-11-27'))).toBe(''),
  )

  test('are said of a listing in force, and nothing where nothing is known', () => {
    expect(tellRenewal(yearly, 'in-force', day('2026-11-27'))).toContain('was due for renewal')
    expect(tellRenewal(yearly, 'in-force', day('2020-01-01'))).toBe('')
  })
})

test('a renewal survives the way to the browser', () => {
  for (const one of [yearly, gappy, vague, hidden, month]) expect(unpackRenewal(packRenewal(one))).toEqual(one)
})
