/**
 * Canada's Regulations Establishing a List of Entities (SOR/2002-284) in the XML of the Department of Justice: each item is a name and, in brackets, its other
 * names. It has no numbers and no days of listing: an item bears the day since when it has stood in these words.
 */
import { readYearFirst } from './days.ts'
import { ListFileError, type ListReader } from './listed.ts'
import { keepOnce, splitBrackets, splitSentence } from './printed-names.ts'
import { childrenOf, readXml, textIn, textOf } from './xml.ts'

/** The tag under which all of its names stand. */
export const CANADA_REGULATION = 'Part II.1'

/** Read the names from the decoded text of the regulations. */
export const readCanadaRegulation: ListReader = async function* (text, onDay) {
  let isList = false
  const shape = { root: 'Regulation', records: ['Item'], asides: ['InstrumentNumber', 'ConsolidationDate'] }
  for await (const element of readXml(text, shape)) {
    if (element.name === 'InstrumentNumber') isList ||= textOf(element) === 'SOR/2002-284'
    else if (element.name === 'ConsolidationDate') {
      const [day] = childrenOf(element, 'Date')
      onDay?.(readYearFirst([textIn(day, 'YYYY'), textIn(day, 'MM'), textIn(day, 'DD')].join('-')))
    } else {
      const printed = textOf(element)
      const [, head = printed, others = ''] =
        /^(.*?)\(also known(?: among other names)? as:?\s(.*)\)$/.exec(printed) ?? []
      const { name, aliases } = splitBrackets(head)
      yield {
        number: name,
        name,
        aliases: keepOnce(
          [...aliases.map((own) => own.replace(/^“|”$/g, '')), ...splitSentence(others), ...readLast(others)],
          name,
        ),
        kind: 'organisation',
        programmes: [CANADA_REGULATION],
      }
    }
  }
  if (!isList) throw new ListFileError('It is not SOR/2002-284: it is another regulation.')
}

/** “A, B and C”: whether the last is two names or one with an “and” in it, nothing says; so they are read both ways. */
function readLast(others: string): string[] {
  const last = others.split(/[,;](?![^(]*\))/).at(-1) ?? ''
  const parts = last.split(/\sand\s(?:the\s)?/)
  return parts.length === 2 ? parts.flatMap(splitSentence) : []
}
