/** Opening pull requests with what the watch wrote: a real repository with a remote beside it, and a `gh` that only notes what it was asked. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { delimiter, join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { desk, makeNewsroom, record } from '../newsroom/newsroom.ts'

const reading = `about: { kind: reading, list: a-list, asOf: 2026-11-20 }
readings:
  - { list: a-list, asOf: 2026-11-20, read: 2026-11-20, source: a-notice, extent: names, seen: [a-listing] }
`
const request = (folder = 'proposals/ofac') =>
  JSON.stringify({
    list: 'a-list',
    title: 'The list, 20 November 2026: 1 new',
    folder,
    reading: `${folder}/reading--a-list--2026-11-20.yaml`,
  })

function setUp(written: Record<string, string> = {}) {
  const files = { ...desk, ...record }
  const root = makeNewsroom(Object.fromEntries(Object.entries(files).map(([name, text]) => [`content/${name}`, text])))
  const wrote = makeNewsroom({
    '.watch/a-list.json': request(),
    '.watch/a-list.md': 'We read it.\n',
    'proposals/ofac/reading--a-list--2026-11-20.yaml': reading,
    'proposals/ofac/new-name--7--tco.yaml': 'about: {}\n',
    'proposals/ofac/last-copy.yaml': 'asOf: 2026-11-20\n',
    ...written,
  })
  const tools = makeNewsroom({ log: '', open: '' })
  const fake = `#!/usr/bin/env bash\necho "$*" >> '${tools}/log'\nif [ "$1 $2" = 'pr list' ]; then cat '${tools}/open'; fi\n`
  writeFileSync(join(tools, 'gh'), fake)
  chmodSync(join(tools, 'gh'), 0o755)
  for (const name of ['node_modules', 'src', 'scripts', 'package.json']) symlinkSync(resolve(name), join(root, name))
  const remote = join(tools, 'remote.git')
  mkdirSync(remote)
  // Git as on a machine that nobody has set up.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('GIT_')))
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        PATH: `${tools}${delimiter}${env.PATH}`,
        NOW: '2026-11-24T12:00:00Z',
        CONTENT_DIR: 'content',
      },
    })
  const git = (...args: string[]) =>
    run('git', '-c', 'user.name=Ann', '-c', 'user.email=ann@news.example', ...args).trim()
  run('git', 'init', '--quiet', '--bare', remote)
  git('init', '--quiet', '--initial-branch', 'main')
  git('add', 'content')
  git('commit', '--quiet', '-m', 'Begin')
  git('remote', 'add', 'origin', remote)
  git('push', '--quiet', 'origin', 'main')
  return {
    git,
    open: () => run('bash', resolve('.github/open-requests.sh'), wrote),
    calls: () => readFileSync(join(tools, 'log'), 'utf8').trim().split('\n'),
    setOpen: (number: string) => writeFileSync(join(tools, 'open'), number),
    root,
    wrote,
  }
}

test('a list with news gets a branch with its proposals, its reading in place, and a pull request', () => {
  const { open, git, calls, wrote, root } = setUp()
  open()
  expect(git('log', '-1', '--format=%s, %an', 'origin/watch/a-list')).toBe(
    'Read The list, 20 November 2026: 1 new, Listed watch',
  )
  expect(git('diff', '--name-only', 'main', 'origin/watch/a-list').split('\n')).toEqual([
    'content/readings/a-list.yaml',
    'proposals/ofac/last-copy.yaml',
    'proposals/ofac/new-name--7--tco.yaml',
  ])
  expect(calls().at(-1)).toBe(
    `pr create --base main --head watch/a-list --title The list, 20 November 2026: 1 new --body-file ${wrote}/.watch/a-list.md`,
  )
  expect(calls()[0]).toContain('-f state=success -f context=check')
  expect(git('branch', '--show-current')).toBe('main')
  expect(existsSync(join(root, 'proposals'))).toBe(false)
})

test('a pull request that is open is brought up to date', () => {
  const { open, git, calls, setOpen } = setUp()
  open()
  setOpen('7')
  open()
  expect(git('rev-list', '--count', 'main..origin/watch/a-list')).toBe('1')
  expect(calls().at(-1)).toContain('pr edit 7 --title The list, 20 November 2026: 1 new')
})

test('what a person has done on the branch is left alone', () => {
  const { open, git, calls } = setUp()
  open()
  git('switch', '--quiet', 'watch/a-list')
  git('commit', '--quiet', '--allow-empty', '-m', 'Better the names')
  git('push', '--quiet', 'origin', 'watch/a-list')
  git('switch', '--quiet', 'main')
  const before = calls().length
  expect(open()).toContain('work of somebody else')
  expect(git('log', '-1', '--format=%s', 'origin/watch/a-list')).toBe('Better the names')
  expect(calls()).toHaveLength(before)
})

test('what would make the check fail is opened and marked as failing', () => {
  const wrong = 'about: { kind: reading, list: a-list }\n'
  const { open, calls, git, root } = setUp({
    '.watch/a-list.json': JSON.stringify({ list: 'a-list', title: 'T', folder: 'proposals/ofac' }),
    'proposals/ofac/x.yaml': wrong,
  })
  writeFileSync(join(root, 'content/topics/bad.yaml'), '- id: bad\n')
  git('add', 'content')
  git('commit', '--quiet', '-m', 'Break it')
  open()
  expect(calls()[0]).toContain('-f state=failure')
})

test('what the watch did not write is refused', () => {
  expect(() => setUp({ '.watch/a-list.json': request('proposals/../.github') }).open()).toThrow(
    'is not what the watch writes',
  )
})
