/**
 * The newsroom in a repository on GitHub. What is public the site itself tells; all else is read with the writer's token.
 * A save is one commit on a branch of the entry's own, `desk/<entry>-<n>`, with a pull request: nothing reaches the branch
 * that is published in any other way.
 */
import type { CollectionName } from '../schema/collections.ts'
import type { Field } from './form.ts'
import { mergeWritten, type Values, type Written } from './merge.ts'
import { type Desk, DeskError, type Listed, type Saved, type Sent, type Store } from './store.ts'
import { beginText, fileOfNew, listText, nameOf, type Read, readText, writeText } from './text.ts'

/** Where a newsroom's files lie. */
export interface Repository {
  /** `owner/name`. */
  repository: string
  /** The branch that is published. */
  branch: string
  folder: string
}

/** What the site tells of its newsroom to whoever edits it: nothing that is not public. */
export interface Known extends Pick<Desk, 'forms' | 'components'>, Repository {
  entries: (Listed & { file: string })[]
}

const API = 'https://api.github.com/repos'
/** So many files that the site does not know are read for the overview. */
const MOST_READ = 60
/** So often a save is tried anew where somebody else was quicker. */
const TRIES = 3
const KEPT = 'Your words are kept in this browser.'

/** As much of GitHub's answers as is read here. */
interface Ref {
  ref: string
}
interface Pull {
  html_url: string
  head: { ref: string; repo: { full_name: string } | null }
}
interface Blob {
  sha: string
  content: string
  encoding: string
}
interface Head {
  commit: { sha: string; commit: { tree: { sha: string } } }
}
interface Tree {
  tree: { path: string; type: string; sha: string }[]
  truncated: boolean
}

/** Somebody else has moved the branch meanwhile. */
class Beaten extends DeskError {}

/** A commit, and its files. */
interface Base {
  commit: string
  tree: string
  /** The branch of the entry, if there is one that is not merged. */
  branch?: string | undefined
  review?: string | undefined
  /** What the next such branch is called. */
  next: string
}

