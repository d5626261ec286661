import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { toSlug } from '../src/core/slug.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { BLANK_WORDS } from '../src/newsroom/unfinished.ts'
import { readSettings, shownContent } from '../src/settings.ts'

interface Blank {
  /** Below the content folder. */
  path: (id: string) => string
  text: (id: string, title: string, today: string, author: string) => string
}

const BLANKS: Record<string, Blank> = {
  explainer: {
    path: (id) => `explainers/${id}/index.mdx`,
    text: (_, title, today, author) => `---
title: ${JSON.stringify(title)}
standfirst: # the answer, in two or three sentences
published: ${today}
stage: draft # ready, once it may be published
authors: [${author}] # ids from people/
topics: [] # ids from topics/; the first stands above the headline
entities: [] # ids from entities/
keyPoints:
  - # three to five sentences that stand for the whole piece
---

## ${BLANK_WORDS.heading}

${BLANK_WORDS.text}
`,
  },
  designation: {
    path: (id) => `designations/${id}.yaml`,
    text: (id) => `- id: ${id}
  entity: # id from entities/: who is listed
  authority: # id from authorities/: who acts
  instrument: # id from instruments/: under what
  summary: # one sentence in plain words
  steps:
    - { on: YYYY-MM-DD, step: in-force, sources: [] }
`,
  },
  entity: {
    path: (id) => `entities/${id}.yaml`,
    text: (id, title) => `- id: ${id}
  name: ${JSON.stringify(title)}
  aliases: [] # other names, in any script
  type: group # or person, company, vessel, other
  summary: # who or what it is, in a sentence
  sources: [] # ids from sources/
`,
  },
  source: {
    path: (id) => `sources/${id}.yaml`,
    text: (id, title, today) => `- id: ${id}
  publisher: # who published what you read
  title: ${JSON.stringify(title)}
  url: # the whole address, from https:// on
  published: # the date printed on it, or take this line out
  accessed: ${today}
  grade: # legal-act, official-list, official-statement, court, parliament, media or analysis
`,
  },
}

/** Write a file with blanks to fill; `check` names every blank until it is filled. */
export async function run(options: string[]): Promise<number> {
  const { positionals } = parseArgs({ args: options, allowPositionals: true })
  const [kind = '', title = ''] = positionals
  const blank = BLANKS[kind]
  if (!blank || !title.trim()) {
    console.error(
      `Write: npm run new -- explainer "What the label means"\nThere are: ${Object.keys(BLANKS).join(', ')}.`,
    )
    return 1
  }
  const settings = readSettings()
  const id = toSlug(title)
  if (!id) {
    console.error(`“${title}” leaves nothing for an address: give a title with letters or figures.`)
    return 1
  }
  const path = blank.path(id)
  const full = join(settings.contentDir, path)
  if (existsSync(full)) {
    console.error(`${shownContent(settings)}/${path} is there already.`)
    return 1
  }
  const author = toEntries(readNewsroom(settings.contentDir), Number.POSITIVE_INFINITY).people[0]?.id ?? ''
  mkdirSync(dirname(full), { recursive: true })
  writeFileSync(full, blank.text(id, title, settings.now.slice(0, 10), author))
  const lines = readFileSync(full, 'utf8').split('\n').length - 1
  console.log(`Wrote ${shownContent(settings)}/${path} (${lines} lines). Fill the blanks, then run: npm run check`)
  return 0
}
