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
  /** How steps and pieces refer to it, such as `wh-briefing-2023-01-20`. */
  id: IdSchema,
  /** Who published what was read; name a mirror as a mirror. */
  publisher: TextSchema,
  /** Its title, as printed. */
  title: TextSchema,
  /** The address of what was read. */
  url: UrlSchema,
  /** The address of the official original, where `url` is a copy of it: a mirror, a firm’s transcription, a repository. */
  original: UrlSchema.optional(),
  /** The date printed on it, as far as it is known. */
  published: DateSchema.optional(),
  /** The day on which somebody read it. */
  accessed: DateSchema,
  /** How much it weighs: a legal act most, analysis least. */
  grade: z.enum(GRADES),
  /** The address of an archived copy. */
  archive: UrlSchema.optional(),
  /** Its language where that is not English, such as `fr`. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z]+)*$/)
    .optional(),
  ...TOLD,
  ...HIDING,
})

/** A body that lists: a ministry, a council, a parliament. */
export const AuthoritySchema = z.strictObject({
  id: IdSchema,
  /** Its full name. */
  name: TextSchema,
  /** What a drawing calls it, such as `Treasury (OFAC)`. Default: the name. */
  shortName: TextSchema.optional(),
  /** Whose it is, such as `United States`: lanes are grouped by it. Default: the name. */
  government: TextSchema.optional(),
  /** What it does, in a sentence. */
  summary: TextSchema.optional(),
  /** Its own site. */
  url: UrlSchema.optional(),
  sources: z.array(idOf('sources')).optional(),
  ...PAGED,
})

const EffectSchema = z.strictObject({
  /** `yes`, `no` or `indirect`. */
  value: z.enum(['yes', 'no', 'indirect']),
  /** How, in a sentence. */
  note: TextSchema,
  /** The source that says so. */
  source: idOf('sources'),
})

const RenewalSchema = z.strictObject({
  /** What lapses unless it is renewed, in the singular and as a sentence would begin: `The national emergency behind the order`. */
  what: TextSchema,
  /** Each renewal that somebody read, or its first term; pages say by themselves when the last one is past. */
  known: z
    .array(
      z.strictObject({
        /** The day of the act. */
        on: DateSchema,
        /** The day by which it lapses unless it is renewed again. */
        until: DateSchema,
        /** Who says so; at least one. */
        sources: z.array(idOf('sources')).min(1),
        /** What a reader should know about this renewal. */
        note: TextSchema.optional(),
      }),
    )
    .min(1),
})

/** A legal basis: the law, order or motion under which names are listed. */
export const InstrumentSchema = z.strictObject({
  id: IdSchema,
  /** Its full name. */
  name: TextSchema,
  /** What a drawing calls it, two to four words, such as `Criminal organisation`. */
  shortName: TextSchema,
  /** The authority that acts under it. */
  authority: idOf('authorities'),
  kind: z.enum(INSTRUMENT_KINDS),
  /** False for a resolution or a bill: being adopted then binds nobody. */
  binding: z.boolean(),
  /** How lawyers cite it. */
  citation: TextSchema.optional(),
  /** What must be shown before a name may be listed. */
  test: TextSchema.optional(),
  /** What a listing does; leave out what no source says. */
  effects: z.partialRecord(z.enum(EFFECTS), EffectSchema).optional(),
  /** When it must be looked at again. */
  review: TextSchema.optional(),
  /** What it lapses without: what must be renewed, and for how long it was, as far as somebody read. */
  renewal: RenewalSchema.optional(),
  /** In place of `renewal`, the instrument with whose renewal this one stands or falls: an order may rest on the emergency of another. */
  renewedWith: idOf('instruments').optional(),
  /** How a name gets off. */
  wayOff: TextSchema.optional(),
  /** The tags under which official lists print its names, for the importer: `{ ofac: [TCO] }`. */
  programmes: z.partialRecord(z.enum(LIST_IDS), z.array(TextSchema).min(1)).optional(),
  /** `true` where the record follows the whole list: new names are proposed, and a group that is not on it is told to have no record there. Default: false. */
  follow: z.boolean().optional(),
  sources: z.array(idOf('sources')).min(1),
  ...PAGED,
})

/** A group, person, company or vessel that is listed. */
export const EntitySchema = z.strictObject({
  id: IdSchema,
  /** What it is best known as. */
  name: TextSchema,
  /** Other names in any script: readers search by them. */
  aliases: z.array(TextSchema).optional(),
  type: z.enum(ENTITY_TYPES),
  /** Who or what it is, in a sentence. */
  summary: TextSchema,
  /** Ties to other entities, such as `{ to: wagner-group, kind: successor of }`. */
  relations: z.array(z.strictObject({ to: idOf('entities'), kind: TextSchema })).optional(),
  /** Its numbers in official lists, for the importer: `{ ofac: ["22543"] }`. */
  listNumbers: z.partialRecord(z.enum(LIST_IDS), z.array(TextSchema).min(1)).optional(),
  /** Its item at Wikidata, such as `Q42`: only one that somebody has opened, or that a source names, and only of this very name. */
  wikidata: WikidataSchema.optional(),
  sources: z.array(idOf('sources')).min(1),
  ...PAGED,
})