/** Open a newsroom on GitHub with a writer's token. */
export function openGitHub(known: Known, token: string, fetchIt: typeof fetch = fetch, now = Date.now): Store {
  const { repository, branch: main, folder } = known
  const top = folder.replace(/^\/+|\/+$/g, '')
  const inRepository = (file: string) => (top ? `${top}/${file}` : file)
  const [owner = ''] = repository.split('/')
  const formOf = (collection: CollectionName) => known.forms[collection] as Field
  /** Entries that the site does not tell of, as far as their files were read. */
  const found = new Map<string, Known['entries'][number]>()
  const ofSite = new Map(known.entries.map((one) => [keyOf(one), one]))
  const fileOf = (key: string) => (found.get(key) ?? ofSite.get(key))?.file
  /** Pictures that go with the next save of their piece. */
  const pictures = new Map<string, { name: string; sha: string }[]>()
  /** Branches that this page has made, whose pull request may be missing. */
  const made = new Map<string, string>()
  const texts = new Map<string, string>()

  async function ask<T>(path: string, body?: object, method = body ? 'POST' : 'GET'): Promise<T> {
    const request: RequestInit = {
      method,
      cache: 'no-store',
      headers: { accept: 'application/vnd.github+json', authorization: `Bearer ${token}` },
      ...(body && { body: JSON.stringify(body) }),
    }
    const response = await fetchIt(`${API}/${repository}/${path}`, request).catch(() => {
      throw new DeskError(0, `GitHub does not answer: is this machine online? ${KEPT}`)
    })
    const answer = await response.json().catch(() => ({}))
    if (!response.ok) throw new DeskError(response.status, explain(response, answer, known))
    return answer as T
  }

  const headOf = async (branch: string) => {
    const { commit } = await ask<Head>(`branches/${encodeURIComponent(branch)}`)
    return { commit: commit.sha, tree: commit.commit.tree.sha }
  }

  const listPulls = async (query: Record<string, string>) => {
    const pulls = await ask<Pull[]>(`pulls?${new URLSearchParams({ state: 'open', base: main, ...query })}`)
    return pulls.filter(({ head }) => head.repo?.full_name === repository)
  }

  /** What an entry is edited on: its own branch while its pull request is open, or the one that is published. */
  async function findBase(collection: string, id: string): Promise<Base> {
    const start = `desk/${collection}-${id}-`
    const refs = await ask<Ref[]>(`git/matching-refs/heads/${start}`)
    const numbers = refs.map(({ ref }) => ref.slice(`refs/heads/${start}`.length)).filter((one) => /^\d+$/.test(one))
    const newest = Math.max(0, ...numbers.map(Number))
    const next = `${start}${newest + 1}`
    const last = `${start}${newest}`
    const [pull] = newest > 0 ? await listPulls({ head: `${owner}:${last}` }) : []
    const branch = pull || (newest > 0 && made.get(`${collection}/${id}`) === last) ? last : undefined
    return { ...(await headOf(branch ?? main)), branch, review: pull?.html_url, next }
  }

  async function readBlob(sha: string): Promise<string> {
    const before = texts.get(sha)
    if (before !== undefined) return before
    const { content } = await ask<Blob>(`git/blobs/${sha}`)
    const text = decode(content)
    texts.set(sha, text)
    return text
  }

  const listTree = async (tree: string) => {
    const all = await ask<Tree>(`git/trees/${tree}?recursive=1`)
    const own = all.tree.filter(({ path, type }) => type === 'blob' && path.startsWith(inRepository('')))
    return {
      blobs: new Map(own.map(({ path, sha }) => [top ? path.slice(top.length + 1) : path, sha])),
      isWhole: !all.truncated,
    }
  }

  /** Note what a file has that the site does not tell of. */
  function note(raw: string, place: { collection: CollectionName; id: string; file: string }): void {
    for (const { id, values } of listText(raw, place)) {
      const one = { ...place, id, name: nameOf(values) ?? id, hidden: hiddenOf(values, now()) }
      if (!ofSite.has(keyOf(one))) found.set(keyOf(one), one)
    }
  }

  async function readEntry(collection: CollectionName, id: string): Promise<{ read: Read; base: Base }> {
    const base = await findBase(collection, id)
    const file = fileOf(`${collection}/${id}`) ?? fileOfNew(collection, id)
    const { sha, content, encoding } = await ask<Blob>(
      `contents/${toPath(inRepository(file))}?ref=${base.commit}`,
    ).catch((error) => {
      if (error.status !== 404) throw error
      throw new DeskError(404, `There is no “${id}” in ${collection} any more, or not yet.`)
    })
    // Of a large file GitHub tells only what it is called.
    const raw = encoding === 'base64' ? decode(content) : await readBlob(sha)
    const read = readText(raw, { collection, id, file, mark: sha })
    note(raw, { collection, id, file })
    return { read: { ...read, opened: { ...read.opened, review: base.review } }, base }
  }

  const putBlob = async (content: string, encoding: 'utf-8' | 'base64') =>
    (await ask<{ sha: string }>('git/blobs', { content, encoding })).sha

  /** Commit files to the branch of an entry, and see that it has a pull request; resolves to the address of that. */
  async function commit(sent: Pick<Sent, 'collection' | 'id'>, base: Base, blobs: { file: string; sha: string }[]) {
    const key = keyOf(sent)
    const message = `Edit ${key}`
    const branch = base.branch ?? base.next
    if (blobs.length > 0) {
      const tree = await ask<{ sha: string }>('git/trees', {
        base_tree: base.tree,
        tree: blobs.map(({ file, sha }) => ({ path: inRepository(file), mode: '100644', type: 'blob', sha })),
      })
      const { sha } = await ask<{ sha: string }>('git/commits', { message, tree: tree.sha, parents: [base.commit] })
      const moved = base.branch
        ? ask(`git/refs/heads/${branch}`, { sha, force: false }, 'PATCH')
        : ask('git/refs', { ref: `refs/heads/${branch}`, sha })
      await moved.catch((error: DeskError) => {
        throw [409, 422].includes(error.status) ? new Beaten(error.status, error.message) : error
      })
      made.set(key, branch)
      pictures.delete(key)
    }
    if (base.review) return base.review
    try {
      const body = 'Written on the editing page of the site.'
      return (await ask<Pull>('pulls', { title: message, head: branch, base: main, body })).html_url
    } catch (error) {
      const why = (error as Error).message
      throw new DeskError(502, `Committed to ${branch}, but no pull request could be opened. ${why} Then save again.`)
    }
  }

  /** Do it on the newest state, and again where somebody else was quicker. */
  async function retry<T>(attempt: () => Promise<T>): Promise<T> {
    for (let count = 1; ; count++) {
      try {
        return await attempt()
      } catch (error) {
        if (!(error instanceof Beaten) || count === TRIES) throw error
      }
    }
  }

  async function trySave(sent: Sent): Promise<Saved> {
    const { read, base } = await readEntry(sent.collection, sent.id)
    const { opened } = read
    let own: Written = sent
    if (opened.mark !== sent.mark) {
      const { merged, clashes } = mergeWritten(sent.before, sent, opened)
      if (clashes.length > 0) return { clashes, opened }
      own = merged
    }
    const text = writeText(read, own, formOf(sent.collection))
    const beside = opened.file.replace(/[^/]*$/, '')
    const blobs = (pictures.get(keyOf(sent)) ?? []).map(({ name, sha }) => ({ file: beside + name, sha }))
    let mark = opened.mark
    if (text !== read.raw) {
      mark = await putBlob(text, 'utf-8')
      blobs.push({ file: opened.file, sha: mark })
    }
    if (blobs.length === 0 && (base.review || !base.branch)) return { opened }
    const review = await commit(sent, base, blobs)
    return { opened: { ...readText(text, { ...opened, mark }).opened, review } }
  }

  async function newsroom(): Promise<Desk> {
    const { blobs, isWhole } = await listTree((await headOf(main)).tree)
    const told = new Set(known.entries.map(({ file }) => file))
    const untold = [...blobs].flatMap(([file, sha]) => {
      const [collection = '', id = ''] = file.split('/')
      const isEntry = collection === 'explainers' ? /^[^/]+\/[^/]+\/index\.mdx$/.test(file) : /\.yaml$/.test(file)
      const isOurs = isEntry && collection in known.forms && !told.has(file)
      return isOurs ? [{ collection: collection as CollectionName, id, file, sha }] : []
    })
    await Promise.all(
      untold
        .slice(0, MOST_READ)
        .map(async ({ sha, ...place }) => note(await readBlob(sha).catch(emptyIfUnread), place)),
    )
    const entries: Listed[] = [...known.entries, ...found.values()].filter(({ file }) => !isWhole || blobs.has(file))
    const listed = new Set(entries.map(keyOf))
    const begun = (await listPulls({ per_page: '100' })).flatMap(({ head }): Listed[] => {
      const [, collection = '', id = ''] = /^desk\/([a-z]+)-(.+)-\d+$/.exec(head.ref) ?? []
      const key = `${collection}/${id}`
      if (!(collection in known.forms) || listed.has(key)) return []
      return [found.get(key) ?? { collection: collection as CollectionName, id, name: id, hidden: 'draft' }]
    })
    return { entries: [...entries, ...begun], forms: known.forms, components: known.components }
  }

  const schemas = () =>
    import('./schemas.ts').catch(() => {
      throw new DeskError(0, `The site does not answer, so that nothing can be checked here. ${KEPT}`)
    })

  return {
    hasPreview: false,
    words: {
      sound: 'The keys are as they should be. All else the check says on the pull request.',
      theirs: 'What lies on GitHub',
    },
    newsroom,
    open: async (collection, id) => (await readEntry(collection as CollectionName, id)).read.opened,
    check: async (sent) => {
      const { checkKeys } = await schemas()
      return { own: checkKeys(sent), others: [] }
    },
    save: (sent) => retry(() => trySave(sent)),
    begin: async (name, id, values) => {
      const collection = name as CollectionName
      const { isId } = await schemas()
      if (!isId(id)) throw new DeskError(422, `“${id}” cannot be an id: use small letters, digits and single hyphens.`)
      const file = fileOfNew(collection, id)
      const text = beginText(collection, id, values, formOf(collection))
      return retry(async () => {
        const { entries } = await newsroom()
        const base = await findBase(collection, id)
        const isThere = (await listTree(base.tree)).blobs.has(file)
        if (isThere || entries.some((one) => one.collection === collection && one.id === id))
          throw new DeskError(400, `There is a “${id}” in ${collection} already: choose another id.`)
        const mark = await putBlob(text, 'utf-8')
        const review = await commit({ collection, id }, base, [{ file, sha: mark }])
        return { ...readText(text, { collection, id, file, mark }).opened, review }
      })
    },
    addPicture: async (id, picture) => {
      const bytes = new Uint8Array(await picture.arrayBuffer())
      const end = endOf(bytes)
      if (!end)
        throw new DeskError(
          422,
          `“${picture.name}” is no picture that can be used: choose a JPEG, PNG, WebP or GIF file.`,
        )
      const key = `explainers/${id}`
      const { blobs } = await listTree((await findBase('explainers', id)).tree)
      const waiting = pictures.get(key) ?? []
      const isTaken = (name: string) => blobs.has(`${key}/${name}`) || waiting.some((one) => one.name === name)
      const { namePicture } = await import('./picture-name.ts')
      const src = namePicture(picture.name, end, isTaken)
      pictures.set(key, [...waiting, { name: src, sha: await putBlob(encode(bytes), 'base64') }])
      return { src }
    },
  }
}

