import { expect, test } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import { packSteps, unpackSteps } from '../../src/core/steps.ts'
import { designation } from './builders.ts'

const PACKED = '2022-11 proposed|2023-01-20~ announced|2023-01-26 in-force'
const { steps } = designation('us', PACKED.split('|'))

test('steps come out as they went in, their dates as exact as they were', () => {
  expect(packSteps(steps)).toBe(PACKED)
  expect(unpackSteps(PACKED)).toEqual(steps.map(({ on, step }) => ({ on, step })))
  expect(packSteps(steps.slice(0, 2), '; ')).toBe('2022-11 proposed; 2023-01-20~ announced')
})

test('whoever unpacks many may share the dates', () => {
  const dates = new Map<string, ReturnType<typeof mustParseDate>>()
  const parse = (text: string) => dates.get(text) ?? dates.set(text, mustParseDate(text)).get(text)!
  const [[one], [other]] = [unpackSteps('2023 made', parse), unpackSteps('2023 lifted', parse)]
  expect(one?.on).toBe(other?.on)
})