const StepSchema = z.strictObject({
  /** The day of the act, or the month or year if no more is known. */
  on: DateSchema,
  step: z.enum(STEP_KINDS),
  /** Of a step `announced`: the day for which it was announced. Once it has passed, the status says that nobody has read what became of it, until a step does. */
  effect: DateSchema.optional(),
  /** Who says so; at least one. */
  sources: z.array(idOf('sources')).min(1),
  /** How the act is cited. */
  citation: TextSchema.optional(),
  /** What a reader should know about this step or its date. */
  note: TextSchema.optional(),
})

/** One listing of one name by one authority under one instrument. */
export const DesignationSchema = z.strictObject({
  id: IdSchema,
  /** Who is listed. */
  entity: idOf('entities'),
  /** Who acts. */
  authority: idOf('authorities'),
  /** Under what. */
  instrument: idOf('instruments'),
  /** One sentence in plain words. */
  summary: TextSchema,
  /** What happened, each step with its day and sources. */
  steps: z.array(StepSchema).min(1),
  ...PAGED,
})

/** A day worth knowing that is not itself a listing. */
export const EventSchema = z.strictObject({
  id: IdSchema,
  on: DateSchema,
  title: TextSchema,
  summary: TextSchema.optional(),
  /** Two or three words for it, where readers know their way by it: then it stands along the timeline, such as `11 September`. */
  landmark: textSchema(24).optional(),
  sources: z.array(idOf('sources')).min(1),
  ...TOLD,
  ...HIDING,
})

/** How much of a list the record follows: all its names, some of them, or none. */
const FOLLOWS = ['whole', 'names', 'none'] as const

/** A publication in which names stand, such as OFAC’s SDN list. */
export const ListSchema = z.strictObject({
  id: IdSchema,
  /** Its name, as its publisher calls it. */
  name: TextSchema,
  /** The authority that publishes it. */
  publisher: idOf('authorities'),
  /** Where it stands, at its publisher. */
  url: UrlSchema,
  /** How often it is published, as `P1W` for weekly, `P1M` for monthly, `P1Y` for yearly. */
  every: DurationSchema.optional(),
  /** The instruments whose names it prints. */
  instruments: z.array(idOf('instruments')).min(1),
  /** `whole` where the record means to have all of its names, `names` where it has some, `none` where it is only described. */
  follow: z.enum(FOLLOWS),
  /** The importer's reader that reads the file at `url`, such as `ofac`: imports of it are readings of this list, and the watch fetches it. */
  reader: z.enum(LIST_IDS).optional(),
  /** Where the file itself stands, where `url` is a page about it or has less than the file. */
  file: UrlSchema.optional(),
  ...TOLD,
  ...HIDING,
})

/** A day on which somebody read a list. */
export const ReadingSchema = z.strictObject({
  id: IdSchema,
  list: idOf('lists'),
  /** The day as of which the copy stands. */
  asOf: DateSchema,
  /** The day on which somebody read it. */
  read: DateSchema,
  /** The copy that was read. */
  source: idOf('sources'),
  /** `whole` where the whole list was read, `names` where single names were looked for. */
  extent: z.enum(['whole', 'names']),
  /** How many entries the copy has, as the importer counted them; the next file must have four fifths of that. */
  entries: z.number().int().positive().optional(),
  /** The designations that stand in it. */
  seen: z.array(idOf('designations')).optional(),
  /** The designations that were looked for and do not stand in it. */
  absent: z.array(idOf('designations')).optional(),
  ...TOLD,
  ...HIDING,
})

/** Something that we know that we lack. */
export const GapSchema = z.strictObject({
  id: IdSchema,
  /** What it is about: a list, an instrument or a name. */
  list: idOf('lists').optional(),
  instrument: idOf('instruments').optional(),
  entity: idOf('entities').optional(),
  /** What is missing. */
  what: TextSchema,
  /** Why. */
  why: TextSchema,
  /** What was tried to find it. */
  tried: TextSchema.optional(),
  /** The day of the last try. */
  on: DateSchema.optional(),
  /** Which entries of the list, or listings that are not on it, `npm run compare` takes as explained by it. */
  covers: z
    .strictObject({
      kinds: z.array(z.enum(['person', 'vessel', 'organisation'])).optional(),
      /** As the list prints them. */
      names: z.array(TextSchema).optional(),
      designations: z.array(idOf('designations')).optional(),
    })
    .optional(),
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