const keyOf = ({ collection, id }: Pick<Listed, 'collection' | 'id'>) => `${collection}/${id}`
const toPath = (file: string) => file.split('/').map(encodeURIComponent).join('/')

function hiddenOf({ stage, embargo }: Values, now: number): Listed['hidden'] {
  if (stage === 'draft') return 'draft'
  return Date.parse(String(embargo)) > now ? 'embargoed' : undefined
}

/** Base64 as GitHub sends it, in lines, to text; a mark at its beginning stays. */
function decode(content: string): string {
  const bytes = Uint8Array.from(atob(content.replace(/\s/g, '')), (one) => one.charCodeAt(0))
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes)
  } catch {
    throw new DeskError(422, 'This file is not UTF-8, and cannot be opened here without harm: save it as UTF-8 first.')
  }
}

function encode(bytes: Uint8Array): string {
  let text = ''
  for (const byte of bytes) text += String.fromCharCode(byte)
  return btoa(text)
}

/** What a picture is, by its first bytes; undefined where it is none of those that pages show. */
function endOf(bytes: Uint8Array): string | undefined {
  const start = String.fromCharCode(...bytes.slice(0, 12))
  if (start.startsWith('\xff\xd8\xff')) return 'jpg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (start.startsWith('GIF8')) return 'gif'
  return /^RIFF[\s\S]{4}WEBP/.test(start) ? 'webp' : undefined
}

