import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { BUILD_MINUTE, describeBuild, nextBuild } from '../../src/core/planning.ts'

test('the scheduled build runs when its workflow says', () => {
  const [, cron] = /- cron: '(.+)'/.exec(readFileSync('.github/workflows/clock.yml', 'utf8')) ?? []
  expect(cron).toBe(`${BUILD_MINUTE} * * * *`)
})

test.each([
  ['2026-12-01T09:00:00Z', '2026-12-01T09:03:00.000Z'],
  ['2026-12-01T09:03:00Z', '2026-12-01T09:03:00.000Z'],
  ['2026-12-01T09:03:01Z', '2026-12-01T10:03:00.000Z'],
  ['2026-12-31T23:30:00Z', '2027-01-01T00:03:00.000Z'],
  ['2026-12-01T09:00:00+05:30', '2026-12-01T04:03:00.000Z'],
])('what may be public from %s is so with the build of %s', (embargo, build) => {
  expect(new Date(nextBuild(Date.parse(embargo))).toISOString()).toBe(build)
})

test('the build is told in words', () => {
  expect(describeBuild(Date.parse('2026-12-01T09:00:00Z'))).toBe(
    'public with the scheduled build of 1 December 2026 at 09:03 UTC',
  )
})
