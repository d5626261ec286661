/** The site's fixed vocabulary: what statuses, steps, kinds, effects and grades are called in print. */
import { formatAsOf, formatDate, type PartialDate } from './dates.ts'
import type { Authority, Correction, Effect, Grade, Instrument, InstrumentKind, StepKind } from './model.ts'
import type { RenewalOnDay } from './renewals.ts'
import type { Status, StatusOnDay } from './status.ts'

/** Say what a status or a step is called: its id with a capital and without hyphens. */
function inWords(id: Status | StepKind): string {
  return id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ')
}

/** Name a status; *in force* is worded for what binds nobody. */
export function formatStatus(status: Status, binding: boolean): string {
  return status === 'in-force' && !binding ? 'Adopted, not binding' : inWords(status)
}

/** Say the status on a day, and how far it is known: `In force since 26 January 2023 · last seen on the list 9 October 2026`. */
export function formatStatusOn(on: StatusOnDay, binding: boolean): string {
  const name = formatStatus(on.status, binding)
  if (on.why?.kind === 'forecast')
    return `Announced for ${formatDate(on.why.for)}; we have not read that it took effect`
  if (on.why?.kind === 'gone') {
    const { after, before } = on.why
    return `Gone from the list between ${formatDate(after)} and ${formatDate(before)}; we have read no act that ends it`
  }
  if (on.why?.kind === 'listed')
    return `Announced; on the list when read, ${formatDate(on.why.on)}, and we have not read since when`
  if (on.uncertain) {
    const other = formatStatus(on.uncertain, binding).toLowerCase()
    return `Uncertain: ${name.toLowerCase()} or ${other}`
  }
  if (!on.since) return name
  if (on.status !== 'in-force' || !binding) {
    const isOpen = on.isStale && on.status !== 'in-force'
    return `${name} ${formatDate(on.since)}${isOpen ? '; we have read nothing newer' : ''}`
  }
  if (!on.seen) return `${name} since ${formatDate(on.since)}`
  if (on.isStale) return `${name} when last seen, ${formatDate(on.seen)}`
  return `${name} since ${formatDate(on.since)} · last seen${on.isOnList ? ' on the list' : ''} ${formatDate(on.seen)}`
}

/** Say that the record has no listing, and how far that goes: `No record · not on the list when read whole, as it stood on 15 June 2026`. */
export function formatNoRecord(isFollowed: boolean, readWhole: PartialDate | undefined): string {
  const none = formatStatus('no-record', true)
  if (readWhole) return `${none} · not on the list when read whole, ${formatAsOf(readWhole)}`
  return `${none} · ${isFollowed ? 'we have not read the list whole' : 'we have only some names of the list'}`
}

/** Say by when what a law rests on lapses, and where that day has passed that nobody has read what became of it. */
export function formatRenewal({ what, until, isPast }: RenewalOnDay): string {
  return isPast
    ? `${what} was due for renewal by ${formatDate(until)}; we have not read that it was renewed.`
    : `${what} runs until ${formatDate(until)}.`
}

/** Name a step; a text that binds nobody is adopted, not in force. */
export function formatStep(step: StepKind, binding: boolean): string {
  return step === 'in-force' && !binding ? 'Adopted' : inWords(step)
}

export const KIND_WORDS: Record<InstrumentKind, string> = {
  sanctions: 'Sanctions',
  'crime-label': 'Crime label',
  'terrorist-list': 'Terrorist list',
  proscription: 'Proscription',
  'export-control': 'Export control',
  'religious-freedom': 'Religious freedom label',
  resolution: 'Resolution',
  bill: 'Bill',
}

export const EFFECT_WORDS: Record<Effect, string> = {
  'asset-freeze': 'Freezes property',
  'dealing-ban': 'Bans dealings',
  'entry-ban': 'Bars entry',
  'support-crime': 'Makes support a crime of its own',
  'membership-crime': 'Makes membership a crime',
  'export-licence': 'Requires an export licence',
  'foreign-bank-exposure': 'Exposes foreign banks',
}

/** What a list does, in a word; and what stands where nobody has read whether it does. */
export const VALUE_WORDS = { yes: 'Yes', no: 'No', indirect: 'Indirectly' }
export const UNREAD = 'We have not read that'

export const GRADE_WORDS: Record<Grade, string> = {
  'legal-act': 'Law',
  'official-list': 'Official list',
  'official-statement': 'Official statement',
  court: 'Court',
  parliament: 'Parliament',
  media: 'Press',
  analysis: 'Analysis',
}

export const CORRECTION_WORDS: Record<Correction['kind'], string> = {
  correction: 'Correction',
  clarification: 'Clarification',
  update: 'Update',
  withdrawal: 'Withdrawn',
}

const SHORT_GOVERNMENTS: Record<string, string> = {
  'European Union': 'EU',
  'OSCE Parliamentary Assembly': 'OSCE',
  'United Kingdom': 'UK',
  'United States': 'US',
}

/** Shorten a government's name for a narrow place: `US`, `EU`, `Canada`. */
export function shortenGovernment(government: string): string {
  return SHORT_GOVERNMENTS[government] ?? government
}

/** Whose an authority is: its government, or itself where it belongs to none. */
export function governmentOf({ government, name }: Pick<Authority, 'government' | 'name'>): string {
  return government ?? name
}

/** Put an article before the governments that take one: `the United States`. */
export function withArticle(government: string): string {
  return /^(United|European|Netherlands|OSCE)/.test(government) ? `the ${government}` : government
}

/** Name a designation apart from its entity: `Criminal organisation (US)`. */
export function nameDesignation({
  instrument: { shortName },
  authority,
}: {
  instrument: Pick<Instrument, 'shortName'>
  authority: Whose
}): string {
  return nameInstrument({ shortName, authority })
}

/** As much of an authority as tells whose it is. */
export type Whose = Pick<Authority, 'name' | 'shortName' | 'government'>

/** Name an instrument apart from those of other governments: `Criminal organisation (US)`. */
export function nameInstrument({ shortName, authority }: { shortName: string; authority: Whose }): string {
  return `${shortName} (${shortenGovernment(authority.government ?? authority.shortName ?? authority.name)})`
}

const NUMBERS = 'none one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Write a small number as a word. */
export function formatCount(count: number): string {
  return NUMBERS[count] ?? String(count)
}
