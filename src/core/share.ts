/**
 * What stands on the picture that is shown where an address is shared, in words: the painter draws it (`timeline/`), and
 * whoever cannot see the picture is told the same.
 */

import { MOST_ROWS, wordFoot } from './card.ts'
import { formatDay } from './dates.ts'
import type { Designation, Entity, Explainer, Instrument, Library, Site } from './model.ts'
import { statusOn } from './status.ts'
import { countStatuses, standingOf } from './summary.ts'
import { paths } from './urls.ts'
import { byWeight } from './weight.ts'
import { EFFECT_WORDS, formatCount, formatStatusOn, governmentOf, KIND_WORDS, nameDesignation } from './words.ts'

/** A picture that is shared: where it lies, and what it says to those who cannot see it. */
export interface Shared {
  /** Site-relative. */
  path: string
  alt: string
}

/** How many of some listings were in force, drawn as an area. */
export interface Growth {
  /** Whose they are, where there is more than one area. */
  name: string
  tally: string
  designations: readonly Designation[]
}

/** The words of a card, and what is drawn on it: some listings, or how many of them were in force. */
export interface CardWords {
  kicker: string
  headline: string
  standfirst: string
  /** What holds on the day. */
  sentence?: string
  /** What weighs most comes first. */
  designations?: readonly Designation[]
  /** True where they are of one list, so that each is called by its name. */
  namesEntity?: boolean
  growth?: readonly Growth[]
}

const MOST_AREAS = 4
/** Letters of an alternative text that every site takes. */
const MOST_LETTERS = 420

/** A card that says whose the site is, for every page that has none of its own. */
export function wordSite({ tagline }: Site): CardWords {
  return { kicker: '', headline: endless(tagline), standfirst: '' }
}

/** The front: what the site answers, and how the record grew. */
export function wordFront(library: Shelf, day: number): CardWords {
  const { site, designations } = library
  const growth = designations.length > 0 ? [{ name: '', tally: '', designations }] : []
  return { ...wordSite(site), standfirst: tellSize(library), sentence: tellInForce(designations, day), growth }
}

/** The page of headlines: its question, and how much stands behind an answer. */
export function wordHeadline(library: Shelf): CardWords {
  return { kicker: library.site.title, headline: 'Was this headline right?', standfirst: tellSize(library) }
}

/** The timeline: the governments with most listings, and how theirs grew. */
export function wordTimeline(library: Shelf, day: number): CardWords {
  const { site, designations, entities } = library
  const governments = [...Map.groupBy(designations, ({ authority }) => governmentOf(authority))]
    .map(([name, own]) => ({ name, tally: tellTally(own, day), designations: own }))
    .sort((a, b) => b.designations.length - a.designations.length)
  const growth = governments.slice(0, MOST_AREAS)
  const more = governments.length - growth.length
  return {
    kicker: site.title,
    headline: entities.length === 1 ? `${entities[0]?.name}: the record` : 'The record',
    standfirst: `${tellSize(library)}${more > 0 ? ` Of ${formatCount(governments.length)} governments and bodies, those with most:` : ''}`,
    growth,
  }
}

/** A name: its weightiest listings, with their status. */
export function wordEntity({ id, name, summary }: Named, library: Ways, day: number): CardWords {
  const designations = byWeight(id, library, day)
  const none = 'We have no record of a listing. That does not prove that there is none.'
  return {
    kicker: 'Names in the record',
    headline: name,
    standfirst: designations.length > 0 ? summary : none,
    designations,
  }
}

/** A list: whose it is, what it is, and how many names were in force; one that has few shows them. */
export function wordInstrument(instrument: Instrument, { designationsOf }: Ways, day: number): CardWords {
  const { id, shortName, name, authority, kind, effects } = instrument
  const designations = designationsOf.instrument.get(id) ?? []
  const head = { kicker: [authority.government, KIND_WORDS[kind]].filter(Boolean).join(' · '), headline: shortName }
  const what = name === shortName ? authority.name : `${name}. ${authority.name}`
  if (designations.length > 0 && designations.length <= MOST_ROWS)
    return { ...head, standfirst: `${what}.`, designations, namesEntity: true }
  const does = effects.filter(({ value }) => value === 'yes').map(({ effect }) => EFFECT_WORDS[effect])
  return {
    ...head,
    standfirst: `${(designations.length > 0 ? [what] : [what, ...does]).join('. ')}.`,
    sentence: tellNames(instrument, designations, day),
    growth: designations.length > 0 ? [{ name: '', tally: '', designations }] : [],
  }
}

/** The picture of the site. */
export function shareSite(site: Site): Shared {
  return { path: paths.siteCard, alt: `${site.title}. ${site.tagline}` }
}

