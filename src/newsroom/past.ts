/** The newsroom as git remembers it. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Newsroom, readNewsroom } from './read.ts'

/** Why there is nothing to compare with, in a writer's words. */
export interface PastFault {
  fault: string
}

/** Read pieces and designations as they stood at a commit, tag or branch; what is public is decided at `now`. */
export function readPast(contentDir: string, ref: string, now: string): Newsroom | PastFault {
  const git = (...command: string[]) => runGit(contentDir, command)
  const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)
  if (commit.fault) return { fault: `${contentDir} has no past that can be read: ${commit.fault}` }
  if (commit.fault !== undefined) {
    return {
      fault: `git knows no “${ref}” here: name a commit, a tag or a branch. A copy without its history (a shallow clone) must fetch it first.`,
    }
  }
  const listed = git('ls-tree', '-r', '-z', commit.text.trim())
  if (listed.fault !== undefined) return { fault: `“${ref}” cannot be read: ${listed.fault}` }
  // Links and submodules have other modes, and are passed over as in a folder.
  const files = [...listed.text.matchAll(/100\d{3} blob (\w+)\t([^\0]+)\0/g)].map(([, hash = '', file = '']) => ({
    hash,
    file,
  }))
  if (files.length === 0) return { fault: `at “${ref}” there was nothing in ${contentDir}, so nothing can be compared` }

  const folder = mkdtempSync(join(tmpdir(), 'listed-past-'))
  try {
    const texts = files.filter(({ file }) => /^explainers\/.*\.mdx$|^designations\/.*\.yaml$/.test(file))
    const contents = readBlobs(
      contentDir,
      texts.map(({ hash }) => hash),
    )
    for (const { file } of files.filter(({ file }) => file.startsWith('explainers/'))) write(folder, file, '')
    for (const [index, { file }] of texts.entries()) write(folder, file, contents[index] ?? '')
    return readNewsroom(folder, now, false)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Say whether `readPast` found nothing to compare with. */
export function isPastFault(past: Newsroom | PastFault): past is PastFault {
  return 'fault' in past
}

function write(folder: string, file: string, content: Buffer | string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), content)
}

/** Read many files in one go: `<hash> blob <size>`, a line break, the bytes, a line break. */
function readBlobs(folder: string, hashes: readonly string[]): Buffer[] {
  const { bytes } = runGit(folder, ['cat-file', '--batch'], `${hashes.join('\n')}\n`)
  let at = 0
  return hashes.map(() => {
    const start = bytes.indexOf('\n', at) + 1
    const size = Number(bytes.toString('utf8', at, start).trim().split(' ')[2])
    at = start + size + 1
    return bytes.subarray(start, start + size)
  })
}

function runGit(folder: string, command: string[], input?: string): { bytes: Buffer; text: string; fault?: string } {
  // A hook sets these for a repository that it names by a path relative to somewhere else.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', folder, ...command], {
    env,
    maxBuffer: Number.POSITIVE_INFINITY,
    ...(input !== undefined && { input }),
  })
  const bytes = stdout ?? Buffer.alloc(0)
  const fault = error
    ? `git could not be started (${error.message})`
    : status === 0
      ? undefined
      : stderr
          .toString()
          .trim()
          .split('\n')[0]
          ?.replace(/^fatal: /, '')
  return { bytes, text: bytes.toString(), ...(fault !== undefined && { fault }) }
}
