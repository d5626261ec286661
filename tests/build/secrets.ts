/** A newsroom with secrets: every kind of entry, with a word of its own in every place where a writer can put one. */
import sharp from 'sharp'

export type Files = Record<string, string | Buffer>

export interface Secrets {
  files: Files
  /** Words that stand nowhere else, by the place in which they were planted. */
  tokens: Map<string, string>
}

/** Plant entries of every collection; `line` is what hides them, such as `stage: draft`, and `name` tells their words from others. */
export async function plant(name: string, line: string): Promise<Secrets> {
  const tokens = new Map<string, string>()
  const put = (place: string) => {
    const token = `zq${name}${String(tokens.size + 1).padStart(3, '0')}x`
    tokens.set(place, token)
    return token
  }
  const ids = {
    source: put('source id'),
    authority: put('authority id'),
    instrument: put('instrument id'),
    entity: put('entity id'),
    other: put('id of another entity'),
    designation: put('designation id'),
    person: put('person id'),
    topic: put('topic id'),
    term: put('term id'),
    event: put('event id'),
    list: put('list id'),
    reading: put('reading id'),
    gap: put('gap id'),
    piece: put('folder of a piece'),
    withdrawn: put('folder of a withdrawn piece'),
  }
  const picture = `${put('file name of a picture')}.jpg`
  const lead = `${put('file name of the lead picture')}.png`
  const yaml = (...lines: string[]) => `${lines.join('\n')}\n${line}\n`
  const photo = (colour: string) => sharp({ create: { width: 40, height: 20, channels: 3, background: colour } })
  const files: Files = {
    [`sources/${put('file name of sources')}.yaml`]: yaml(
      `id: ${ids.source}`,
      `publisher: Publisher ${put('source publisher')}`,
      `title: Title ${put('source title')}`,
      `url: https://${put('source url')}.example/`,
      `original: https://original.example/${put('source original')}`,
      `archive: https://archive.example/${put('source archive')}`,
      'published: 2026-01-30',
      'accessed: 2026-01-31',
      'grade: legal-act',
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('source correction')} says }]`,
    ),
    [`authorities/${put('file name of authorities')}.yaml`]: yaml(
      `id: ${ids.authority}`,
      `name: Ministry ${put('authority name')}`,
      `shortName: ${put('authority shortName')}`,
      `government: ${put('authority government')}`,
      `summary: It acts, says ${put('authority summary')}.`,
      `url: https://${put('authority url')}.example/`,
      `formerly: [${put('authority formerly')}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('authority correction')} says }]`,
    ),
    [`instruments/${put('file name of instruments')}.yaml`]: yaml(
      `id: ${ids.instrument}`,
      `name: Order ${put('instrument name')}`,
      `shortName: ${put('instrument shortName')}`,
      `authority: ${ids.authority}`,
      'kind: sanctions',
      'binding: true',
      `citation: Cited ${put('instrument citation')}`,
      `test: Tested ${put('instrument test')}`,
      `effects: { asset-freeze: { value: yes, note: Frozen ${put('effect note')}, source: ${ids.source} } }`.replace(
        'yes',
        '"yes"',
      ),
      `review: Reviewed ${put('instrument review')}`,
      `wayOff: Off by ${put('instrument wayOff')}`,
      `sources: [${ids.source}]`,
      `formerly: [${put('instrument formerly')}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('instrument correction')} says }]`,
    ),
    [`entities/${put('file name of entities')}.yaml`]: [
      [
        `- id: ${ids.entity}`,
        `  name: Group ${put('entity name')}`,
        `  aliases: [Alias ${put('entity alias')}, Вагнер ${put('entity alias in another script')}]`,
        '  type: group',
        `  summary: A group, ${put('entity summary')}.`,
        `  relations: [{ to: ${ids.other}, kind: tied by ${put('kind of a tie')} to }]`,
        `  sources: [${ids.source}]`,
        `  corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('entity correction')} says }]`,
        `  formerly: [${put('entity formerly')}]`,
        `  ${line}`,
      ],
      [
        `- id: ${ids.other}`,
        `  name: Person ${put('name of another entity')}`,
        '  type: person',
        `  summary: A person, ${put('summary of another entity')}.`,
        `  sources: [${ids.source}]`,
        `  ${line}`,
      ],
    ]
      .map((lines) => `${lines.join('\n')}\n`)
      .join(''),
    [`designations/${put('file name of designations')}.yaml`]: yaml(
      `id: ${ids.designation}`,
      `entity: ${ids.entity}`,
      `authority: ${ids.authority}`,
      `instrument: ${ids.instrument}`,
      `summary: It was listed, ${put('designation summary')}.`,
      'steps:',
      `  - { on: 2023-01-20, step: announced, sources: [${ids.source}], note: Noted ${put('step note')} }`,
      `  - { on: 2023-01-26, step: in-force, sources: [${ids.source}], citation: Cited ${put('step citation')} }`,
      `  - { on: 2024-01-26, step: renewed, sources: [${ids.source}], note: Noted ${put('note of a renewal')} }`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('designation correction')} says }]`,
      `formerly: [${put('designation formerly')}]`,
    ),
    [`people/${put('file name of people')}.yaml`]: yaml(
      `id: ${ids.person}`,
      `name: ${put('person name')}`,
      `summary: Writes, ${put('person summary')}.`,
      `formerly: [${put('person formerly')}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('person correction')} says }]`,
    ),
    [`topics/${put('file name of topics')}.yaml`]: yaml(
      `id: ${ids.topic}`,
      `name: Topic ${put('topic name')}`,
      `summary: About ${put('topic summary')}.`,
      `formerly: [${put('topic formerly')}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('topic correction')} says }]`,
    ),
    [`glossary/${put('file name of the glossary')}.yaml`]: yaml(
      `id: ${ids.term}`,
      `term: Word ${put('term')}`,
      `definition: It means ${put('definition')}.`,
      `sources: [${ids.source}]`,
      `formerly: [${put('term formerly')}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('term correction')} says }]`,
    ),
    [`events/${put('file name of events')}.yaml`]: yaml(
      `id: ${ids.event}`,
      'on: 2027-12-08',
      `title: Event ${put('event title')}`,
      `summary: It happens, ${put('event summary')}.`,
      `sources: [${ids.source}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('event correction')} says }]`,
    ),
    [`lists/${put('file name of lists')}.yaml`]: yaml(
      `id: ${ids.list}`,
      `name: List ${put('list name')}`,
      `publisher: ${ids.authority}`,
      `url: https://${put('list url')}.example/`,
      `instruments: [${ids.instrument}]`,
      'follow: names',
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('list correction')} says }]`,
    ),
    [`readings/${put('file name of readings')}.yaml`]: yaml(
      `id: ${ids.reading}`,
      `list: ${ids.list}`,
      'asOf: 2026-01-30',
      'read: 2026-01-31',
      `source: ${ids.source}`,
      'extent: names',
      `seen: [${ids.designation}]`,
      `corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('reading correction')} says }]`,
    ),
    [`gaps/${put('file name of gaps')}.yaml`]: yaml(
      `id: ${ids.gap}`,
      `list: ${ids.list}`,
      `what: What is missing ${put('what a gap is')}.`,
      `why: Because ${put('why there is a gap')}.`,
      `tried: We tried ${put('what was tried')}.`,
    ),
    [`explainers/${ids.piece}/index.mdx`]: `---
