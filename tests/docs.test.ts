/** The manual and the pages on problems are true: what they show is run through the checker. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import GithubSlugger from 'github-slugger'
import { describe, expect, test } from 'vitest'
import { EFFECTS, ENTITY_TYPES, GRADES, INSTRUMENT_KINDS, STEP_KINDS } from '../src/core/model.ts'
import { PROBLEM_CODES } from '../src/core/problems.ts'
import { checkNewsroom } from '../src/newsroom/check.ts'
import { type Attribute, COMPONENTS, type Component } from '../src/newsroom/components.ts'
import { findOverdue } from '../src/newsroom/overdue.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { formatForTerminal } from '../src/newsroom/report.ts'
import { findSilentChanges } from '../src/newsroom/silent.ts'
import { COLLECTIONS } from '../src/schema/collections.ts'
import { check, desk, type Files, makeNewsroom, NOW, PIECE, piece, readAside, record } from './newsroom/newsroom.ts'

interface Sample {
  language: string
  /** Where in a newsroom it would lie; empty where the page does not say. */
  path: string
  text: string
}

/** The fenced samples of a page: ```` ```yaml sources/more.yaml ````. */
function readSamples(markdown: string): Sample[] {
  return [...markdown.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', path = '', text = '']) => ({
      language,
      path,
      text,
    }),
  )
}

/**
 * Lay samples out as files. One that is less than a piece (keys of front matter, or a part of the text) is put into
 * a small sound one: its own where the page does not say which.
 */
function toFiles(samples: readonly Sample[]): Files {
  const files: Files = {}
  for (const [index, { language, path, text }] of samples.entries()) {
    const file = path || `explainers/sample-${index}/index.mdx`
    if (language === 'mdx') {
      files[file] = text.startsWith('---') ? text : piece({ body: text })
      if (!path) files[file.replace('index.mdx', 'order.png')] = ''
    } else if (file.endsWith('.mdx')) {
      const keys = new Set(text.match(/^\w+(?=:)/gm))
      const lines = piece().split('\n')
      const kept = lines.filter((line) => !keys.has(line.split(':')[0] ?? ''))
      files[file] = kept.join('\n').replace('\n---\n', `\n${text}---\n`)
    } else files[file] = text
  }
  return files
}

describe('the pages on problems', () => {
  const pages = readdirSync('docs/problems')

  test('every code has its page and every page its code', () => {
    expect(pages.sort()).toEqual(PROBLEM_CODES.map((code) => `${code}.md`).sort())
  })

  test.each(PROBLEM_CODES)('%s says what it means, shows an example and what to do', (code) => {
    const page = readFileSync(`docs/problems/${code}.md`, 'utf8')
    expect(page).toMatch(
      /^# .*\n\n## What it means\n\n[\s\S]+\n\n## For example\n\n[\s\S]+\n\n## What to do\n\n- [\s\S]+$/,
    )
    expect(page.split('\n')[0]).toContain(`(\`${code}\`)`)
  })

  test.each(PROBLEM_CODES)('%s shows what check prints of its example', (code) => {
    const samples = readSamples(readFileSync(`docs/problems/${code}.md`, 'utf8'))
    const shown = samples.pop()
    // The page on silent changes shows first what readers had.
    const past = code === 'silent-change' ? [samples.shift() as Sample] : []
    const folder = makeNewsroom({ ...desk, ...record, ...toFiles(samples) })
    // What is shown as text was saved otherwise.
    if (code === 'not-utf8') for (const { path, text } of samples) writeFileSync(join(folder, path), text, 'latin1')
    const newsroom = readNewsroom(folder)
    const { problems } = checkNewsroom(newsroom, NOW, 'all')
    const before = readAside({ ...desk, ...record, ...toFiles(past) })
    if (code === 'due') problems.push(...findOverdue(newsroom, NOW).filter(({ file }) => file in toFiles(samples)))
    if (past.length > 0) problems.push(...findSilentChanges(before, newsroom, 'main', NOW))
    const own = problems.filter((one) => one.code === code).slice(0, 1)
    const printed = stripVTControlCharacters(formatForTerminal(own, folder, 'content')).replace(/\n\nFound .*$/, '')
    expect(`${printed}\n`).toBe(shown?.text)
  })
})

