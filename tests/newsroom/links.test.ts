/** Where the links and pictures of a piece must lead. */
import { describe, expect, test } from 'vitest'
import { check, desk, PIECE, piece, record } from './newsroom.ts'

/** What is said of a piece with this body, which begins on line 12. */
const inBody = (body: string) =>
  check({ ...desk, ...record, [PIECE]: piece({ body: `${body}\n` }) }).map((line) => line.replace(`${PIECE}:`, ''))

describe('links', () => {
  test.each([
    '/timeline/',
    '/explainers/a-piece/',
    '/entities/a-group/',
    '/designations/a-listing/',
    '/instruments/order/',
    '/topics/lists/',
    '/authorities/treasury/',
    '/people/ann/',
    '/timeline/?asof=2023-01-26',
    '/glossary/#freeze',
    'https://a.example/b',
    'mailto:a@b.example',
  ])('%s leads somewhere', (url) => {
    expect(inBody(`[a](${url})`)).toEqual([])
  })

  test.each([
    ['/timeline', 'there is no page /timeline. Did you mean /timeline/?'],
    ['/explainers/a-pice/', 'there is no page /explainers/a-pice/. Did you mean /explainers/a-piece/?'],
    [
      '/nowhere/at/all/',
      'there is no page /nowhere/at/all/. Open the page on the site and copy its address from the first / on.',
    ],
    ['timeline/', 'the link “timeline/” is not allowed. Begin with / for a page of this site, or with https://.'],
    [
      'javascript:alert(1)',
      'the link “javascript:alert(1)” is not allowed. Begin with / for a page of this site, or with https://.',
    ],
  ])('%s is broken', (url, message) => {
    expect(inBody(`Words.\n\n[a](${url})`)).toEqual([`14 broken-link ${message}`])
  })

  test('one whose address stands elsewhere is checked like any other', () => {
    expect(inBody('[a][there]\n\n[there]: /nowhere/at/all/')).toEqual([expect.stringMatching('^1[24] broken-link ')])
  })

  test('an anchor in the same piece must be one of its headings', () => {
    expect(inBody('## What is so\n\n[a](#what-is-so)')).toEqual([])
    expect(inBody('## What is so\n\n[a](#what-was-so)')).toEqual([
      '14 broken-link this piece has no heading for “#what-was-so”. Did you mean #what-is-so?',
    ])
  })

  test('an anchor may be written as a browser copies it', () => {
    expect(inBody('## Ça va\n\n[a](#%C3%A7a-va)')).toEqual([])
  })
})

describe('pictures', () => {
  const figure = (src: string) => `<Figure src="${src}" alt="A map" credit="A">A map.</Figure>`
  const withPicture = (front: string, body: string) =>
    check({ ...desk, 'explainers/a-piece/map.png': 'x', [PIECE]: piece({ front, body: `${body}\n` }) })

  test('must lie beside the piece', () => {
    expect(withPicture('', figure('map.png'))).toEqual([])
    expect(withPicture('', figure('mpa.png'))).toEqual([
      `${PIECE}:12 missing-file there is no picture “mpa.png” beside the piece. Did you mean map.png?`,
    ])
  })

  test.each(['', '.', 'index.mdx', '../../site.yaml'])('%j is no picture, though there is such a file', (src) => {
    expect(withPicture('', figure(src))).toEqual([expect.stringMatching(`^${PIECE}:12 (missing-file|bad-attribute) `)])
  })

  test('that of the front matter too', () => {
    const front = (src: string) => `image: { src: ${src}, alt: A map, credit: A }\n`
    expect(withPicture(front('map.png'), 'Words.')).toEqual([])
    expect(withPicture(front('mpa.png'), 'Words.')).toEqual([expect.stringMatching(`^${PIECE}:10 missing-file `)])
  })
})
