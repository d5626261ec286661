/** Newsrooms made up for measuring: as many pieces as asked for, each about a group of its own and that group's listings. */
import { join } from 'node:path'
import { stringify } from 'yaml'
import { formatDate, isoDay, mustParseDate, toDay } from '../../src/core/dates.ts'
import type { Source } from '../../src/core/model.ts'
import type { DesignationData, EntityData } from '../../src/schema/record.ts'
import { write } from './process.ts'

/** Words of prose in a piece, without those about its listings. */
export const WORDS_PER_PIECE = 10 * 2 * 22

const SOURCES = 300
/** How many statuses a piece prints, as many as ours do. */
const STATUSES = 2
/** As many as a writer finds in one file of our own content. */
const PER_FILE = { sources: 50, entities: 100, designations: 150 }
const FIRST_DAY = toDay(2001, 1, 8)
const AUTHORITIES = ['Treasury', 'Foreign Ministry', 'Council', 'Home Office', 'Security Council']
const KINDS = ['sanctions', 'terrorist-list', 'proscription', 'export-control', 'crime-label'] as const

const NAMES = ['Northern', 'Karvand', 'Red River', 'Free', 'Upper Valley', 'Coastal', 'Amber']
const BODIES = ['Front', 'Brigade', 'Cartel', 'Movement', 'Trading Company', 'Army', 'League', 'Network', 'Guard']
const SPEAKERS = ['ministry', 'council', 'treasury', 'committee', 'governor', 'minister', 'spokesman']
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday']
const PAPERS = ['order', 'notice', 'decision', 'regulation', 'letter', 'schedule', 'annex', 'warrant']
const ENDS = ['made', 'signed', 'printed', 'sealed', 'filed', 'issued']

interface Scale {
  /** Also how many instruments there are. */
  designationsPerPiece?: number
}

/** Write a newsroom of so many pieces into a folder; the same numbers give the same files. */
export function writeNewsroom(folder: string, pieces: number, { designationsPerPiece = 0 }: Scale = {}): void {
  const numbers = Array.from({ length: pieces }, (_, number) => number)
  write(
    join(folder, 'site.yaml'),
    'title: Bench\ntagline: T\nurl: https://bench.example\nlanguage: en-GB\npublisher: B\npolicies: {}\n',
  )
  write(join(folder, 'people/desk.yaml'), 'id: desk\nname: Desk\n')
  write(join(folder, 'topics/lists.yaml'), 'id: lists\nname: Lists\n')
  if (designationsPerPiece > 0) {
    writeEntries(folder, 'authorities', AUTHORITIES.map(makeAuthority))
    writeEntries(folder, 'instruments', Array.from({ length: designationsPerPiece }, makeInstrument))
    writeEntries(folder, 'sources', Array.from({ length: SOURCES }, makeSource), PER_FILE.sources)
    writeEntries(folder, 'entities', numbers.map(makeEntity), PER_FILE.entities)
    // Astro warns of an empty collection at every page of a preview.
    const definition = 'The paper under which groups are named.'
    writeEntries(folder, 'glossary', [{ id: 'order', term: 'Order', definition }])
    const designations = numbers.flatMap((number) => makeDesignations(number, designationsPerPiece))
    writeEntries(folder, 'designations', designations, PER_FILE.designations)
  }
  for (const number of numbers)
    write(
      join(folder, `explainers/piece-${number}/index.mdx`),
      makePiece(number, makeDesignations(number, designationsPerPiece)),
    )
}

function writeEntries(folder: string, collection: string, entries: unknown[], perFile = entries.length): void {
  for (let start = 0; start < entries.length; start += perFile)
    write(join(folder, collection, `part-${start / perFile}.yaml`), stringify(entries.slice(start, start + perFile)))
}

function makeAuthority(name: string, number: number) {
  return { id: `authority-${number}`, name: `${name} of Utopia`, shortName: name, government: `Utopia ${number % 3}` }
}

