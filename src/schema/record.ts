/** The record: who lists whom, under what, when, and who says so. */
import { z } from 'astro/zod'
import { EFFECTS, ENTITY_TYPES, GRADES, INSTRUMENT_KINDS, LIST_IDS, STEP_KINDS } from '../core/model.ts'
import {
  DateSchema,
  DurationSchema,
  HIDING,
  IdSchema,
  idOf,
  PAGED,
  TextSchema,
  TOLD,
  textSchema,
  UrlSchema,
  WikidataSchema,
} from './fields.ts'

/** One document, page or list that somebody has read. */
export const SourceSchema = z.strictObject({
  id: IdSchema.describe('How steps and pieces refer to it, such as `wh-briefing-2023-01-20`.'),
  publisher: TextSchema.describe('Who published what was read; name a mirror as a mirror.'),
  title: TextSchema.describe('Its title, as printed.'),
  url: UrlSchema.describe('The address of what was read.'),
  original: UrlSchema.optional().describe(
    'The address of the official original, where `url` is a copy of it: a mirror, a firm’s transcription, a repository.',
  ),
  published: DateSchema.optional().describe('The date printed on it, as far as it is known.'),
  accessed: DateSchema.describe('The day on which somebody read it.'),
  grade: z.enum(GRADES).describe('How much it weighs: a legal act most, analysis least.'),
  archive: UrlSchema.optional().describe('The address of an archived copy.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/)
    .optional()
    .describe('Its language where that is not English, such as `fr`.'),
  ...TOLD,
  ...HIDING,
})

/** A body that lists: a ministry, a council, a parliament. */
export const AuthoritySchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('Its full name.'),
  shortName: TextSchema.optional().describe('What a drawing calls it, such as `Treasury (OFAC)`. Default: the name.'),
  government: TextSchema.optional().describe(
    'Whose it is, such as `United States`: lanes are grouped by it. Default: the name.',
  ),
  summary: TextSchema.optional().describe('What it does, in a sentence.'),
  url: UrlSchema.optional().describe('Its own site.'),
  sources: z.array(idOf('sources')).optional().describe('Who says so.'),
  ...PAGED,
})

const EffectSchema = z.strictObject({
  value: z.enum(['yes', 'no', 'indirect']).describe('`yes`, `no` or `indirect`.'),
  note: TextSchema.describe('How, in a sentence.'),
  source: idOf('sources').describe('The source that says so.'),
})

const RenewalSchema = z.strictObject({
  what: TextSchema.describe(
    'What lapses unless it is renewed, in the singular and as a sentence would begin: `The national emergency behind the order`.',
  ),
  known: z
    .array(
      z.strictObject({
        on: DateSchema.describe('The day of the act.'),
        until: DateSchema.describe('The day by which it lapses unless it is renewed again.'),
        sources: z.array(idOf('sources')).min(1).describe('Who says so; at least one.'),
        note: TextSchema.optional().describe('What a reader should know about this renewal.'),
      }),
    )
    .min(1)
    .describe('Each renewal that somebody read, or its first term; pages say by themselves when the last one is past.'),
})

/** A legal basis: the law, order or motion under which names are listed. */
export const InstrumentSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('Its full name.'),
  shortName: TextSchema.describe('What a drawing calls it, two to four words, such as `Criminal organisation`.'),
  authority: idOf('authorities').describe('The authority that acts under it.'),
  kind: z.enum(INSTRUMENT_KINDS).describe('What kind of listing it is.'),
  binding: z.boolean().describe('False for a resolution or a bill: being adopted then binds nobody.'),
  citation: TextSchema.optional().describe('How lawyers cite it.'),
  test: TextSchema.optional().describe('What must be shown before a name may be listed.'),
  effects: z
    .partialRecord(z.enum(EFFECTS), EffectSchema)
    .optional()
    .describe('What a listing does; leave out what no source says.'),
  review: TextSchema.optional().describe('When it must be looked at again.'),
  renewal: RenewalSchema.optional().describe(
    'What it lapses without: what must be renewed, and for how long it was, as far as somebody read.',
  ),
  renewedWith: idOf('instruments')
    .optional()
    .describe(
      'In place of `renewal`, the instrument with whose renewal this one stands or falls: an order may rest on the emergency of another.',
    ),
  wayOff: TextSchema.optional().describe('How a name gets off.'),
  programmes: z
    .partialRecord(z.enum(LIST_IDS), z.array(TextSchema).min(1))
    .optional()
    .describe('The tags under which official lists print its names, for the importer: `{ ofac: [TCO] }`.'),
  follow: z
    .boolean()
    .optional()
    .describe(
      '`true` where the record follows the whole list: new names are proposed, and a group that is not on it is told to have no record there. Default: false.',
    ),
  sources: z.array(idOf('sources')).min(1).describe('Where it can be read, and who says what it does; at least one.'),
  ...PAGED,
})

/** A group, person, company or vessel that is listed. */
export const EntitySchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('What it is best known as.'),
  aliases: z.array(TextSchema).optional().describe('Other names in any script: readers search by them.'),
  type: z.enum(ENTITY_TYPES).describe('What it is.'),
  summary: TextSchema.describe('Who or what it is, in a sentence.'),
  relations: z
    .array(z.strictObject({ to: idOf('entities'), kind: TextSchema }))
    .optional()
    .describe('Ties to other entities, such as `{ to: wagner-group, kind: successor of }`.'),
  listNumbers: z
    .partialRecord(z.enum(LIST_IDS), z.array(TextSchema).min(1))
    .optional()
    .describe('Its numbers in official lists, for the importer: `{ ofac: ["22543"] }`.'),
  wikidata: WikidataSchema.optional().describe(
    'Its item at Wikidata, such as `Q42`: only one that somebody has opened, or that a source names, and only of this very name.',
  ),
  sources: z.array(idOf('sources')).min(1).describe('Who says who or what it is; at least one.'),
  ...PAGED,
})

