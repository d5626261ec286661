/** A printed page as a reader gets it: its words in order, and where each stands. Browsers print, this reads. */
import { getDocumentProxy } from 'unpdf'

export interface Words {
  text: string
  /** From the left and the upper edge of the sheet to the box of the glyphs, in points. */
  left: number
  top: number
  right: number
  bottom: number
}
export interface Sheet {
  width: number
  height: number
  words: Words[]
}

/** What a margin may be passed by: rounding, and the overhang of a letter. */
const SLACK = 1

/** Read a PDF, sheet by sheet. */
export async function readPdf(bytes: Uint8Array): Promise<Sheet[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const sheets: Sheet[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    const [, , width = 0, height = 0] = page.view
    const { items } = await page.getTextContent()
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return []
      const [, , , , left = 0, base = 0] = item.transform as number[]
      // A capital rises by about seven tenths of the size, a descender falls by two.
      const top = height - base - item.height * 0.7
      const bottom = height - base + item.height * 0.2
      return [{ text: item.str, left, top, right: left + item.width, bottom }]
    })
    sheets.push({ width, height, words })
  }
  await pdf.loadingTask.destroy()
  return sheets
}

/** All words of a document, in the order in which it has them; an apostrophe as we type it, not as its font's table has it. */
export function textOf(sheets: readonly Sheet[]): string {
  return sheets.flatMap(({ words }) => words.map(({ text }) => text.replaceAll('ʼ', '’'))).join(' ')
}

/** Words that pass the margins, in points: such a line is cut at the end of its sheet, or at its side. */
export function findCut(sheets: readonly Sheet[], margin: { side: number; top: number; bottom: number }): string[] {
  return sheets.flatMap(({ width, height, words }, index) =>
    words
      .filter(
        ({ left, top, right, bottom }) =>
          left < margin.side - SLACK ||
          right > width - margin.side + SLACK ||
          top < margin.top - SLACK ||
          bottom > height - margin.bottom + SLACK,
      )
      .map(({ text }) => `sheet ${index + 1}: ${text}`),
  )
}

/** Words that stand on others: what is printed over something is as good as lost. */
export function findOverprinted(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap(({ words }, index) =>
    words.flatMap((one, at) =>
      words.slice(at + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
        const height = Math.min(one.bottom - one.top, other.bottom - other.top)
        // Letters with a halo are painted twice.
        if (one.text === other.text && Math.hypot(one.left - other.left, one.top - other.top) < 1) return []
        return across > 2 && down > height * 0.35 ? [`sheet ${index + 1}: ${one.text} | ${other.text}`] : []
      }),
    ),
  )
}