/** A file that is no text has no entries to list; any other fault is told. */
function emptyIfUnread(error: DeskError): string {
  if (error.status !== 422) throw error
  return ''
}

/** Say in plain words why GitHub refused. */
function explain(
  { status, headers }: Response,
  { message = '' }: { message?: string },
  { repository }: Repository,
): string {
  const wait = headers.get('retry-after')
  if (status === 429 || (status === 403 && (wait || headers.get('x-ratelimit-remaining') === '0'))) {
    const until = wait ? Date.now() + Number(wait) * 1000 : Number(headers.get('x-ratelimit-reset')) * 1000
    return `GitHub takes no more requests from you until ${new Date(until).toLocaleTimeString('en-GB')}. ${KEPT}`
  }
  if (status === 401)
    return `GitHub does not know the token: it is mistyped, has run out or was taken back. Give another. ${KEPT}`
  if (status === 403)
    return `The token may not do this: for ${repository} it needs the rights “Contents: read and write” and “Pull requests: read and write”. ${KEPT}`
  if (status === 404)
    return `GitHub shows this token nothing there: is ${repository} the right repository, and was the token made for it? ${KEPT}`
  if (status === 409) return `Somebody else is saving at this moment: save again. ${KEPT}`
  if (status === 422) return `GitHub refuses this${message ? `: ${message.replace(/\.$/, '')}` : ''}. ${KEPT}`
  return `GitHub itself has a fault (${status}): save again in a few minutes. ${KEPT}`
}
