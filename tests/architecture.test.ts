/** Who may import whom. Changing an arrow means editing this table, in review. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'

const SRC = 'src'

/**
 * For each folder (or file) of src: what it may import. Packages by name, our own folders and files as `./name`; what
 * stands behind `types` it may know by its types alone. The longest name that fits a file is its rule.
 */
const MAY_IMPORT: Record<string, string[]> = {
  core: ['./core', 'types ./schema', 'any-ascii', 'fastest-levenshtein'],
  schema: ['./schema', './core', 'astro/zod'],
  timeline: ['./timeline', './core', 'd3'],
  'painting/fonts.ts': ['node:', 'harfbuzzjs', 'wawoff2'],
  'painting/outlines.ts': ['./painting/fonts.ts', 'bidi-js', 'harfbuzzjs'],
  'painting/png.ts': ['./painting/outlines.ts', './timeline/looks.ts', 'node:', '@resvg/resvg-wasm', 'fflate'],
  search: ['./search', './core', 'fastest-levenshtein', 'stemmer'],
  headline: ['./headline', './core', 'fastest-levenshtein'],
  lists: ['./lists', './core', 'types ./schema', 'node:', 'csv-parse', 'fflate', 'parse5-sax-parser', 'saxes', 'yaml'],
  newsroom: ['./newsroom', './core', './schema', 'types astro/zod', 'node:'],
  'newsroom/body.ts': ['./newsroom', './core', './digest.ts', 'satteri', 'github-slugger'],
  'newsroom/accept.ts': ['./newsroom', './core', 'types ./schema', 'node:', 'yaml'],
  'newsroom/amend.ts': ['./core', 'node:', 'yaml'],
  'newsroom/review-words.ts': ['./newsroom', './core', 'diff'],
  'newsroom/revise.ts': ['./core', 'dequal', 'yaml'],
  'newsroom/proposed.ts': ['./newsroom', 'yaml'],
  'newsroom/yaml.ts': ['./core', 'js-yaml', 'yaml'],
  'newsroom/loader.ts': ['./newsroom', 'types ./schema', './settings.ts', 'types astro/loaders', 'node:'],
  publish: ['./publish', './core', './digest.ts', 'types schema-dts', 'd3', 'feed', 'ical-generator', 'satteri'],
  'publish/files.ts': [
    './publish',
    './core',
    './headline/pack.ts',
    './pictures.ts',
    './schema/dataset.ts',
    './search',
    './timeline/records.ts',
  ],
  integrations: [
    './newsroom',
    './core',
    './publish/ends.ts',
    'types ./settings.ts',
    'types astro',
    'types vite',
    'pagefind',
  ],
  'integrations/editor.ts': [
    './editor',
    './newsroom',
    './schema/collections.ts',
    'types ./settings.ts',
    'types astro',
    'types node:',
  ],
  'integrations/preview.ts': [
    './preview',
    './newsroom',
    './core',
    './digest.ts',
    './settings.ts',
    'types astro',
    'types vite',
    'node:',
  ],
  'preview/items.ts': ['types ./newsroom/told.ts'],
  'preview/stand-in.ts': ['./preview/items.ts', 'types ./newsroom/told.ts', 'types node:'],
  'preview/problems.astro': ['./preview', './styles'],
  'preview/client': ['./preview', './islands/element.ts', './core', 'types ./newsroom/told.ts'],
  'editor/form.ts': ['types ./core', './schema/fields.ts', 'types astro/zod'],
  'editor/store.ts': ['types ./core', 'types ./schema', 'types ./editor'],
  'editor/merge.ts': ['dequal', 'node-diff3'],
  // A browser runs these.
  'editor/picture-name.ts': ['./core'],
  'editor/text.ts': [
    './core',
    './newsroom/reading.ts',
    './newsroom/revise.ts',
    './newsroom/text.ts',
    './newsroom/yaml.ts',
    './editor/store.ts',
    'types ./editor',
    'types ./schema',
  ],
  'editor/github.ts': [
    './editor/merge.ts',
    './editor/picture-name.ts',
    './editor/schemas.ts',
    './editor/store.ts',
    './editor/text.ts',
    'types ./editor',
    'types ./schema',
  ],
  'editor/schemas.ts': ['./newsroom/validate.ts', './schema', 'types ./core', 'types ./editor'],
  'editor/offer.ts': ['./editor/form.ts', './newsroom/components.ts', './schema/collections.ts', 'types ./editor'],
  'editor/known.ts': ['./editor', './newsroom', 'types ./schema'],
  'editor/newsroom-json.ts': ['./editor/known.ts', './newsroom/read.ts', './settings.ts'],
  'editor/desk.ts': ['./editor', './newsroom', './core', './schema', 'node:', 'sharp'],
  'editor/Shell.astro': ['./editor'],
  'editor/page.astro': ['./editor'],
  'editor/admin.astro': ['./editor'],
  'editor/client': ['./editor', './islands/element.ts', './core', '@codemirror', 'codemirror'],
  islands: ['./islands', './core', './headline', './timeline', './search', './styles'],
  'islands/timeline': ['./islands', './core', './timeline', 'd3'],
  components: [
    './components',
    './core',
    './islands',
    './timeline',
    './styles',
    './layouts',
    './prose.ts',
    'types schema-dts',
  ],
  'components/mdx': ['./components', './core', './newsroom/components.ts', './pictures.ts'],
  layouts: [
    './components',
    './core',
    './library.ts',
    './publish/inline-json.ts',
    './publish/json-ld.ts',
    './styles',
    './islands',
    '@fontsource-variable',
    'types schema-dts',
  ],
  pages: [
    './components',
    './core',
    './layouts',
    './library.ts',
    './pictures.ts',
    './publish',
    './schema/dataset.ts',
    './styles',
    './islands',
    'types astro',
  ],
  'digest.ts': ['node:'],
  'library.ts': [
    './core',
    './digest.ts',
    './newsroom/kept.ts',
    'types ./newsroom/read.ts',
    './settings.ts',
    'astro:content',
  ],
  'file-route.ts': ['types ./core', './digest.ts', './library.ts', './publish/files.ts', 'types astro'],
  'prose.ts': [
    './newsroom/kept.ts',
    './settings.ts',
    '@astrojs/markdown-satteri',
    'astro/jsx-runtime',
    'astro/runtime',
    'astro:content',
    'satteri',
    'types astro',
  ],
  'pictures.ts': ['types ./core', './painting/png.ts', './timeline', './settings.ts', 'node:', 'sharp'],
  'content.config.ts': ['./newsroom/loader.ts', './schema/collections.ts', 'astro:content'],
  'settings.ts': ['node:'],
}

