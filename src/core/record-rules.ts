/** What entries of the record must obey beyond their form, taken together: a listing and its law, its steps and their days. */
import type { DesignationData, EntityData, InstrumentData, ReadingData, SourceData } from '../schema/record.ts'
import { formatDate, mustParseDate, mustParseWritten, type PartialDate, spanOf } from './dates.ts'
import { foldLetters } from './fold.ts'
import { type Path, type Problem, problem } from './problems.ts'
import type { Placed } from './rules.ts'
import { FIRST_ZONE_MS } from './rules.ts'
import { orderSteps, statusAfter } from './status.ts'

const DAY_MS = 86_400_000
/** The oldest list that is followed is younger; a day before that is a slip of the pen, 1923 for 2023. */
const FIRST_YEAR = 1945

/** What else of the record an entry is held against. */
export interface Known {
  instruments: ReadonlyMap<string, InstrumentData>
  authorities: ReadonlyMap<string, { government?: string | undefined; name: string }>
  sources: ReadonlyMap<string, SourceData>
  designations: ReadonlyMap<string, DesignationData>
  lists: ReadonlyMap<string, { name: string; instruments: string[] }>
}

/** Report a listing by a body that another government's law gives no say. */
export function reportAuthority({ file, at, data }: Placed<DesignationData>, known: Known, problems: Problem[]): void {
  const law = known.instruments.get(data.instrument)
  const [own, other] = [data.authority, law?.authority ?? ''].map((id) => known.authorities.get(id))
  if (!law || !own || !other) return
  const [acting, meant] = [own, other].map(({ government, name }) => government ?? name)
  if (acting === meant) return
  const message = `“${data.authority}” (${acting}) cannot act under “${data.instrument}”, a law of another government (${meant})`
  const hint = `Write authority: ${law.authority}, or the instrument of ${acting}.`
  problems.push(problem('does-not-fit', { file, path: [...at, 'authority'] }, message, hint))
}

/** Report steps that cannot follow one another: an end before the beginning, and what is in force already. */
export function reportSequence({ file, at, data }: Placed<DesignationData>, problems: Problem[]): void {
  const dated = data.steps.map(({ step, on }, index) => ({ step, on: mustParseDate(on), written: on, index }))
  const tell = (index: number, message: string, hint: string) =>
    problems.push(problem('date-order', { file, path: [...at, 'steps', index, 'on'] }, message, hint))
  let status: string | undefined
  let since: PartialDate | undefined
  const seen = new Set<string>()
  for (const { step, on, written, index } of orderSteps(dated)) {
    const key = `${step} ${written}`
    const becomes = statusAfter(step)
    if (seen.has(key))
      tell(index, `“${step}” on ${written} stands twice`, 'Keep one of the two, with the sources of both.')
    else if (step === 'in-force' && status === 'in-force' && since) {
      const message = `“in-force” on ${formatDate(on)}, and the listing is in force since ${formatDate(since)} already`
      tell(
        index,
        message,
        'Write renewed, amended or published for the later day, or add the step that ended it between the two.',
      )
    } else if (step === 'lifted' && status !== 'in-force' && status !== 'suspended' && status !== 'announced') {
      const message = `“lifted” on ${formatDate(on)} ends what was not in force ${status === 'ended' ? 'any more' : 'yet'}`
      tell(index, message, 'Correct the day of one of the two steps, or add the step in-force that is missing.')
    } else if (step === 'lapsed' && status === undefined) {
      const message = `“lapsed” on ${formatDate(on)} ends what had not begun`
      tell(index, message, 'Correct the day of one of the two steps, or add the step that began it.')
    } else if (step === 'resumed' && status !== 'suspended')
      tell(index, `“resumed” on ${formatDate(on)} follows no suspension`, 'Add the step suspended, or write in-force.')
    else if ((step === 'renewed' || step === 'suspended') && status === undefined)
      tell(
        index,
        `“${step}” on ${formatDate(on)} comes before the listing was in force`,
        'Correct the day of one of the two steps.',
      )
    seen.add(key)
    if (becomes && becomes !== status) [status, since] = [becomes, on]
  }
  for (const [index, { effect, on }] of data.steps.entries())
    if (effect && spanOf(mustParseDate(effect)).end <= spanOf(mustParseDate(on)).start) {
      const message = `effect (${effect}) is before the day of the announcement (${on})`
      const place = { file, path: [...at, 'steps', index, 'effect'] }
      problems.push(problem('date-order', place, message, 'Correct whichever is wrong.'))
    }
}

/** Report steps that none of their sources can tell of: the last of them was read before the day. */
export function reportUnread(
  { file, at, data }: Placed<DesignationData>,
  { sources }: Known,
  problems: Problem[],
): void {
  for (const [index, { on, sources: ids }] of data.steps.entries()) {
    const read = ids.flatMap((id) => sources.get(id)?.accessed ?? [])
    const start = spanOf(mustParseDate(on)).start
    if (read.length < ids.length || read.some((day) => spanOf(mustParseDate(day)).end > start)) continue
    const message = `the step is of ${on}, and ${ids.length === 1 ? 'its only source was' : 'all its sources were'} read before, on ${read.at(-1)}`
    const hint = 'Correct the day, or name the source that tells of it; if you read it again, set accessed to that day.'
    problems.push(problem('date-order', { file, path: [...at, 'steps', index, 'on'] }, message, hint))
  }
}

