import { existsSync, statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { coverLists } from '../src/core/coverage.ts'
import { formatDay, isDateFault, isoDay, mustParseDate, parseDate, spanOf } from '../src/core/dates.ts'
import { buildLibrary } from '../src/core/library.ts'
import { type Instrument, LIST_IDS, type List, type ListId } from '../src/core/model.ts'
import { ListFileError } from '../src/lists/listed.ts'
import { compareWhole, type WholeComparison } from '../src/lists/whole.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { readSettings } from '../src/settings.ts'
import { clean } from './import/take-in.ts'
import { readList } from './import.ts'

const USAGE = `npm run compare -- <list> <file>   a list of lists/, and a whole copy of it

  --as-of YYYY-MM-DD   the day of the copy; default: the day that it bears, else today
  --reader name        how the copy is read, if not as the list says: ${LIST_IDS.join(', ')}
  --instrument id      only names under it; default: of a list that we follow whole all, of another those with “follow: true”
  --format json        the same for machines`

/** Compare a whole copy of a list with the record, in both directions; 1 where something differs and nothing says why. */
export async function run(options: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: {
      'as-of': { type: 'string' },
      format: { type: 'string' },
      instrument: { type: 'string', multiple: true },
      reader: { type: 'string' },
    },
  })
  const [id, file] = positionals
  if (id === undefined || file === undefined || positionals.length > 2) throw new Error(USAGE)
  if (values.format !== undefined && values.format !== 'json') throw new Error(USAGE)
  if (!existsSync(file) || !statSync(file).isFile()) throw new Error(`There is no file ${file}.`)
  const { contentDir, now } = readSettings()
  const library = buildLibrary(toEntries(readNewsroom(contentDir), Number.POSITIVE_INFINITY))
  const list = library.lists.find((one) => one.id === id)
  if (!list) throw new Error(`There is no list “${id}”. There are: ${library.lists.map((one) => one.id).join(', ')}.`)
  const reader = toReader(values.reader ?? list.reader)
  const instruments = findScope(list, values.instrument)
  const idle = instruments.find(({ programmes }) => !programmes?.[reader])
  if (idle) throw new Error(`${idle.id} does not say under which “programmes” of ${reader} its names stand.`)
  const gaps = coverLists(library, Number.POSITIVE_INFINITY).find((one) => one.list === list)?.gaps ?? []
  const { comparison, day } = await readList(reader, file, async (entries, issued) => {
    const day = toDay(values['as-of'] ?? issued ?? now.slice(0, 10))
    return { day, comparison: await compareWhole(clean(entries), library, { reader, instruments, gaps, day }) }
  }).catch((error: unknown) => {
    if (!(error instanceof ListFileError)) throw error
    throw new Error(`${file} was not read.\n${error.message}`)
  })
  if (values.format === 'json') console.log(JSON.stringify(toData(list, reader, day, comparison), undefined, 2))
  else console.log(describe(list, day, comparison))
  return comparison.unexplained > 0 ? 1 : 0
}

function toReader(name: string | undefined): ListId {
  const reader = LIST_IDS.find((one) => one === name)
  if (!reader)
    throw new Error(name === undefined ? `The list has no reader: say which with --reader.\n\n${USAGE}` : USAGE)
  return reader
}

function toDay(text: string): number {
  const date = parseDate(text)
  if (isDateFault(date) || date.day === undefined)
    throw new Error(`--as-of takes a day such as 2023-01-26, not “${text}”.`)
  return spanOf(mustParseDate(text)).start
}

/** The laws of which the record says that it has every name. */
function findScope({ id, instruments, follow }: List, asked: readonly string[] = []): Instrument[] {
  const foreign = asked.find((one) => !instruments.some((own) => own.id === one))
  if (foreign !== undefined) throw new Error(`${id} does not print the names of ${foreign}.`)
  const scope = instruments.filter((one) =>
    asked.length > 0 ? asked.includes(one.id) : follow === 'whole' || one.follow,
  )
  if (scope.length === 0)
    throw new Error(
      `The record does not mean to have every name of ${id}. Say of which law all the same: --instrument.`,
    )
  return scope
}

function describe(list: List, day: number, comparison: WholeComparison): string {
  const { entries, count, instruments, matched, unrecorded, unlisted, unexplained } = comparison
  const of = (way: string) => matched.filter(({ by }) => by === way)
  const block = (title: string, lines: readonly string[]) => [
    `${title}: ${lines.length}`,
    ...lines.toSorted().map((line) => `  ${line}`),
  ]
  return [
    `${list.name}, as of ${formatDay(day)}: ${entries} entries under ${instruments.map(({ shortName }) => shortName).join(', ')}${entries < count ? `, of ${count} on the list` : ''}.`,
    '',
    `Matched: ${matched.length} (${of('number').length} by number, ${of('name').length} by name, ${of('other name').length} by another name)`,
    ...[...of('number'), ...of('other name')]
      .filter(({ listed, designation: { entity } }) => listed.name !== entity.name)
      .map(
        ({ listed, designation, by }) => `  ${listed.name} = ${designation.entity.name} (${designation.id}, by ${by})`,
      )
      .toSorted(),
    '',
    ...block(
      'On the list, and not in the record as in force',
      unrecorded.map(({ listed, known, gap }) => {
        const what = known ? `; the record knows ${known.entity.id}, and says ${known.status}` : ''
        return `${listed.name}${what}${gap ? `. A gap says why: ${gap.id}` : '. UNEXPLAINED'}`
      }),
    ),
    '',
    ...block(
      'In the record as in force, and without an entry of its own on the list',
      unlisted.map(({ designation: { id, entity }, within, untagged, gap }) => {
        const why = within
          ? `printed within “${within.name}”`
          : untagged
            ? `“${untagged.name}” stands there without the tag`
            : gap && `a gap says why: ${gap.id}`
        return `${entity.name} (${id})${why ? `: ${why}` : '. UNEXPLAINED'}`
      }),
    ),
    '',
    unexplained === 0 ? 'Nothing is unexplained.' : `${unexplained} unexplained.`,
  ].join('\n')
}

function toData(list: List, reader: ListId, day: number, comparison: WholeComparison) {
  const { entries, count, instruments, matched, unrecorded, unlisted, unexplained } = comparison
  return {
    list: list.id,
    reader,
    asOf: isoDay(day),
    instruments: instruments.map(({ id }) => id),
    entries,
    count,
    matched: matched.map(({ listed: { name, number }, designation: { id }, by }) => ({
      name,
      number,
      designation: id,
      by,
    })),
    notInRecord: unrecorded.map(({ listed: { name, number }, instrument, known, gap }) => ({
      name,
      number,
      instrument: instrument.id,
      ...(known && { entity: known.entity.id, status: known.status }),
      ...(gap && { gap: gap.id }),
    })),
    notOnList: unlisted.map(({ designation: { id }, within, untagged, gap }) => ({
      designation: id,
      ...(within && { within: within.name }),
      ...(untagged && { untagged: untagged.name }),
      ...(gap && { gap: gap.id }),
    })),
    unexplained,
  }
}