title: Piece ${put('title')}
standfirst: The answer, ${put('standfirst')}.
published: 2026-01-31
${line.startsWith('stage') ? '' : 'stage: ready\n'}${line}
authors: [${ids.person}]
topics: [${ids.topic}]
entities: [${ids.entity}]
designations: [${ids.designation}]
keyPoints: [A point and ${put('key point')}.]
image: { src: ${lead}, alt: Seen ${put('alt of the lead picture')}, credit: By ${put('credit of the lead picture')} }
corrections: [{ on: 2026-01-31, kind: update, text: Added what ${put('correction')} says }]
seoTitle: Short ${put('seoTitle')}
formerly: [${put('piece formerly')}]
---

## Heading ${put('heading')}

A fact, ${put('prose')}.<Cite source="${ids.source}" /> See [a page ${put('link text')}](https://${put('address of a link')}.example/).

| Head ${put('head of a table')} | Two |
| --- | --- |
| Cell ${put('cell')} | Three |

- An item, ${put('item')}

<Status designation="${ids.designation}" />

<Timeline entity="${ids.entity}" />

<Compare instruments={['${ids.instrument}']} />

<Matrix instruments={['${ids.instrument}']} least="1" />

<Differed entity="${ids.entity}" />

<Order entity="${ids.entity}" />

<Waits instruments={['${ids.instrument}']} entity="${ids.entity}" />

<Growth instrument="${ids.instrument}" />

<Left instrument="${ids.instrument}" />

The <Term id="${ids.term}">word ${put('word of a term')}</Term> is there.

<Quote by="Speaker ${put('speaker')}" source="${ids.source}">Said ${put('quotation')} once.</Quote>

<Figure src="${picture}" alt="Seen ${put('alt')}" credit="By ${put('credit')}">Caption ${put('caption')}.</Figure>

<Question ask="Who asks ${put('question')}?">

The answer is ${put('answer')}.

</Question>

<KnownUnknown>

### Known ${put('what is known')}

- That ${put('known item')}

### Not known

- Whether ${put('open item')}

</KnownUnknown>
`,
    [`explainers/${ids.piece}/${picture}`]: await photo('#a11').jpeg().toBuffer(),
    [`explainers/${ids.piece}/${lead}`]: await photo('#1a1').png().toBuffer(),
    [`explainers/${ids.withdrawn}/index.mdx`]: `---
title: Piece ${put('title of a withdrawn piece')}
standfirst: An answer.
published: 2026-01-31
${line.startsWith('stage') ? '' : 'stage: ready\n'}${line}
authors: [${ids.person}]
topics: [${ids.topic}]
entities: []
keyPoints: [A point.]
withdrawn: { on: 2026-02-01, reason: It was wrong as ${put('reason')} said. }
---

Text.
`,
  }
  return { files, tokens }
}
