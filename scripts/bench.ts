/**
 * Benchmarks, each with its peer or floor in the same run: ratios hold on a noisy machine, single figures do not.
 * `npm run bench` runs all; `npm run bench -- build` or `-- timeline` one; `-- build 1000` builds a thousand pieces.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { scaleUtc } from 'd3'
import { mustParseDate, spanOf, toDay } from '../src/core/dates.ts'
import type { Designation } from '../src/core/model.ts'
import { readStatuses } from '../src/timeline/filter.ts'
import { measure } from '../src/timeline/measure.ts'
import { packTimeline, unpackTimeline } from '../src/timeline/records.ts'
import { createLabel, layoutSheet, toSheetLanes } from '../src/timeline/sheet.ts'
import { svgSheet } from '../src/timeline/svg-sheet.ts'

const BENCHES: Record<string, (sizes: number[]) => void> = {
  build: benchBuild,
  import: benchImport,
  timeline: benchTimeline,
}

/** Run the benchmarks that are named, or all; resolves to 1 where there is none of that name. */
export async function run(options: string[]): Promise<number> {
  const sizes = options.map(Number).filter((size) => size > 0)
  const names = options.filter((option) => !(Number(option) > 0))
  for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
    const bench = BENCHES[name]
    if (!bench) {
      console.error(`There is no benchmark “${name}”: choose ${Object.keys(BENCHES).join(' or ')}.`)
      return 1
    }
    bench(sizes)
  }
  return 0
}

/** An official list of that many megabytes (50) read by the importer, beside reading the same bytes and doing nothing. */
function benchImport(sizes: number[]): void {
  const root = resolve('node_modules/.cache/bench')
  for (const size of sizes.length > 0 ? sizes : [50]) {
    const file = join(root, 'sdn.csv')
    write(file, makeList(size * 1e6))
    const options = ['scripts/listed.mjs', 'import', 'ofac', file, '--out', join(root, 'proposals')]
    const ours = time(options, { CONTENT_DIR: resolve('content') })
    const floor = time(
      [
        '--input-type=module',
        '-e',
        'for await (const _ of (await import("node:fs")).createReadStream(process.argv[1]));',
        file,
      ],
      {},
    )
    console.log(`\nA list of ${size} MB`)
    console.table({ import: ours, 'reading alone': floor, ratio: divide(ours, floor) })
    rmSync(root, { recursive: true, force: true })
  }
}

function makeList(bytes: number): string {
  const row = (number: number) =>
    `${number},"MADE-UP TRADING COMPANY ${number}",-0- ,"SDGT] [IFSR",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"Additional Sanctions Information - Subject to Secondary Sanctions; Registration Number ${number} (Utopia)."\r\n`
  const count = Math.ceil(bytes / row(1_000_000).length)
  return `${Array.from({ length: count }, (_, index) => row(1_000_000 + index)).join('')}\u001a`
}

