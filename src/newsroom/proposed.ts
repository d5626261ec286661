/** A proposal as it lies in its file: what it is about, whole entries by collection, and additions to entries that are there. */
import { parse } from 'yaml'
import { cutItems } from './amend.ts'

/** A proposal's file. */
export interface Proposed {
  /** Where it lies. */
  path: string
  text: string
}

/** What a proposal says of itself. */
export interface Part {
  about: {
    /** Of the newsroom. */
    list: string
    /** The day of the copy. */
    asOf?: string
    /** A designation to which a step is added, and its status when that was proposed. */
    designation?: string
    recordSays?: string
  }
  rejected?: { why?: string }
  additions?: { to: string }[]
}

/** A proposal that cannot be put in place; the message says why and what to do. */
export class ProposalError extends Error {}

/** The collections of which a proposal may bring entries, each after those that it leans on. */
export const BROUGHT = ['sources', 'entities', 'designations', 'readings'] as const
export type Brought = (typeof BROUGHT)[number]

/** Refuse a proposal in words. */
export function refuse({ path }: Pick<Proposed, 'path'>, why: string): never {
  throw new ProposalError(`${path} was not accepted, and nothing was changed: ${why}`)
}

/** Read what a proposal says of itself; throw where it is none, or was decided. */
export function readProposal(proposal: Proposed): Part {
  const part = parseSafely(proposal)
  if (part.rejected) {
    const why = part.rejected.why ?? 'nobody said why'
    return refuse(proposal, `it was rejected: ${why} Take out “rejected” to decide anew.`)
  }
  if (!part.about?.list)
    return refuse(proposal, 'it is no proposal with whole entries. Delete it and import the list again.')
  return part
}

/** Cut the entries of a collection out of a proposal, each with its remarks. */
export function cutEntries(proposal: Proposed, collection: Brought): string[] {
  try {
    return cutItems(proposal.text, collection)
  } catch (error) {
    return refuse(proposal, `${(error as Error).message}.`)
  }
}

function parseSafely(proposal: Proposed): Part {
  let part: Part | null
  try {
    part = parse(proposal.text) as Part | null
  } catch (error) {
    return refuse(proposal, `it is not YAML that we can read (${(error as Error).message.split('\n')[0]}).`)
  }
  return part && typeof part === 'object' ? part : refuse(proposal, 'it is empty.')
}
