import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import sharp from 'sharp'
import { CODE } from '../workshop.ts'
import { WORDS_PER_PIECE, writeNewsroom } from './newsroom.ts'
import { writePlainSite } from './plain.ts'
import { type Figures, round, time, undoAtEnd } from './process.ts'

const SIZES = [100, 1000, 5000]
const DESIGNATIONS_PER_PIECE = 10
const NOW = '2026-11-24T12:00:00Z'
const PICTURE = 'explainers/piece-0/map.jpg'

/**
 * Whole builds of newsrooms made up for it, from cold and after one change, beside plain Astro MDX on the same prose with
 * neither record, checks, search nor pictures.
 */
export async function benchBuild(sizes: number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : SIZES)
    for (const each of [0, DESIGNATIONS_PER_PIECE]) await benchNewsroom(size, each)
}

async function benchNewsroom(pieces: number, designationsPerPiece: number): Promise<void> {
  // Not below node_modules, where Node runs no TypeScript.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'listed-bench-')))
  const clear = undoAtEnd(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }))
  try {
    const [checkout, content, plain] = ['checkout', 'content', 'plain'].map((name) => join(root, name)) as [
      string,
      string,
      string,
    ]
    copyCode(checkout)
    writeNewsroom(content, pieces, { designationsPerPiece })
    await addPicture(content, '#678')
    writePlainSite(plain, content)
    console.log(`\n${pieces} pieces of ${WORDS_PER_PIECE} words, ${pieces * designationsPerPiece} designations`)

    const astro = time([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', plain], {})
    const build = () =>
      time(['scripts/listed.mjs', 'build'], { CONTENT_DIR: content, OUT_DIR: join(root, 'site'), NOW }, checkout)
    const cold = build()
    const files = readdirSync(join(root, 'site'), { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    )
    const count = files.filter(({ name }) => /^(card|strip)\.png$/.test(name)).length
    const painting = paintApart(checkout, content)
    const rows: Record<string, Figures> = {
      'plain Astro MDX, cold': astro,
      'Listed, cold': cold,
      [`the same, ${count} pictures apart`]: { ...cold, 'CPU s': round(cold['CPU s'] - (count * painting) / 1000) },
      'nothing changed': build(),
    }
    edit(join(content, 'explainers/piece-1/index.mdx'), 'The answer.', 'Another answer.')
    rows['one piece changed'] = build()
    if (designationsPerPiece > 0) {
      edit(join(content, 'designations/part-0.yaml'), 'which freezes what', 'which has frozen what')
      rows['one designation changed'] = build()
    }
    await addPicture(content, '#876')
    rows['one picture changed'] = build()
    console.table(
      Object.fromEntries(
        Object.entries(rows).map(([name, row]) => [
          name,
          {
            ...row,
            'CPU ÷ plain': round(row['CPU s'] / astro['CPU s']),
            'peak ÷ plain': round(row['peak MiB'] / astro['peak MiB']),
          },
        ]),
      ),
    )
    console.log(`${files.length} files in the site; a picture takes ${round(painting)} ms`)
  } finally {
    clear()
  }
}

/** A checkout of its own, so that what a writer's builds have kept stays. */
function copyCode(folder: string): void {
  for (const name of [...CODE, 'scripts', 'package-lock.json'])
    cpSync(name, join(folder, name), { recursive: true, filter: (path) => !/[\\/]peers[\\/]node_modules/.test(path) })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction')
}

/** A piece with a picture, which is another after each call with another colour. */
async function addPicture(content: string, background: string): Promise<void> {
  const file = join(content, 'explainers/piece-0/index.mdx')
  const figure = '\n\n<Figure src="map.jpg" alt="A field" credit="The desk">A field.</Figure>\n'
  const text = readFileSync(file, 'utf8')
  if (!text.includes('<Figure')) writeFileSync(file, text.trimEnd() + figure)
  await sharp({ create: { width: 1600, height: 900, channels: 3, background } })
    .jpeg()
    .toFile(join(content, PICTURE))
}

/** Milliseconds of CPU that a card takes, all else apart. */
function paintApart(checkout: string, content: string): number {
  const script = join(checkout, 'scripts/bench/paint.ts')
  const [some, none] = [200, 0].map((count) => time([script, String(count)], { CONTENT_DIR: content, NOW }, checkout))
  return ((some!['CPU s'] - none!['CPU s']) * 1000) / 200
}

/** Change the first of what a file says so. */
function edit(path: string, from: string, to: string): void {
  const text = readFileSync(path, 'utf8')
  if (!text.includes(from)) throw new Error(`${path} does not say “${from}”`)
  writeFileSync(path, text.replace(from, to))
}
