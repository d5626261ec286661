/** The newsroom on GitHub behind the editing page: one commit for a save, a pull request, nobody's words lost, plain words for every refusal. */
import { expect, onTestFinished, test, vi } from 'vitest'
import { openGitHub } from '../../src/editor/github.ts'
import { tellNewsroom } from '../../src/editor/known.ts'
import type { Opened, Saved, Sent, Store } from '../../src/editor/store.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { desk, type Files, makeNewsroom, NOW, PIECE, PNG, piece, record } from '../newsroom/newsroom.ts'
import { REPOSITORY, startGitHub, TOKEN } from './fake-github.ts'

const ADMIN = `admin: { host: github, repository: ${REPOSITORY}, branch: main, folder: content }\n`
const START: Files = { ...desk, ...record, 'site.yaml': desk['site.yaml'] + ADMIN }
const HIDDEN: Files = {
  'explainers/secret/index.mdx': piece({ stage: 'draft' }).replace('A piece', 'A secret piece'),
  'topics/secret.yaml': '- id: secret-topic\n  name: Kept back\n  embargo: 2126-12-01T09:00:00Z\n',
  'topics/all.yaml': '- id: lists\n  name: Lists\n- id: hushed\n  name: Hushed up\n  stage: draft\n',
}

/** A newsroom that was built, and the same on GitHub with what was pushed since. */
function start(files: Files = START, token = TOKEN) {
  const github = startGitHub(files)
  const known = tellNewsroom(readNewsroom(makeNewsroom(files)), NOW)
  const open = () => openGitHub(known, token, github.fetchIt, () => Date.parse(NOW))
  return { github, known, store: open(), other: open() }
}

async function begin(
  store: Store,
  collection: string,
  id: string,
): Promise<Sent & { values: Record<string, unknown> }> {
  return toSent(await store.open(collection, id))
}

function toSent({ collection, id, mark, values, body }: Opened): Sent {
  const own = { values, ...(body !== undefined && { body }) }
  return { collection, id, mark, before: structuredClone(own), ...structuredClone(own) }
}

const BRANCH = 'desk/explainers-a-piece-1'

test('what the site tells of its newsroom has nothing hidden in it', () => {
  const { known } = start({ ...START, ...HIDDEN })
  expect(known).toMatchObject({ repository: REPOSITORY, branch: 'main', folder: 'content' })
  expect(known.entries.map(({ id }) => id)).toEqual(expect.arrayContaining(['a-piece', 'lists', 'a-listing', 'site']))
  expect(JSON.stringify(known.entries)).not.toMatch(/secret|hushed|kept back/i)
})

test('who has a token sees drafts too, and those in a file with public entries once it was opened', async () => {
  const { store } = start({ ...START, ...HIDDEN })
  const list = async () => (await store.newsroom()).entries.filter(({ hidden }) => hidden)
  expect(await list()).toEqual([
    expect.objectContaining({ id: 'secret', name: 'A secret piece', hidden: 'draft' }),
    expect.objectContaining({ id: 'secret-topic', name: 'Kept back', hidden: 'embargoed' }),
  ])
  await store.open('topics', 'lists')
  expect((await list()).map(({ id }) => id)).toContain('hushed')
  expect((await store.open('topics', 'hushed')).values).toEqual({ id: 'hushed', name: 'Hushed up', stage: 'draft' })
})

test('a save is one commit on a branch of its own with a pull request; the lines that were meant change', async () => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  sent.values.title = 'Größe: a title'
  const saved = (await store.save(sent)) as Saved & { opened: Opened }
  expect(saved.opened).toMatchObject({ review: `https://github.com/${REPOSITORY}/pull/1`, values: sent.values })
  expect(github.read(BRANCH, PIECE)).toBe(desk[PIECE].replace('title: A piece', 'title: "Größe: a title"'))
  expect(github.read('main', PIECE)).toBe(desk[PIECE])
  expect(github.parentsOf(BRANCH)).toEqual([github.headOf('main')])
  // The next save goes on from there, on the same branch.
  const again = toSent(saved.opened)
  again.values.standfirst = 'Another answer.'
  await store.save(again)
  expect(github.read(BRANCH, PIECE)).toContain('title: "Größe: a title"\nstandfirst: Another answer.')
  expect([github.branches(), github.pulls.length]).toEqual([['main', BRANCH], 1])
})

test('a save without a change asks for nothing, and leaves ends of lines and the mark at the beginning alone', async () => {
  const text = `\ufeff${desk[PIECE].replaceAll('\n', '\r\n')}`
  const { github, store } = start({ ...START, [PIECE]: text })
  const sent = await begin(store, 'explainers', 'a-piece')
  await store.save(sent)
  expect(github.branches()).toEqual(['main'])
  sent.values.title = 'Another'
  await store.save(sent)
  expect(github.read(BRANCH, PIECE)).toBe(text.replace('A piece', 'Another'))
})

