/** The type that pictures are painted in: variable fonts out of packages, each read when a letter of its own occurs. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Blob, Face, Font, Variation } from 'harfbuzzjs'
import { decompress } from 'wawoff2'

/** Each lends what those before it lack. Cyrillic comes from where pages take it; a script is added by naming its package. */
const FAMILIES = ['public-sans', 'libre-franklin', 'noto-sans', 'noto-sans-arabic', 'noto-sans-hebrew']
const CHINESE = 'noto-sans-sc'
const JAPANESE = 'noto-sans-jp'
const KOREAN = 'noto-sans-kr'

const { resolve } = createRequire(import.meta.url)

/** A typeface in any of its weights, as far as one file has it. */
export interface Typeface {
  /** Units to the size that it is set in. */
  unitsPerEm: number
  /** Code points. */
  letters: ReadonlySet<number>
  atWeight: (weight: number) => Font
}

/** A file of a family: the letters of one script, or some of those that Chinese, Japanese and Korean are written with. */
interface Part {
  path: string
  ranges: [first: number, last: number][]
  typeface?: Promise<Typeface>
}

const families = new Map<string, Part[]>()

/** Find the typeface that has a character of a text; undefined where none has it. */
export async function findTypeface(character: string, text: string): Promise<Typeface | undefined> {
  const code = character.codePointAt(0) as number
  for (const family of [...FAMILIES, ...orderOfEastAsia(text)]) {
    for (const part of partsOf(family)) {
      if (!part.ranges.some(([first, last]) => code >= first && code <= last)) continue
      part.typeface ??= readTypeface(part.path)
      const typeface = await part.typeface
      if (typeface.letters.has(code)) return typeface
    }
  }
  return undefined
}

/** Read the typeface that a text is set in where no other is needed. */
export async function readMainTypeface(): Promise<Typeface> {
  return (await findTypeface('a', '')) as Typeface
}

/** The same letter is drawn otherwise in China, Japan and Korea: kana and hangul say where a text is from. */
function orderOfEastAsia(text: string): string[] {
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text)) return [JAPANESE, CHINESE, KOREAN]
  if (/\p{Script=Hangul}/u.test(text)) return [KOREAN, CHINESE, JAPANESE]
  return [CHINESE, JAPANESE, KOREAN]
}

function partsOf(family: string): Part[] {
  const known = families.get(family)
  if (known) return known
  const home = `@fontsource-variable/${family}`
  const table = JSON.parse(readFileSync(resolve(`${home}/unicode.json`), 'utf8')) as Record<string, string>
  const parts = Object.entries(table).map(([name, ranges]) => ({
    path: resolve(`${home}/files/${family}-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: ranges.split(',').map(toRange),
  }))
  families.set(family, parts)
  return parts
}

/** Read a range as style sheets write it: `U+0100-02BA`, `U+20AC`. */
function toRange(range: string): [number, number] {
  const [first = '', last = first] = range.replace('U+', '').split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
}

async function readTypeface(path: string): Promise<Typeface> {
  const face = new Face(new Blob(await decompress(readFileSync(path))))
  const fonts = new Map<number, Font>()
  const atWeight = (weight: number) => {
    const font = fonts.get(weight) ?? new Font(face)
    if (!fonts.has(weight)) font.setVariations([new Variation('wght', weight)])
    fonts.set(weight, font)
    return font
  }
  return { unitsPerEm: face.upem, letters: new Set(face.collectUnicodes()), atWeight }
}
