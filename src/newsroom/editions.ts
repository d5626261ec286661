/** The editions that a newsroom has frozen: compressed files under `editions/<day>/`, with the sums that they had then. */
import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { isDateFault, parseDate } from '../core/dates.ts'
import { FROZEN, type FrozenEdition, type FrozenName, SUMS } from '../core/editions.ts'
import { type Problem, problem } from '../core/problems.ts'

/** An edition as it was read, and what is wrong with it. */
export interface ReadEdition {
  edition: FrozenEdition
  /** The text of its `SHA256SUMS`. */
  sums: string
  problems: Problem[]
}

const NAMES = [...FROZEN.map((name) => `${name}.gz`), SUMS]

/** Say whether a file belongs to an edition, by its name relative to the newsroom's folder. */
export function isFrozen(file: string): boolean {
  const [folder, day = '', name = '', ...rest] = file.split('/')
  return folder === 'editions' && isDay(day) && NAMES.includes(name) && rest.length === 0
}

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !isDateFault(parseDate(text))
}

/** Read the editions among a newsroom's frozen files, newest first; nothing is published of one with a problem. */
export function readEditions(frozen: ReadonlyMap<string, Uint8Array>): ReadEdition[] {
  const days = new Set([...frozen.keys()].map((file) => file.split('/')[1] as string))
  return [...days]
    .sort()
    .reverse()
    .map((day) => readEdition(day, frozen))
}

function readEdition(day: string, frozen: ReadonlyMap<string, Uint8Array>): ReadEdition {
  const problems: Problem[] = []
  const sums = Buffer.from(frozen.get(`editions/${day}/${SUMS}`) ?? '').toString()
  const lines = sums.split('\n')
  const lack = (name: string) =>
    problems.push(
      problem(
        'missing-file',
        { file: `editions/${day}/${name}`, path: [], line: 1 },
        `the edition of ${day} has no ${name}`,
        RESTORE,
      ),
    )
  if (!sums) lack(SUMS)
  const texts = new Map<string, string>()
  const files: FrozenEdition['files'] = []
  for (const name of FROZEN) {
    const packed = frozen.get(`editions/${day}/${name}.gz`)
    const bytes = packed && unpack(packed)
    const sha256 = createHash('sha256')
      .update(bytes ?? '')
      .digest('hex')
    const line = lines.findIndex((one) => one.endsWith(`  ${name}`))
    if (!packed) lack(`${name}.gz`)
    else if (sums && lines[line] !== `${sha256}  ${name}`)
      problems.push(
        problem(
          'edition-changed',
          { file: `editions/${day}/${SUMS}`, path: [], line: Math.max(line, 0) + 1 },
          `${name}.gz is not what was frozen on ${day}`,
          RESTORE,
        ),
      )
    if (!bytes) continue
    texts.set(name, bytes.toString())
    files.push({ name, size: bytes.length, sha256 })
  }
  const textOf = (name: FrozenName) => texts.get(name) ?? ''
  const isSound = problems.length === 0
  return {
    edition: { day, files, changes: isSound ? JSON.parse(textOf('changes.json')).changes : [], textOf },
    sums,
    problems,
  }
}

const RESTORE = 'An edition is never edited: bring its folder back as it was, or freeze a new one with npm run edition.'

function unpack(packed: Uint8Array): Buffer | undefined {
  try {
    return gunzipSync(packed)
  } catch {
    return undefined
  }
}
