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
  title: TextSchema.describe('The headline.'),
  standfirst: TextSchema.describe('The answer in two or three sentences, not a tease.'),
  published: DateOrInstantSchema.describe('When it first appeared.'),
  updated: DateOrInstantSchema.optional().describe('When its facts last changed; say why in `corrections`.'),
  reviewBy: DateSchema.optional().describe('When the desk will look at it again.'),
  ...HIDING,
  stage: z.enum(['draft', 'ready']).describe('`draft` stays on your machine; `ready` is published.'),
  authors: z.array(idOf('people')).min(1).describe('Ids from `people/`.'),
  topics: z.array(idOf('topics')).min(1).describe('Ids from `topics/`; the first is the kicker.'),
  entities: z.array(idOf('entities')).describe('Ids from `entities/`: whom the piece is about.'),
  designations: z
    .array(idOf('designations'))
    .optional()
    .describe(
      "Ids from `designations/`: what the strip at the top shows. The first one's status stands beside the key points.",
    ),
  keyPoints: z.array(TextSchema).min(1).describe('Three to five sentences that stand for the whole piece.'),
  image: z
    .strictObject({ src: TextSchema, alt: TextSchema, credit: TextSchema })
    .optional()
    .describe('The picture that goes with the piece: a file beside it, what it shows in words, and whose it is.'),
  ...TOLD,
  withdrawn: z
    .strictObject({ on: DateSchema, reason: TextSchema })
    .optional()
    .describe('Set this instead of deleting a piece.'),
  seoTitle: TextSchema.optional().describe('A shorter headline for search engines.'),
  formerly: FormerlySchema.describe('Folders that it lay in before: their addresses lead to this one.'),
})

/** A byline. */
export const PersonSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('As it stands in a byline.'),
  summary: TextSchema.optional().describe('Who that is, in a sentence.'),
  ...PAGED,
})

/** A subject that pieces share. */
export const TopicSchema = z.strictObject({
  id: IdSchema,
  name: TextSchema.describe('What stands above the headlines of its pieces.'),
  summary: TextSchema.optional().describe('What its pieces are about, in a sentence.'),
  ...PAGED,
})

/** A word that readers may not know. */
export const TermSchema = z.strictObject({
  id: IdSchema,
  term: TextSchema.describe('The word, as readers meet it.'),
  definition: TextSchema.describe('One or two plain sentences.'),
  sources: z.array(idOf('sources')).optional().describe('Who says what it means.'),
  ...PAGED,
})

/** A question in the news that opens the front: its answer is what the record has, and what a piece says. */
const DoorSchema = z.strictObject({
  question: TextSchema.regex(/\?$/, 'ask a question: it ends with ?').describe(
    'As readers ask it, with its question mark.',
  ),
  explainer: idOf('explainers').describe('The piece that answers it.'),
  point: TextSchema.describe('One of the key points of that piece, word for word.'),
  entity: idOf('entities').describe('Of whom the record is asked.'),
  instruments: z
    .array(idOf('instruments'))
    .min(1)
    .max(3)
    .describe('The instruments about which it is asked, one to three.'),
})

/** `site.yaml`: the newsroom's name and policies. */
export const SiteSchema = z.strictObject({
  title: TextSchema.describe('The name of the site.'),
  tagline: TextSchema.describe('What the site is for, in a sentence.'),
  url: UrlSchema.describe('Where it is published; `SITE_URL` overrides it.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .describe('Of the pages, such as `en-GB`.'),
  publisher: TextSchema.describe('Who publishes it.'),
  security: z
    .string()
    .regex(
      /^(?:mailto:[^\s@]+@[^\s@]+|https:\/\/\S+)$/,
      'write mailto: and an address, or an address that begins with https://',
    )
    .optional()
    .describe(
      'To whom a fault in the site is told, as `mailto:…` or `https://…`: it stands in `/.well-known/security.txt`.',
    ),
  admin: z
    .strictObject({
      host: z.enum(['github']).describe('Where the files lie: `github`.'),
      repository: TextSchema.regex(/^[\w.-]+\/[\w.-]+$/, 'write the owner, a slash and the name: owner/name').describe(
        'As GitHub calls it: `owner/name`.',
      ),
      branch: TextSchema.describe('The branch that is published, such as `main`.'),
      folder: TextSchema.describe('The folder of the newsroom in the repository, such as `content`.'),
    })
    .optional()
    .describe('Gives the published site an editing page at `/admin/`, which commits to a repository at a git host.'),
  doors: z.array(DoorSchema).optional().describe('What is in the news, in the order in which the front shows it.'),
  policies: z
    .record(TextSchema, TextSchema)
    .describe('Headed paragraphs for the about page, such as `How the record is made: …`.'),
  compared: z
    .array(idOf('instruments'))
    .optional()
    .describe(
      'The instruments that stand side by side on the page of all lists until a reader chooses others; none means one of each kind.',
    ),
  formerly: z
    .record(IdSchema, IdSchema)
    .optional()
    .describe(
      'Policies whose heading was changed, as their old address and the new one: `{ corrections: how-we-correct }`.',
    ),
  /** Of policies too, and of days, lists and readings that are gone: they cannot say so themselves. */
  ...TOLD,
})

export type ExplainerData = z.output<typeof ExplainerSchema>
export type PersonData = z.output<typeof PersonSchema>
export type TopicData = z.output<typeof TopicSchema>
export type TermData = z.output<typeof TermSchema>
export type Site = z.output<typeof SiteSchema>
