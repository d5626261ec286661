/**
 * A proposal as a small YAML file that a writer reviews: remarks in plain English, what it is about, and then the very
 * entries that go into `content/`, whole, with what is to be added to entries that are there. The name says what it is, so
 * that a second run knows it again.
 */
import { type Document, isSeq, parseDocument, stringify, visit } from 'yaml'
import { isoDay } from '../core/dates.ts'
import { toSlug } from '../core/slug.ts'
import type { DesignationData, EntityData, SourceData } from '../schema/record.ts'
import type { Comparison, Proposal } from './compare.ts'
import {
  type Copy,
  callName,
  createNaming,
  type ReadingDraft,
  toDesignation,
  toEntity,
  toFurtherStep,
  toReading,
  toSighting,
  toSource,
} from './draft.ts'
import { explainProposal, explainReading, isAhead } from './explain.ts'

/** What is to be added to an entry that is there: under each key what its list gets, or its lists get. */
export interface Addition {
  /** `entities/wagner-group`. */
  to: string
  aliases?: string[]
  listNumbers?: Record<string, string[]>
  steps?: DesignationData['steps']
}

/** What a proposal would put into `content/`. */
export interface Parts {
  sources?: SourceData[]
  entities?: EntityData[]
  designations?: DesignationData[]
  readings?: ReadingDraft[]
  additions?: Addition[]
}

/** A proposal as it is written. */
export interface Draft {
  /** The name of its file. */
  name: string
  /** Names under which it may have been proposed before. */
  formerly: string[]
  text: string
  /** False where there is only something to look into. */
  hasParts: boolean
  /** One sentence that says what it is. */
  what: string
  /** What it rests on; a reading has none. */
  proposal?: Proposal
  reading?: ReadingDraft
}

type Naming = ReturnType<typeof createNaming>

/**
 * Name the file of a proposal; the same proposal has the same name in every run. A new name that has been accepted under one of
 * its tags is known when the others are looked at again: the names that they had before follow behind.
 */
export function nameProposal({ kind, programme, entity, listed }: Proposal): [string, ...string[]] {
  const name = (of: Proposal['kind'], who: string, what: string) => `${of}--${cut(who)}--${cut(what)}.yaml`
  const number = listed.number || listed.name
  if (kind === 'renamed') return [name(kind, entity?.id ?? number, listed.name)]
  if (kind === 'number') return [name(kind, entity?.id ?? number, number)]
  const own = name(kind, entity?.id ?? number, programme ?? '')
  return kind === 'new-tag' ? [own, name('new-name', number, programme ?? '')] : [own]
}

function cut(text: string): string {
  return toSlug(text).slice(0, 60)
}

/** Write all proposals of a comparison, the reading first. */
export function writeProposals(
  comparison: Comparison,
  copy: Copy,
  library: Parameters<typeof createNaming>[0],
): Draft[] {
  const naming = createNaming(library)
  const drafts = comparison.proposals.map((one) => writeProposal(one, copy, naming))
  // Two entries of a list may say the same of one name.
  const byName = new Map(drafts.toReversed().map((draft) => [draft.name, draft]))
  return [writeReading(comparison, copy), ...drafts.filter((draft) => byName.get(draft.name) === draft)]
}

/** Write the reading of a copy, with a remark for each designation that it does not show any more. */
export function writeReading(comparison: Comparison, copy: Copy): Draft {
  const { list, day } = copy
  const reading = toReading(copy, comparison)
  const remarks = explainReading(comparison, copy)
  const name = `reading--${list.id}--${isoDay(day)}.yaml`
  const parts = { sources: [toSource(copy)], readings: [reading] }
  return {
    name,
    formerly: [],
    what: remarks[0] as string,
    hasParts: true,
    reading,
    text: compose(copy, name, remarks, { kind: 'reading' }, parts),
  }
}

function writeProposal(proposal: Proposal, copy: Copy, naming: Naming): Draft {
  const { kind, programme, instrument, entity, listed, matchedBy, designation } = proposal
  const [name, ...formerly] = nameProposal(proposal)
  const about = {
    kind,
    ...(programme !== undefined && { programme }),
    number: listed.number,
    name: listed.name,
    ...(entity && { entity: entity.id }),
    ...(matchedBy && { matchedBy: matchedBy === 'number' ? 'the number' : `the name “${matchedBy}”` }),
    ...(designation && { designation: designation.entry.id, recordSays: designation.status }),
  }
  const parts = toParts(proposal, copy, naming)
  const what = explainProposal(proposal, copy)
  const hasParts = Object.keys(parts).length > 0
  const advice =
    instrument && hasParts
      ? [
          'Every word below is the list’s. Better the names and the sentences if you can; find the act itself and cite it beside the list.',
        ]
      : []
  return { name, formerly, what, hasParts, proposal, text: compose(copy, name, [what, ...advice], about, parts) }
}

function toParts(proposal: Proposal, copy: Copy, naming: Naming): Parts {
  const { kind, programme = '', instrument, entity, listed, designation } = proposal
  const sources = [toSource(copy)]
  if (kind === 'renamed' && entity) return { additions: [{ to: `entities/${entity.id}`, aliases: [callName(listed)] }] }
  if (kind === 'number' && entity)
    return { additions: [{ to: `entities/${entity.id}`, listNumbers: { [copy.reader]: [listed.number] } }] }
  if (!instrument) return {}
  if (designation) {
    const { entry } = designation
    if (isAhead(proposal)) return {}
    return {
      sources,
      additions: [{ to: `designations/${entry.id}`, steps: [toFurtherStep(copy, listed, programme, entry)] }],
      readings: [toSighting(copy, entry.id)],
    }
  }
  const id = entity?.id ?? naming.entity(listed)
  const named = entity ?? toEntity(copy, listed, instrument, id)
  const own = naming.designation(instrument.id, id)
  return {
    sources,
    ...(!entity && { entities: [named as EntityData] }),
    designations: [toDesignation(copy, { listed, programme, instrument, entity: named }, own)],
    readings: [toSighting(copy, own)],
  }
}

/** Put a proposal together. A line of a list never breaks out of its remark. */
function compose(
  { list, reader, day }: Copy,
  name: string,
  remarks: string[],
  about: Record<string, string>,
  parts: Parts,
): string {
  const path = `proposals/${reader}/${name}`
  const commands = Object.keys(parts).length > 0 ? [`npm run import -- accept ${path}`] : []
  const lines = [
    ...remarks,
    'Nothing here is published. Decide with:',
    ...[...commands, `npm run import -- reject ${path} --why "…"`].map((one) => `  ${one}`),
  ]
  const head = lines
    .map((line) => `# ${line.replace(/\s+$/, '').replace(/[\r\n\u0085\u2028\u2029]+/g, ' ')}\n`)
    .join('')
  const { kind, ...more } = about
  return `${head}${write({ about: { kind, list: list.id, asOf: isoDay(day), ...more } })}${Object.entries(parts)
    .map(([key, value]) => write({ [key]: value }))
    .join('')}`
}

function write(value: object): string {
  const document: Document = parseDocument(stringify(value, { lineWidth: 0 }))
  visit(document, {
    Pair(_, { key, value: own }) {
      if (String(key) === 'sources' && isSeq(own) && typeof own.toJSON()[0] === 'string') own.flow = true
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}
