/** The sentences of a page, and which of them another form of it has lost. */
import { parseHTML } from 'linkedom'

/** Letters and digits alone, since each reader has its own signs and spaces round the number of a source. */
export const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '')

/** A fragment of HTML as a document’s body. */
export const toBody = (html: string) => parseHTML(`<!doctype html><html><body>${html}</body></html>`).document.body

const BLOCKS = new Set(
  'P LI UL OL H2 H3 H4 TABLE THEAD TBODY TR TD TH CAPTION SECTION FIGURE FIGCAPTION BLOCKQUOTE DIV DETAILS SUMMARY'.split(
    ' ',
  ),
)

/** The sentences that a page prints, block by block, without its drawings and its contents. */
export function sentencesOf(root: Element): string[] {
  const blocks: string[] = []
  let words = ''
  const end = () => {
    blocks.push(words.replace(/\s+/g, ' ').trim())
    words = ''
  }
  const walk = (node: Node) => {
    if (node.nodeType === 3) words += node.textContent
    if (node.nodeType !== 1 || (node as Element).matches('svg, nav, link')) return
    const isBlock = BLOCKS.has((node as Element).tagName)
    if (isBlock) end()
    node.childNodes.forEach(walk)
    if (isBlock) end()
  }
  walk(root)
  return blocks.flatMap((block) => block.split(/(?<=[.?!:;](?:\[?\d+\]?)*) /)).filter((one) => letters(one) !== '')
}

/** Which sentences a text lacks, or has before one that they follow. */
export function findLost(sentences: readonly string[], text: string): string[] {
  const within = letters(text)
  let at = 0
  return sentences.filter((sentence) => {
    const own = letters(sentence)
    const found = within.indexOf(own, at)
    if (found >= 0) at = found + own.length
    return found < 0
  })
}
