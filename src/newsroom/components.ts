/**
 * The components of a piece, one row each: the check, the plain text, the renderer and the manual read it here. To add
 * one, add its row and `src/components/mdx/<Name>.astro`, name that in `components.ts` beside it, and show it in the manual.
 */
import type { Plain } from '../core/model.ts'

/** What the value of an attribute refers to. */
export type Target = 'sources' | 'designations' | 'entities' | 'instruments' | 'glossary' | 'file' | 'date' | 'count'

export interface Attribute {
  required: boolean
  /** What it holds, in a word, where that is text of its own. */
  about?: string
  to?: Target
  /** True for `{['a', 'b']}`. */
  isList?: boolean
  /** True where readers get it as words. */
  isRead?: boolean
}

/** A component as a piece has it, for those who turn it into plain Markdown. */
export interface Tag {
  /** An attribute as a writer typed it; undefined where it is missing. */
  id: (key: string) => string | undefined
  ids: (key: string) => string[]
  /** An attribute as Markdown on one line. */
  said: (key: string) => string
  /** The number of the source that it names. */
  cite: () => Plain
  /** What stands between its tags. */
  words: () => Plain[]
}

export interface Component {
  /** What readers get, for the manual. */
  about: string
  attributes: Record<string, Attribute>
  /** Whether words stand between its tags. */
  words: 'needed' | 'allowed' | 'none'
  /** What it speaks from, so that it needs no citation: a source that it names, or the record. */
  speaksFrom?: 'source' | 'record'
  /** True where its words are somebody's own. */
  isQuotation?: boolean
  /** True where its headings say which of its words are known and which are not. */
  isTwoSided?: boolean
  /** How it reads where there are no components; default: its words. */
  toPlain?: (tag: Tag) => Plain[]
}

const idOf = (to: Target): Attribute => ({ required: true, to })
const text = (about: string): Attribute => ({ required: true, isRead: true, about })

const ROWS = {
  Cite: {
    about: 'The number of a source, which stands in the list at the end.',
    attributes: { source: idOf('sources') },
    words: 'none',
    speaksFrom: 'source',
    toPlain: ({ cite }) => [cite()],
  },
  Timeline: {
    about: 'All listings of one name, drawn to scale.',
    attributes: { entity: idOf('entities') },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id }) => [{ timeline: id('entity') ?? '' }],
  },
  Status: {
    about: 'What the record says of a listing on a day, or today.',
    attributes: {
      designation: { ...idOf('designations'), isRead: true },
      on: { required: false, to: 'date', isRead: true },
    },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id }) => [{ status: id('designation') ?? '', on: id('on') }],
  },
  Compare: {
    about:
      'Laws side by side: who decides, and what each does: yes, no or indirectly, with the note behind each answer.',
    attributes: { instruments: { ...idOf('instruments'), isList: true } },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ ids }) => [{ compare: ids('instruments') }],
  },
  Matrix: {
    about: 'Names against lists: what each of the lists has of every name that enough of them have or had.',
    attributes: {
      instruments: { ...idOf('instruments'), isList: true },
      least: { ...idOf('count'), about: 'on how many of them a name must be or have been' },
    },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id, ids }) => [{ matrix: { instruments: ids('instruments'), least: Number(id('least')) } }],
  },
  Differed: {
    about: 'When governments put a name on a terrorist list, and the days between them.',
    attributes: { entity: idOf('entities') },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id }) => [{ differed: id('entity') ?? '' }],
  },
  Order: {
    about: 'In which order a name came onto lists, drawn on one axis of time.',
    attributes: {
      entity: idOf('entities'),
      instruments: { ...idOf('instruments'), isList: true, required: false },
    },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id, ids }) => [{ order: { entity: id('entity') ?? '', instruments: ids('instruments') } }],
  },
  Waits: {
    about: 'How many days lay between announced and in force, list by list, drawn to one scale.',
    attributes: {
      instruments: { ...idOf('instruments'), isList: true },
      entity: { ...idOf('entities'), required: false },
    },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id, ids }) => [{ waits: { instruments: ids('instruments'), entity: id('entity') } }],
  },
  Growth: {
    about: 'How a list grew and shrank, year by year.',
    attributes: { instrument: idOf('instruments') },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id }) => [{ growth: id('instrument') ?? '' }],
  },
  Left: {
    about: 'Who left a list, and how long each had stood there.',
    attributes: { instrument: idOf('instruments') },
    words: 'none',
    speaksFrom: 'record',
    toPlain: ({ id }) => [{ left: id('instrument') ?? '' }],
  },
  KnownUnknown: {
    about: 'What is known beside what is not.',
    attributes: {},
    words: 'needed',
    isTwoSided: true,
  },
  Term: {
    about: 'A word that leads to its explanation in the glossary.',
    attributes: { id: idOf('glossary') },
    words: 'needed',
  },
  Quote: {
    about: 'Somebody’s own words, who said them, and the source that prints them.',
    attributes: { by: text('who said it, and when'), source: idOf('sources') },
    words: 'needed',
    speaksFrom: 'source',
    isQuotation: true,
    toPlain: ({ words, said, cite }) => [...words(), `\n\n– ${said('by')} `, cite()],
  },
  Figure: {
    about: 'A picture from the folder of the piece, its caption and its owner.',
    attributes: { src: idOf('file'), alt: text('what it shows'), credit: text('whose it is') },
    words: 'allowed',
    toPlain: ({ id, words, said }) => {
      const caption = words()
      const picture = { picture: id('src') ?? '', alt: id('alt') ?? '' }
      return [
        picture,
        ...(caption.length > 0 ? caption : [said('alt')]),
        ` *Picture: ${said('credit').replace(/\.$/, '')}.*`,
      ]
    },
  },
  Question: {
    about: 'A short question and its answer.',
    attributes: { ask: text('the question') },
    words: 'needed',
    toPlain: ({ words, said }) => [`### ${said('ask')}\n\n`, ...words()],
  },
} satisfies Record<string, Component>

export type ComponentName = keyof typeof ROWS

/** What a writer may type, by name; a map, since every object knows a `constructor`. */
export const COMPONENTS: ReadonlyMap<string, Component> = new Map<string, Component>(Object.entries(ROWS))
