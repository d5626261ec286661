/**
 * Firefox on paper, where it is installed. Of a variable font it embeds one weight as letters and draws the others as outlines,
 * and its ligatures have no letters: of its PDF only the plain prose can be read, and that without f, i, j, l, t and figures.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serve } from '../../scripts/serve.ts'
import { findCut, findOverprinted, readPdf, textOf } from '../pdf.ts'
import { letters } from '../site/sentences.ts'
import { findBrowsers, type Pilot } from './browsers.ts'

const folder = process.env.LISTED_SITE ?? 'dist'
const pieces = readdirSync(join(folder, 'explainers')).filter((slug) => slug !== 'by' && !slug.includes('.'))
const point = 72 / 25.4
const bare = (text: string) => letters(text.replaceAll('ʼ', '’')).replace(/[fijlt\d]/g, '')

for (const { name, missing, launch } of findBrowsers().filter(({ prints }) => prints)) {
  describe.skipIf(missing !== undefined)(`${name} prints`, () => {
    let served: Awaited<ReturnType<typeof serve>>
    let pilot: Pilot
    beforeAll(async () => {
      served = await serve(folder, '/', 0)
      pilot = await launch()
    })
    afterAll(async () => {
      await pilot?.close()
      served?.server.closeAllConnections()
      served?.server.close()
    })
    const print = async (path: string, format: 'A4' | 'Letter') => {
      await pilot.open(new URL(path, served.url).href)
      return readPdf((await pilot.print?.(format)) as Uint8Array)
    }

    test.each(pieces)('%s, every stretch of its prose in order, and no line cut', async (slug) => {
      const { document } = parseHTML(readFileSync(join(folder, 'explainers', slug, 'index.html'), 'utf8'))
      const read = (one: Element): string[] =>
        [...one.childNodes].flatMap((node) =>
          node.nodeType === 3
            ? [bare(node.textContent ?? '')]
            : (node as Element).matches('a:not(.st)')
              ? read(node as Element)
              : [],
        )
      const stretches = [...document.querySelectorAll('.prose > p, .prose > :is(ul, ol) > li, .question > p')]
        .flatMap(read)
        .filter((own) => own.length > 12)
      const sheets = await print(`/explainers/${slug}/`, 'A4')
      const text = bare(textOf(sheets))
      let at = 0
      const lost = stretches.filter((own) => {
        const found = text.indexOf(own, at)
        if (found >= 0) at = found + own.length
        return found < 0
      })
      expect(stretches.length).toBeGreaterThan(10)
      expect(lost).toEqual([])
      expect(findCut(sheets, { side: 10 * point, top: 16 * point, bottom: 18 * point })).toEqual([])
      expect(findOverprinted(sheets)).toEqual([])
    })

    test.each(['/entities/wagner-group/', '/instruments/', '/instruments/us-fto/', '/timeline/', '/changes/'])(
      '%s on Letter, and no line cut',
      async (path) => {
        const sheets = await print(path, 'Letter')
        expect(findCut(sheets, { side: 10 * point, top: 16 * point, bottom: 18 * point })).toEqual([])
        expect(findOverprinted(sheets)).toEqual([])
      },
    )
  })
}
