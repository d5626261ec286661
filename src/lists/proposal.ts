/** A proposal as a small YAML file that a writer reviews: the name says what it is, so a second run knows it again. */
import { stringify } from 'yaml'
import type { ListId } from '../core/model.ts'
import { toSlug } from '../core/slug.ts'
import type { Proposal } from './compare.ts'
import { LISTS } from './listed.ts'

/** Name the file of a proposal; the same proposal has the same name in every run. */
export function nameProposal({ kind, programme, entity, listed }: Proposal): string {
  return `${kind}--${toSlug(entity?.id ?? listed?.number ?? '')}--${toSlug(programme)}.yaml`
}

/** Write a proposal. `file` is what was read, `day` (YYYY-MM-DD) the day for which it was compared. */
export function writeProposal(proposal: Proposal, list: ListId, file: string, day: string): string {
  const { kind, programme, instrument, entity, listed, matchedBy, designation } = proposal
  const fields = {
    kind,
    list,
    programme,
    ...(listed && { number: listed.number, name: listed.name }),
    ...(listed && listed.aliases.length > 0 && { aliases: listed.aliases }),
    ...(listed?.listedOn && { listedOn: listed.listedOn }),
    ...(entity && { entity: entity.id }),
    ...(matchedBy && { matchedBy: matchedBy === 'number' ? 'the number' : `the name “${matchedBy}”` }),
    ...(instrument && { instrument: instrument.id }),
    ...(designation && { designation: designation.id, recordSays: designation.status }),
    file,
    comparedFor: day,
    decision: 'open',
  }
  const remarks = [explain(proposal, list), ADVICE].map((line) => `# ${line}\n`).join('')
  const draft = kind === 'vanished-tag' ? '' : toDraft(proposal)
  return `${remarks}${stringify(fields, { lineWidth: 0 })}${draft}`
}

const ADVICE =
  'Nothing here is published. Find the act itself and cite it; then set decision to accepted or rejected, and keep the file: it is not proposed again.'

function explain({ kind, programme, instrument, entity, listed, designation }: Proposal, list: ListId): string {
  const where = LISTS[list].name
  const who = listed ? `“${listed.name}” (${LISTS[list].number} ${listed.number})` : ''
  if (kind === 'new-name')
    return `New under ${programme}: ${who} stands in ${where}, and no name of the record is the same.`
  if (kind === 'vanished-tag')
    return listed
      ? `Vanished: ${who} no longer has the tag ${programme} in ${where}, and the record says that ${designation?.id} is in force. A missing tag is no proof of an end.`
      : `Vanished: ${where} has no entry any more with the number of ${entity?.id}, and the record says that ${designation?.id} is in force. A missing entry is no proof of an end.`
  if (!instrument)
    return `New tag: ${who} has the tag ${programme}. No instrument of the record has it among its programmes: add it to one, or reject this.`
  return designation
    ? `Ahead of the record: ${who} has the tag ${programme}, and the record says that ${designation.id} is ${designation.status}.`
    : `New tag: ${who} has the tag ${programme}, and the record has no such designation of ${entity?.id}.`
}

function toDraft({ entity, instrument, listed }: Proposal): string {
  const id = entity?.id ?? toSlug(listed?.name ?? '')
  const own = instrument ? `${instrument.id}-${id}` : id
  return `draft: |
  - id: ${own}
    entity: ${id}${entity ? '' : ' # to be written in entities/ first'}
    authority: ${instrument?.authority.id ?? '# who acts'}
    instrument: ${instrument?.id ?? '# under what'}
    summary: # one sentence in plain words
    steps:
      - { on: ${listed?.listedOn ?? '# the day of the act'}, step: in-force, sources: [] }
`
}