/** Report a listing that is older than the year that its law bears in its citation. */
export function reportOlderThanLaw(
  { file, at, data }: Placed<DesignationData>,
  known: Known,
  problems: Problem[],
): void {
  const law = known.instruments.get(data.instrument)
  const years = [...`${law?.citation ?? ''} ${law?.name ?? ''}`.matchAll(/\b(?:19|20)\d\d\b/g)].map(Number)
  if (years.length === 0) return
  const year = Math.min(...years)
  for (const [index, { on, step }] of data.steps.entries()) {
    if (step === 'proposed' || spanOf(mustParseDate(on)).end > spanOf(mustParseDate(String(year))).start) continue
    const message = `the step is of ${on}, and “${law?.name}” is of ${year}: there was no such list yet`
    const hint = 'Correct the day, or the instrument.'
    problems.push(problem('date-order', { file, path: [...at, 'steps', index, 'on'] }, message, hint))
  }
}

/** Days of an entry that tell of something that has happened, by what they are called. */
type Days = readonly { path: Path; written: string | undefined; what: string; isOld?: boolean }[]

/** Report days that lie in the future of `moment`, in milliseconds since 1970, or in another century than any list. */
export function reportDays(
  { file, at }: Omit<Placed<unknown>, 'data'>,
  days: Days,
  moment: number,
  problems: Problem[],
): void {
  for (const { path, written, what, isOld } of days) {
    if (written === undefined) continue
    const date = mustParseWritten(written)
    const place = { file, path: [...at, ...path] }
    if (spanOf(date).start * DAY_MS - FIRST_ZONE_MS > moment) {
      const message = `${what} (${written}) lies in the future`
      problems.push(
        problem(
          'date-order',
          place,
          message,
          what === 'the step' ? STEP_AHEAD : (HAPPENED[String(path.at(-1))] ?? 'Write the day on which it happened.'),
        ),
      )
    } else if (!isOld && date.year < FIRST_YEAR) {
      const message = `${what} (${written}) lies in another century than any list of the record`
      problems.push(
        problem('date-order', place, message, `Correct the year, perhaps to 20${String(date.year).slice(2)}.`),
      )
    }
  }
}

const STEP_AHEAD =
  'Write the day on which it happened. What is only announced is a step announced, with its day under effect; what may not be told yet has an embargo.'
const HAPPENED: Record<string, string> = {
  accessed: 'Write the day on which somebody read it.',
  read: 'Write the day on which somebody read it.',
  published: 'Write the day that is printed on it, or take the line out.',
}

/** List the days of a designation, a source, a reading or a piece that tell of what has happened. */
export function listDays(collection: string, data: object): Days {
  if (collection === 'designations')
    return (data as DesignationData).steps.map(({ on }, index) => ({
      path: ['steps', index, 'on'],
      written: on,
      what: 'the step',
    }))
  if (collection === 'sources') {
    const { published, accessed, grade } = data as SourceData
    return [
      { path: ['published'], written: published, what: 'published', isOld: grade === 'legal-act' || grade === 'court' },
      { path: ['accessed'], written: accessed, what: 'accessed' },
    ]
  }
  if (collection === 'readings') {
    const { asOf, read } = data as ReadingData
    return [
      { path: ['asOf'], written: asOf, what: 'asOf' },
      { path: ['read'], written: read, what: 'read' },
    ]
  }
  if (collection === 'instruments')
    return ((data as InstrumentData).renewal?.known ?? []).map(({ on }, index) => ({
      path: ['renewal', 'known', index, 'on'],
      written: on,
      what: 'the renewal',
    }))
  if (collection === 'gaps') return [{ path: ['on'], written: (data as { on?: string }).on, what: 'on' }]
  if (collection === 'explainers') {
    const { withdrawn, published } = data as { withdrawn?: { on: string }; published: string }
    return [
      { path: ['withdrawn', 'on'], written: withdrawn?.on, what: 'the withdrawal' },
      // What lies in the future is told with its embargo.
      ...(mustParseWritten(published).year < FIRST_YEAR
        ? [{ path: ['published'], written: published, what: 'published' }]
        : []),
    ]
  }
  return []
}

/** Report a source that was read before it was published, and a copy of a list that is younger than its reading. */
export function reportReadBefore({ file, at, data }: Placed<SourceData | ReadingData>, problems: Problem[]): void {
  const [early, late] = 'accessed' in data ? (['published', 'accessed'] as const) : (['asOf', 'read'] as const)
  const [first, then] = [early, late].map((key) => (data as Record<string, string | undefined>)[key])
  if (!first || !then || spanOf(mustParseDate(first)).start < spanOf(mustParseDate(then)).end) return
  const message = `${late} (${then}) is before ${early} (${first})`
  problems.push(problem('date-order', { file, path: [...at, late] }, message, 'Correct whichever is wrong.'))
}

