import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes'
import { ListFileError } from './listed.ts'

/** An element of a list, with what is in it in order. Names are local: a publisher's prefix may change. */
export interface XmlElement {
  name: string
  attributes: Record<string, string>
  content: (XmlElement | string)[]
}

interface Shape {
  /** The element with which the file begins. */
  root: string
  /** The elements that are entries; a file without one is refused. */
  records: string[]
  /** Further elements to read, such as the day of the file. */
  asides?: string[]
  /** Elements inside of those that are passed over, with all that they hold. */
  skip?: string[]
  /** What the root says of the file. */
  onRoot?: (attributes: Record<string, string>) => void
}

/** No list comes near these; a file beyond them is made to exhaust the reader. */
const LIMITS = { depth: 60, elements: 200_000, letters: 20_000_000, token: 8_000_000 }

/**
 * Read elements from an XML list, one at a time, whatever its size. Throw a `ListFileError` for another root, bad XML, a file cut short, entities of
 * the file's own, and what is deeper or longer than any list.
 */
export async function* readXml(
  text: AsyncIterable<string>,
  { root, records, asides = [], skip = [], onRoot }: Shape,
): AsyncGenerator<XmlElement> {
  const wanted = new Set([...records, ...asides])
  const done: XmlElement[] = []
  /** The elements that are open, from the wanted one on. */
  const open: XmlElement[] = []
  let depth = 0
  let skipped = 0
  let elements = 0
  let letters = 0
  /** Letters since the last tag: one token must not grow without end. */
  let token = 0

  const parser = createParser()
  parser.on('opentag', (tag) => {
    token = 0
    if (depth === 0) checkRoot(tag, root, onRoot)
    depth += 1
    if (depth > LIMITS.depth) refuseHostile(`its elements lie in each other more than ${LIMITS.depth} deep`)
    const parent = open.at(-1)
    if (skipped > 0 || (parent && skip.includes(tag.local))) skipped += 1
    else if (parent || wanted.has(tag.local)) {
      const element: XmlElement = { name: tag.local, attributes: readAttributes(tag), content: [] }
      elements = parent ? elements + 1 : 0
      letters = parent ? letters : 0
      if (elements > LIMITS.elements) refuseHostile(`one entry holds more than ${LIMITS.elements} elements`)
      parent?.content.push(element)
      open.push(element)
    }
  })
  parser.on('closetag', () => {
    token = 0
    depth -= 1
    if (skipped > 0) skipped -= 1
    else {
      const element = open.pop()
      if (element && open.length === 0) done.push(element)
    }
  })
  const addText = (part: string) => {
    const element = open.at(-1)
    // Blanks between lines are layout; those within a line part words.
    if (!element || skipped > 0 || (part.includes('\n') && part.trim() === '')) return
    letters += part.length
    if (letters > LIMITS.letters) refuseHostile(`one entry holds more than ${LIMITS.letters} letters`)
    element.content.push(part)
  }
  parser.on('text', addText)
  parser.on('cdata', addText)

  let count = 0
  const drain = () => {
    count += done.filter(({ name }) => records.includes(name)).length
    return done.splice(0)
  }
  for await (const chunk of text) {
    token += chunk.length
    parser.write(chunk)
    if (token > LIMITS.token) refuseHostile('one piece of it has no end')
    yield* drain()
  }
  parser.close()
  yield* drain()
  if (count === 0) throw new ListFileError(`It has no entries: not one <${records.join('> or <')}>.`)
}

function createParser() {
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', (error) => {
    throw new ListFileError(
      `It is not whole, well-formed XML (${error.message}). It was cut short or changed on the way: download it again.`,
    )
  })
  parser.on('doctype', () => refuseHostile('it declares a document type, and may have entities of its own'))
  parser.on('xmldecl', ({ encoding = 'UTF-8' }) => {
    if (!/^(utf-?8|us-ascii)$/i.test(encoding))
      throw new ListFileError(`It says that it is in ${encoding}; the list is published in UTF-8. Download it again.`)
  })
  return parser
}

function checkRoot(tag: SaxesTagNS, root: string, onRoot: Shape['onRoot']): void {
  if (tag.local !== root)
    throw new ListFileError(`It begins with <${tag.name}>, and the list begins with <${root}>: it is another file.`)
  onRoot?.(readAttributes(tag))
}

function readAttributes({ attributes }: SaxesTagNS): Record<string, string> {
  return Object.fromEntries(Object.values(attributes).map(({ local, value }: SaxesAttributeNS) => [local, value]))
}

function refuseHostile(why: string): never {
  throw new ListFileError(`It is no list as its publisher offers it: ${why}. Do not use this file.`)
}

/** Find the elements of a name directly inside one. */
export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return (element?.content ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && child.name === name,
  )
}

/** Find all elements of a name inside one, at any depth. */
export function within(element: XmlElement, name: string): XmlElement[] {
  return element.content.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...within(child, name)],
  )
}

/** Read all text in an element, blanks run together. */
export function textOf(element: XmlElement | undefined): string {
  return rawTextOf(element).replace(/\s+/g, ' ').trim()
}

/** Read all text in an element as it stands, blanks at its ends and all. */
export function rawTextOf(element: XmlElement | undefined): string {
  return (element?.content ?? []).map((child) => (typeof child === 'string' ? child : rawTextOf(child))).join('')
}

/** Read the text of the first element of a name directly inside one, if there is any. */
export function textIn(element: XmlElement | undefined, name: string): string | undefined {
  return textOf(childrenOf(element, name)[0]) || undefined
}
