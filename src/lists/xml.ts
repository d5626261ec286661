import { SaxesParser } from 'saxes'
import { ListFileError } from './listed.ts'

/** The fields of one record: element name to its texts, in order; nested elements count by their own name. */
export type Fields = Map<string, string[]>

/** Read the first text of a field. */
export function firstOf(fields: Fields, name: string): string | undefined {
  return fields.get(name)?.[0]
}

interface XmlRecord {
  /** The element of the record, such as `INDIVIDUAL`. */
  kind: string
  fields: Fields
  /** Groups inside the record, such as every `ENTITY_ALIAS`. */
  groups: { kind: string; fields: Fields }[]
}

/**
 * Read records from an XML list, one at a time, whatever its size. `root` is the element that the file must begin with, `records` those to read,
 * `groups` those inside a record that must be told apart. Throw a `ListFileError` for another root, bad XML and a file cut short.
 */
export async function* readXml(
  text: AsyncIterable<string>,
  { root, records, groups = [] }: { root: string; records: string[]; groups?: string[] },
): AsyncGenerator<XmlRecord> {
  const parser = new SaxesParser({ xmlns: true })
  const done: XmlRecord[] = []
  let depth = 0
  let record: XmlRecord | undefined
  let group: XmlRecord['groups'][number] | undefined
  let content = ''

  parser.on('error', (error) => {
    throw new ListFileError(
      `It is not whole, well-formed XML (${error.message}). It was cut short or changed on the way: download it again.`,
    )
  })
  parser.on('opentag', ({ name }) => {
    if (depth === 0 && name !== root)
      throw new ListFileError(`It begins with <${name}>, and the list begins with <${root}>: it is another file.`)
    depth += 1
    content = ''
    if (!record && records.includes(name)) record = { kind: name, fields: new Map(), groups: [] }
    else if (record && groups.includes(name)) group = { kind: name, fields: new Map() }
  })
  parser.on('text', (part) => {
    content += part
  })
  parser.on('closetag', ({ name }) => {
    depth -= 1
    if (record && name === record.kind) {
      done.push(record)
      record = undefined
    } else if (record && group && name === group.kind) {
      record.groups.push(group)
      group = undefined
    } else if (record && content.trim() !== '') {
      const { fields } = group ?? record
      fields.set(name, [...(fields.get(name) ?? []), content.trim()])
    }
    content = ''
  })

  let count = 0
  for await (const chunk of text) {
    parser.write(chunk)
    count += done.length
    yield* done.splice(0)
  }
  parser.close()
  count += done.length
  yield* done.splice(0)
  if (count === 0) throw new ListFileError(`It has no entries: not one <${records.join('> or <')}>.`)
}