/** Whole builds of the same pieces: Listed with its checks and search, beside plain Astro MDX with neither. */
function benchBuild(sizes: number[]): void {
  for (const size of sizes.length > 0 ? sizes : [100]) {
    const root = resolve('node_modules/.cache/bench')
    rmSync(root, { recursive: true, force: true })
    const pieces = Array.from({ length: size }, (_, number) => makePiece(number))
    writeNewsroom(join(root, 'content'), pieces)
    writePlainSite(join(root, 'plain'), pieces)
    const listed = time(['scripts/listed.mjs', 'build'], {
      CONTENT_DIR: join(root, 'content'),
      OUT_DIR: join(root, 'site'),
    })
    const plain = time([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', join(root, 'plain')], {})
    console.log(`\n${size} pieces of ${words} words`)
    console.table({ listed, 'plain Astro MDX': plain, ratio: divide(listed, plain) })
    rmSync(root, { recursive: true, force: true })
  }
}

const paragraph =
  'The ministry said on Monday that the listing had been announced and that it would take effect once the order was made. '
const words = 20 * 22

function makePiece(number: number): { slug: string; front: string; body: string } {
  const front = `title: Piece ${number}\nstandfirst: The answer.\npublished: 2026-01-01\nstage: ready\nauthors: [desk]\ntopics: [lists]\nentities: []\nkeyPoints: [A point.]\n`
  const body = Array.from(
    { length: 10 },
    (_, index) => `## Question ${index} of piece ${number}\n\n${paragraph.repeat(2)}`,
  )
  return { slug: `piece-${number}`, front, body: `${body.join('\n\n')}\n` }
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}

function writeNewsroom(folder: string, pieces: ReturnType<typeof makePiece>[]): void {
  write(
    join(folder, 'site.yaml'),
    'title: Bench\ntagline: T\nurl: https://bench.example\nlanguage: en-GB\npublisher: B\npolicies: {}\n',
  )
  write(join(folder, 'people/desk.yaml'), 'id: desk\nname: Desk\n')
  write(join(folder, 'topics/lists.yaml'), 'id: lists\nname: Lists\n')
  for (const { slug, front, body } of pieces)
    write(join(folder, `explainers/${slug}/index.mdx`), `---\n${front}---\n\n${body}`)
}

function writePlainSite(folder: string, pieces: ReturnType<typeof makePiece>[]): void {
  write(join(folder, 'astro.config.mjs'), "import mdx from '@astrojs/mdx'\nexport default { integrations: [mdx()] }\n")
  write(
    join(folder, 'src/content.config.ts'),
    "import { defineCollection } from 'astro:content'\nimport { glob } from 'astro/loaders'\nexport const collections = { pieces: defineCollection({ loader: glob({ pattern: '*.mdx', base: './pieces' }) }) }\n",
  )
  write(
    join(folder, 'src/pages/[slug].astro'),
    "---\nimport { getCollection, render } from 'astro:content'\nexport async function getStaticPaths() {\n  return (await getCollection('pieces')).map((piece) => ({ params: { slug: piece.id }, props: { piece } }))\n}\nconst { Content } = await render(Astro.props.piece)\n---\n<html lang=\"en\"><head><title>{Astro.props.piece.data.title}</title></head><body><h1>{Astro.props.piece.data.title}</h1><Content /></body></html>\n",
  )
  for (const { slug, front, body } of pieces) write(join(folder, `pieces/${slug}.mdx`), `---\n${front}---\n\n${body}`)
}

interface Figures {
  'wall s': number
  'CPU s': number
  'peak MiB': number
}

const REPORT =
  'data:text/javascript,process.on("exit",()=>{const u=process.resourceUsage();console.error("USAGE",(u.userCPUTime+u.systemCPUTime)/1e6,u.maxRSS/1024)})'

/** Time a Node process from outside; CPU and memory are the process's own, a search indexer beside it not counted. */
function time(command: string[], env: Record<string, string>): Figures {
  const started = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['--import', REPORT, ...command], {
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe'],
    maxBuffer: 2 ** 26,
    env: { ...process.env, ...env },
  })
  const [, cpu, peak] = /USAGE ([\d.]+) ([\d.]+)/.exec(stderr) ?? []
  if (status !== 0 || !cpu) throw new Error(`the build failed:\n${stderr}`)
  return {
    'wall s': round((performance.now() - started) / 1000),
    'CPU s': round(Number(cpu)),
    'peak MiB': Math.round(Number(peak)),
  }
}

function divide(a: Figures, b: Figures): Figures {
  const keys = Object.keys(a) as (keyof Figures)[]
  return Object.fromEntries(keys.map((key) => [key, round(a[key] / b[key])])) as unknown as Figures
}

/** From designations to the drawing's text, beside the least that a drawing takes: two scaled numbers and a rectangle each. */
function benchTimeline(sizes: number[]): void {
  for (const size of sizes.length > 0 ? sizes : [100, 1_000, 10_000, 100_000]) {
    const some = Array.from({ length: size }, (_, number) => makeDesignation(number))
    const view = { from: toDay(2017, 1, 1), to: toDay(2027, 1, 1), day: toDay(2026, 11, 24), width: 100, minWidth: 500 }
    const packed = packTimeline(some)
    const rows = unpackTimeline(packed)
    const lanes = toSheetLanes(rows, 'authority')
    const label = createLabel('authority', measure)
    const sheet = { ...view, toggled: new Set<string>() }
    const floor = () => {
      const x = scaleUtc([new Date(view.from * 864e5), new Date(view.to * 864e5)], [0, 100])
      return some
        .map(
          ({ steps: [first] }) =>
            `<rect x="${x(new Date(spanOf(first?.on ?? mustParseDate('2017')).start * 864e5))}%" width="1%"/>`,
        )
        .join('')
    }
    const floorMs = median(floor)
    const times = {
      unpack: median(() => unpackTimeline(packed)),
      lanes: median(() => toSheetLanes(rows, 'authority')),
      layout: median(() => layoutSheet(lanes, sheet, label)),
      'layout and svg': median(() => svgSheet(layoutSheet(lanes, sheet, label))),
      'statuses on a day': median(() => readStatuses(rows, view.day)),
      'floor: scale and rect': floorMs,
    }
    console.log(`\n${size} designations`)
    console.table(
      Object.fromEntries(
        Object.entries(times).map(([name, ms]) => [name, { ms: round(ms), '÷ floor': round(ms / floorMs) }]),
      ),
    )
  }
}

function makeDesignation(number: number): Designation {
  const authority = { id: `authority-${number % 40}`, name: 'An authority', government: `Government ${number % 12}` }
  const instrument = {
    id: 'law',
    name: 'A law',
    shortName: 'A list',
    authority,
    kind: 'sanctions' as const,
    binding: true,
    effects: [],
    sources: [],
  }
  const entity = { id: 'group', name: 'A group', type: 'group' as const, summary: 'A group.', sources: [] }
  const year = 2017 + (number % 9)
  const on = (month: number) =>
    mustParseDate(`${year}-${String(month).padStart(2, '0')}-${String(1 + (number % 28)).padStart(2, '0')}`)
  const steps = [
    { on: on(1 + (number % 6)), step: 'announced' as const, sources: [] },
    { on: on(7 + (number % 6)), step: 'in-force' as const, sources: [] },
  ]
  return { id: `designation-${number}`, entity, authority, instrument, summary: 'It was listed.', steps }
}

function median(work: () => unknown): number {
  const runs = Array.from({ length: 7 }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return runs.sort((a, b) => a - b)[3] as number
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
