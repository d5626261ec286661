/** A small sound newsroom in which mistakes are planted, and the edits that plant them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkNewsroom, type Scope } from '../../../src/newsroom/check.ts'
import { makeNewsroom, type Newsroom, readNewsroom } from '../../../src/newsroom/read.ts'
import { NOW, PNG, tell } from '../newsroom.ts'

/** The smallest pictures that are whole; a PNG stands with the other newsrooms of the tests. */
export { PNG }
export const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
export const WEBP = Buffer.from('UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAgA0JaQAA3AA/vuUAAA=', 'base64')
/** A beginning, one part, the picture, an end. */
export const JPEG = Buffer.from('ffd8ffe000104a46494600010100000100010000ffda0008010100003f0037ffd9', 'hex')

/** What becomes of a file: a text, bytes, nothing (`null`), or some of its words exchanged for others. */
export type Edit = string | Uint8Array | null | [from: string, to: string]
export type Edits = Record<string, Edit>

export const P = 'explainers/the-label/index.mdx'
export const Q = 'explainers/the-resolution/index.mdx'
export const DRAFT = 'explainers/in-the-drawer/index.mdx'
export const LATER = 'explainers/on-tuesday/index.mdx'

export const SOUND: Record<string, string | Uint8Array> = {
  'site.yaml': `title: Listed
tagline: What it means when a government puts a name on a list.
url: https://listed.example
language: en-GB
publisher: Listed
policies:
  Corrections: We correct in public.
  How we work: We read the document, and name it.
`,
  'people/ann.yaml': `id: ann
name: Ann Author
`,
  'topics/all.yaml': `- id: wagner
  name: The Wagner Group
- id: reading-lists
  name: Reading lists
`,
  'glossary/terms.yaml': `- id: sdn-list
  term: SDN list
  definition: The main US sanctions list.
  sources: [sdn-2023]
`,
  'authorities/all.yaml': `- id: us-treasury
  name: US Treasury
  government: United States
- id: us-state
  name: US Department of State
  government: United States
- id: fr-assembly
  name: French National Assembly
  government: France
`,
  'instruments/all.yaml': `- id: us-crime
  name: Executive Order 13581 of 2011
  shortName: Criminal organisation
  authority: us-treasury
  kind: crime-label
  binding: true
  effects:
    dealing-ban: { value: 'yes', note: No business with it., source: order-2011 }
  renewal:
    what: The national emergency behind the order
    known:
      - { on: 2026-07-16, until: 2027-07-24, sources: [order-2011] }
  sources: [order-2011]
- id: fr-resolution
  name: Resolution of the National Assembly
  shortName: Resolution
  authority: fr-assembly
  kind: resolution
  binding: false
  sources: [assembly-2023]
`,
  'sources/all.yaml': `- id: order-2011
  publisher: The White House
  title: Executive Order 13581
  url: https://www.whitehouse.example/order
  published: 2011-07-24
  accessed: 2026-11-20
  grade: legal-act
- id: briefing-2023
  publisher: The White House
  title: Press briefing of 20 January 2023
  url: https://www.whitehouse.example/briefing
  published: 2023-01-20
  accessed: 2026-11-20
  grade: official-statement
- id: sdn-2023
  publisher: OFAC, US Treasury
  title: Specially Designated Nationals List, 26 January 2023
  url: https://www.treasury.example/sdn.csv
  published: 2023-01-26
  accessed: 2026-11-20
  grade: official-list
- id: assembly-2023
  publisher: Assemblée nationale
  title: Texte adopté n° 111
  url: https://www.assemblee.example/111
  published: 2023-05-09
  accessed: 2026-11-20
  grade: parliament
  language: fr
`,
  'entities/all.yaml': `- id: wagner-group
  name: Wagner Group
  aliases:
    - ЧВК «Вагнер»
    - PMC Wagner
  type: group
  summary: A Russian private military company.
  sources: [sdn-2023]
- id: concord
  name: Concord Management
  type: company
  summary: A company in St Petersburg.
  relations:
    - { to: wagner-group, kind: tied to }
  sources: [sdn-2023]
`,
  'designations/wagner.yaml': `- id: us-crime-wagner
  entity: wagner-group
  authority: us-treasury
  instrument: us-crime
  summary: The US Treasury put Wagner on its list of criminal organisations.
  steps:
    - on: 2023-01-20
      step: announced
      effect: 2023-01-26
      sources: [briefing-2023]
      note: John Kirby said so.
    - on: 2023-01-26
      step: in-force
      sources: [sdn-2023]
      citation: E.O. 13581
`,
  'designations/france.yaml': `id: fr-resolution-wagner
entity: wagner-group
authority: fr-assembly
instrument: fr-resolution
summary: The National Assembly asked the government to have Wagner listed.
steps:
  - { on: 2023-05-09, step: in-force, sources: [assembly-2023] }
`,
  'lists/all.yaml': `- id: ofac-sdn
  name: Specially Designated Nationals List
  publisher: us-treasury
  url: https://www.treasury.example/lists
  instruments: [us-crime]
  follow: names
`,
  'readings/ofac-sdn.yaml': `- list: ofac-sdn
  asOf: 2023-01-26
  read: 2026-11-20
  source: sdn-2023
  extent: names
  seen: [us-crime-wagner]
`,
  'gaps/all.yaml': `- id: the-next-copies
  list: ofac-sdn
  what: The copies after January 2023.
  why: We have not found them.
  on: 2026-11-20
`,
  'events/all.yaml': `- id: the-briefing
  on: 2023-01-20
  title: The White House speaks about Wagner
  sources: [briefing-2023]
`,
  'explainers/the-label/order.png': PNG,
  [P]: `---
title: What the label means
standfirst: The United States announced the label on 20 January 2023.
published: 2026-11-01
stage: ready
authors: [ann]
topics: [wagner]
entities: [wagner-group]
designations: [us-crime-wagner]
keyPoints:
  - The label was announced on 20 January 2023.
  - It is not a terrorist label.
---

## When was it announced?

The White House announced it on 20 January 2023.<Cite source="briefing-2023" /> It rests on
an [order](/instruments/us-crime/).

A place to write.

| Day | What |
| --- | --- |
| One | Two |

<Figure src="order.png" alt="A printed page, headed Executive Order" credit="The White House">The order.</Figure>
`,
  [Q]: `---
title: What the Assembly asked
standfirst: A resolution binds nobody.
published: 2026-11-02
stage: ready
authors: [ann]
topics: [reading-lists]
entities: [wagner-group]
keyPoints: [A resolution binds nobody.]
---

## What is a resolution?

It is a wish. See [the other piece](/explainers/the-label/).
`,
  [DRAFT]: `---
title: In the drawer
standfirst: Not yet.
published: 2026-11-02
stage: draft
authors: [ann]
topics: [wagner]
entities: []
keyPoints: [Not yet.]
---

TODO: everything.
`,
  [LATER]: `---
title: On Tuesday
standfirst: What the Assembly will have decided.
published: 2026-12-01
stage: ready
embargo: 2026-12-01T09:00:00Z
authors: [ann]
topics: [wagner]
entities: []
keyPoints: [It decided.]
---

## What was decided?

Words.
`,
}

