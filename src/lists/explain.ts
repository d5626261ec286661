/** What proposals say of themselves in plain English. */
import { formatDay } from '../core/dates.ts'
import type { Comparison, Proposal } from './compare.ts'
import type { Copy } from './draft.ts'
import { LISTS } from './listed.ts'

/** Say whether the record has it in force, and only from a later day than that of the copy: which is wrong, nobody but a person can tell. */
export function isAhead({ designation }: Pick<Proposal, 'designation'>): boolean {
  return designation?.status === 'no-record'
}

/** Say in a sentence or two what a proposal is and why it is made. */
export function explainProposal(proposal: Proposal, { reader, day }: Copy): string {
  const { kind, programme, instrument, entity, listed, designation } = proposal
  const who = `“${listed.name}” (${LISTS[reader].number} ${listed.number})`
  const where = `${LISTS[reader].name} as of ${formatDay(day)}`
  if (kind === 'renamed')
    return `Another name: ${who} stands in ${where}. The record knows the entry by its number as ${entity?.name}, and not by that name.`
  if (kind === 'number')
    return `A number: ${who} stands in ${where}. By its name it is ${entity?.name}, of which the record has no such number.`
  if (!instrument)
    return `Only to look into: ${who} has the tag ${programme}, and no instrument of the record has it among its programmes. Add it to one and import again, or reject this.`
  if (kind === 'new-name')
    return `New under ${programme}: ${who} stands in ${where}, and no name of the record is the same.`
  if (isAhead(proposal))
    return `Only to look into: ${who} has the tag ${programme} as of ${formatDay(day)}, and by the record ${designation?.entry.id} came into force only later. Correct the record, or reject this.`
  return designation
    ? `Ahead of the record: ${who} has the tag ${programme}, and the record says that ${designation.entry.id} is ${designation.status}.`
    : `New tag: ${who} has the tag ${programme}, and the record has no such designation of ${entity?.name}.`
}

/** Say what a reading shows, and name what it does not show any more or never did. */
export function explainReading(comparison: Comparison, { reader, day, entries }: Copy): string[] {
  const isWhole = entries !== undefined
  const { seen, absent, untagged, unknown, count } = comparison
  return [
    `A reading: ${LISTS[reader].name} as of ${formatDay(day)}, ${count} entries. It shows ${seen.length} of our designations${isWhole && absent.length > 0 ? `, and ${absent.length} not any more` : ''}.`,
    ...(isWhole ? [] : ['The file is only a part of the list, so nothing follows from what it does not have.']),
    ...(isWhole && absent.length > 0
      ? ['What is gone without an act that ends it is told as gone, never as ended. Look for the act:']
      : []),
    ...(isWhole
      ? absent.map(
          ({ designation: { id, entity }, listed }) =>
            `  ${id}: ${listed ? `“${listed.name}” has the tag no longer` : `no entry any more with the number of ${entity.name}`}`,
        )
      : []),
    ...(untagged.length > 0
      ? [
          `In force by the record, and there without the tag, as in every copy before; nothing follows: ${untagged.map(({ designation: { id } }) => id).join(', ')}.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Not looked up, because the record has no number of theirs in ${LISTS[reader].name} and no name is the same: ${unknown.map(({ id }) => id).join(', ')}.`,
        ]
      : []),
  ]
}
