/** Measure the characters of Public Sans in a browser and write the table that the build measures labels with. */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from '@playwright/test'
import { CHROME_ARGS, findChrome } from './chrome.ts'

/** Measure, and write `src/timeline/widths.json`. */
export async function run(): Promise<number> {
  const font = readFileSync(
    fileURLToPath(import.meta.resolve('@fontsource-variable/public-sans/files/public-sans-latin-wght-normal.woff2')),
  )
  const browser = await chromium.launch({ executablePath: await findChrome(), args: CHROME_ARGS })
  const page = await browser.newPage()
  const characters = Array.from({ length: 0x17f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)).filter(
    (one) => /[\p{L}\p{N}\p{P}\p{S} ]/u.test(one),
  )
  const table = await page.evaluate(
    async ({ data, characters }) => {
      const face = new FontFace('Measured', `url(data:font/woff2;base64,${data})`, { weight: '100 900' })
      document.fonts.add(await face.load())
      const span = document.createElement('span')
      document.body.append(span)
      const measure = (weight: number) => {
        // As labels are set: figures all of one width.
        Object.assign(span.style, {
          font: `${weight} 1000px Measured`,
          fontVariantNumeric: 'tabular-nums',
          whiteSpace: 'pre',
        })
        return Object.fromEntries(
          characters.map((one) => {
            span.textContent = one
            return [one, Math.round(span.getBoundingClientRect().width)]
          }),
        )
      }
      return { regular: measure(400), bold: measure(650) }
    },
    { data: font.toString('base64'), characters: [...characters, '–', '—', '‘', '’', '“', '”', '…', '·'] },
  )
  await browser.close()
  writeFileSync(new URL('../src/timeline/widths.json', import.meta.url), `${JSON.stringify(table, null, 0)}\n`)
  return 0
}
