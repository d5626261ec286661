/** The newsroom as git remembers it. */
import { spawnSync } from 'node:child_process'
import { makeNewsroom, type Newsroom } from './read.ts'

/** Why there is nothing to compare with, in a writer's words. */
export interface PastFault {
  fault: string
}

/** Read a newsroom as it stood at a commit, tag or branch. */
export function readPast(contentDir: string, ref: string): Newsroom | PastFault {
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
  const blobs = listed.text.matchAll(/100\d{3} blob (\w+)\t([^\0]+)\0/g)
  const files = Array.from(blobs, ([, hash = '', file = '']) => ({ hash, file }))
  if (files.length === 0) return { fault: `at “${ref}” there was nothing in ${contentDir}, so nothing can be compared` }

  // Of pictures only the names are asked for, of editions only the sums.
  const texts = files.filter(({ file }) => /\.(mdx|yaml)$|\/SHA256SUMS$/.test(file))
  const read = new Map(readBlobs(contentDir, texts))
  return makeNewsroom(contentDir, new Map(files.map(({ file }) => [file, read.get(file) ?? ''])))
}

/** Say whether `readPast` found nothing to compare with. */
export function isPastFault(past: Newsroom | PastFault): past is PastFault {
  return 'fault' in past
}

/** Read many files in one go: `<hash> blob <size>`, a line break, the bytes, a line break. */
function readBlobs(folder: string, texts: readonly { hash: string; file: string }[]): [file: string, text: string][] {
  const { bytes } = runGit(folder, ['cat-file', '--batch'], texts.map(({ hash }) => `${hash}\n`).join(''))
  let at = 0
  return texts.map(({ file }) => {
    const start = bytes.indexOf('\n', at) + 1
    const size = Number(bytes.toString('utf8', at, start).trim().split(' ')[2])
    at = start + size + 1
    return [file, bytes.toString('utf8', start, start + size)]
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
  const read = { bytes, text: bytes.toString() }
  if (error) return { ...read, fault: `git could not be started (${error.message})` }
  const [said = ''] = stderr.toString().trim().split('\n')
  return status === 0 ? read : { ...read, fault: said.replace(/^fatal: /, '') }
}
