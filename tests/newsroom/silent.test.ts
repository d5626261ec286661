/** What was public and changes without a word to readers, told by a real repository. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { run } from '../../scripts/check.ts'
import { isPastFault, readPast } from '../../src/newsroom/past.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { findSilentChanges } from '../../src/newsroom/silent.ts'
import { desk, type Files, makeNewsroom, NOW, PIECE, piece, readAside, record } from './newsroom.ts'

const LISTING = 'designations/a-listing.yaml'
const CITE = '<Cite source="a-notice" />'
const BODY = `The label took effect on 26 January 2023.${CITE} She called it “a good day”.${CITE}\n\nIt is recieved well.\n`
const start: Files = { ...desk, ...record, [PIECE]: piece({ body: BODY }) }
const NEWS = 'corrections:\n  - { on: 2026-02-01, kind: update, text: The world has changed since. }\n'

beforeAll(() => {
  // As in a hook: git itself points to another repository.
  process.env.GIT_PREFIX = 'elsewhere/'
})

function git(folder: string, ...command: string[]): string {
  const identity = ['-c', 'user.name=A', '-c', 'user.email=a@news.example', '-c', 'commit.gpgsign=false']
  const { status, stdout, stderr } = spawnSync('git', ['-C', folder, ...identity, ...command], { encoding: 'utf8' })
  if (status !== 0) throw new Error(stderr)
  return stdout.trim()
}

/** Put files into a folder; undefined takes one away. */
function lay(folder: string, files: Record<string, string | undefined>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    if (text === undefined) rmSync(join(folder, file))
    else writeFileSync(join(folder, file), text)
  }
}

const repositories = new Map<string, string>()
afterAll(() => {
  for (const root of repositories.values()) rmSync(root, { recursive: true, force: true })
})

/** A repository with these files committed in a folder of it; the path of that folder. One that is there already is put back as it was. */
function commit(files: Files, below = 'desk/content'): string {
  const key = JSON.stringify([files, below])
  const known = repositories.get(key)
  const root = known ?? mkdtempSync(join(tmpdir(), 'repository-'))
  const folder = join(root, below)
  if (known) rmSync(folder, { recursive: true })
  lay(folder, files)
  if (known) return folder
  repositories.set(key, root)
  git(root, 'init', '--quiet', '--initial-branch=main')
  git(root, 'add', '--all')
  git(root, 'commit', '--quiet', '--message=First')
  git(root, 'tag', 'v1')
  return folder
}

function compare(folder: string, now = NOW, ref = 'main'): string[] {
  const past = readPast(folder, ref)
  if (isPastFault(past)) throw new Error(past.fault)
  return findSilentChanges(past, readNewsroom(folder), ref, now).map(
    (one) => `${one.file}:${one.line} ${one.severity === 'error' ? '' : 'warning '}${one.message}. ${one.hint}`,
  )
}

/** What is said when some files change after the first commit. */
function change(files: Record<string, string | undefined>, before = start): string[] {
  const folder = commit(before)
  lay(folder, files)
  return compare(folder)
}

const edit = (from: string, to: string, front = '') => {
  const text = piece({ body: BODY, front })
  if (!text.includes(from)) throw new Error(`not there: ${from}`)
  return change({ [PIECE]: text.replace(from, () => to) })
}

