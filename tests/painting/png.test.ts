/** Pictures are painted in type of our own, and come out the same wherever they are made. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { checkNewsroom } from '../../src/newsroom/check.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { findTypeface } from '../../src/painting/fonts.ts'
import { outline } from '../../src/painting/outlines.ts'
import { toPng } from '../../src/painting/png.ts'
import { measure } from '../../src/timeline/measure.ts'
import { svgCard } from '../../src/timeline/svg-card.ts'
import { svgPicture } from '../../src/timeline/svg-picture.ts'
import { designation } from '../core/builders.ts'

const NAMES = {
  Arabic: 'حركة الشباب المجاهدين (Al-Shabaab) 2014، فرع الصومال',
  Persian: 'تحریک طالبان پاکستان گ چ ژ',
  Hebrew: 'חמאס – Hamas (עז א-דין)',
  Russian: 'Группа Вагнера, ООО «Щит», съезд',
  Ukrainian: 'Ґрати, їжак, Єдність',
  Greek: 'Επαναστατικός Λαϊκός Αγώνας',
  Japanese: '日本赤軍・アルカーイダ「国際組織」',
  Korean: '조선민주주의인민공화국 국가보위성',
  Chinese: '朝鲜人民军侦察总局 國家 團體',
  Vietnamese: 'Việt Tân, Đảng Cách tân',
  Turkish: 'Şırnak, İşçi Partisi, ğ',
}
const MIXED = Object.values(NAMES).join(' ')
const day = toDay(2026, 11, 24)
const designations = [
  designation('a', ['2020-01-01 proposed', '2020-02-01 announced', '2020-03-01 in-force', '2021-01-01 suspended']),
  designation('b', ['2019 in-force', '2022-01-01 lifted']),
  designation('c', ['2021-01-01 in-force'], { binding: false }),
]
const card = (headline: string, kicker = 'A topic') =>
  svgCard({ kicker, headline, standfirst: headline, designations, day, site: 'Listed' }, measure)
const strip = (name: string) => svgPicture({ name, designations, day, publisher: 'Listed' }, measure)

const write = (text: string, looks = '') => outline(`<text x="0" y="0" font-size="10"${looks}>${text}</text>`)
const shapesOf = async (...of: Parameters<typeof write>) =>
  [...(await write(...of)).matchAll(/ d="([^"]+)"/g)].map(([, path]) => path)

describe('bytes', () => {
  // They change with the drawing and with the packages that paint, never with the machine.
  const digest = async (svg: string) =>
    createHash('sha256')
      .update(await toPng(svg))
      .digest('hex')

  test('of a card and a strip in every script are these, on every machine', async () => {
    expect([await digest(card(MIXED)), await digest(strip(MIXED))]).toEqual([
      '355a2a6554231545c897f1c79ddbf107687d0da0c1e78e1aa90a0ae628e13671',
      'dd02625983568f56c18ad88283f887b9d5eb880b4f4c928b52a699e18804a13f',
    ])
  })

  test('are the same whatever was painted before', async () => {
    const before = await toPng(strip(NAMES.Japanese))
    await toPng(strip(NAMES.Chinese))
    expect(await toPng(strip(NAMES.Japanese))).toEqual(before)
  })

  test('are few: a picture has 16 colours', async () => {
    const png = await toPng(card('What a list means'))
    expect(await sharp(png).metadata()).toMatchObject({ width: 1200, height: 630, isPalette: true, bitsPerSample: 4 })
    expect(png.length).toBeLessThan(40_000)
  })
})

describe('letters', () => {
  test.each(Object.entries(NAMES))('of a name in %s are all there, and none is a box', async (_, name) => {
    const shapes = await shapesOf(name, ' font-weight="750"')
    const [box] = await shapesOf('\u{f8fd}', ' font-weight="750"')
    expect(box).toMatch(/^M/)
    expect(shapes).not.toContain(box)
    const letters = new Set(name.normalize().match(/\p{L}/gu))
    expect(new Set(shapes).size).toBeGreaterThan(letters.size * 0.8)
  })

  test('of every name and title in the newsroom are there', async () => {
    const { library } = checkNewsroom(readNewsroom('content'), '2100-01-01T00:00:00Z', 'public')
    const texts = [
      library.site.title,
      ...library.explainers.flatMap(({ title, standfirst, topics }) => [
        title,
        standfirst,
        ...topics.map((one) => one.name),
      ]),
      ...[...library.byId.entities.values()].map(({ name }) => name),
      ...[...library.byId.instruments.values()].flatMap((one) => [one.name, one.shortName]),
    ]
    expect(texts.length).toBeGreaterThan(300)
    const missing = new Set<string>()
    for (const text of texts)
      for (const letter of text.normalize()) if (!(await findTypeface(letter, text))) missing.add(letter)
    expect([...missing]).toEqual([])
  })

  test('are set in the weight that is asked for, in every script', async () => {
    for (const name of Object.values(NAMES))
      expect(await shapesOf(name, ' font-weight="750"')).not.toEqual(await shapesOf(name))
  })

  test('of Arabic join, and lam with alef in a way of their own', async () => {
    const [alone] = await shapesOf('س')
    const joined = await shapesOf('سسس')
    expect([joined.includes(alone), new Set(joined).size]).toEqual([false, 3])
    expect(await shapesOf('لا')).not.toEqual([...(await shapesOf('ا')), ...(await shapesOf('ل'))])
  })

  test('of Chinese look as they do in China, Japan or Korea, wherever the rest of the name is from', async () => {
    const [inChina] = await shapesOf('直')
    expect(await shapesOf('直の')).not.toContain(inChina)
    expect(await shapesOf('直人民')).toContain(inChina)
  })

  test('that writers have to escape are drawn as they were typed', async () => {
    expect(await shapesOf('&lt;&amp;&gt;&quot;')).toHaveLength(4)
    expect(await shapesOf('&quot;')).toEqual(await shapesOf('"'))
  })
})

describe('order', () => {
  const placesOf = (svg: string) =>
    [...svg.matchAll(/<g transform="translate\((-?[\d.]+) 0\) scale/g)].map(([, x]) => Number(x))

  test('a name from right to left within one from left to right is turned round, figures are not', async () => {
    const [inOrder, turned] = [await shapesOf('A 12'), await shapesOf('اا د')]
    expect(await shapesOf('A اا د 12')).toEqual([...inOrder, ...turned])
    expect(turned[0]).toBe((await shapesOf('د'))[0])
    expect(await shapesOf('(ا)', ' direction="rtl"')).toEqual([
      ...(await shapesOf('(')),
      ...(await shapesOf('ا')),
      ...(await shapesOf(')')),
    ])
  })

  test('a text from right to left ends at its place, in its own order', async () => {
    const svg = await write('ابج Hamas', ' direction="rtl"')
    const [, back] = /<g transform="translate\((-[\d.]+) 0\)"><g/.exec(svg) ?? []
    expect(Number(back)).toBeLessThan(-30)
    expect(placesOf(svg)).toEqual([...placesOf(svg)].sort((a, b) => a - b))
    expect((await shapesOf('ابج Hamas', ' direction="rtl"'))[0]).toEqual((await shapesOf('H'))[0])
  })

  test('a text that is no line of words is refused, not left out', async () => {
    await expect(outline('<text x="0" y="0"><tspan>a</tspan></text>')).rejects.toThrow('more than a line')
  })
})

test.each(Object.entries({ ...NAMES, MIXED }))('nothing leaves the card, however long: %s', async (_, name) => {
  for (const long of [name.repeat(9).replaceAll(' ', ''), `${name} `.repeat(9), name.toUpperCase().repeat(9)]) {
    const png = await toPng(card(long, long))
    for (const left of [0, 1170]) {
      const edge = await sharp(png).extract({ left, top: 0, width: 30, height: 560 }).png().toBuffer()
      expect((await sharp(edge).stats()).channels.map(({ stdev }) => stdev)).toEqual([0, 0, 0])
    }
  }
})
