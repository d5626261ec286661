import { expect, test } from 'vitest'
import { partStretches } from '../../src/core/stretches.ts'
import { step } from './builders.ts'

const part = (...steps: string[]) =>
  partStretches(steps.map(step)).map((own) => own.map(({ on, step: kind }) => `${on.text} ${kind}`))

test.each([
  ['what led to it belongs to it', ['2020 published', '2021 announced', '2022 in-force'], [3]],
  ['what never came into force is none', ['2020 proposed', '2021 rejected'], []],
  [
    'a proposal that failed is no part of one that did not',
    ['2020 proposed', '2021 rejected', '2022 proposed', '2023 in-force'],
    [2],
  ],
  ['a suspension ends nothing', ['2020 in-force', '2021 suspended', '2022 resumed', '2023 renewed'], [4]],
  ['an end ends it, and what follows the end belongs to it', ['2020 in-force', '2021 lifted', '2022 published'], [3]],
  ['a second end is no second stretch', ['2020 in-force', '2021 lapsed', '2022 lifted'], [3]],
  [
    'one that is lifted and made anew has two',
    ['2020 in-force', '2021 lifted', '2022 announced', '2023 in-force'],
    [2, 2],
  ],
  ['one that is resumed after its end has two', ['2020 in-force', '2021 lapsed', '2022 resumed'], [2, 1]],
  ['what was only announced anew is no second one', ['2020 in-force', '2021 lifted', '2022 announced'], [2]],
])('%s', (_, steps, lengths) => {
  expect(part(...steps).map((own) => own.length)).toEqual(lengths)
})

test('every step stands in one stretch at most, in its place', () => {
  const steps = ['2020 in-force', '2021 lifted', '2022 in-force', '2023 lapsed', '2024 in-force']
  expect(part(...steps).flat()).toEqual(steps)
})