describe('a public piece', () => {
  test('that is as it was is in order, whatever lies around it', () => {
    expect(change({})).toEqual([])
    expect(change({ 'sources/more.yaml': desk['sources/all.yaml'].replace('a-notice', 'b-notice') })).toEqual([])
  })

  test('with another figure is told with its line, both versions and what to type', () => {
    expect(edit('26 January', '27 January')).toEqual([
      `${PIECE}:12 compared with main, the text says “effect on 27 January” where it said “effect on 26 January”, and no new entry in corrections says so. Add an entry to corrections: what was said, and what is right.`,
    ])
  })

  test.each([
    ['title', 'title: A piece', 'title: Another piece', 2],
    ['standfirst', 'standfirst: The answer.', 'standfirst: Another answer.', 3],
    ['keyPoints', '[A point.]', '[A point., Another point.]', 9],
    ['the text', 'It is recieved well.', 'It is recieved badly.', 14],
    ['the text', 'It is recieved well.', 'It is recieved well.\n\nAnd more.', 16],
    ['the text', '\n\nIt is recieved well.', '', 12],
  ])('with another %s: %s written %s', (name, from, to, line) => {
    const [found, ...others] = edit(from, to)
    expect(found).toContain(`${PIECE}:${line} compared with main, ${name.startsWith('the') ? name : `“${name}”`} `)
    expect(found).toContain('If only spelling or wording has changed, write minor: true.')
    expect(others).toEqual([])
  })

  test('all that changed is told at once', () => {
    const text = piece({ body: 'Other words.\n' }).replace('A piece', 'Another').replace('The answer.', 'No answer.')
    expect(change({ [PIECE]: text })).toHaveLength(3)
  })

  test.each([
    ['a line broken elsewhere', 'It is recieved', 'It is\nrecieved'],
    ['another citation', 'recieved well.', `recieved well.${CITE}`],
    ['a word explained', 'recieved', '<Term id="freeze">recieved</Term>'],
    ['a review', 'stage: ready', 'reviewBy: 2027\nstage: ready'],
  ])('with %s has not changed for readers', (_, from, to) => {
    expect(edit(from, to)).toEqual([])
  })

  test('with a new entry in corrections has told its readers', () => {
    expect(edit('26 January', '27 January', NEWS)).toEqual([])
  })

  test('with an old entry only, or one reworded, has not', () => {
    const before = { ...start, [PIECE]: piece({ body: BODY, front: NEWS }) }
    const after = piece({ body: BODY.replace('26 ', '27 '), front: NEWS })
    expect(change({ [PIECE]: after }, before)).toHaveLength(1)
    expect(change({ [PIECE]: after.replace('has changed', 'changed') }, before)).toHaveLength(2)
  })

  test('does not lose a correction', () => {
    const before = { ...start, [PIECE]: piece({ body: BODY, front: NEWS }) }
    const [found] = change({ [PIECE]: piece({ body: BODY, front: 'minor: true\n' }) }, before)
    expect(found).toContain('the update of 2026-02-01 has been taken out, and “minor” excuses spelling')
  })

  test('that is withdrawn has nothing more to say, and that it no longer is must be said', () => {
    const withdrawn = piece({ body: 'Gone.\n', front: 'withdrawn: { on: 2026-02-01, reason: It was forged. }\n' })
    expect(change({ [PIECE]: withdrawn })).toEqual([])
    expect(change({ [PIECE]: piece({ body: 'Gone.\n' }) }, { ...start, [PIECE]: withdrawn })).toEqual([
      expect.stringContaining('“withdrawn” has been taken out'),
    ])
  })
})

describe('minor: true', () => {
  const minor = (from: string, to: string) => edit(from, to, 'minor: true\n')

  test('excuses spelling and wording', () => {
    expect(minor('recieved', 'received')).toEqual([])
    expect(minor('title: A piece', 'title: The piece')).toEqual([])
  })

  test.each([
    ['a figure', '26 January', '27 January', '“27”, “26”'],
    ['a month', 'January', 'February', '“February”, “January”'],
    ['a quotation', 'a good day', 'a fine day', '“a fine day”, “a good day”'],
    ['a number in words', 'recieved well', 'recieved well by two', '“two”'],
    ['a negation', 'is recieved', 'is not recieved', '“not”'],
    ['a negation at the beginning', 'It is recieved', 'Never is it recieved', '“Never”'],
    ['a figure in the title', 'title: A piece', 'title: 2 pieces', '“2”'],
  ])('never excuses %s, and says so', (_, from, to, what) => {
    expect(minor(from, to)).toEqual([
      expect.stringContaining(`and “minor” excuses spelling, and this changes ${what}.`),
    ])
  })

  test('does not excuse two dates that change places', () => {
    const body = `It was announced on 20 January 2023 and in force on 26 January 2023.${CITE}\n`
    const swapped = body.replace('20', 'x').replace('26', '20').replace('x', '26')
    const before = { ...start, [PIECE]: piece({ body }) }
    expect(change({ [PIECE]: piece({ body: swapped, front: 'minor: true\n' }) }, before)).toHaveLength(1)
  })
})

