import { expect, test } from 'vitest'
import {
  frameDesignation,
  frameEntity,
  framePiece,
  frameTimeline,
  toOembed,
  toSnippet,
} from '../../src/publish/oembed.ts'
import { edition, listing, piece, site } from './library.ts'

test('what to paste is a frame with a name, and the script that gives it its height', () => {
  expect(toSnippet(framePiece({ ...piece, title: 'A "B" <c>' }), edition)).toBe(
    '<iframe src="https://listed.example/news/embed/explainer/a-piece/" title="A &quot;B&quot; &lt;c&gt;" width="100%" height="520" loading="lazy"></iframe><script src="https://listed.example/news/embed.js" async></script>',
  )
})

test('a piece is a rich oEmbed with its author and its card', () => {
  expect(toOembed(framePiece(piece), site, edition)).toEqual({
    type: 'rich',
    version: '1.0',
    title: 'Is <Wagner> & Co. listed?',
    author_name: 'Listed desk',
    author_url: 'https://listed.example/news/people/listed-desk/',
    provider_name: 'Listed',
    provider_url: 'https://listed.example/news/',
    html: toSnippet(framePiece(piece), edition),
    width: 600,
    height: 520,
    thumbnail_url: 'https://listed.example/news/explainers/a-piece/card.png',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  })
})

test('several authors are named together, and no one address stands for them', () => {
  const both = { ...piece, authors: [...piece.authors, { id: 'ann', name: 'Ann' }] }
  const described = toOembed(framePiece(both), site, edition)
  expect(described).toMatchObject({ author_name: 'Listed desk, Ann' })
  expect(described).not.toHaveProperty('author_url')
})

test('a name has its strip as picture; a designation and the timeline have none', () => {
  expect(toOembed(frameEntity(listing.entity, 321), site, edition)).toMatchObject({
    title: 'A group: the record',
    thumbnail_url: 'https://listed.example/news/entities/a-group/strip.png',
    thumbnail_height: 321,
  })
  for (const framed of [frameDesignation(listing), frameTimeline(site)]) {
    const described = toOembed(framed, site, edition)
    expect(Object.keys(described).filter((key) => /thumbnail|author/.test(key))).toEqual([])
    expect(described).toMatchObject({ html: expect.stringContaining(`https://listed.example/news${framed.path}`) })
  }
})