const StepSchema = z.strictObject({
  on: DateSchema.describe('The day of the act, or the month or year if no more is known.'),
  step: z.enum(STEP_KINDS),
  effect: DateSchema.optional().describe(
    'Of a step `announced`: the day for which it was announced. Once it has passed, the status says that nobody has read what became of it, until a step does.',
  ),
  sources: z.array(idOf('sources')).min(1).describe('Who says so; at least one.'),
  citation: TextSchema.optional().describe('How the act is cited.'),
  note: TextSchema.optional().describe('What a reader should know about this step or its date.'),
})

/** One listing of one name by one authority under one instrument. */
export const DesignationSchema = z.strictObject({
  id: IdSchema,
  entity: idOf('entities').describe('Who is listed.'),
  authority: idOf('authorities').describe('Who acts.'),
  instrument: idOf('instruments').describe('Under what.'),
  summary: TextSchema.describe('One sentence in plain words.'),
  steps: z.array(StepSchema).min(1).describe('What happened, each step with its day and sources.'),
  ...PAGED,
})

/** A day worth knowing that is not itself a listing. */
export const EventSchema = z.strictObject({
  id: IdSchema,
  on: DateSchema.describe('The day.'),
  title: TextSchema.describe('What happened, in a few words.'),
  summary: TextSchema.optional().describe('What happened, in a sentence.'),
  landmark: textSchema(24)
    .optional()
    .describe(
      'Two or three words for it, where readers know their way by it: then it stands along the timeline, such as `11 September`.',
    ),
  sources: z.array(idOf('sources')).min(1).describe('Who says so; at least one.'),
  ...TOLD,
  ...HIDING,
})

/** How much of a list the record follows: all its names, some of them, or none. */
const FOLLOWS = ['whole', 'names', 'none'] as const

/** A publication in which names stand, such as OFAC’s SDN list. */
export const ListSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('Its name, as its publisher calls it.'),
  publisher: idOf('authorities').describe('The authority that publishes it.'),
  url: UrlSchema.describe('Where it stands, at its publisher.'),
  every: DurationSchema.optional().describe(
    'How often it is published, as `P1W` for weekly, `P1M` for monthly, `P1Y` for yearly.',
  ),
  instruments: z.array(idOf('instruments')).min(1).describe('The instruments whose names it prints.'),
  follow: z
    .enum(FOLLOWS)
    .describe(
      '`whole` where the record means to have all of its names, `names` where it has some, `none` where it is only described.',
    ),
  reader: z
    .enum(LIST_IDS)
    .optional()
    .describe(
      "The importer's reader that reads the file at `url`, such as `ofac`: imports of it are readings of this list, and the watch fetches it.",
    ),
  file: UrlSchema.optional().describe(
    'Where the file itself stands, where `url` is a page about it or has less than the file.',
  ),
  ...TOLD,
  ...HIDING,
})

/** A day on which somebody read a list. */
export const ReadingSchema = z.strictObject({
  id: IdSchema,
  list: idOf('lists').describe('The list that was read.'),
  asOf: DateSchema.describe('The day as of which the copy stands.'),
  read: DateSchema.describe('The day on which somebody read it.'),
  source: idOf('sources').describe('The copy that was read.'),
  extent: z
    .enum(['whole', 'names'])
    .describe('`whole` where the whole list was read, `names` where single names were looked for.'),
  entries: z
    .number()
    .int()
    .positive()
    .optional()
    .describe(
      'How many entries the copy has, as the importer counted them; the next file must have four fifths of that.',
    ),
  seen: z.array(idOf('designations')).optional().describe('The designations that stand in it.'),
  absent: z
    .array(idOf('designations'))
    .optional()
    .describe('The designations that were looked for and do not stand in it.'),
  ...TOLD,
  ...HIDING,
})

/** Something that we know that we lack. */
export const GapSchema = z.strictObject({
  id: IdSchema,
  list: idOf('lists')
    .optional()
    .describe('The list that it is about, if it is about one: it is about a list, an instrument or a name.'),
  instrument: idOf('instruments').optional().describe('The law or order that it is about, if it is about one.'),
  entity: idOf('entities').optional().describe('The name that it is about, if it is about one.'),
  what: TextSchema.describe('What is missing.'),
  why: TextSchema.describe('Why.'),
  tried: TextSchema.optional().describe('What was tried to find it.'),
  on: DateSchema.optional().describe('The day of the last try.'),
  covers: z
    .strictObject({
      kinds: z.array(z.enum(['person', 'vessel', 'organisation'])).optional(),
      names: z.array(TextSchema).optional().describe('As the list prints them.'),
      designations: z.array(idOf('designations')).optional(),
    })
    .optional()
    .describe('Which entries of the list, or listings that are not on it, `npm run compare` takes as explained by it.'),
  ...HIDING,
})

export type SourceData = z.output<typeof SourceSchema>
export type AuthorityData = z.output<typeof AuthoritySchema>
export type InstrumentData = z.output<typeof InstrumentSchema>
export type RenewalData = z.output<typeof RenewalSchema>
export type EntityData = z.output<typeof EntitySchema>
export type StepData = z.output<typeof StepSchema>
export type DesignationData = z.output<typeof DesignationSchema>
export type EventData = z.output<typeof EventSchema>
export type ListData = z.output<typeof ListSchema>
export type ReadingData = z.output<typeof ReadingSchema>
export type GapData = z.output<typeof GapSchema>
