/** Feeds are contracts with feed readers. */
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import type { Plain } from '../../src/core/model.ts'
import { asPublished } from '../../src/core/published.ts'
import {
  toChangesChannel,
  toCorrectionsChannel,
  toEntityChannel,
  toSiteChannel,
  toTopicChannel,
} from '../../src/publish/channels.ts'
import { createFeedText } from '../../src/publish/feed-text.ts'
import { toAtom, toInstant, toJsonFeed } from '../../src/publish/feeds.ts'
import { designation } from '../core/builders.ts'
import { edition, library, libraryWith, piece, site } from './library.ts'

const textOf = createFeedText(edition)
const withBody = (...plain: Plain[]) => ({ ...piece, outline: { ...piece.outline, plain } })
const atom = (channel: Parameters<typeof toAtom>[0]) => toAtom(channel, site, edition)
const idsOf = (text: string) =>
  [...text.matchAll(/<id>https:\/\/listed\.example\/news([^<]+)<\/id>/g)].map(([, id]) => id)

describe('the feed of the site', () => {
  test('is Atom', () => {
    expect(atom(toSiteChannel(library, textOf))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xml:lang="en-GB" xmlns="http://www.w3.org/2005/Atom">
          <id>https://listed.example/news/</id>
          <title>Listed</title>
          <updated>2026-11-24T11:00:00.000Z</updated>
          <generator>Listed</generator>
          <author>
              <name>Listed</name>
              <uri>https://listed.example/news/about/</uri>
          </author>
          <link rel="alternate" href="https://listed.example/news/"/>
          <link rel="self" href="https://listed.example/news/feed.xml"/>
          <subtitle>What a list means.</subtitle>
          <logo>https://listed.example/news/site.png</logo>
          <icon>https://listed.example/news/icon.svg</icon>
          <rights>Listed, CC BY 4.0</rights>
          <entry>
              <title type="html"><![CDATA[Is &lt;Wagner&gt; &amp; Co. listed?]]></title>
              <id>https://listed.example/news/explainers/a-piece/</id>
              <link href="https://listed.example/news/explainers/a-piece/"/>
              <link rel="enclosure" href="https://listed.example/news/explainers/a-piece/card.png" title="Is &lt;Wagner&gt; &amp; Co. listed?" type="image/png"/>
              <updated>2026-11-24T11:00:00.000Z</updated>
              <summary type="html"><![CDATA[It is.]]></summary>
              <content type="html"><![CDATA[<p>It is.</p>
      <h2>Key points</h2>
      <ul>
      <li>It is.</li>
      </ul>
      <h2>The listings that this is about</h2>
      <ul>
      <li>A list (Utopia): In force when last seen, 26 January 2023</li>
      </ul>
      <h2>Sources</h2>
      <ol>
      <li>A ministry. <a href="https://example.org/notice">A notice</a>. Official list.</li>
      </ol>
      <p>What this says of today is of the day on which the feed was made. <a href="https://listed.example/news/explainers/a-piece/">The piece</a>, under <a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>. <a href="https://listed.example/news/corrections/">All corrections</a>.</p>]]></content>
              <author>
                  <name>Listed desk</name>
                  <uri>https://listed.example/news/people/listed-desk/</uri>
              </author>
              <category label="Wagner" term="wagner"/>
              <published>2026-11-20T00:00:00.000Z</published>
          </entry>
      </feed>"
    `)
  })

  test('is JSON Feed 1.1, whose titles are plain text, with every author', () => {
    const authors = [...piece.authors, { id: 'ann', name: 'Ann' }]
    const channel = toSiteChannel({ ...library, explainers: [{ ...piece, standfirst: 'A < B', authors }] }, textOf)
    expect(JSON.parse(toJsonFeed(channel, site, edition))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Listed',
      home_page_url: 'https://listed.example/news/',
      feed_url: 'https://listed.example/news/feed.json',
      description: 'What a list means.',
      language: 'en-GB',
      favicon: 'https://listed.example/news/icon.svg',
      authors: [{ name: 'Listed', url: 'https://listed.example/news/about/' }],
      items: [
        {
          id: 'https://listed.example/news/explainers/a-piece/',
          url: 'https://listed.example/news/explainers/a-piece/',
          title: 'Is <Wagner> & Co. listed?',
          summary: 'A < B',
          content_html: expect.stringMatching(/^<p>A &lt; B<\/p>\n<h2>Key points<\/h2>/),
          image: 'https://listed.example/news/explainers/a-piece/card.png',
          date_published: '2026-11-20T00:00:00.000Z',
          date_modified: '2026-11-24T11:00:00.000Z',
          authors: [
            { name: 'Listed desk', url: 'https://listed.example/news/people/listed-desk/' },
            { name: 'Ann', url: 'https://listed.example/news/people/ann/' },
          ],
          tags: ['Wagner'],
        },
      ],
    })
  })

  test('is dated by the day on which the newsroom began where it is empty, never by the clock', () => {
    const empty = toSiteChannel({ ...library, explainers: [] }, textOf)
    expect(toAtom(empty, site, edition, '2026-11-20')).toContain('<updated>2026-11-20T00:00:00.000Z</updated>')
    expect(atom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  test('keeps the id of a piece that has another address now, and leads to that', () => {
    const renamed = { ...piece, slug: 'third', formerly: ['a-piece', 'second'] }
    const { items } = JSON.parse(
      toJsonFeed(toSiteChannel({ ...library, explainers: [renamed] }, textOf), site, edition),
    )
    expect(items[0]).toMatchObject({
      id: 'https://listed.example/news/explainers/a-piece/',
      url: 'https://listed.example/news/explainers/third/',
    })
    const [one] = library.designations
    const steps = toChangesChannel(
      { ...library, designations: [{ ...one!, id: 'b', formerly: ['us-a'] }] },
      edition.today,
    )
    expect(idsOf(atom(steps)).slice(1)).toEqual([
      '/designations/us-a/#in-force-2023-01-26',
      '/designations/us-a/#announced-2023-01-20',
    ])
  })

  test('keeps the entry of a piece that was withdrawn, which says so and claims nothing', () => {
    const withdrawn = asPublished({
      ...withBody('A claim.', { cite: 1 }),
      keyPoints: ['A point.'],
      withdrawn: { on: '2026-11-24', reason: 'It was <wrong>.' },
    })
    const { items } = JSON.parse(
      toJsonFeed(toSiteChannel({ ...library, explainers: [withdrawn] }, textOf), site, edition),
    )
    expect(items).toMatchObject([
      {
        id: 'https://listed.example/news/explainers/a-piece/',
        title: 'Withdrawn: Is <Wagner> & Co. listed?',
        summary: 'We withdrew this piece on 24 November 2026. It was <wrong>.',
        content_html: '<p>We withdrew this piece on 24 November 2026. It was &lt;wrong&gt;.</p>',
        date_modified: '2026-11-24T11:00:00.000Z',
      },
    ])
    expect(JSON.stringify(items)).not.toMatch(/claim|point/)
  })
})

describe('the text of a piece', () => {
  const corrections = [
    { on: '2026-11-24', kind: 'clarification' as const, text: 'A word.' },
    { on: '2026-11-23', kind: 'correction' as const, text: 'An *hour*.' },
  ]
  const body = withBody('A fact.', { cite: 1 }, '\n\n## Why\n\nSee [it](', { to: '/timeline/' }, ').\n\n', {
    picture: 'a map.png',
    alt: 'A "field"',
  })
  const text = textOf({ ...body, corrections })

  test('is whole: what was wrong first, then key points, body, listings, sources and what was added', () => {
    expect(text.match(/<(?:h2|strong)>[^<]+/g)).toEqual([
      '<strong>Correction, 23 November 2026:',
      '<h2>Key points',
      '<h2>Why',
      '<h2>The listings that this is about',
      '<h2>Sources',
      '<strong>Clarification, 24 November 2026:',
    ])
    expect(text).toContain('An *hour*.')
  })

  test('has absolute addresses alone, and a number leads to its source', () => {
    expect(text).toContain('<p>A fact.<a href="https://example.org/notice">[1]</a></p>')
    expect(text).toContain('<a href="https://listed.example/news/timeline/">it</a>')
    expect(text).toContain('src="https://listed.example/news/explainers/a-piece/a%20map.png"')
    expect([...text.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, url]) => new URL(url!).protocol)).toEqual(
      Array(text.match(/href|src=/g)!.length).fill('https:'),
    )
  })

  test('does nothing that a writer typed', () => {
    const bad = '<script>alert(1)</script>"onload=alert(1)'
    const [source] = piece.sources
    const hostile = textOf({
      ...body,
      standfirst: bad,
      keyPoints: [bad],
      image: { src: 'a.png', alt: bad, credit: bad },
      corrections: [{ on: '2026-11-24', kind: 'correction', text: bad }],
      sources: [{ ...source!, title: `](javascript:alert(1)) ${bad}`, url: 'https://example.org/"><script>' }],
    })
    expect(hostile).not.toMatch(/<script|href="javascript|<[a-z][^>]*\sonload/)
  })

  test('does not change because a day has passed, and neither does anything else of its feed', () => {
    const later = { ...edition, now: '2026-11-26T12:00:00Z', today: edition.today + 2 }
    const [now, then] = [edition, later].map((one) =>
      toAtom(toSiteChannel({ ...library, explainers: [body] }, createFeedText(one)), site, one),
    )
    expect(then).toBe(now)
  })

  test('moves its day when it is corrected, whether its writer thought of that or not', () => {
    const old = { ...body, published: '2026-11-01', updated: undefined }
    const feed = (one: typeof old | ReturnType<typeof asPublished>) =>
      JSON.parse(toJsonFeed(toSiteChannel({ ...library, explainers: [one] }, textOf), site, edition)).items[0]
    expect(feed(asPublished(old)).date_modified).toBe('2026-11-01T00:00:00.000Z')
    expect(feed(asPublished({ ...old, corrections })).date_modified).toBe('2026-11-24T00:00:00.000Z')
  })
})

test('the feed of a topic has its pieces only', () => {
  const other = { ...piece, slug: 'another', topics: [{ id: 'lists', name: 'Lists' }] }
  const { piecesOf } = libraryWith({ explainers: [other, piece] })
  const channel = toTopicChannel(site, { id: 'wagner', name: 'Wagner' }, piecesOf.topic.get('wagner') ?? [], textOf)
  expect(idsOf(atom(channel))).toEqual(['/topics/wagner/', '/explainers/a-piece/'])
  expect(atom(channel)).toContain('/news/topics/wagner/feed.xml"')
})

describe('the feed of changes', () => {
  const designations = [
    designation('us-epc', ['2021-11-15 in-force', '2022-11-30 renewed', '2023-12~ lapsed'], { name: 'A label' }),
    designation('us-old', ['1997-10-08 in-force', '2009 lifted'], { entity: 'other-group' }),
    designation('us-soon', ['2027-01-01 in-force']),
  ]
  const changes = atom(toChangesChannel({ ...library, designations }, edition.today))

  test('has the newest step first, an address for each, and nothing that is still to come', () => {
    expect(idsOf(changes)).toEqual([
      '/changes/',
      '/designations/us-epc/#lapsed-2023-12',
      '/designations/us-epc/#renewed-2022-11-30',
      '/designations/us-epc/#in-force-2021-11-15',
      '/designations/us-old/#lifted-2009',
      '/designations/us-old/#in-force-1997-10-08',
    ])
    expect(changes).toContain('<updated>2023-12-01T00:00:00.000Z</updated>')
    expect(changes).toContain('Lapsed: A group, A label (Utopia)')
  })

  test('says the status before and after, what it is cited as, what was put right, and the sources', () => {
    const one = designation('us-epc', ['2021-11-15 announced', '2022-11-30 in-force', '2023-11-30 renewed'])
    const corrections = [{ on: '2026-11-22', kind: 'correction' as const, text: 'A <day>.' }]
    const steps = one.steps.map((step) => ({ ...step, citation: 'E.O. 1 & 2' }))
    const { items } = JSON.parse(
      toJsonFeed(
        toChangesChannel({ ...library, designations: [{ ...one, steps, corrections }] }, edition.today),
        site,
        edition,
      ),
    )
    const source =
      '<p>Source:</p><ul><li>A ministry. <a href="https://example.org/notice">A notice</a>. Official list.</li></ul>'
    const tail = `<p>Cited as: E.O. 1 &amp; 2.</p><p>Correction, 22 November 2026: A &lt;day&gt;.</p>${source}`
    expect(items.map((item: { content_html: string }) => item.content_html.replace(/^<p>.*?<\/p>/, ''))).toEqual([
      `<p>Status before and after: In force.</p>${tail}`,
      `<p>Status before: Announced. Status after: In force.</p>${tail}`,
      `<p>Status before: No record. Status after: Announced.</p>${tail}`,
    ])
    expect(items[1]).toMatchObject({
      date_published: '2022-11-30T00:00:00.000Z',
      date_modified: '2026-11-22T00:00:00.000Z',
      _listed: {
        designation: 'us-epc',
        step: 'in-force-2022-11-30',
        on: '2022-11-30',
        before: 'announced',
        after: 'in-force',
      },
    })
  })

  test('of one name has the steps of its own designations', () => {
    const [first] = designations
    const { designationsOf } = libraryWith({ designations })
    const listings = designationsOf.entity.get('a-group') ?? []
    const own = atom(toEntityChannel(site, first!.entity, listings, edition.today))
    expect(idsOf(own).map((id) => id?.replace(/#.*/, ''))).toEqual([
      '/entities/a-group/',
      ...Array(3).fill('/designations/us-epc/'),
    ])
  })
})

describe('the feed of corrections', () => {
  const ofPiece = [
    { on: '2026-11-24', kind: 'correction', text: 'Second, <b>.' },
    { on: '2026-11-20', kind: 'update', text: 'First.' },
  ] as const
  const corrected = {
    ...library,
    explainers: [{ ...piece, corrections: [...ofPiece] }],
    designations: [
      {
        ...library.designations[0]!,
        corrections: [{ on: '2026-11-22', kind: 'clarification', text: 'A day.' } as const],
      },
    ],
  }
  const feed = atom(toCorrectionsChannel(corrected))

  test('has those of pieces and of designations, newest first, and each keeps its id when another joins', () => {
    expect(idsOf(feed)).toEqual([
      '/corrections/',
      '/explainers/a-piece/#correction-2',
      '/designations/us-a/#correction-1',
      '/explainers/a-piece/#correction-1',
    ])
  })

  test('has those of whatever else is published; what shares a page is told apart', () => {
    const corrections = [{ on: '2026-11-23', kind: 'correction', text: 'A word.' } as const]
    const [one] = library.designations
    const everything = {
      ...library,
      site: { ...library.site, corrections },
      entities: [{ ...one!.entity, corrections }],
      instruments: [{ ...one!.instrument, corrections }],
      sources: [{ ...one!.steps[0]!.sources[0]!, corrections }],
      events: [{ id: 'a-day', on: '2026', title: 'A day', sources: [], corrections }],
    }
    const told = atom(toCorrectionsChannel(everything))
    expect(idsOf(told)).toEqual([
      '/corrections/',
      '/about/#correction-1',
      '/calendar.ics#a-day-correction-1',
      '/entities/a-group/#correction-1',
      '/instruments/us-a-law/#correction-1',
      '/sources/#a-source-correction-1',
    ])
    expect(told).toContain('<![CDATA[Correction: A notice (A ministry)]]>')
  })

  test('has a piece that was withdrawn', () => {
    const withdrawn = asPublished({
      ...corrected.explainers[0]!,
      withdrawn: { on: '2026-11-24', reason: 'All wrong.' },
    })
    const told = atom(toCorrectionsChannel({ ...corrected, explainers: [withdrawn] }))
    expect(idsOf(told)[1]).toBe('/explainers/a-piece/#correction-3')
    expect(told).toContain('<title type="html"><![CDATA[Withdrawn: Is &lt;Wagner&gt; &amp; Co. listed?]]></title>')
    expect(told).toContain('<![CDATA[<p>Withdrawn, 24 November 2026: All wrong.</p>]]>')
  })

  test('says what was wrong, of what kind it was, and leads to the page', () => {
    expect(feed).toContain('<![CDATA[Correction: Is &lt;Wagner&gt; &amp; Co. listed?]]>')
    expect(feed).toContain('<![CDATA[Second, &lt;b&gt;.]]>')
    expect(feed).toContain('<![CDATA[Clarification: A group, A list (Utopia)]]>')
    expect(feed).toContain('<link href="https://listed.example/news/designations/us-a/"/>')
  })

  test('is well-formed, also where there are none yet', () => {
    for (const text of [feed, atom(toCorrectionsChannel(library))])
      expect(() => new SaxesParser().write(text).close()).not.toThrow()
  })
})

test.each([
  ['2026', '2026-01-01T00:00:00.000Z'],
  ['2026-11~', '2026-11-01T00:00:00.000Z'],
  ['2026-11-24', '2026-11-24T00:00:00.000Z'],
  ['2026-11-24T12:00:00+02:00', '2026-11-24T10:00:00.000Z'],
])('%s counts from its first moment', (date, instant) => {
  expect(toInstant(date).toISOString()).toBe(instant)
})

test('a name with a sign that opens tags stays well-formed in an attribute too', () => {
  const topic = { id: 'small', name: 'Groups of <10 members & "others"' }
  const channel = toTopicChannel(site, topic, [{ ...piece, topics: [topic] }], textOf)
  const xml = atom(channel)
  expect(xml).toContain('label="Groups of &lt;10 members &amp; &quot;others&quot;"')
  const parser = new SaxesParser({ xmlns: true })
  const faults: string[] = []
  parser.on('error', ({ message }) => faults.push(message))
  parser.write(xml).close()
  expect(faults).toEqual([])
})
