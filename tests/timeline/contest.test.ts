import { expect, test } from 'vitest'
import { isoDay } from '../../src/core/dates.ts'
import { isSplit, toContest } from '../../src/timeline/contest.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { designation } from '../core/builders.ts'

const by = (government: string, steps: string[], more = {}) =>
  designation(`${government}-${steps[0]}`, steps, { government, authority: `${government} office`, ...more })
const contest = (...some: ReturnType<typeof designation>[]) => toContest(unpackTimeline(packTimeline(some)))
const told = (...some: ReturnType<typeof designation>[]) =>
  contest(...some)?.stretches.map(({ start, end, inForce }) => [
    isoDay(start),
    Number.isFinite(end) ? isoDay(end) : '',
    inForce.join(' '),
  ])

test('governments differ from the day on which the first has a name in force to the day on which the last does', () => {
  const two = [by('A', ['2023-01-20 announced', '2023-01-26 in-force']), by('B', ['2023-09-15 in-force'])]
  expect(told(...two)).toEqual([
    ['2023-01-26', '2023-09-15', 'A'],
    ['2023-09-15', '', 'A B'],
  ])
  const found = contest(...two)
  expect(found?.governments).toEqual(['A', 'B'])
  expect(found?.stretches.map((one) => isSplit(one, found))).toEqual([true, false])
})

test('two listings of one government count once, and a day between them counts as none', () => {
  expect(
    told(
      by('A', ['2001-01-01 in-force', '2003-01-01 lifted']),
      by('A', ['2002-01-01 in-force', '2004-01-01 lifted']),
      by('B', ['2002-06-01 in-force', '2005-01-01 lifted']),
      by('A', ['2006-01-01 in-force']),
    ),
  ).toEqual([
    ['2001-01-01', '2002-06-01', 'A'],
    ['2002-06-01', '2004-01-01', 'A B'],
    ['2004-01-01', '2005-01-01', 'B'],
    ['2005-01-01', '2006-01-01', ''],
    ['2006-01-01', '', 'A'],
  ])
})

test('what binds nobody, and what was only said, is no listing to differ about', () => {
  expect(contest(by('A', ['2023-01-26 in-force']), by('B', ['2023-01-20 announced']))).toBeUndefined()
  expect(
    contest(by('A', ['2023-01-26 in-force']), by('B', ['2023-02-01 in-force'], { binding: false })),
  ).toBeUndefined()
})

test('the order of the rows is no matter', () => {
  const some = [
    by('C', ['2010-01-01 in-force']),
    by('A', ['2001-01-01 in-force', '2012-01-01 lifted']),
    by('B', ['2005-06-01 in-force']),
  ]
  expect(contest(...some.toReversed())?.stretches).toEqual(contest(...some)?.stretches)
})

test('a day that is uncertain is none on which a government certainly had it, and the count of days is rough', () => {
  const rough = [by('A', ['2017 in-force']), by('B', ['2023-09-15 in-force'])]
  expect(told(...rough)).toEqual([
    ['2017-12-31', '2023-09-15', 'A'],
    ['2023-09-15', '', 'A B'],
  ])
  expect(contest(...rough)?.isRough).toBe(true)
})
