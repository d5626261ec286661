/**
 * Pieces leave their pages through programs that throw away whatever looks like no text. Each must keep every sentence and
 * number, in order, and nothing of a drawing.
 */
import { extractFromHtml } from '@extractus/article-extractor'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { findLost, letters, sentencesOf, toBody } from './sentences.ts'
import { pages, read } from './site.ts'

const pieces = pages
  .filter((page) => /^explainers\/[^/]+\/republish\.html$/.test(page))
  .map((page) => page.split('/')[1] as string)
const pageOf = (slug: string) => read(`explainers/${slug}/index.html`)

/** What a reader gets as HTML, from each program. */
const READERS: Record<string, (html: string, slug: string) => Promise<string> | string> = {
  'Readability, and with it Firefox’s Reader View': (html) => {
    const { document } = parseHTML(html)
    return new Readability(document as unknown as Document).parse()?.content ?? ''
  },
  'article-extractor': async (html, slug) => {
    const article = await extractFromHtml(html, `https://listed.example/explainers/${slug}/`)
    return article?.content ?? ''
  },
}

const proseOf = (slug: string) => toBody(pageOf(slug)).ownerDocument.querySelector('.prose') as unknown as Element

test('there are pieces, and what is asked for is what the copy to republish says', () => {
  expect(pieces.length).toBeGreaterThanOrEqual(12)
  for (const slug of pieces) {
    const copy = toBody(read(`explainers/${slug}/republish.html`))
    copy.querySelector('h1')?.remove()
    const [text = ''] = copy.innerHTML.split('<h2>Sources</h2>')
    const own = sentencesOf(toBody(text.slice(text.indexOf('<h2>'))) as unknown as Element)
    const printed = letters(sentencesOf(proseOf(slug)).join(' '))
    // A sentence stands for a table or a drawing in the copy, and for a list worked out from the record others do.
    const shared = own.filter((sentence) => printed.includes(letters(sentence)))
    expect(own.length, slug).toBeGreaterThan(60)
    const isDrawn = proseOf(slug).querySelector('.differed, .drawing') !== null
    expect(shared.length / own.length, slug).toBeGreaterThan(isDrawn ? 0.75 : 0.95)
  }
})

describe.each(Object.entries(READERS))('%s', (_, extract) => {
  test.each(pieces)('keeps every sentence and number of %s, in order', async (slug) => {
    const text = toBody(await extract(pageOf(slug), slug)).textContent
    expect(findLost(sentencesOf(proseOf(slug)), text)).toEqual([])
  })

  test('keeps the standfirst, the key points and the corrections of every piece', async () => {
    for (const slug of pieces) {
      const page = toBody(pageOf(slug)).ownerDocument
      const asked = [...page.querySelectorAll('.standfirst, .keys li, .correction')].map((one) => one.textContent)
      const text = toBody(await extract(pageOf(slug), slug)).textContent
      expect(
        asked.filter((one) => !letters(text).includes(letters(one))),
        slug,
      ).toEqual([])
    }
  })

  test('takes nothing of a drawing for text', async () => {
    for (const slug of pieces) {
      const drawn = [...toBody(pageOf(slug)).ownerDocument.querySelectorAll('svg')].map((one) =>
        letters(one.textContent),
      )
      const text = letters(toBody(await extract(pageOf(slug), slug)).textContent)
      expect(
        drawn.filter((words) => words !== '' && text.includes(words)),
        slug,
      ).toEqual([])
    }
  })
})

/** Readers that know no drawings, such as w3m, take a CDATA section for a comment. */
test('the words of a drawing are no text of a page, and stand apart from each other', () => {
  for (const page of pages) {
    const html = read(page)
    // What could be taken for markup is escaped instead.
    const bare = [...html.matchAll(/<(?:text|tspan)(?: [^>]*)?>([^<]*)</g)].map(([, words]) => words ?? '')
    expect(
      bare.filter((words) => words !== '' && !words.includes('&')),
      page,
    ).toEqual([])
    expect(html, page).not.toContain('</text><')
  }
})

/** Only graphic browsers know that `hidden` words are not said: what holds for a script alone is written by the script. */
test('no page has words that are hidden', () => {
  const told = pages.flatMap((page) => {
    const html = read(page)
    if (!/\shidden[\s=>]/.test(html)) return []
    return [...parseHTML(html).document.querySelectorAll('[hidden]')]
      .filter((one) => one.textContent.trim() !== '')
      .map((one) => `${page}: ${one.textContent.trim().slice(0, 80)}`)
  })
  expect(told).toEqual([])
})
