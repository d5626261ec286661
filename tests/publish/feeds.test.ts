/** Feeds are contracts with feed readers. */
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import {
  toChangesChannel,
  toCorrectionsChannel,
  toEntityChannel,
  toSiteChannel,
  toTopicChannel,
} from '../../src/publish/channels.ts'
import { toAtom, toInstant, toJsonFeed } from '../../src/publish/feeds.ts'
import { designation } from '../core/builders.ts'
import { edition, library, libraryWith, piece, site } from './library.ts'

const atom = (channel: Parameters<typeof toAtom>[0]) => toAtom(channel, site, edition)
const idsOf = (text: string) =>
  [...text.matchAll(/<id>https:\/\/listed\.example\/news([^<]+)<\/id>/g)].map(([, id]) => id)

describe('the feed of the site', () => {
  test('is Atom', () => {
    expect(atom(toSiteChannel(library))).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
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
          <rights>Listed, CC BY 4.0</rights>
          <entry>
              <title type="html"><![CDATA[Is &lt;Wagner&gt; &amp; Co. listed?]]></title>
              <id>https://listed.example/news/explainers/a-piece/</id>
              <link href="https://listed.example/news/explainers/a-piece/"/>
              <updated>2026-11-24T11:00:00.000Z</updated>
              <summary type="html"><![CDATA[It is.]]></summary>
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
    const channel = toSiteChannel({ ...library, explainers: [{ ...piece, standfirst: 'A < B', authors }] })
    expect(JSON.parse(toJsonFeed(channel, site, edition))).toEqual({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Listed',
      home_page_url: 'https://listed.example/news/',
      feed_url: 'https://listed.example/news/feed.json',
      description: 'What a list means.',
      language: 'en-GB',
      author: { name: 'Listed', url: 'https://listed.example/news/about/' },
      items: [
        {
          id: 'https://listed.example/news/explainers/a-piece/',
          url: 'https://listed.example/news/explainers/a-piece/',
          title: 'Is <Wagner> & Co. listed?',
          content_html: 'A &lt; B',
          date_published: '2026-11-20T00:00:00.000Z',
          date_modified: '2026-11-24T11:00:00.000Z',
          author: { name: 'Listed desk', url: 'https://listed.example/news/people/listed-desk/' },
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
    const empty = toSiteChannel({ ...library, explainers: [] })
    expect(toAtom(empty, site, edition, '2026-11-20')).toContain('<updated>2026-11-20T00:00:00.000Z</updated>')
    expect(atom(empty)).toContain('<updated>1970-01-01T00:00:00.000Z</updated>')
  })

  test('forgets a piece that was withdrawn', () => {
    const withdrawn = { ...piece, withdrawn: { on: '2026-11-24', reason: 'R' } }
    expect(atom(toSiteChannel({ ...library, explainers: [withdrawn] }))).not.toContain('a-piece')
  })
})

test('the feed of a topic has its pieces only', () => {
  const other = { ...piece, slug: 'another', topics: [{ id: 'lists', name: 'Lists' }] }
  const { piecesOf } = libraryWith({ explainers: [other, piece] })
  const channel = toTopicChannel(site, { id: 'wagner', name: 'Wagner' }, piecesOf.topic.get('wagner') ?? [])
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
  const channel = toTopicChannel(site, topic, [{ ...piece, topics: [topic] }])
  const xml = atom(channel)
  expect(xml).toContain('label="Groups of &lt;10 members &amp; &quot;others&quot;"')
  const parser = new SaxesParser({ xmlns: true })
  const faults: string[] = []
  parser.on('error', ({ message }) => faults.push(message))
  parser.write(xml).close()
  expect(faults).toEqual([])
})