test('once its pull request is merged, the next save has a branch and a request of its own', async () => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  sent.values.title = 'Another'
  const { opened } = await store.save(sent)
  github.push('main', { [PIECE]: github.read(BRANCH, PIECE) as string })
  for (const pull of github.pulls) pull.isOpen = false
  const fresh = openGitHub(start().known, TOKEN, github.fetchIt)
  const again = toSent(opened)
  again.values.title = 'A third'
  await fresh.save(again)
  expect(github.read('desk/explainers-a-piece-2', PIECE)).toContain('title: A third')
  expect(github.pulls).toHaveLength(2)
})

test('two writers: what each has changed stands; what both have is told, and nothing is committed', async () => {
  const { github, store, other } = start()
  const [one, two] = [await begin(store, 'explainers', 'a-piece'), await begin(other, 'explainers', 'a-piece')]
  one.values.title = 'One'
  await store.save(one)
  two.values.standfirst = 'The other answer.'
  expect(await other.save(two)).toMatchObject({ opened: { values: { title: 'One', standfirst: 'The other answer.' } } })
  const head = github.headOf(BRANCH)
  two.values.title = 'Two'
  expect(await other.save(two)).toMatchObject({ clashes: [{ key: 'title', mine: 'Two', theirs: 'One' }] })
  expect(github.headOf(BRANCH)).toBe(head)
})

test('whoever is a moment too late saves on what the other has saved', async () => {
  const { github, store, other } = start()
  const first = await begin(store, 'explainers', 'a-piece')
  first.values.title = 'One'
  await store.save(first)
  const [one, two] = [await begin(store, 'explainers', 'a-piece'), await begin(other, 'explainers', 'a-piece')]
  one.values.title = 'One more'
  two.values.standfirst = 'The other answer.'
  // The first saves between the second one's reading and its commit.
  let isDone: Promise<unknown> | undefined
  github.faults.push((method, path) => {
    if (method === 'POST' && path.endsWith('/git/commits') && !isDone)
      github.push(BRANCH, { [PIECE]: (github.read(BRANCH, PIECE) as string).replace('title: One', 'title: One more') })
    isDone ??= method === 'POST' && path.endsWith('/git/commits') ? Promise.resolve() : undefined
    return undefined
  })
  expect(await other.save(two)).toMatchObject({ opened: { values: { title: 'One more' } } })
  expect(github.read(BRANCH, PIECE)).toContain('title: One more\nstandfirst: The other answer.')
})

test('an entry begins as a draft on a branch, once, and is in the list of whoever comes next', async () => {
  const { github, store, other } = start()
  const opened = await store.begin('entities', 'a-new-name', { name: 'A new name' })
  expect(opened).toMatchObject({ file: 'entities/a-new-name.yaml', review: expect.stringContaining('/pull/1') })
  expect(github.read('desk/entities-a-new-name-1', 'entities/a-new-name.yaml')).toBe(
    '- id: a-new-name\n  name: A new name\n  stage: draft\n',
  )
  expect((await other.newsroom()).entries).toContainEqual(
    expect.objectContaining({ collection: 'entities', id: 'a-new-name', hidden: 'draft' }),
  )
  expect((await other.open('entities', 'a-new-name')).values.name).toBe('A new name')
  await expect(other.begin('entities', 'a-new-name', {})).rejects.toThrow(/already/)
  await expect(other.begin('entities', '../site', {})).rejects.toThrow(/cannot be an id/)
})

test('a picture comes with the save of its piece, in one commit, under a name that an address can have', async () => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  const file = new File([PNG], 'Größe & Ort.JPG')
  expect(await store.addPicture('a-piece', file)).toEqual({ src: 'grosse-ort.png' })
  expect(await store.addPicture('a-piece', file)).toEqual({ src: 'grosse-ort-2.png' })
  expect(github.branches()).toEqual(['main'])
  sent.body += '\n<Figure src="grosse-ort.png" alt="A" credit="B">C.</Figure>\n'
  await store.save(sent)
  expect(github.bytes(BRANCH, 'explainers/a-piece/grosse-ort.png')?.equals(PNG)).toBe(true)
  expect(github.parentsOf(BRANCH)).toEqual([github.headOf('main')])
  await expect(store.addPicture('a-piece', new File(['<svg/>'], 'x.png'))).rejects.toThrow(/no picture/)
})

