import { expect, test } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import { nameSteps, packSteps, packTold, unpackTold } from '../../src/core/steps.ts'
import { designation } from './builders.ts'

const PACKED = '2022-11 proposed|2023-01-20~ announced|2023-01-26 in-force'
const { steps } = designation('us', PACKED.split('|'))

test('steps come out as they went in, their dates as exact as they were', () => {
  expect(packSteps(steps)).toBe(PACKED)
  expect(unpackTold(packTold({ steps })).steps).toEqual(steps.map(({ on, step }) => ({ on, step })))
  expect(packSteps(steps.slice(0, 2), '; ')).toBe('2022-11 proposed; 2023-01-20~ announced')
})

test('whoever unpacks many may share the dates', () => {
  const dates = new Map<string, ReturnType<typeof mustParseDate>>()
  const parse = (text: string) => dates.get(text) ?? dates.set(text, mustParseDate(text)).get(text)!
  const [[one], [other]] = [unpackTold('2023 made', parse).steps, unpackTold('2023 lifted', parse).steps]
  expect(one?.on).toBe(other?.on)
})

test('days for which something was announced and what readings show travel with the steps', () => {
  const packed = '2026-05-28 announced 2026-06-05|2026-06 seen|2026-08-14 gone'
  const told = unpackTold(packed)
  expect(told.steps[0]?.effect?.text).toBe('2026-06-05')
  expect(told.sightings).toMatchObject([{ stands: true }, { stands: false }])
  expect(packTold(told)).toBe(packed)
})

test('a step is called after what it is and its date, and keeps its name whatever is added', () => {
  const before = [
    { step: 'announced', on: '2023-01-20' },
    { step: 'in-force', on: '2023-01-26' },
  ] as const
  expect(nameSteps(before)).toEqual(['announced-2023-01-20', 'in-force-2023-01-26'])
  const added = [
    { step: 'proposed', on: '2022-11~' },
    ...before,
    { step: 'amended', on: '2024-02-28/2024-03' },
  ] as const
  expect(nameSteps(added)).toEqual([
    'proposed-2022-11',
    'announced-2023-01-20',
    'in-force-2023-01-26',
    'amended-2024-02-28-to-2024-03',
  ])
  expect(nameSteps([...before, { step: 'in-force', on: '2023-01-26' }]).at(-1)).toBe('in-force-2023-01-26-2')
})
