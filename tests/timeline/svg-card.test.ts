/** The card that stands for a piece where its address is shared. */
import { SaxesParser } from 'saxes'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { toPng } from '../../src/painting/png.ts'
import { measure } from '../../src/timeline/measure.ts'
import { type Card, svgCard } from '../../src/timeline/svg-card.ts'
import { designation } from '../core/builders.ts'

const some = (count: number, entity = 'a-group') =>
  Array.from({ length: count }, (_, index) =>
    designation(`d${index}`, ['2023-01-20 announced', '2023-01-26 in-force'], { entity }),
  )
const draw = (change: Partial<Card> = {}) =>
  svgCard(
    {
      kicker: 'A topic',
      headline: 'What a list means',
      standfirst: 'The answer.',
      designations: some(1),
      day: toDay(2026, 11, 24),
      site: 'Listed',
      ...change,
    },
    measure,
  )
const words = (svg: string) => [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => text)
const headline = (svg: string) =>
  [...svg.matchAll(/<text ([^>]*)font-weight="750"[^>]*>([^<]*)<\/text>/g)].map(([, looks = '', text = '']) => ({
    looks,
    text,
  }))
const rows = (svg: string) => svg.match(/>In force when last seen,/g)?.length ?? 0
const LONG = 'The Treasury of the United States and the other lists on which a group may stand or not stand'

describe('a card', () => {
  test('is 1,200 by 630, and says kicker, headline, status with its day, and the site', () => {
    const svg = draw()
    expect(svg).toContain(' width="1200" height="630" ')
    expect(words(svg)).toEqual(
      expect.arrayContaining([
        'A topic',
        'What a list means',
        'A list (Utopia)',
        expect.stringMatching(/^In force when last seen,/),
        'Listed',
        'Status on 24 November 2026',
      ]),
    )
  })

  test('escapes what a writer typed, is well-formed and loads nothing', () => {
    const svg = draw({ headline: 'A & B </text><script>"', kicker: '<b>', site: '<i>' })
    expect(() => new SaxesParser().write(svg).close()).not.toThrow()
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(
      /<script|https?:|href|<style|class=|NaN|undefined/,
    )
  })

  test('breaks its headline between words, and makes it smaller before it leaves out a row', () => {
    const lines = headline(draw({ headline: LONG }))
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.map(({ text }) => text).join(' ')).toBe(LONG)
    const sizeOf = (text: string) =>
      Number(/font-size="(\d+)"/.exec(headline(draw({ headline: text, designations: some(2) }))[0]!.looks)?.[1])
    expect(sizeOf(LONG)).toBeLessThan(sizeOf('Short'))
    expect(rows(draw({ headline: LONG, designations: some(2) }))).toBe(2)
  })

  test('shows three rows at most, and says of how many', () => {
    const svg = draw({ designations: some(5) })
    expect(rows(svg)).toBe(3)
    expect(words(svg)).toContain('Status on 24 November 2026, of five listings')
  })

  test('names whose listing it is where there are several', () => {
    expect(words(draw({ designations: [...some(1), ...some(1, 'b-group')] }))).toContain('A group: A list (Utopia)')
  })

  test('gives the answer where there is no listing to show', () => {
    expect(words(draw({ designations: [] }))).toEqual(['A topic', 'What a list means', 'The answer.', 'Listed'])
  })

  test('never writes over its foot, however much it is told', () => {
    for (const designations of [[], some(8)]) {
      const svg = draw({ headline: `${LONG} `.repeat(9), standfirst: `${LONG} `.repeat(20), designations })
      const own = svg.slice(0, svg.indexOf('fill="url(#hatch)"'))
      const lowest = Math.max(
        ...[...own.matchAll(/<text x="(?:40|1160)"[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)),
      )
      expect(lowest).toBeLessThan(568)
      expect(svg).toContain(' …<')
    }
  })

  test('is the same for the same piece', () => {
    expect(draw()).toBe(draw())
  })
})

describe('other scripts', () => {
  const CYRILLIC = 'Что значит список: ЧВК «Вагнер» и другие'
  const ARABIC = 'ماذا يعني أن تضع حكومة اسم مجموعة فاغنر على قائمة العقوبات في عام 2023'

  test('a headline in Cyrillic and Arabic stands as it is written, word by word', () => {
    for (const text of [CYRILLIC, ARABIC, `${CYRILLIC} ${ARABIC}`])
      expect(
        headline(draw({ headline: text }))
          .map((line) => line.text)
          .join(' '),
      ).toBe(text)
  })

  test('one that begins from right to left does so on every line, from the right edge', () => {
    const lines = headline(draw({ headline: `${ARABIC} TCO, SDGT` }))
    expect(lines.length).toBeGreaterThan(1)
    for (const { looks } of lines) expect(looks).toContain('x="1160" direction="rtl"')
    for (const { looks } of headline(draw({ headline: CYRILLIC }))) expect(looks).not.toContain('direction')
  })

  test('is painted where it should be: at the left in Cyrillic, at the right in Arabic', async () => {
    const inkOf = async (text: string, left: number) => {
      const part = await sharp(await toPng(draw({ headline: text, kicker: '', designations: [] })))
        .extract({ left, top: 30, width: 300, height: 80 })
        .greyscale()
        .png()
        .toBuffer()
      const { channels } = await sharp(part).stats()
      return channels[0]!.stdev
    }
    const [cyrillic, arabic] = ['Вагнер', 'فاغنر']
    expect(await inkOf(cyrillic!, 40)).toBeGreaterThan(20)
    expect(await inkOf(cyrillic!, 860)).toBeLessThan(1)
    expect(await inkOf(arabic!, 860)).toBeGreaterThan(20)
    expect(await inkOf(arabic!, 40)).toBeLessThan(1)
  })
})