/** Report names of a reading that were seen and not found, and those of a law that the list does not print. */
export function reportReading({ file, at, data }: Placed<ReadingData>, known: Known, problems: Problem[]): void {
  const absent = new Set(data.absent)
  const list = known.lists.get(data.list)
  for (const [index, id] of (data.seen ?? []).entries()) {
    const place = { file, path: [...at, 'seen', index] }
    const law = known.designations.get(id)?.instrument
    if (absent.has(id))
      problems.push(problem('does-not-fit', place, `“${id}” is both seen and absent`, 'Keep one of the two.'))
    else if (list && law !== undefined && !list.instruments.includes(law)) {
      const message = `“${id}” is a listing under “${law}”, whose names “${list.name}” does not print`
      problems.push(
        problem(
          'does-not-fit',
          place,
          message,
          'Name the listing under the other law, or add the law to the instruments of the list.',
        ),
      )
    }
  }
}

/** Report an entry that is tied to itself. */
export function reportOwnTies(collection: string, { id, file, at, data }: Placed<object>, problems: Problem[]): void {
  const hint = 'Name the other one, or take it out.'
  if (collection === 'entities')
    for (const [index, { to }] of ((data as EntityData).relations ?? []).entries())
      if (to === id)
        problems.push(
          problem('does-not-fit', { file, path: [...at, 'relations', index, 'to'] }, `“${id}” is tied to itself`, hint),
        )
  if (collection === 'instruments' && (data as InstrumentData).renewedWith === id && !(data as InstrumentData).renewal)
    problems.push(
      problem('does-not-fit', { file, path: [...at, 'renewedWith'] }, `“${id}” is renewed with itself`, hint),
    )
}

/** Report one listing under two ids: of one name, under one law, at one time. */
export function reportSameListing(all: readonly Placed<DesignationData>[], problems: Problem[]): void {
  const groups = Map.groupBy(
    all,
    ({ data: { entity, authority, instrument } }) => `${entity} ${authority} ${instrument}`,
  )
  for (const [, group] of groups)
    for (const [index, { id, file, at, data }] of group.entries()) {
      const other = group.slice(0, index).find((one) => one.id !== id && overlap(one.data, data))
      if (!other) continue
      const message = `“${other.id}” is the same listing: the same name, authority and instrument at the same time`
      const hint = 'Put the steps of both into one of them; a new listing begins once the old one has ended.'
      problems.push(problem('same-twice', { file, path: [...at, 'instrument'] }, message, hint))
    }
}

function overlap(a: DesignationData, b: DesignationData): boolean {
  const [first, second] = [a, b].map(({ steps }) => {
    const ordered = orderSteps(steps.map(({ step, on }) => ({ step, on: mustParseDate(on) })))
    const last = ordered.findLast(({ step }) => statusAfter(step) !== undefined)
    const isOver = last && ['ended', 'rejected'].includes(statusAfter(last.step) as string)
    return { start: spanOf(ordered[0]!.on).start, end: isOver ? spanOf(last.on).start : Number.POSITIVE_INFINITY }
  }) as [{ start: number; end: number }, { start: number; end: number }]
  return first.start < second.end && second.start < first.end
}

/** Report two entities of one name, unless one says that it is not to be confused with the other. */
export function reportSameNames(all: readonly Placed<EntityData>[], problems: Problem[]): void {
  const knows = (one: Placed<EntityData>, other: Placed<EntityData>) =>
    one.data.relations?.some(({ to, kind }) => to === other.id && /confused/i.test(kind))
  for (const [, group] of Map.groupBy(all, ({ data }) => foldLetters(data.name)))
    for (const [index, one] of group.entries()) {
      const other = group.slice(0, index).find((before) => !knows(before, one) && !knows(one, before))
      if (!other || other.id === one.id) continue
      const message = `“${other.id}” has this name as well`
      const hint = `If it is the same, put both into one; if not, say so: relations: [{ to: ${other.id}, kind: not to be confused with }].`
      problems.push(problem('same-twice', { file: one.file, path: [...one.at, 'name'] }, message, hint))
    }
}

/** Report two pieces, topics, people or words that are called the same. */
export function reportSameTitles(
  all: readonly (Omit<Placed<unknown>, 'data'> & { title: string; key: string })[],
  problems: Problem[],
): void {
  for (const [, group] of Map.groupBy(all, ({ title }) => foldLetters(title)))
    for (const { file, at, id, key } of group.slice(1)) {
      const [first] = group
      if (!first || first.id === id) continue
      const message = `“${first.id}” has this ${key} as well`
      problems.push(
        problem(
          'same-twice',
          { file, path: [...at, key] },
          message,
          'Word one of the two otherwise, so that readers can tell them apart.',
        ),
      )
    }
}