const D3_WITHOUT_DOM = new Set([
  'area',
  'bisectRight',
  'curveStepAfter',
  'greatest',
  'max',
  'min',
  'rollup',
  'rollups',
  'scaleBand',
  'scaleLinear',
  'scaleUtc',
  'timeFormatLocale',
  'utcDay',
  'utcMonth',
  'utcYear',
])

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

/** Say whether one entry of the table allows an import of a file. */
function allows(entry: string, file: string, { specifier, names }: { specifier: string; names: string }): boolean {
  const one = entry.replace(/^types /, '')
  if (one !== entry && !/^type\s/.test(names)) return false
  const target = specifier.startsWith('.')
    ? `./${relative(SRC, resolve(join(SRC, dirname(file)), specifier))}`
    : specifier
  return target === one || target.startsWith(one.endsWith(':') ? one : `${one}/`)
}

test('every file of src has a rule', () => {
  expect(files.filter((file) => ruleOf(file) === undefined)).toEqual([])
})

test('imports are seen, those of components and those that wait until they are needed among them', () => {
  const seen = (file: string) => importsOf(file).map(({ specifier }) => specifier)
  expect(files.flatMap(seen).length).toBeGreaterThan(2 * files.length)
  expect(seen('layouts/Base.astro').length).toBeGreaterThan(2)
  expect(seen('islands/shortcut.ts')).toEqual(['./leave.ts', './search-box.ts'])
})

test.each(files)('%s imports only what its folder may', (file) => {
  const allowed = MAY_IMPORT[ruleOf(file) as string] as string[]
  const broken = importsOf(file).filter((one) => !allowed.some((entry) => allows(entry, file, one)))
  expect(broken.map(({ specifier, names }) => (/^type\s/.test(names) ? `types ${specifier}` : specifier))).toEqual([])
})

test('the table allows nothing that nobody does', () => {
  const idle = Object.entries(MAY_IMPORT).flatMap(([name, allowed]) => {
    const own = files.filter((file) => ruleOf(file) === name)
    const isUsed = (entry: string) => own.some((file) => importsOf(file).some((one) => allows(entry, file, one)))
    return allowed.filter((entry) => !isUsed(entry)).map((entry) => `${name}: ${entry}`)
  })
  expect(idle).toEqual([])
})

test('the record and its projections know nothing of Astro, the disk or the clock', () => {
  const pure = files.filter((file) => /^(core|schema|timeline|search|publish)\//.test(file))
  const read = (file: string) => readFileSync(join(SRC, file), 'utf8')
  expect(pure.filter((file) => /\bDate\.now\(|\bnew Date\(\)|\bprocess\.|from 'node:/.test(read(file)))).toEqual([])
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

test.each(files.filter((file) => file.startsWith('pages/')))(
  '%s prints its props and nothing else, if it has a key',
  (file) => {
    const text = readFileSync(join(SRC, file), 'utf8')
    const [, after] = text.split(/^export async function getStaticPaths\(\) \{$[\s\S]*?^\}$/m)
    if (after === undefined) return
    expect(text).toContain('withKeys(')
    expect(after).not.toMatch(/\bedition\b|readLibrary|readEdition|siteUrl|getCollection|Date\.now|new Date/)
  },
)

test('a letter class keeps its backslash: without it the pattern reads a “p” and a brace', () => {
  const bare = /(?<!\\)\bp\{(?:L|M|N|P|S|Z|Script)/
  expect(bare.test('[p{L}’]')).toBe(true)
  expect(files.filter((file) => bare.test(readFileSync(join(SRC, file), 'utf8')))).toEqual([])
})