function makeInstrument(_: unknown, number: number) {
  const source = `source-${number}`
  return {
    id: `list-${number}`,
    name: `Order ${number} on groups that ${cycle(['trade in arms', 'rob ships', 'cross borders'], number)}`,
    shortName: `Order ${number}`,
    authority: `authority-${number % AUTHORITIES.length}`,
    kind: cycle(KINDS, number),
    binding: true,
    citation: `U.O. ${number}`,
    effects: {
      'asset-freeze': { value: 'yes', note: 'What a group owns is frozen.', source },
      'membership-crime': { value: 'no', note: 'The order has no such crime.', source },
    },
    sources: [source, `source-${number + 1}`],
  }
}

function makeSource(_: unknown, number: number): Source {
  return {
    id: `source-${number}`,
    publisher: `${cycle(AUTHORITIES, number)} of Utopia`,
    title: `Notice ${number} on the list of groups, as printed`,
    url: `https://utopia.example/notices/${number}`,
    published: isoDay(FIRST_DAY + number * 9),
    accessed: '2026-11-24',
    grade: number % 3 === 0 ? 'official-list' : 'media',
  }
}

function makeEntity(number: number): EntityData {
  return {
    id: `group-${number}`,
    name: nameGroup(number),
    aliases: [`${cycle(BODIES, number)} of ${cycle(NAMES, number)} ${number}`],
    type: 'group',
    summary: `A group that the ${cycle(SPEAKERS, number)} of Utopia knows as number ${number}.`,
    sources: [sourceOf(number)],
  }
}

function makeDesignations(number: number, count: number): DesignationData[] {
  return Array.from({ length: count }, (_, index) => {
    const day = FIRST_DAY + ((number * 37 + index * 211) % 8000)
    const announced = { on: isoDay(day - 6), step: 'announced' as const, sources: [sourceOf(number + index)] }
    const inForce = {
      on: isoDay(day),
      step: 'in-force' as const,
      sources: [sourceOf(number + index), sourceOf(number + index + 1)],
      citation: `U.O. ${index}, No. ${number}`,
    }
    return {
      id: `list-${index}-group-${number}`,
      entity: `group-${number}`,
      authority: `authority-${index % AUTHORITIES.length}`,
      instrument: `list-${index}`,
      summary: `Utopia put ${nameGroup(number)} on the list of its order ${index}, which freezes what the group owns.`,
      steps: index % 2 === 0 ? [announced, inForce] : [inForce],
    }
  })
}

function makePiece(number: number, designations: DesignationData[]): string {
  const entities = designations.length > 0 ? `group-${number}` : ''
  const front = [
    // A figure in digits would need a source.
    `title: Piece ${String(number).replace(/\d/g, (digit) => 'abcdefghij'[Number(digit)] ?? '')}`,
    'standfirst: The answer.',
    'published: 2026-01-01',
    'stage: ready',
    'authors: [desk]',
    'topics: [lists]',
    `entities: [${entities}]`,
    ...(designations.length > 0 ? [`designations: [${designations.map(({ id }) => id).join(', ')}]`] : []),
    'keyPoints: [A point.]',
  ]
  const sections = Array.from({ length: 10 }, (_, index) => {
    const prose = `${makeSentence(number + index)} ${makeSentence(number * 3 + index + 5)}`
    return `## Question ${index} of piece ${number}\n\n${prose}${tell(designations[index], index < STATUSES)}`
  })
  return `---\n${front.join('\n')}\n---\n\n${sections.join('\n\n')}\n`
}

function makeSentence(seed: number): string {
  return `The ${cycle(SPEAKERS, seed)} said on ${cycle(DAYS, seed)} that the listing had been announced and that it would take effect once the ${cycle(PAPERS, seed)} was ${cycle(ENDS, seed)}.`
}

/** What a piece says of one listing, with its source, as the check demands of a sentence with a date. */
function tell(designation: DesignationData | undefined, hasStatus: boolean): string {
  const step = designation?.steps.at(-1)
  if (!designation || !step) return ''
  const day = formatDate(mustParseDate(step.on))
  const status = hasStatus ? ` Its status: <Status designation="${designation.id}" />` : ''
  return ` It took effect for the group on ${day}.<Cite source="${step.sources[0]}" />${status}`
}

function nameGroup(number: number): string {
  return `${cycle(NAMES, number)} ${cycle(BODIES, number)} ${number}`
}

function sourceOf(number: number): string {
  return `source-${number % SOURCES}`
}

function cycle<T>(list: readonly T[], number: number): T {
  return list[number % list.length] as T
}
