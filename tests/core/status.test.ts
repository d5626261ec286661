import { describe, expect, test } from 'vitest'
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { orderSteps, statusOn } from '../../src/core/status.ts'
import { step } from './builders.ts'

const day = (text: string) => spanOf(mustParseDate(text)).start
const on = (steps: string[], text: string) => statusOn({ steps: steps.map(step) }, day(text))
const wagner = ['2023-01-20 announced', '2023-01-26 in-force']

describe('the status on a day', () => {
  test.each([
    ['2023-01-19', 'no-record'],
    ['2023-01-20', 'announced'],
    ['2023-01-25', 'announced'],
    ['2023-01-26', 'in-force'],
    ['2026-11-24', 'in-force'],
  ])('on %s the label on Wagner was %s', (text, status) => {
    expect(on(wagner, text).status).toBe(status)
  })

  test('a step counts from the start of its own day', () => {
    expect(on(['2023-09-15 in-force'], '2023-09-14').status).toBe('no-record')
    expect(on(['2023-09-15 in-force'], '2023-09-15').status).toBe('in-force')
  })

  test.each([
    ['proposed', 'proposed'],
    ['announced', 'announced'],
    ['made', 'announced'],
    ['in-force', 'in-force'],
    ['resumed', 'in-force'],
    ['suspended', 'suspended'],
    ['lifted', 'ended'],
    ['lapsed', 'ended'],
    ['rejected', 'rejected'],
  ])('%s makes it %s', (kind, status) => {
    expect(on([`2023-01-01 ${kind}`], '2023-06-01').status).toBe(status)
  })

  test.each(['published', 'amended', 'renewed'])('%s leaves it alone', (kind) => {
    expect(on([`2023-02-01 ${kind}`], '2023-06-01').status).toBe('no-record')
    expect(on(['2023-01-26 in-force', `2023-02-01 ${kind}`], '2023-06-01').status).toBe('in-force')
  })

  test('says since when: the first of several steps that say the same', () => {
    expect(on(['2023-09-05 announced', '2023-09-06 announced', '2023-09-14 made'], '2023-09-14').since?.text).toBe(
      '2023-09-05',
    )
  })

  test('suspended and resumed counts from the resumption', () => {
    const steps = ['2020-01-01 in-force', '2021-01-01 suspended', '2022-01-01 resumed']
    expect(on(steps, '2021-06-01').status).toBe('suspended')
    expect(on(steps, '2023-01-01')).toMatchObject({ status: 'in-force', since: { text: '2022-01-01' } })
  })

  test('does not depend on the order in which steps were written', () => {
    expect(on([...wagner].reverse(), '2023-01-25').status).toBe('announced')
    expect(on([...wagner].reverse(), '2023-01-26').status).toBe('in-force')
  })
})

describe('an imprecise date', () => {
  const steps = ['2023-01-20 announced', '2023-03 in-force']

  test('leaves the status certain before its span', () => {
    const found = on(steps, '2023-02-28')
    expect(found).toMatchObject({ status: 'announced', since: mustParseDate('2023-01-20') })
    expect(found.uncertain).toBeUndefined()
  })
  test('makes it uncertain between two inside its span, from the first day to the last', () => {
    for (const text of ['2023-03-01', '2023-03-17', '2023-03-31']) {
      expect(on(steps, text)).toMatchObject({ status: 'announced', uncertain: 'in-force' })
    }
  })
  test('leaves it certain after its span, at the precision that is known', () => {
    const found = on(steps, '2023-04-01')
    expect(found).toMatchObject({ status: 'in-force', since: mustParseDate('2023-03') })
    expect(found.uncertain).toBeUndefined()
  })
  test('a day that is marked is uncertain on that day alone', () => {
    expect(on(['2022-12-01~ proposed'], '2022-12-01')).toMatchObject({ status: 'no-record', uncertain: 'proposed' })
    expect(on(['2022-12-01~ proposed'], '2022-12-02')).toMatchObject({ status: 'proposed' })
    expect(on(['2022-12-01~ proposed'], '2022-12-02').uncertain).toBeUndefined()
  })
  test('is no reason for doubt where either way the status is the same', () => {
    expect(on(['2020-01-01 in-force', '2023 renewed'], '2023-06-01').uncertain).toBeUndefined()
  })
  test('an end known only to the year counts from its last day, so that nothing ends before it began', () => {
    expect(on(['2024 lifted', '2024-03-01 in-force'], '2025-01-01').status).toBe('ended')
    expect(on(['2024 lifted', '2024-03-01 in-force'], '2024-06-01')).toMatchObject({
      status: 'in-force',
      uncertain: 'ended',
    })
  })
})

test('steps of one day keep the order in which they were written', () => {
  const steps = ['2023-01-26 made', '2023-01-26 in-force', '2023-01-26 published'].map(step)
  expect(orderSteps(steps)).toEqual(steps)
  expect(statusOn({ steps }, day('2023-01-26')).status).toBe('in-force')
})
