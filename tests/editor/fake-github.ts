/** As much of GitHub as the editing page asks: a repository in memory, its branches, and its pull requests. */
import { createHash } from 'node:crypto'

export const TOKEN = 'github_pat_of_a_test'
export const REPOSITORY = 'a-desk/a-newsroom'

interface Commit {
  tree: string
  parents: string[]
  message: string
}
interface Answer {
  status: number
  body: unknown
  headers?: Record<string, string>
}

/** Begin a repository with these files below `content/` on `main`. */
export function startGitHub(files: Record<string, string>) {
  const blobs = new Map<string, Buffer>()
  const trees = new Map<string, Map<string, string>>()
  const commits = new Map<string, Commit>()
  const refs = new Map<string, string>()
  const pulls: { head: string; title: string; isOpen: boolean }[] = []
  /** Answers that stand before all others: the next of a test's own faults. */
  const faults: ((method: string, path: string) => Answer | 'offline' | undefined)[] = []
  const asked: string[] = []

  const putBlob = (bytes: Buffer) => {
    const sha = createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')
    blobs.set(sha, bytes)
    return sha
  }
  const putTree = (tree: Map<string, string>) => {
    const sha = createHash('sha1')
      .update(JSON.stringify([...tree]))
      .digest('hex')
    trees.set(sha, tree)
    return sha
  }
  const putCommit = (commit: Commit) => {
    const sha = createHash('sha1').update(JSON.stringify(commit)).digest('hex')
    commits.set(sha, commit)
    return sha
  }
  const treeOf = (commit: string) => trees.get(commits.get(commit)?.tree ?? '') ?? new Map<string, string>()
  /** Put other texts onto a branch, as somebody else would. */
  const push = (branch: string, changed: Record<string, string | Buffer>, message = 'Somebody else') => {
    const head = refs.get(branch)
    const tree = new Map(head ? treeOf(head) : [])
    for (const [file, text] of Object.entries(changed)) tree.set(`content/${file}`, putBlob(Buffer.from(text)))
    refs.set(branch, putCommit({ tree: putTree(tree), parents: head ? [head] : [], message }))
  }
  push('main', files, 'Begin')
  const shown = (blob: string | undefined) => {
    const bytes = blobs.get(blob ?? '')
    // In lines, as GitHub sends it.
    return bytes && { sha: blob, encoding: 'base64', content: bytes.toString('base64').replace(/.{60}/g, '$&\n') }
  }

  function answer(
    method: string,
    address: string,
    sent: string | undefined,
    authorization: string | undefined,
  ): Answer {
    const url = new URL(address)
    const start = `/repos/${REPOSITORY}/`
    const path = decodeURIComponent(url.pathname).slice(start.length)
    asked.push(`${method} ${path}`)
    if (authorization !== `Bearer ${TOKEN}`) return { status: 401, body: { message: 'Bad credentials' } }
    const body = sent ? JSON.parse(sent) : {}
    const found = (value: unknown): Answer =>
      value ? { status: 200, body: value } : { status: 404, body: { message: 'Not Found' } }
    const [, branch = ''] = /^branches\/(.+)$/.exec(path) ?? []
    if (branch) {
      const sha = refs.get(branch)
      return found(sha && { commit: { sha, commit: { tree: { sha: commits.get(sha)?.tree } } } })
    }
    const [, prefix = ''] = /^git\/matching-refs\/heads\/(.+)$/.exec(path) ?? []
    if (prefix)
      return found(
        [...refs.keys()].filter((one) => one.startsWith(prefix)).map((one) => ({ ref: `refs/heads/${one}` })),
      )
    const [, tree = ''] = /^git\/trees\/(\w+)$/.exec(path) ?? []
    if (tree)
      return found({
        truncated: false,
        tree: [...(trees.get(tree) ?? [])].map(([one, sha]) => ({ path: one, type: 'blob', sha })),
      })
    const [, file = ''] = /^contents\/(.+)$/.exec(path) ?? []
    if (file) return found(shown(treeOf(url.searchParams.get('ref') ?? '').get(file)))
    const [, blob = ''] = /^git\/blobs\/(\w+)$/.exec(path) ?? []
    if (blob) return found(shown(blob))
    if (path === 'git/blobs') return { status: 201, body: { sha: putBlob(Buffer.from(body.content, body.encoding)) } }
    if (path === 'git/trees') {
      const next = new Map(trees.get(body.base_tree))
      for (const one of body.tree) next.set(one.path, one.sha)
      return { status: 201, body: { sha: putTree(next) } }
    }
    if (path === 'git/commits') return { status: 201, body: { sha: putCommit(body) } }
    if (path === 'git/refs') {
      const name = body.ref.replace('refs/heads/', '')
      if (refs.has(name)) return { status: 422, body: { message: 'Reference already exists' } }
      refs.set(name, body.sha)
      return { status: 201, body: {} }
    }
    const [, moved = ''] = /^git\/refs\/heads\/(.+)$/.exec(path) ?? []
    if (moved && method === 'PATCH') {
      const isForward = commits.get(body.sha)?.parents.includes(refs.get(moved) ?? '')
      if (!isForward) return { status: 422, body: { message: 'Update is not a fast forward' } }
      refs.set(moved, body.sha)
      return found({ object: { sha: body.sha } })
    }
    const toPull = ({ head, title }: (typeof pulls)[number]) => ({
      title,
      html_url: `https://github.com/${REPOSITORY}/pull/${pulls.findIndex((one) => one.head === head) + 1}`,
      head: { ref: head, repo: { full_name: REPOSITORY } },
    })
    if (path === 'pulls' && method === 'POST') {
      pulls.push({ head: body.head, title: body.title, isOpen: true })
      return { status: 201, body: toPull(pulls.at(-1) as (typeof pulls)[number]) }
    }
    if (path === 'pulls') {
      const head = url.searchParams.get('head')
      return found(pulls.filter((one) => one.isOpen && (!head || head === `a-desk:${one.head}`)).map(toPull))
    }
    return found(undefined)
  }

  const fetchIt = (async (address: string, init: RequestInit = {}) => {
    const { method = 'GET', headers, body } = init
    const path = new URL(address).pathname
    for (const [index, fault] of faults.entries()) {
      const said = fault(method, path)
      if (!said) continue
      faults.splice(index, 1)
      if (said === 'offline') throw new TypeError('fetch failed')
      return new Response(JSON.stringify(said.body), { status: said.status, headers: said.headers ?? {} })
    }
    const { authorization } = headers as Record<string, string>
    const { status, body: told } = answer(method, address, body as string | undefined, authorization)
    return new Response(JSON.stringify(told), { status })
  }) as typeof fetch

  return {
    answer,
    fetchIt,
    push,
    faults,
    asked,
    pulls,
    branches: () => [...refs.keys()],
    read: (branch: string, file: string) =>
      blobs.get(treeOf(refs.get(branch) ?? '').get(`content/${file}`) ?? '')?.toString('utf8'),
    bytes: (branch: string, file: string) => blobs.get(treeOf(refs.get(branch) ?? '').get(`content/${file}`) ?? ''),
    parentsOf: (branch: string) => commits.get(refs.get(branch) ?? '')?.parents,
    headOf: (branch: string) => refs.get(branch),
  }
}
