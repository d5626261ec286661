/**
 * Canada's list of terrorist entities, an Atom feed: `title` is the name, `summary` its other names in one line (`N/A` where it has none), `published` the
 * day of listing. `updated` is a day, or “Not yet reviewed”.
 */
import { readYearFirst } from './days.ts'
import type { ListReader } from './listed.ts'
import { keepOnce, splitBrackets, splitSentence } from './printed-names.ts'
import { readXml, textIn } from './xml.ts'

/** The tag under which all of its names stand. */
export const CANADA_TERRORIST = 'Criminal Code'

/** Read the names of the feed from its decoded text. */
export const readCanadaTerrorist: ListReader = async function* (text) {
  for await (const entry of readXml(text, { root: 'feed', records: ['entry'], skip: ['content'] })) {
    const title = splitBrackets(textIn(entry, 'title') ?? '')
    const summary = textIn(entry, 'summary') ?? ''
    yield {
      number: textIn(entry, 'id') ?? '',
      name: title.name,
      aliases: keepOnce([...title.aliases, ...(/^n\/?a$/i.test(summary) ? [] : splitSentence(summary))], title.name),
      kind: 'organisation',
      programmes: [CANADA_TERRORIST],
      listedOn: readYearFirst(textIn(entry, 'published')),
    }
  }
}
