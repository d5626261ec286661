/**
 * The writer's preview: how long after a word was saved the browser shows it, on this content and on newsrooms made up
 * for it. The floor is plain Astro with the same pieces, which knows no record and checks nothing.
 */
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { writeNewsroom } from './newsroom.ts'
import { writePlainSite } from './plain.ts'
import { measurePreview, type Subject } from './preview.ts'
import { type Figures, time, undoAtEnd } from './process.ts'
import { countReads } from './reads.ts'
import { withServer } from './server.ts'

const CHECKS = 3
const DESIGNATIONS_PER_PIECE = 10

/** Edit newsrooms in their preview: this content and 1,000 pieces, or as many as the sizes say. */
export async function benchDev(sizes: number[]): Promise<void> {
  if (sizes.length === 0)
    await benchNewsroom('This content', (folder) => cpSync(resolve('content'), folder, { recursive: true }))
  for (const size of sizes.length > 0 ? sizes : [1000]) {
    const scale = { designationsPerPiece: DESIGNATIONS_PER_PIECE }
    await benchNewsroom(`${size} pieces, ${size * DESIGNATIONS_PER_PIECE} designations`, (folder) =>
      writeNewsroom(folder, size, scale),
    )
  }
}

async function benchNewsroom(title: string, fill: (folder: string) => void): Promise<void> {
  // Not below node_modules, where Vite watches nothing; and by its real name, which is the one that a watcher tells.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'listed-bench-')))
  const site = resolve('node_modules/.cache/bench/site')
  const clear = undoAtEnd(() => {
    for (const folder of [root, site]) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  })
  const putBack = keepAstroFolder(root)
  try {
    const content = join(root, 'content')
    const plain = join(root, 'plain')
    fill(content)
    writePlainSite(plain, content)
    console.log(`\n${title}`)
    const { build, reads } = countReads(content, site, join(root, 'reads.jsonl'))
    console.table({ [`check, median of ${CHECKS}`]: timeCheck(content), build })
    console.table(reads)

    const subjects = findSubjects(content)
    const env = (port: number) => ({ CONTENT_DIR: content, PORT: String(port) })
    const ours = await withServer(
      () => ['scripts/listed.mjs', 'dev'],
      env,
      join(root, 'dev.log'),
      (server) => measurePreview(server, 'piece', subjects),
    )
    const astro = [resolve('node_modules/astro/bin/astro.mjs'), 'dev', '--root', plain, '--port']
    const floor = await withServer(
      (port) => [...astro, String(port)],
      () => ({}),
      join(root, 'plain.log'),
      (server) => measurePreview(server, 'piece', { piece: toPlain(subjects.piece, content, plain) }),
    )
    console.table({ Listed: ours.server, 'plain Astro MDX': floor.server })
    console.table({
      'a word in a piece': ours.edits.piece,
      'the same, plain Astro MDX': floor.edits.piece,
      'a word in a designation': ours.edits.designation,
    })
  } finally {
    putBack()
    clear()
  }
}

function timeCheck(content: string): Figures | undefined {
  const runs = Array.from({ length: CHECKS }, () => time(['scripts/listed.mjs', 'check'], { CONTENT_DIR: content }))
  return runs.toSorted((a, b) => a['wall s'] - b['wall s'])[Math.floor(CHECKS / 2)]
}

/** What runs here writes into Astro's own folder of this checkout: a writer's is put back. */
function keepAstroFolder(root: string): () => void {
  const kept = join(root, 'astro')
  const isOurs = !existsSync('.astro')
  if (!isOurs) cpSync('.astro', kept, { recursive: true })
  return undoAtEnd(() => {
    if (isOurs) rmSync('.astro', { recursive: true, force: true })
    else cpSync(kept, '.astro', { recursive: true })
  })
}

/** The piece in the middle of those that name a designation, and that designation. */
function findSubjects(content: string): { piece: Subject; designation: Subject } {
  const pieces = readdirSync(join(content, 'explainers')).sort()
  const named = pieces.flatMap((slug) => {
    const file = join(content, 'explainers', slug, 'index.mdx')
    const id = /^designations: \[([\w-]+)/m.exec(readFileSync(file, 'utf8'))?.[1]
    return id ? [{ slug, file, id }] : []
  })
  const chosen = named[Math.floor(named.length / 2)]
  if (!chosen) throw new Error('no piece names a designation')
  const { slug, file, id } = chosen
  const before = new RegExp(`^(?:- )?id: ${id}$.*?^ *summary:\\s+(?:[>|]-?\\s+)?["']?(?=\\p{L})`, 'msu')
  const record = readdirSync(join(content, 'designations'), { recursive: true, encoding: 'utf8' })
    .map((name) => join(content, 'designations', name))
    .find((path) => path.endsWith('.yaml') && before.test(readFileSync(path, 'utf8')))
  if (!record) throw new Error(`unknown designation: ${id}`)
  return {
    piece: { path: `/explainers/${slug}/`, file, before: /^---\n.*?\n---\n.*?\n\n(?=[A-Z][a-z]+ )/s },
    designation: { path: `/designations/${id}/`, file: record, before },
  }
}

/** The same piece where the plain site has it. */
function toPlain(piece: Subject, content: string, plain: string): Subject {
  return {
    ...piece,
    path: piece.path.replace('/explainers', ''),
    file: join(plain, 'pieces', relative(join(content, 'explainers'), piece.file)),
  }
}
