/**
 * Turn the words of a drawing into outlines, so that whoever paints it needs no fonts. HarfBuzz shapes each stretch of one
 * direction and one typeface, in the weights and with the figures that pages have.
 */
import bidiFactory from 'bidi-js'
import { Buffer, Direction, Feature, type Font, shape } from 'harfbuzzjs'
import { findTypeface, readMainTypeface, type Typeface } from './fonts.ts'

const bidi = bidiFactory()
const buffer = new Buffer()
const FEATURES = [new Feature('tnum', 1)]
const CHARACTERS: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }
/** Marks, and what only says how its neighbours join. */
const STAYS_WITH_ITS_LETTER = /[\p{M}\p{Cf}]/u

/** Put outlines in place of every text of a drawing. Throws where one is more than a line of words. */
export async function outline(svg: string): Promise<string> {
  const parts: string[] = []
  let end = 0
  for (const match of svg.matchAll(/<text ([^>]*)>(?:<!\[CDATA\[(.*?)\]\]>|([^<]*))<\/text>/g)) {
    const [element, looks = '', words, escaped = ''] = match
    const text = words ?? escaped.replace(/&\w+;/g, (entity) => CHARACTERS[entity] ?? entity)
    parts.push(svg.slice(end, match.index), await outlineText(looks, text.normalize()))
    end = match.index + element.length
  }
  parts.push(svg.slice(end))
  const outlined = parts.join('')
  if (outlined.includes('<text')) throw new Error('A text of the drawing is more than a line of words.')
  return outlined
}

async function outlineText(looks: string, text: string): Promise<string> {
  const look = new Map([...looks.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]))
  const isRtl = look.get('direction') === 'rtl'
  const size = Number(look.get('font-size'))
  const weight = Number(look.get('font-weight') ?? 400)
  let width = 0
  const drawn = inOrderOfSight(await toRuns(text, isRtl ? 'rtl' : 'ltr')).map((run) => {
    const scale = size / run.typeface.unitsPerEm
    const { glyphs, advance } = drawRun(text, run, run.typeface.atWeight(weight))
    const group = `<g transform="translate(${width} 0) scale(${scale} ${-scale})">${glyphs}</g>`
    width += advance * scale
    return group
  })
  const fill = look.has('fill') ? ` fill="${look.get('fill')}"` : ''
  // A drawing of its own, since where it stands may be a percentage.
  return `<svg x="${look.get('x')}" y="${look.get('y')}" overflow="visible"${fill}><g transform="translate(${isRtl ? -width : 0} 0)">${drawn.join('')}</g></svg>`
}

/** A stretch of a text in one direction and one typeface. */
interface Run {
  start: number
  end: number
  /** How deep it is embedded; odd from right to left. */
  level: number
  typeface: Typeface
}

async function toRuns(text: string, direction: 'ltr' | 'rtl'): Promise<Run[]> {
  const main = await readMainTypeface()
  const { levels } = bidi.getEmbeddingLevels(text, direction)
  const runs: Run[] = []
  let at = 0
  for (const character of text) {
    const start = at
    at += character.length
    const last = runs.at(-1)
    const level = levels[start] as number
    const code = character.codePointAt(0) as number
    const stays = last && STAYS_WITH_ITS_LETTER.test(character)
    let typeface = main
    if (stays && (last.typeface.letters.has(code) || /\p{Cf}/u.test(character))) typeface = last.typeface
    else if (!main.letters.has(code)) typeface = (await findTypeface(character, text)) ?? main
    if (last?.level === level && last.typeface === typeface) last.end = at
    else runs.push({ start, end: at, level, typeface })
  }
  return runs
}

/** Put runs into the order in which they are seen: from the deepest level up, those in a row at it or deeper are reversed. */
function inOrderOfSight(runs: Run[]): Run[] {
  const seen = [...runs]
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    for (let start = 0; start < seen.length; start++) {
      let end = start
      while (end < seen.length && (seen[end] as Run).level >= level) end++
      if (end > start) seen.splice(start, end - start, ...seen.slice(start, end).reverse())
      start = end
    }
  }
  return seen
}

const paths = new WeakMap<Font, Map<number, string>>()

/** Draw a run in the units of its typeface; what stands beside it is known to it, so that letters join. */
function drawRun(text: string, run: Run, font: Font): { glyphs: string; advance: number } {
  buffer.clearContents()
  buffer.addText(text, run.start, run.end - run.start)
  buffer.setDirection(run.level % 2 === 1 ? Direction.RTL : Direction.LTR)
  // Else it is that of the machine, and some letters look otherwise in some languages.
  buffer.setLanguage('en')
  buffer.guessSegmentProperties()
  shape(font, buffer, FEATURES)
  const known = paths.get(font) ?? new Map<number, string>()
  paths.set(font, known)
  let advance = 0
  let glyphs = ''
  for (const { codepoint: glyph, xAdvance = 0, xOffset = 0, yOffset = 0 } of buffer.getGlyphInfosAndPositions()) {
    const path = known.get(glyph) ?? font.glyphToPath(glyph).replace(/-?\d+\.\d+/g, (units) => `${Math.round(+units)}`)
    known.set(glyph, path)
    if (path) glyphs += `<path transform="translate(${advance + xOffset} ${yOffset})" d="${path}"/>`
    advance += xAdvance
  }
  return { glyphs, advance }
}
