import { mustParseDate, spanOf } from '../src/core/dates.ts'
import { buildLibrary } from '../src/core/library.ts'
import { GRADES, type Grade } from '../src/core/model.ts'
import { STATUSES, statusOn } from '../src/core/status.ts'
import { findTop, isArchived, placeOf, sourcesOf } from '../src/core/top.ts'
import { readNewsroom, toEntries } from '../src/newsroom/read.ts'
import { readSettings } from '../src/settings.ts'
import { toGrade } from './readability.ts'

/** A step weighs as much as the heaviest of its sources. */
const OFFICIAL: readonly Grade[] = ['legal-act', 'official-list', 'official-statement']

/** Count the record: by list, by status today, and its steps by the grade of their heaviest source; with `--sources` only the sources of the hundred listings that readers come for, those without an official address first. */
export async function run(options: string[]): Promise<number> {
  const { contentDir, now } = readSettings()
  const library = buildLibrary(toEntries(readNewsroom(contentDir), Date.parse(now)))
  const { designations, entities, instruments, sources, explainers, events } = library
  const top = findTop(library)
  const topSources = sourcesOf(top)
  const at = (place: ReturnType<typeof placeOf>) => topSources.filter((source) => placeOf(source) === place)
  const summary = `Of the ${topSources.length} sources of the ${top.length} listings that readers come for, ${topSources.length - at('own').length} are acts, lists and statements: ${at('official').length} read at an official address, ${at('beside').length} with it beside the copy, ${at('copy').length} without; ${topSources.filter(isArchived).length} of all are in an archive`
  if (options.join(' ') === '--sources') {
    for (const place of ['copy', 'beside', 'official', 'own'] as const)
      for (const source of at(place))
        console.log(
          `${place.padEnd(8)}  ${isArchived(source) ? 'archived' : '        '}  ${source.id}  ${source.original ?? source.url}`,
        )
    console.log(`\n${summary}`)
    return 0
  }
  if (options.length > 0) {
    console.error('npm run count takes no options but -- --sources.')
    return 1
  }
  const today = spanOf(mustParseDate(now.slice(0, 10))).start
  const steps = designations.flatMap((one) => one.steps)
  const grades = steps.map((step) => GRADES.find((grade) => step.sources.some((source) => source.grade === grade)))
  const official = grades.filter((grade) => grade && OFFICIAL.includes(grade)).length

  console.table(tally(designations.map(({ instrument }) => instrument.id)))
  console.table(
    Object.fromEntries(
      STATUSES.map((status) => [status, designations.filter((one) => statusOn(one, today).status === status).length]),
    ),
  )
  console.table(Object.fromEntries(GRADES.map((grade) => [grade, grades.filter((one) => one === grade).length])))
  console.table(
    Object.fromEntries(
      explainers.map(({ slug, outline, sources: own }) => {
        const text = outline.sections.map(({ heading, text: words }) => `${heading}. ${words}`).join(' ')
        return [
          slug,
          { words: outline.words, sources: own.length, 'reading grade': Math.round(toGrade(text) * 10) / 10 },
        ]
      }),
    ),
  )
  console.log(`${designations.length} designations of ${entities.length} entities under ${instruments.length} instruments
${steps.length} steps, ${steps.filter((step) => step.sources.length === 0).length} without a source, ${steps.filter((step) => step.sources.length > 1).length} with several
${official} of ${steps.length} steps (${((official / steps.length) * 100).toFixed(1)} %) rest on a legal act, an official list or an official statement
${sources.length} sources, ${explainers.length} explainers, ${events.length} events
${summary}`)
  return 0
}

function tally(keys: string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const key of keys.toSorted()) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