/** The components as the manual has them: what each takes, whether it has words, what readers get. */
function toTable(components: readonly (readonly [string, Component])[]): string {
  const WORDS = { none: 'none', allowed: 'if you like', needed: 'yes' }
  const takes = ([key, { about, to, isList, required }]: [string, Attribute]) => {
    const what =
      to === 'file'
        ? 'a file beside the piece'
        : to === 'date'
          ? 'a day'
          : `${isList ? 'ids' : 'an id'} from \`${to}/\``
    return `\`${key}\`: ${about ?? what}${required ? '' : ', if you like'}`
  }
  const rows = components.map(([name, { about, attributes, words }]) =>
    [`\`<${name}>\``, Object.entries(attributes).map(takes).join('; ') || 'nothing', WORDS[words], about].join(' | '),
  )
  const lines = ['component | takes | words between its tags | what readers get', '--- | --- | --- | ---', ...rows]
  return `\n${lines.map((line) => `| ${line} |\n`).join('')}\n`
}

describe('the manual', () => {
  const manual = readFileSync('docs/writing.md', 'utf8')
  const samples = readSamples(manual)
  const shown = samples.filter(({ language }) => language === 'yaml' || language === 'mdx')

  test('shows nothing that the checker would refuse or warn of: its samples make up one newsroom', () => {
    const base = { 'topics/desk.yaml': desk['topics/all.yaml'], 'sources/desk.yaml': desk['sources/all.yaml'] }
    expect(check({ ...base, ...toFiles(shown) })).toEqual([])
  })

  test('says of every sample of YAML in which file it belongs', () => {
    for (const { language, path, text } of shown) if (language === 'yaml') expect(path, text).toMatch(/\.(yaml|mdx)$/)
  })

  test.each([...COMPONENTS.keys()])('shows <%s>, with every attribute that it takes', (name) => {
    const parts = shown.filter(({ language, text }) => language === 'mdx' && text.includes(`<${name}`))
    expect(parts).not.toEqual([])
    for (const key of Object.keys(COMPONENTS.get(name)?.attributes ?? {}))
      expect(parts.map(({ text }) => text).join('\n')).toContain(`${key}=`)
  })

  test('has the table of the components as they are; --update writes it', async () => {
    const table = toTable([...COMPONENTS])
    const whole = manual.replace(/(?<=^<!-- Made from .*components.ts.* -->\n)[\s\S]*?(?=^<!-- End -->)/m, () => table)
    expect(whole).toContain(table)
    await expect(whole).toMatchFileSnapshot('../docs/writing.md')
  })

  test.each(Object.entries(COLLECTIONS))('names every key of %s', (_, schema) => {
    expect(Object.keys(schema.shape).filter((key) => !manual.includes(`\`${key}\``))).toEqual([])
  })

  test('links only to headings that it has', () => {
    const slugger = new GithubSlugger()
    const prose = manual
      .replace(/^```[\s\S]*?^```$/gm, '')
      .replace(/`[^`\n]*`/g, (code) => code.slice(1, -1).replace(/[[\]]/g, ''))
    const slugs = [...prose.matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slugger.slug(heading))
    const links = [...prose.matchAll(/\]\(#([^)]+)\)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !slugs.includes(to))).toEqual([])
  })

  test('explains every word of a fixed choice', () => {
    const words = [...STEP_KINDS, ...INSTRUMENT_KINDS, ...EFFECTS, ...GRADES, ...ENTITY_TYPES]
    expect(words.filter((word) => !manual.includes(`\`${word}\``))).toEqual([])
  })
})

test('no page leads to one that is not there', () => {
  for (const page of ['writing.md', ...readdirSync('docs/problems').map((name) => `problems/${name}`)]) {
    const links = [...readFileSync(`docs/${page}`, 'utf8').matchAll(/\]\(([^)#:]+\.md)/g)].map(([, to = '']) => to)
    expect(links.filter((to) => !existsSync(join('docs', dirname(page), to)))).toEqual([])
  }
})

test('the piece that samples are put into is itself sound', () => {
  expect(check({ ...desk, [PIECE]: piece() })).toEqual([])
})
