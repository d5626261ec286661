/** How heavy each page of a finished site is, counted from its files: what a browser loads before anybody clicks. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { BUDGETS, type Weight } from './budgets.ts'

interface Face {
  file: string
  isSlanted: boolean
  /** True where words have a letter that it is for. */
  fits: (words: string) => boolean
}
interface Page {
  path: string
  html: string
  css: string[]
  script: string[]
  fonts: string[]
  pictures: string[]
}

const PARTS = ['html', 'css', 'script', 'fonts', 'pictures', 'requests'] as const
const NAMES: Record<(typeof PARTS)[number], string> = {
  html: 'HTML',
  css: 'style sheets',
  script: 'scripts',
  fonts: 'fonts',
  pictures: 'pictures',
  requests: 'requests',
}
/** Packing is slow and long pages pack alike: of each kind only the longest are packed. */
const PACKED = 3

export interface Heaviest {
  kind: string
  most: Weight
  /** Of each part the heaviest page, and its figure. */
  found: Record<(typeof PARTS)[number], { path: string; figure: number }>
}

/** Find the heaviest page of each kind; `base` is the path below which the site is published. */
export function findHeaviest(folder: string, base = '/'): Heaviest[] {
  const reader = createReader(folder, base)
  const kinds = new Map<(typeof BUDGETS)[number], Page[]>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = file.replaceAll('\\', '/')
    const kind = path.endsWith('.html') && BUDGETS.find(({ files }) => files.test(path))
    if (kind) remember(kinds, kind, () => []).push(reader.read(path))
  }
  return [...kinds].map(([{ kind, most }, pages]) => {
    const top = (own: readonly Page[], weigh: (page: Page) => number) =>
      own.map((page) => ({ path: page.path, figure: weigh(page) })).reduce((a, b) => (b.figure > a.figure ? b : a))
    const sum = (part: 'css' | 'script' | 'fonts' | 'pictures') =>
      top(pages, (page) => page[part].reduce((bytes, file) => bytes + reader.weigh(file), 0))
    const longest = pages.toSorted((a, b) => b.html.length - a.html.length).slice(0, PACKED)
    return {
      kind,
      most,
      found: {
        html: top(longest, ({ html }) => pack(html)),
        css: sum('css'),
        script: sum('script'),
        fonts: sum('fonts'),
        pictures: sum('pictures'),
        requests: top(
          pages,
          (page) => 1 + page.css.length + page.script.length + page.fonts.length + page.pictures.length,
        ),
      },
    }
  })
}

/** Hold a finished site to its budgets; throws with every page that is too heavy, and by how much. */
export function holdToBudgets(folder: string, base = '/'): void {
  const over = findHeaviest(folder, base).flatMap(({ kind, most, found }) =>
    PARTS.filter((part) => found[part].figure > most[part]).map(
      (part) =>
        `${found[part].path} has ${tell(part, found[part].figure)}, and ${kind} may have ${tell(part, most[part])}.`,
    ),
  )
  if (over.length > 0)
    throw new Error(
      `Too heavy for a reader on a phone:\n  ${over.join('\n  ')}\nMake it lighter, or raise the budget in scripts/budgets.ts and say why.`,
    )
}

function tell(part: (typeof PARTS)[number], figure: number): string {
  return part === 'requests' ? `${figure} requests` : `${(figure / 1000).toFixed(1)} kB of ${NAMES[part]}`
}

/** Reads pages and weighs what they load, each file once. */
function createReader(folder: string, base: string) {
  const texts = new Map<string, string>()
  const textOf = (file: string) => remember(texts, file, () => readFileSync(join(folder, file), 'utf8'))
  const weights = new Map<string, number>()
  const faces = new Map<string, Face[]>()
  const imports = new Map<string, string[]>()

  /** The file of the site that an address on a page is; none where it is none of ours. */
  const files = new Map<string, string[]>()
  const toFile = (address = '') =>
    remember(files, address, () => {
      const file = address.slice(base.length).replace(/[?#].*/, '')
      return address.startsWith(base) && existsSync(join(folder, file)) ? [file] : []
    })
  const importsOf = (file: string): string[] =>
    remember(imports, file, () =>
      [...textOf(file).matchAll(/\b(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, to = '']) =>
        posix.join(posix.dirname(file), to),
      ),
    )
  const withImports = (files: readonly string[]): string[] => {
    const all = new Set(files)
    for (const file of all) for (const to of importsOf(file)) all.add(to)
    return [...all]
  }
  const facesOf = (sheet: string): Face[] =>
    remember(faces, sheet, () =>
      [...textOf(sheet).matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = '']) =>
        toFile(/url\(["']?([^"')]+)/.exec(face)?.[1]).map((file) => ({
          file,
          isSlanted: /font-style:\s*italic/.test(face),
          fits: toRange(/unicode-range:\s*([^;]+)/.exec(face)?.[1]),
        })),
      ),
    )

  function read(path: string): Page {
    // What stands in `noscript` is not loaded where there are scripts.
    const html = readFileSync(join(folder, path), 'utf8')
    const tags = [...html.replace(/<noscript>.*?<\/noscript>/gs, '').matchAll(/<(link|script|img)\b([^>]*)>/g)].map(
      ([, name, attributes = '']) => ({
        name,
        has: (key: string) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1],
      }),
    )
    const links = (rel: string) => [
      ...new Set(
        tags.filter(({ name, has }) => name === 'link' && has('rel') === rel).flatMap(({ has }) => toFile(has('href'))),
      ),
    ]
    const from = (name: string) => [
      ...new Set(tags.filter((tag) => tag.name === name).flatMap(({ has }) => toFile(has('src')))),
    ]
    const css = links('stylesheet')
    // One plain letter stands for all.
    const words = `a${html
      .replace(/<script.*?<\/script>/gs, '')
      .replace(/<[^>]*>/g, '')
      .replace(/[\n -~]+/g, '')}`
    const isSlanted = /<(?:em|i|cite|dfn)\b/.test(html)
    const asked = css.flatMap(facesOf).filter((face) => (isSlanted || !face.isSlanted) && face.fits(words))
    return {
      path: `/${path.replace(/(^|\/)index\.html$/, '$1')}`,
      html,
      css,
      script: withImports([...from('script'), ...links('modulepreload')]),
      fonts: [...new Set([...links('preload'), ...asked.map(({ file }) => file)])],
      pictures: [...from('img'), ...links('icon')],
    }
  }
  const weigh = (file: string) =>
    remember(weights, file, () =>
      /\.(css|js|svg)$/.test(file) ? pack(readFileSync(join(folder, file))) : statSync(join(folder, file)).size,
    )
  return { read, weigh }
}

function remember<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

/** Read a `unicode-range`: true of words with a letter in it. Without a range every word fits. */
function toRange(range: string | undefined): (words: string) => boolean {
  if (!range) return () => true
  const sets = range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().slice(2).split('-')
    const letter = (hex: string, digit: string) => `\\u{${hex.replaceAll('?', digit)}}`
    return `${letter(from, '0')}-${letter(to, 'F')}`
  })
  const letters = new RegExp(`[${sets.join('')}]`, 'u')
  return (words) => letters.test(words)
}

/** Bytes over the wire, from a host that packs as it goes. */
function pack(text: string | Buffer): number {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }).length
}