describe('a piece that readers no longer find', () => {
  test.each([
    ['gone', undefined],
    ['a draft again', piece({ body: BODY, stage: 'draft' })],
    ['under embargo', piece({ body: BODY, front: 'embargo: 2027-01-01T00:00:00Z\n' })],
  ])('is refused: %s', (_, text) => {
    expect(change({ [PIECE]: text })).toEqual([
      `${PIECE}:1 “A piece” was public at main as /explainers/a-piece/ and readers no longer get it. Put it back, ready, and withdraw it instead: withdrawn: { on: YYYY-MM-DD, reason: … }.`,
    ])
  })

  test('is told its new address where it was renamed', () => {
    expect(change({ [PIECE]: undefined, 'explainers/b-piece/index.mdx': start[PIECE] })).toEqual([
      'explainers/b-piece/index.mdx:2 “A piece” was public at main as /explainers/a-piece/ and now has the address /explainers/b-piece/. Write formerly: [a-piece] in it, so that the old address leads to the new one.',
    ])
  })

  test('is nobody’s loss where it was not public', () => {
    const draft = { ...start, 'explainers/b/index.mdx': piece({ stage: 'draft' }) }
    expect(change({ 'explainers/b/index.mdx': undefined }, draft)).toEqual([])
    expect(change({ 'explainers/b/index.mdx': piece({ body: 'Now public.\n' }) }, draft)).toEqual([])
  })

  test('is told as it is where it was broken then, or is now', () => {
    expect(change({}, { ...start, [PIECE]: piece({ body: '<Gone />\n' }) })).toEqual([
      expect.stringContaining('warning as it stood at main this piece cannot be read'),
    ])
    expect(change({ [PIECE]: piece({ body: '<Foo />\n' }) })).toEqual([])
  })

  test('shows pictures that are not compared', () => {
    const figure = '<Figure src="a.png" alt="A" credit="A">A.</Figure>\n'
    const before = { ...start, 'explainers/a-piece/a.png': 'x', [PIECE]: piece({ body: figure }) }
    expect(change({ 'explainers/a-piece/a.png': 'y' }, before)).toEqual([])
    expect(change({ [PIECE]: piece({ body: figure.replace('credit="A"', 'credit="B"') }) }, before)).toHaveLength(1)
  })
})

describe('a designation', () => {
  const text = record[LISTING]
  const listing = (from: string, to: string, more = '') => {
    if (!text.includes(from)) throw new Error(`not there: ${from}`)
    return change({
      'authorities/more.yaml': 'id: state\nname: State\n',
      [LISTING]: text.replace(from, () => to) + more,
    })
  }
  const fact = `steps:\n  - { on: 2023-01-26, step: in-force, sources: [a-notice] }`

  test.each([
    ['authority: treasury', 'authority: state', '3 compared with main, “authority” is state where it was treasury'],
    [
      '2023-01-26',
      '2023-01-27',
      '7 compared with main, the step “in-force” on 2023-01-26 is now “in-force” on 2023-01-27',
    ],
    [
      'in-force',
      'announced',
      '7 compared with main, the step “in-force” on 2023-01-26 is now “announced” on 2023-01-26',
    ],
    [
      fact,
      'steps:\n  - { on: 2024, step: lifted, sources: [a-notice] }',
      '6 compared with main, the step “in-force” on 2023-01-26 has been taken out',
    ],
    ['It was listed.', 'It was listed in 2023.', '5 compared with main, “summary” '],
  ])('%s written %s', (from, to, message) => {
    for (const more of ['', 'minor: true\n']) {
      expect(listing(from, to, more)).toEqual([expect.stringContaining(`${LISTING}:${message}`)])
    }
    expect(listing(from, to, NEWS)).toEqual([])
  })

  test('may be told in other words, get a further step, or move to another file', () => {
    expect(listing('It was listed.', 'It was put on the list.')).toEqual([])
    expect(listing(fact, `${fact}\n  - { on: 2024, step: renewed, sources: [a-notice] }`)).toEqual([])
    expect(change({ [LISTING]: undefined, 'designations/all.yaml': text })).toEqual([])
  })

  test('keeps the figures of its notes and citations', () => {
    const noted = text.replace('sources: [a-notice] }', 'sources: [a-notice], note: Read on 3 May., citation: E.O. 1 }')
    const after = noted.replace('3 May', '4 May').replace('E.O. 1', 'E.O. 2')
    expect(change({ [LISTING]: after }, { ...start, [LISTING]: noted })).toEqual([
      expect.stringContaining(`${LISTING}:7 compared with main, “citation” says “E.O. 2” where it said “E.O. 1”`),
      expect.stringContaining(`${LISTING}:7 compared with main, “note” says “Read on 4 May.” where it said`),
    ])
  })

  test('does not disappear', () => {
    expect(change({ [LISTING]: undefined })).toEqual([
      expect.stringContaining(
        `${LISTING}:1 “a-listing” was public at main as /designations/a-listing/ and readers no longer get it. Put it back. If it has ended, add the step that ended it; if it was wrong, correct it and say so in corrections.`,
      ),
    ])
  })
})