/** The picture of a page, told in the words of its card; rows that would make too long a text of it are left out, the last one first. */
export function share(path: string, words: CardWords, day: number): Shared {
  const { headline, standfirst, sentence = '', designations = [], growth = [], namesEntity } = words
  const rows = designations
    .slice(0, MOST_ROWS)
    .map((one) => `${namesEntity ? one.entity.name : nameDesignation(one)}: ${wordStatus(one, day)}`)
  const areas = growth.map(({ name, tally }) => (name ? `${name}: ${tally}` : ''))
  const first = namesEntity ? [headline, standfirst] : [headline]
  const last = rows.length > 0 ? [wordFoot(words, day)] : [standfirst, ...areas, sentence]
  for (let count = rows.length; ; count--) {
    const alt = [...first, ...rows.slice(0, count), ...last].filter(Boolean).map(closed).join(' ')
    if (alt.length <= MOST_LETTERS || count === 0) return { path, alt }
  }
}

/** The picture of a name. */
export function shareEntity(entity: Named, library: Ways, day: number): Shared {
  return share(paths.entityCard(entity.id), wordEntity(entity, library, day), day)
}

/** The picture of a list. */
export function shareInstrument(instrument: Instrument, library: Ways, day: number): Shared {
  return share(paths.instrumentCard(instrument.id), wordInstrument(instrument, library, day), day)
}

/** The picture of a piece: its headline stands on it. */
export function sharePiece({ slug, title }: Pick<Explainer, 'slug' | 'title'>): Shared {
  return { path: paths.card(slug), alt: title }
}

/** Say a listing's status on a day as a row of a picture says it. */
export function wordStatus(designation: Designation, day: number): string {
  return formatStatusOn(statusOn(designation, day), designation.instrument.binding)
}

type Shelf = Pick<Library, 'site' | 'designations' | 'entities' | 'instruments'>
type Named = Pick<Entity, 'id' | 'name' | 'summary'>
type Ways = Pick<Library, 'designationsOf' | 'piecesOf'>

function tellSize({ designations, entities, instruments }: Shelf): string {
  if (designations.length === 0) return ''
  const count = (n: number, one: string, many: string) => `${group(n)} ${n === 1 ? one : many}`
  return `${count(designations.length, 'designation', 'designations')} of ${count(entities.length, 'name', 'names')} under ${count(instruments.length, 'law, order or motion', 'laws, orders and motions')}.`
}

/** How many are in force, those that were when last seen among them. */
function countInForce(designations: readonly Designation[], day: number): number {
  const counts = countStatuses(designations, day)
  return (counts.get('in-force') ?? 0) + (counts.get('stale') ?? 0)
}

function tellInForce(designations: readonly Designation[], day: number): string {
  if (designations.length === 0) return ''
  const count = countInForce(designations, day)
  const all = designations.filter(({ instrument }) => instrument.binding).length
  return `On ${formatDay(day)}, ${group(count)} of ${group(all)} binding designations are in force as far as we have read`
}

function tellTally(designations: readonly Designation[], day: number): string {
  const adopted = countStatuses(designations, day).get('adopted') ?? 0
  const count = countInForce(designations, day)
  const words = adopted > 0 && count === 0 ? `${group(adopted)} of ${group(designations.length)} adopted` : undefined
  return words ?? `${group(count)} of ${group(designations.length)} in force`
}

/** Say how many names stand under a list, a name once however often it is listed. */
function tellNames({ binding }: Instrument, designations: readonly Designation[], day: number): string {
  if (designations.length === 0) return 'Described, not recorded: we have none of the names under it'
  const names = [...Map.groupBy(designations, ({ entity }) => entity.id).values()].map(
    (own) => new Set(own.map((one) => standingOf(one, day))),
  )
  const standing = names.filter((own) => own.has('in-force') || own.has('stale') || own.has('adopted'))
  const stale = standing.filter((own) => own.has('stale') && !own.has('in-force')).length
  const of = `${group(standing.length)} of ${group(names.length)} names that we have`
  const [is, was] = standing.length === 1 ? ['is', 'was'] : ['are', 'were']
  if (!binding) return `${of} ${is} adopted on ${formatDay(day)}, which binds nobody`
  if (stale > 0 && stale === standing.length)
    return `${of} ${was} in force when last seen, more than half a year before ${formatDay(day)}`
  const seen = stale > 0 ? `; ${group(stale)} of them last seen more than half a year before` : ''
  return `${of} ${is} in force on ${formatDay(day)}${seen}`
}

function group(count: number): string {
  return count.toLocaleString('en-GB')
}

function closed(text: string): string {
  return /[.!?…:]$/.test(text) ? text : `${text}.`
}

function endless(text: string): string {
  return text.replace(/\.$/, '')
}
