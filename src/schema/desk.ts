/** The desk: pieces, bylines, topics, terms and the site itself. */
import { z } from 'astro/zod'
import {
  DateOrInstantSchema,
  DateSchema,
  FormerlySchema,
  HIDING,
  IdSchema,
  idOf,
  PAGED,
  TextSchema,
  TOLD,
  UrlSchema,
} from './fields.ts'

/** The lines between the two `---` at the top of a piece. */
export const ExplainerSchema = z.strictObject({
  /** The headline. */
  title: TextSchema,
  /** The answer in two or three sentences, not a tease. */
  standfirst: TextSchema,
  /** When it first appeared. */
  published: DateOrInstantSchema,
  /** When its facts last changed; say why in `corrections`. */
  updated: DateOrInstantSchema.optional(),
  /** When the desk will look at it again. */
  reviewBy: DateSchema.optional(),
  ...HIDING,
  /** `draft` stays on your machine; `ready` is published. */
  stage: z.enum(['draft', 'ready']),
  /** Ids from `people/`. */
  authors: z.array(idOf('people')).min(1),
  /** Ids from `topics/`; the first is the kicker. */
  topics: z.array(idOf('topics')).min(1),
  /** Ids from `entities/`: whom the piece is about. */
  entities: z.array(idOf('entities')),
  /** Ids from `designations/`: what the strip at the top shows. The first one's status stands beside the key points. */
  designations: z.array(idOf('designations')).optional(),
  /** Three to five sentences that stand for the whole piece. */
  keyPoints: z.array(TextSchema).min(1),
  image: z.strictObject({ src: TextSchema, alt: TextSchema, credit: TextSchema }).optional(),
  ...TOLD,
  /** Set this instead of deleting a piece. */
  withdrawn: z.strictObject({ on: DateSchema, reason: TextSchema }).optional(),
  /** A shorter headline for search engines. */
  seoTitle: TextSchema.optional(),
  /** Folders that it lay in before: their addresses lead to this one. */
  formerly: FormerlySchema,
})

/** A byline. */
export const PersonSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  summary: TextSchema.optional(),
  ...PAGED,
})

/** A subject that pieces share. */
export const TopicSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema,
  summary: TextSchema.optional(),
  ...PAGED,
})

/** A word that readers may not know. */
export const TermSchema = z.strictObject({
  id: IdSchema,
  term: TextSchema,
  /** One or two plain sentences. */
  definition: TextSchema,
  sources: z.array(idOf('sources')).optional(),
  ...PAGED,
})

/** A question in the news that opens the front: its answer is what the record has, and what a piece says. */
const DoorSchema = z.strictObject({
  /** As readers ask it, with its question mark. */
  question: TextSchema.regex(/\?$/, 'ask a question: it ends with ?'),
  /** The piece that answers it. */
  explainer: idOf('explainers'),
  /** One of the key points of that piece, word for word. */
  point: TextSchema,
  /** Of whom the record is asked. */
  entity: idOf('entities'),
  /** The instruments about which it is asked, one to three. */
  instruments: z.array(idOf('instruments')).min(1).max(3),
})

/** `site.yaml`: the newsroom's name and policies. */
export const SiteSchema = z.strictObject({
  title: TextSchema,
  /** What the site is for, in a sentence. */
  tagline: TextSchema,
  /** Where it is published; `SITE_URL` overrides it. */
  url: UrlSchema,
  /** Of the pages, such as `en-GB`. */
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/),
  publisher: TextSchema,
  /** To whom a fault in the site is told, as `mailto:…` or `https://…`: it stands in `/.well-known/security.txt`. */
  security: z
    .string()
    .regex(
      /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
      'write mailto: and an address, or an address that begins with https://',
    )
    .optional(),
  /** What is in the news, in the order in which the front shows it. */
  doors: z.array(DoorSchema).optional(),
  /** Headed paragraphs for the about page, such as `How the record is made: …`. */
  policies: z.record(TextSchema, TextSchema),
  /** The instruments that stand side by side on the page of all lists until a reader chooses others; none means one of each kind. */
  compared: z.array(idOf('instruments')).optional(),
  /** Policies whose heading was changed, as their old address and the new one: `{ corrections: how-we-correct }`. */
  formerly: z.record(IdSchema, IdSchema).optional(),
  /** Of policies too, and of days, lists and readings that are gone: they cannot say so themselves. */
  ...TOLD,
})

export type ExplainerData = z.output<typeof ExplainerSchema>
export type PersonData = z.output<typeof PersonSchema>
export type TopicData = z.output<typeof TopicSchema>
export type TermData = z.output<typeof TermSchema>
export type Site = z.output<typeof SiteSchema>