describe('the past', () => {
  const fault = (folder: string, ref: string) => (readPast(folder, ref) as { fault?: string }).fault

  test.each(['HEAD', 'main', 'v1', 'a hash', 'main~0'])('is a commit by any name: %s', (name) => {
    const folder = commit(start)
    expect(compare(folder, NOW, name === 'a hash' ? git(folder, 'rev-parse', 'HEAD') : name)).toEqual([])
  })

  test('may be the whole repository, and have names of any alphabet', () => {
    const folder = commit({ ...start, 'explainers/a-piece/карта 1.png': '' }, '.')
    lay(folder, { [PIECE]: piece({ body: 'Other words.\n' }) })
    expect(compare(folder)).toHaveLength(1)
  })

  test('is not there without a repository, a commit or the folder itself, and each is said', () => {
    expect(fault(makeNewsroom(start), 'main')).toContain('has no past that can be read: not a git repository')
    const folder = commit(start)
    expect(fault(folder, 'nowhere')).toContain('git knows no “nowhere” here: name a commit, a tag or a branch.')
    expect(fault(folder, '--help')).toContain('git knows no “--help” here')
    lay(folder, { 'new/site.yaml': '' })
    expect(fault(join(folder, 'new'), 'main')).toContain('at “main” there was nothing in ')
  })

  test('leaves nothing behind, neither in git nor in the folder', () => {
    const folder = commit(start)
    compare(folder)
    expect(git(folder, 'status', '--porcelain')).toBe('')
  })
})

test.each([
  ['is gone', {}, 'the edition of 2026-01-31 was public at main and is gone'],
  ['has other sums', { 'editions/2026-01-31/SHA256SUMS': 'b  changes.json\n' }, 'and has other sums now'],
])('an edition that %s is no edition any more', (_, files, message) => {
  const past = readAside({ ...start, 'editions/2026-01-31/SHA256SUMS': 'a  changes.json\n' })
  const told = findSilentChanges(past, readAside({ ...start, ...files }), 'main', NOW)
  expect(told.map((one) => one.message)).toEqual([expect.stringContaining(message)])
  expect(findSilentChanges(past, past, 'main', NOW)).toEqual([])
})

describe('as a writer runs it', () => {
  const check = async (folder: string, ...options: string[]) => {
    vi.stubEnv('CONTENT_DIR', folder)
    vi.stubEnv('NOW', NOW)
    const stdout = vi.spyOn(console, 'log').mockImplementation(() => {})
    const stderr = vi.spyOn(console, 'error').mockImplementation(() => {})
    try {
      const status = await run(['--format', 'json', ...options])
      return { status, stdout: stdout.mock.calls.join('\n'), stderr: stderr.mock.calls.join('\n') }
    } finally {
      vi.unstubAllEnvs()
      vi.restoreAllMocks()
    }
  }

  test('a silent change ends with 1, none with 0, and a past that is not there with 2', async () => {
    // Nothing is due of a list that is only described.
    const list = start['lists/a-list.yaml'] as string
    const folder = commit({ ...start, 'lists/a-list.yaml': list.replace('follow: names', 'follow: none') })
    expect(await check(folder, '--since', 'main')).toEqual({ status: 0, stdout: '[]', stderr: '' })
    lay(folder, { [PIECE]: piece({ body: 'Other words.\n' }) })
    expect(await check(folder)).toMatchObject({ status: 0 })
    const { status, stdout } = await check(folder, '--since', 'main')
    expect(JSON.parse(stdout)).toMatchObject([{ code: 'silent-change', severity: 'error', file: PIECE, line: 12 }])
    expect(status).toBe(1)
    expect(await check(folder, '--since', 'nowhere')).toMatchObject({
      status: 2,
      stdout: '',
      stderr: expect.stringContaining('Nothing was compared: git knows no “nowhere” here'),
    })
  })
})
