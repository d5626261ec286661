/** Where an editing page has its entries from, and what it asks of that place: this machine, or a git host. */
import type { Problem } from '../core/problems.ts'
import type { CollectionName } from '../schema/collections.ts'
import type { Field } from './form.ts'
import type { Clash, Values, Written } from './merge.ts'

/** An entry on the desk. */
export interface Opened extends Written {
  collection: CollectionName
  id: string
  /** Relative to the newsroom's folder. */
  file: string
  /** A mark of the bytes that were read. */
  mark: string
  /** Site-relative address of its page, if it has one. */
  page: string | undefined
  /** The line of the file on which the text of a piece begins. */
  bodyLine: number
  /** Where others look at the change before it is published. */
  review?: string | undefined
}

/** What somebody has made of an entry. */
export interface Sent extends Written {
  collection: CollectionName
  id: string
  mark: string
  /** What they began with. */
  before: Written
}

export type Saved = { opened: Opened } | { clashes: Clash[]; opened: Opened }

/** What an overview of the newsroom needs of an entry. */
export interface Listed {
  collection: CollectionName
  id: string
  name: string
  hidden: 'draft' | 'embargoed' | undefined
}

/** A component that a writer may put into a piece. */
export interface Offered {
  name: string
  about: string
  attributes: Record<string, { required: boolean; to?: string; isList?: boolean; about?: string }>
  words: 'needed' | 'allowed' | 'none'
}

/** The newsroom as forms offer it. */
export interface Desk {
  entries: Listed[]
  forms: Record<string, Field>
  components: Offered[]
}

/** Something that a writer is told in words, with the status of the answer. */
export class DeskError extends Error {
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** Every answer that is not a good one throws its words. */
export interface Store {
  /** True where a page is shown beside its form, as last saved. */
  readonly hasPreview: boolean
  /** What is said where nothing is wrong, and of what others have saved. */
  readonly words: { sound: string; theirs: string }
  /** Everything that a form offers: entries by name, the forms, the components. */
  newsroom(): Promise<Desk>
  open(collection: string, id: string): Promise<Opened>
  check(sent: Sent): Promise<{ own: Problem[]; others: Problem[] }>
  save(sent: Sent): Promise<Saved>
  begin(collection: string, id: string, values: Values): Promise<Opened>
  /** Put a picture beside a piece; resolves to the name that it lies under. */
  addPicture(id: string, file: File): Promise<{ src: string }>
}
