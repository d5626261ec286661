/**
 * Schedule 2 to the Terrorism Act 2000 in the XML of legislation.gov.uk. Names are items of a list; a name that was added stands in an `Addition` which
 * refers to a note at the end of the file: “Words in Sch. 2 inserted (29.3.2001) by …”. The first fourteen names came with the act and have no note.
 */
import { readDayFirst } from './days.ts'
import { ListFileError, type ListReader } from './listed.ts'
import { keepOnce, splitBrackets, trimName } from './printed-names.ts'
import { readXml, textOf, type XmlElement } from './xml.ts'

/** The tag under which all of its names stand. */
export const PROSCRIBED = 'Schedule 2'

/** Read the names of Schedule 2 from the decoded text of the schedule, or of the whole act. Names are kept until their notes come, at the end of the file. */
export const readUkProscribed: ListReader = async function* (text) {
  const names: { printed: string; note: string | undefined }[] = []
  const notes = new Map<string, string>()
  let schedule = ''
  let title = ''
  const shape = {
    root: 'Legislation',
    records: ['ListItem', 'TitleBlock'],
    asides: ['Number', 'Commentary'],
    skip: ['Repeal'],
  }
  for await (const element of readXml(text, shape)) {
    const words = textOf(element)
    if (element.name === 'Commentary') notes.set(element.attributes.id ?? '', words)
    else if (element.name === 'Number') schedule = /^SCHEDULE\s*(\S+)/i.exec(words)?.[1] ?? schedule
    else if (schedule !== '2') continue
    else if (element.name === 'TitleBlock') title ||= words
    // Of an entry that was repealed dots are left.
    else if (/\p{L}/u.test(words)) names.push({ printed: trimName(words), note: findNote(element) })
  }
  if (!/^proscribed organisations$/i.test(title))
    throw new ListFileError(
      'It has no Schedule 2 “Proscribed organisations”: it is another act, or another part of it.',
    )
  for (const { printed, note } of names) {
    const { name, aliases } = splitBrackets(printed.replace(/,?\s+including\s[^()]*$/i, ''))
    yield {
      number: printed,
      name,
      aliases: keepOnce(aliases, name),
      kind: 'organisation',
      programmes: [PROSCRIBED],
      listedOn: readInsertion(notes.get(note ?? '')),
    }
  }
}

/** Find the note of the addition in which the name begins; an addition later in the text is another name of it. */
function findNote(item: XmlElement): string | undefined {
  for (const child of item.content) {
    if (typeof child === 'string') {
      if (/\p{L}/u.test(child)) return undefined
    } else if (child.name === 'Addition') return child.attributes.CommentaryRef
    else if (child.name !== 'CommentaryRef') {
      const note = findNote(child)
      if (note !== undefined || /\p{L}/u.test(textOf(child))) return note
    }
  }
  return undefined
}

function readInsertion(note = ''): string | undefined {
  return readDayFirst(/\b(?:added|inserted)\s*\(([^)]*)\)/i.exec(note)?.[1])
}
