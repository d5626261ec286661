/** Who may import whom. Changing an arrow means editing this table, in review. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = 'src'

/** For each folder (or file) of src: what it may import. Packages by name, our own folders as `./name`. */
const MAY_IMPORT: Record<string, string[]> = {
  core: ['./core', 'fastest-levenshtein'],
  schema: ['./schema', './core', 'astro/zod'],
  timeline: ['./timeline', './core', 'd3'],
  publish: ['./publish', './core', 'd3', 'feed', 'ical-generator', 'satteri'],
  lists: ['./lists', './core', 'node:', 'csv-parse', 'saxes', 'yaml'],
  newsroom: [
    './newsroom',
    './core',
    './schema',
    './settings.ts',
    'node:',
    'yaml',
    'satteri',
    'github-slugger',
    'astro/loaders',
    'astro/zod',
  ],
  integrations: ['./integrations', './newsroom', './core', './settings.ts', 'node:', 'pagefind', 'astro'],
  search: ['./search', './core', 'fastest-levenshtein', 'stemmer'],
  islands: ['./islands', './core', './timeline', './search', './styles'],
  components: ['./components', './core', './islands', './schema', './timeline', './styles', './layouts', './prose.ts'],
  'components/mdx': ['./components', './core', './timeline', './library.ts', './pictures.ts'],
  layouts: ['./components', './core', './library.ts', './publish', './styles', './islands', '@fontsource-variable'],
  pages: [
    './components',
    './core',
    './timeline',
    './layouts',
    './library.ts',
    './pictures.ts',
    './publish',
    './schema',
    './search',
    './styles',
    './islands',
  ],
  'library.ts': ['./core', './search', './settings.ts', 'astro:content'],
  'prose.ts': ['astro:content'],
  'pictures.ts': ['./core', './timeline', './settings.ts', 'node:', 'sharp'],
  'content.config.ts': ['./newsroom', './schema', 'astro:content', 'astro/zod'],
  'settings.ts': ['node:'],
}

const D3_WITHOUT_DOM = new Set(['utcDay', 'utcMonth', 'utcYear'])

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.(ts|astro)$/.test(file) && !file.endsWith('.d.ts'),
)

/** The longest entry of the table that the file lies in. */
function ruleOf(file: string): string | undefined {
  return Object.keys(MAY_IMPORT)
    .filter((name) => file === name || file.startsWith(`${name}/`))
    .sort((a, b) => b.length - a.length)[0]
}

function importsOf(file: string): { specifier: string; names: string }[] {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = [
    ...text.matchAll(
      /^\s*(?:import\s+(?:([\w*{}\s,]+?)\s+from\s+)?|export\s+([\w*{}\s,]+?)\s+from\s+)['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm,
    ),
  ]
  return found.map((match) => ({ specifier: (match[3] ?? match[4]) as string, names: match[1] ?? match[2] ?? '' }))
}

function isAllowed(file: string, specifier: string, allowed: string[]): boolean {
  const target = specifier.startsWith('.')
    ? `./${relative(SRC, resolve(join(SRC, dirname(file)), specifier))}`
    : specifier
  return allowed.some((one) => target === one || target.startsWith(one.endsWith(':') ? one : `${one}/`))
}

test('every file of src has a rule', () => {
  expect(files.filter((file) => ruleOf(file) === undefined)).toEqual([])
})

test('imports are seen, those of components and those that wait until they are needed among them', () => {
  const seen = (file: string) => importsOf(file).map(({ specifier }) => specifier)
  expect(files.flatMap(seen).length).toBeGreaterThan(2 * files.length)
  expect(seen('layouts/Base.astro').length).toBeGreaterThan(2)
  expect(seen('islands/shortcut.ts')).toEqual(['./search-box.ts'])
})

test.each(files)('%s imports only what its folder may', (file) => {
  const allowed = MAY_IMPORT[ruleOf(file) as string] as string[]
  const broken = importsOf(file).filter(({ specifier }) => !isAllowed(file, specifier, allowed))
  expect(broken.map(({ specifier }) => specifier)).toEqual([])
})

test('the timeline takes from D3 only what needs no DOM', () => {
  const taken = files
    .filter((file) => file.startsWith('timeline/'))
    .flatMap((file) => importsOf(file).filter(({ specifier }) => specifier === 'd3'))
  const names = taken.flatMap(({ names: list }) =>
    list
      .replace(/[{}]/g, '')
      .split(',')
      .map((name) => name.trim()),
  )
  expect(names.length).toBeGreaterThan(0)
  expect(names.filter((name) => !D3_WITHOUT_DOM.has(name))).toEqual([])
})

test('a folder is a noun: no utils, helpers, lib or common, and no barrels', () => {
  expect(
    files.filter((file) => /(^|\/)(utils?|helpers?|lib|common)\//.test(file) || /(^|\/)index\.ts$/.test(file)),
  ).toEqual([])
})