test('keys are held against the schema, in the words of the check', async () => {
  const { store } = start()
  const sent = await begin(store, 'designations', 'a-listing')
  expect(await store.check(sent)).toEqual({ own: [], others: [] })
  ;(sent.values.steps as Record<string, unknown>[])[0]!.on = '2026-02-30'
  const { own } = await store.check(sent)
  expect(own).toMatchObject([
    { code: 'bad-date', path: ['steps', 0, 'on'], message: expect.stringContaining('28 days') },
  ])
  for (const [collection, id] of [
    ['explainers', 'a-piece'],
    ['site', 'site'],
    ['topics', 'lists'],
  ] as const)
    expect((await store.check(await begin(store, collection, id))).own).toEqual([])
})

test('a file that nobody can read as a form, or that went, is told in words', async () => {
  const { github, store } = start()
  github.push('main', { [PIECE]: '---\ntitle: [\n---\n', 'topics/all.yaml': '- id: other\n  name: Other\n' })
  await expect(store.open('explainers', 'a-piece')).rejects.toThrow(/cannot be opened as a form: on line \d/)
  github.push('main', { 'topics/more.yaml': Buffer.from('- id: m\xfcll\n', 'latin1') })
  expect((await store.newsroom()).entries.map(({ id }) => id)).not.toContain('undefined')
  await expect(store.open('topics', 'more')).rejects.toThrow('This file is not UTF-8')
  await expect(store.open('topics', 'lists')).rejects.toThrow(/has changed/)
  await expect(store.open('topics', 'nobody')).rejects.toThrow('There is no “nobody” in topics any more, or not yet.')
})

test.each([
  [{ status: 401, body: {} }, /does not know the token/],
  [{ status: 403, body: {} }, /needs the rights “Contents: read and write”/],
  [
    { status: 403, body: {}, headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795780800' } },
    /no more requests from you until \d\d:\d\d/,
  ],
  [{ status: 429, body: {}, headers: { 'retry-after': '60' } }, /no more requests from you until \d\d:\d\d/],
  [{ status: 404, body: {} }, /is a-desk\/a-newsroom the right repository/],
  [{ status: 409, body: {} }, /Somebody else is saving/],
  [{ status: 422, body: { message: 'Rules forbid it.' } }, /GitHub refuses this: Rules forbid it\./],
  [{ status: 503, body: {} }, /GitHub itself has a fault \(503\)/],
  ['offline' as const, /is this machine online/],
])('a refusal is told in plain words: %j', async (said, words) => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  sent.values.title = 'Another'
  github.faults.push((_, path) => (path.endsWith('/git/blobs') ? said : undefined))
  await expect(store.save(sent)).rejects.toThrow(words)
  expect(github.branches()).toEqual(['main'])
  await store.save(sent)
  expect(github.read(BRANCH, PIECE)).toContain('title: Another')
})

test('where the pull request cannot be opened, the commit stays, and the next save opens it', async () => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  sent.values.title = 'Another'
  github.faults.push((method, path) =>
    method === 'POST' && path.endsWith('/pulls') ? { status: 403, body: {} } : undefined,
  )
  await expect(store.save(sent)).rejects.toThrow(`Committed to ${BRANCH}, but no pull request could be opened.`)
  expect(await store.save(sent)).toMatchObject({ opened: { review: expect.stringContaining('/pull/1') } })
  expect(github.branches()).toEqual(['main', BRANCH])
})

test('a branch that refuses for good is told after three tries', async () => {
  const { github, store } = start()
  const sent = await begin(store, 'explainers', 'a-piece')
  sent.values.title = 'Another'
  const refuse = (_: string, path: string) =>
    path.endsWith('/git/refs') ? { status: 422, body: { message: 'Protected' } } : undefined
  github.faults.push(refuse, refuse, refuse)
  await expect(store.save(sent)).rejects.toThrow('GitHub refuses this: Protected.')
  expect(github.faults).toEqual([])
})

test('the token goes to GitHub, and nowhere else', async () => {
  const sent: string[] = []
  vi.stubGlobal('fetch', () => expect.unreachable())
  onTestFinished(() => void vi.unstubAllGlobals())
  const { github, known } = start()
  const watch = ((address: string, init: RequestInit) => {
    sent.push(`${new URL(address).origin} ${init.cache} ${init.credentials ?? ''}`)
    return github.fetchIt(address, init)
  }) as typeof fetch
  await openGitHub(known, TOKEN, watch).newsroom()
  await expect(openGitHub(known, 'another', watch).newsroom()).rejects.toThrow(/does not know the token/)
  expect(new Set(sent)).toEqual(new Set(['https://api.github.com no-store ']))
})
