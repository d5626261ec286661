/**
 * Put proposals into the newsroom: whole entries into the files where their like stand, additions into the entries that are
 * there. All of it happens in memory; what cannot be applied, or would not pass the check, is refused in words.
 */
import { isDeepStrictEqual } from 'node:util'
import { parse } from 'yaml'
import type { Problem } from '../core/problems.ts'
import type { DesignationData, EntityData, ReadingData, SourceData } from '../schema/record.ts'
import { addToEntry, addToReading } from './accept-additions.ts'
import { appendEntries } from './amend.ts'
import { type Changing, startChanging } from './changing.ts'
import { checkNewsroom } from './check.ts'
import { placeEntry } from './placing.ts'
import {
  BROUGHT,
  type Brought,
  cutEntries,
  type Part,
  ProposalError,
  type Proposed,
  readProposal,
  refuse,
} from './proposed.ts'
import { listFound, type Newsroom } from './read.ts'

/** Accept proposals one after the other: the files that change, with their new texts, and what was done, in words. Throw a `ProposalError` where one cannot be applied: then none is. */
export function acceptProposals(newsroom: Newsroom, proposals: readonly Proposed[], now: string) {
  const changing = startChanging(newsroom)
  const done = proposals.flatMap((proposal) => {
    const own = acceptOne(changing, proposal)
    return own.length > 0 ? own : refuse(proposal, 'all of it is in the record already. Delete the file, or reject it.')
  })
  const problems = findNew(newsroom, changing.current, now)
  if (problems.length > 0) {
    const lines = problems.map(({ file, line, message, hint }) => `  ${file}:${line}  ${message}. ${hint}`)
    throw new ProposalError(
      `Nothing was changed, since the check would then find\n${lines.join('\n')}\nCorrect the proposal and accept it again.`,
    )
  }
  return { texts: changing.texts, done }
}

function acceptOne(changing: Changing, proposal: Proposed): string[] {
  const part = readProposal(proposal)
  const { additions = [] } = part
  const brought = BROUGHT.filter((collection) => collection in part)
  if (additions.length + brought.length === 0)
    return refuse(
      proposal,
      'there is only something to look into. Correct the record by hand, then reject it and say why.',
    )
  return [
    ...additions.flatMap((addition) => addToEntry(changing, proposal, part, addition)),
    ...brought.flatMap((collection) =>
      cutEntries(proposal, collection).flatMap((text) => addEntry(changing, proposal, part, collection, text)),
    ),
  ]
}

/** Put a whole entry in place, unless it is there; its form is for the check to judge. */
function addEntry(changing: Changing, proposal: Proposed, part: Part, collection: Brought, text: string): string[] {
  const [value] = parse(text) as [{ id?: string } | null]
  const { list } = part.about
  const reading = collection === 'readings' ? (value as ReadingData) : undefined
  const id = reading ? `${reading.list}-${reading.asOf}` : value?.id
  if (!value || id === undefined) return refuse(proposal, `an entry of “${collection}” has no id.`)
  const there = changing.find(collection, id)
  if (there && reading) return addToReading(changing, proposal, there, reading)
  if (there) {
    if (isSame(collection, there.data, value)) return []
    return refuse(
      proposal,
      `there is another entry “${id}” in ${there.file} by now. Give this one another id, or take it out.`,
    )
  }
  const twin = findTwin(changing, collection, value)
  if (twin)
    return refuse(
      proposal,
      `the record has it by now as “${twin.id}” in ${twin.file}. Delete the proposal and import the list again.`,
    )
  const instrument = (part as { designations?: DesignationData[] }).designations?.[0]?.instrument
  const file = placeEntry(changing.current, collection, { list, instrument })
  changing.write(file, appendEntries(changing.textOf(file), [text]))
  return [`${collection}/${id}`]
}

/** Say whether an entry that is there is the one that is to be added, perhaps in better words. */
function isSame(collection: Brought, there: unknown, value: object): boolean {
  if (isDeepStrictEqual(there, value)) return true
  if (collection === 'entities') return sharesNumber(there as EntityData, value as EntityData)
  const addresses = ({ url, original }: SourceData) => [url, ...(original ? [original] : [])]
  return (
    collection === 'sources' &&
    addresses(there as SourceData).some((one) => addresses(value as SourceData).includes(one))
  )
}

/** Find what somebody has entered under another id since the proposal was made. */
function findTwin({ current }: Changing, collection: Brought, value: object) {
  return listFound(current).find(({ collection: own, data }) => {
    if (own !== collection || !data) return false
    if (collection === 'entities') return sharesNumber(data as EntityData, value as EntityData)
    const [one, other] = [data as DesignationData, value as DesignationData]
    return collection === 'designations' && one.entity === other.entity && one.instrument === other.instrument
  })
}

type Numbered = Pick<EntityData, 'listNumbers'>

function sharesNumber(one: Numbered, other: Numbered): boolean {
  const keys = ({ listNumbers = {} }: Numbered) =>
    Object.entries(listNumbers).flatMap(([list, numbers]) => numbers.map((number) => `${list} ${number}`))
  const own = keys(one)
  return keys(other).some((key) => own.includes(key))
}

/** What the check finds that it did not find before. */
function findNew(before: Newsroom, after: Newsroom, now: string): Problem[] {
  const key = ({ file, path, code, message }: Problem) => JSON.stringify([file, path, code, message])
  const known = new Set(checkNewsroom(before, now, 'all').problems.map(key))
  return checkNewsroom(after, now, 'all').problems.filter((one) => one.severity === 'error' && !known.has(key(one)))
}