/** Lay edits over the sound newsroom; throws where words are not there to be exchanged. */
function lay(edits: Edits): Map<string, string | Uint8Array> {
  const files = new Map(Object.entries(SOUND))
  for (const [file, edit] of Object.entries(edits)) {
    if (edit === null) files.delete(file)
    else if (!Array.isArray(edit)) files.set(file, edit)
    else {
      const text = files.get(file)
      if (typeof text !== 'string' || !text.includes(edit[0])) throw new Error(`not in ${file}: ${edit[0]}`)
      files.set(
        file,
        text.replace(edit[0], () => edit[1]),
      )
    }
  }
  return files
}

/** Check the newsroom with these edits; each problem is told as `file:line code message. hint`. */
export function checkWith(edits: Edits, scope: Scope = 'all', now = NOW): string[] {
  const files = lay(edits)
  const isText = ([file, edit]: [string, Edit]) => /\.(?:mdx|yaml)$/.test(file) && !(edit instanceof Uint8Array)
  // Bytes, names and pictures are read from a folder; texts alone need none, and are read quicker.
  const newsroom = Object.entries(edits).every(isText)
    ? makeNewsroom(
        'nowhere',
        // In the order in which a folder lists them.
        [...files]
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([file, bytes]) => [file, bytes instanceof Uint8Array ? '' : bytes]),
      )
    : readFolder(files)
  return checkNewsroom(newsroom, now, scope).problems.map(tell)
}

function readFolder(files: Map<string, string | Uint8Array>): Newsroom {
  const folder = mkdtempSync(join(tmpdir(), 'mistakes-'))
  try {
    for (const [file, bytes] of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), bytes)
    }
    return readNewsroom(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Put something in the place of the paragraph on line 20 of the first piece. */
export function say(text: string): Edits {
  return { [P]: ['A place to write.', text] }
}

/** The text of a file as it is saved in another encoding. */
export function saved(file: string, encoding: 'latin1' | 'utf16le' | 'utf16be', mark = false): Uint8Array {
  const text = `${mark ? '\uFEFF' : ''}${SOUND[file] as string}`
  const bytes = Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf16le')
  return encoding === 'utf16be' ? bytes.swap16() : bytes
}
