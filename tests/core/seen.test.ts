/**
 * How far a status is known, worked out by hand: what stands on a day, when it was last seen, and what leaves a doubt.
 * `seen` and `gone` are readings of a list; a date behind `announced` is the day for which it was.
 */
import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { statusOn, toStatusData } from '../../src/core/status.ts'
import { unpackTold } from '../../src/core/steps.ts'
import { formatStatusOn } from '../../src/core/words.ts'

const on = (told: string, day: string) => statusOn(unpackTold(told), spanOf(mustParseDate(day)).start)

const WAGNER = '2023-01-20 announced|2023-01-26 in-force'
const READ = `${WAGNER}|2025-05-25 seen|2026-06-01 seen`
const FORECAST = '2026-05-28 announced 2026-06-05'
const GONE = '2020-01-01 in-force|2024-01-01 seen|2025-01-01 gone'
const ENDED = '2020-01-01 in-force|2024-03-01 seen|2024-06-01 lifted|2024-07-01 gone'

describe('in words', () => {
  // biome-ignore format: the columns are the point
  test.each([
    // Nothing but its steps: each of them shows it.
    [WAGNER, '2023-01-19', 'No record'],
    [WAGNER, '2023-01-20', 'Announced 20 January 2023'],
    [WAGNER, '2023-01-25', 'Announced 20 January 2023'],
    [WAGNER, '2023-01-26', 'In force since 26 January 2023 · last seen 26 January 2023'],
    [WAGNER, '2023-07-25', 'In force since 26 January 2023 · last seen 26 January 2023'],
    [WAGNER, '2023-07-26', 'In force when last seen, 26 January 2023'],
    [WAGNER, '2026-11-27', 'In force when last seen, 26 January 2023'],
    // Readings, none of which counts before its day.
    [READ, '2025-05-24', 'In force when last seen, 26 January 2023'],
    [READ, '2025-05-25', 'In force since 26 January 2023 · last seen on the list 25 May 2025'],
    [READ, '2025-11-21', 'In force since 26 January 2023 · last seen on the list 25 May 2025'],
    [READ, '2025-11-22', 'In force when last seen, 25 May 2025'],
    [READ, '2026-05-31', 'In force when last seen, 25 May 2025'],
    [READ, '2026-06-01', 'In force since 26 January 2023 · last seen on the list 1 June 2026'],
    [READ, '2026-11-28', 'In force since 26 January 2023 · last seen on the list 1 June 2026'],
    [READ, '2026-11-29', 'In force when last seen, 1 June 2026'],
    // A renewal, an amendment and a printing show that it stands.
    ['2020-01-01 in-force|2026-03-01 renewed', '2026-08-01', 'In force since 1 January 2020 · last seen 1 March 2026'],
    ['2020-01-01 in-force|2026-03-01 amended', '2026-08-01', 'In force since 1 January 2020 · last seen 1 March 2026'],
    ['2020-01-01 in-force|2026-03-01 published', '2026-08-01', 'In force since 1 January 2020 · last seen 1 March 2026'],
    ['2020-01-01 in-force|2026-03-01 renewed|2026-03-01 seen', '2026-08-01', 'In force since 1 January 2020 · last seen on the list 1 March 2026'],
    // A date is told as exactly as it is known.
    ['2026-06 in-force', '2026-07-15', 'In force since June 2026 · last seen June 2026'],
    ['2020-01-01 in-force|2026-06~ seen', '2026-11-27', 'In force since 1 January 2020 · last seen on the list about June 2026'],
    ['2026-05-28/2026-06 in-force', '2026-07-15', 'In force since some day between 28 May 2026 and June 2026 · last seen some day between 28 May 2026 and June 2026'],
    // A day that passed in silence.
    [FORECAST, '2026-05-27', 'No record'],
    [FORECAST, '2026-05-28', 'Announced 28 May 2026'],
    [FORECAST, '2026-06-05', 'Announced 28 May 2026'],
    [FORECAST, '2026-06-06', 'Announced for 5 June 2026; we have not read that it took effect'],
    [FORECAST, '2027-06-06', 'Announced for 5 June 2026; we have not read that it took effect'],
    [`${FORECAST}|2026-06-05 in-force`, '2026-06-06', 'In force since 5 June 2026 · last seen 5 June 2026'],
    [`${FORECAST}|2026-06-04 rejected`, '2026-06-06', 'Rejected 4 June 2026'],
    [`${FORECAST}|2026-06-01 announced 2026-07-01`, '2026-06-06', 'Announced 28 May 2026'],
    [`${FORECAST}|2026-06-01 announced 2026-07-01`, '2026-07-02', 'Announced for 1 July 2026; we have not read that it took effect'],
    ['2026-05-28 announced 2026-06', '2026-06-30', 'Announced 28 May 2026'],
    ['2026-05-28 announced 2026-06', '2026-07-01', 'Announced for June 2026; we have not read that it took effect'],
    // Gone without a word.
    [GONE, '2024-12-31', 'In force when last seen, 1 January 2024'],
    [GONE, '2025-01-01', 'Gone from the list between 1 January 2024 and 1 January 2025; we have read no act that ends it'],
    [GONE, '2026-11-27', 'Gone from the list between 1 January 2024 and 1 January 2025; we have read no act that ends it'],
    [`${GONE}|2026-01-01 gone`, '2026-11-27', 'Gone from the list between 1 January 2024 and 1 January 2025; we have read no act that ends it'],
    [`${GONE}|2026-10-01 seen`, '2026-11-27', 'In force since 1 January 2020 · last seen on the list 1 October 2026'],
    ['2020-01-01 in-force|2025-01-01 gone', '2025-02-01', 'Gone from the list between 1 January 2020 and 1 January 2025; we have read no act that ends it'],
    ['2019-06-01 gone|2020-01-01 in-force', '2020-02-01', 'In force since 1 January 2020 · last seen 1 January 2020'],
    ['2010-01-01 in-force|2024-03-01 gone|2026-09-01 renewed', '2026-11-27', 'In force since 1 January 2010 · last seen 1 September 2026'],
    ['2024 in-force|2024-03-01 gone', '2025-02-01', 'In force when last seen, 2024'],
    ['2010-01-01 in-force|2010-01-01 gone', '2010-02-01', 'In force since 1 January 2010 · last seen 1 January 2010'],
    // What was announced for another listing is none of this one's; what stands on the list has come.
    ['2020-01-01 announced 2020-02-01|2020-02-01 in-force|2023-01-01 lifted|2026-11-01 announced', '2026-11-27', 'Announced 1 November 2026'],
    [`${FORECAST}|2026-07-01 seen`, '2026-07-02', 'Announced; on the list when read, 1 July 2026, and we have not read since when'],
    // Nothing is known before it can be.
    ['2010-01-01 in-force|2026 renewed', '2026-01-02', 'In force when last seen, 1 January 2010'],
    ['2010-01-01 in-force|2026-06/2026-12 seen', '2026-06-02', 'In force when last seen, 1 January 2010'],
    // An act that ends it settles it, whatever lists say later.
    [ENDED, '2024-05-01', 'In force since 1 January 2020 · last seen on the list 1 March 2024'],
    [ENDED, '2024-06-01', 'Ended 1 June 2024'],
    [ENDED, '2026-11-27', 'Ended 1 June 2024'],
    // What stands, but is not in force.
    ['2026-09-01 proposed', '2026-11-27', 'Proposed 1 September 2026'],
    ['2022-09-14 proposed', '2026-11-27', 'Proposed 14 September 2022; we have read nothing newer'],
    ['2020-01-01 in-force|2021-01-01 suspended', '2026-11-27', 'Suspended 1 January 2021; we have read nothing newer'],
    // What could not be told before cannot be told now.
    ['2026-11 in-force', '2026-11-15', 'Uncertain: no record or in force'],
    ['2020-01-01 in-force|2026-11 lifted', '2026-11-15', 'Uncertain: in force or ended'],
  ])('%s on %s', (told, day, words) => {
    expect(formatStatusOn(on(told, day), true)).toBe(words)
  })

  test('what binds nobody is an act, not a claim about today', () => {
    expect(formatStatusOn(on('2023-03-14 in-force', '2026-11-27'), false)).toBe('Adopted, not binding 14 March 2023')
  })
})

describe('for machines', () => {
  test.each([
    [WAGNER, '2026-11-27', 'in-force', undefined, '2023-01-26', true],
    [READ, '2026-11-27', 'in-force', undefined, '2026-06-01', false],
    [FORECAST, '2026-11-27', 'announced', 'in-force', '2026-05-28', true],
    [GONE, '2026-11-27', 'in-force', 'ended', '2024-01-01', true],
    [ENDED, '2026-11-27', 'ended', undefined, undefined, false],
    ['2026-06 in-force', '2026-11-27', 'in-force', undefined, '2026-06-01', false],
  ])('%s on %s', (told, day, status, uncertain, seen, isStale) => {
    expect(toStatusData(on(told, day))).toEqual({
      'data-status': status,
      'data-uncertain': uncertain,
      'data-seen': seen,
      'data-stale': isStale ? '' : undefined,
    })
  })
})
