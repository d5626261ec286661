/** What a pull request says of a copy of a list, in plain English, for whoever decides. Words of the list are printed as words: they cannot link, mark up or call anybody. */
import { formatDay, spanOf } from '../core/dates.ts'
import type { Comparison, Proposal } from './compare.ts'
import type { Copy } from './draft.ts'
import { LISTS } from './listed.ts'
import type { Draft } from './proposal.ts'

/** A pull request, as it is opened. */
export interface Request {
  title: string
  body: string
}

/** Write the pull request for the proposals that are new; `waiting` is how many were made before and nobody has decided. */
export function writeRequest(copy: Copy, comparison: Comparison, drafts: readonly Draft[], waiting: number): Request {
  const { list, day, reader } = copy
  const of = (...kinds: Proposal['kind'][]) =>
    drafts.filter(({ proposal, hasParts }) => hasParts && proposal && kinds.includes(proposal.kind))
  const fresh = of('new-name', 'new-tag')
  const renamed = of('renamed')
  const numbers = of('number')
  const odd = drafts.filter(({ proposal, hasParts }) => proposal && !hasParts)
  const [gone, still] = splitGone(comparison, list.id, day)
  const counts = [
    [fresh.length, 'new'],
    [gone.length, 'gone'],
    [renamed.length, 'renamed'],
  ] as const
  const told = counts.flatMap(([count, word]) => (count > 0 ? [`${count} ${word}`] : []))
  const bullets = (all: readonly Draft[]) =>
    all.map(({ what, name }) => `- ${toWords(what)}\n  \`proposals/${reader}/${name}\``)
  const toGone = ({ designation: { id, entity }, listed }: Comparison['absent'][number]) =>
    `- ${toWords(entity.name)}: ${listed ? `“${toWords(listed.name)}” is there, without its tag` : 'no entry has its number any more'}. The record has \`${id}\` in force.`
  const parts: [string, string[]][] = [
    ['New', bullets(fresh)],
    [
      'Gone',
      gone.length === 0
        ? []
        : [
            ...gone.map(toGone),
            '',
            'To be gone from a list is no proof of an end. The reading says that they are absent, and pages will say “gone from the list; we have read no act that ends it” until somebody finds the act.',
          ],
    ],
    ['Renamed', bullets(renamed)],
    ['Known by name, now with its number', bullets(numbers)],
    ['Still gone', still.map(toGone)],
    ['To look into', bullets(odd)],
    ['The reading', [readingOf(copy, comparison)]],
    ['What to do', advice(fresh.length + renamed.length + numbers.length, odd.length, waiting)],
  ]
  return {
    title: `${list.name}, ${formatDay(day)}: ${told.join(', ') || 'nothing new'}`,
    body: `We read ${LISTS[reader].name} as it stood on ${formatDay(day)}: ${comparison.count} names, of which ${new Set(comparison.found.map(({ entity }) => entity.id)).size} are in the record.

${parts.flatMap(([heading, lines]) => (lines.length > 0 ? [`## ${heading}\n\n${lines.join('\n')}`] : [])).join('\n\n')}
`,
  }
}

/** What is gone since the last reading, and what was gone then already. */
function splitGone({ absent }: Comparison, list: string, day: number) {
  const isOld = ({ designation: { sightings } }: Comparison['absent'][number]) =>
    sightings.findLast((one) => one.list.id === list && spanOf(one.on).start < day)?.stands === false
  return [absent.filter((one) => !isOld(one)), absent.filter(isOld)] as const
}

function readingOf({ reader, day }: Copy, { seen, absent, untagged, unknown }: Comparison): string {
  const names = (all: readonly { id: string }[]) => all.map(({ id }) => `\`${id}\``).join(', ')
  return [
    `It shows ${seen.length} of our designations${absent.length > 0 ? ` and ${absent.length} not any more` : ''}: each is now last seen on ${formatDay(day)}.`,
    ...(untagged.length > 0
      ? [
          `In force by the record, and never seen there with the tag: ${names(untagged.map(({ designation }) => designation))}.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [
          `Not looked up, because the record has no number of theirs in ${LISTS[reader].name} and no name is the same: ${names(unknown)}.`,
        ]
      : []),
  ].join('\n')
}

function advice(proposals: number, odd: number, waiting: number): string[] {
  return [
    'Merging this puts the reading in place and keeps the proposals. Nothing else becomes public by it.',
    ...(proposals > 0
      ? [
          'To publish a proposal, here or later: `npm run import -- accept <file>`. Each is a whole entry; find the act itself and cite it beside the list.',
        ]
      : []),
    ...(proposals + odd > 0
      ? ['To turn one down: `npm run import -- reject <file> --why "…"`. It is not proposed again.']
      : []),
    ...(waiting > 0
      ? [
          `${waiting} ${waiting === 1 ? 'proposal' : 'proposals'} of this list from before ${waiting === 1 ? 'waits' : 'wait'} for a decision.`,
        ]
      : []),
  ]
}

/** Print foreign words so that Markdown takes them for words. */
function toWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*{}[\]|~<>]|(?<!\w)_|_(?!\w)/g, (sign) => `\\${sign}`)
    .replace(/[@#](?=\w)/g, (sign) => `${sign}&#8203;`)
    .replace(/\b(https?|www)(?=[:.])/gi, (word) => `${word}&#8203;`)
}
