/**
 * Lists side by side: what each does and does not do. One table for pieces and for the page of all lists, printed at build,
 * and in the browser for columns that a reader chooses. A cell is a word; how we know stands folded behind it.
 */
import { escapeMarkup } from './markup.ts'
import { EFFECTS, type Effect, type Instrument, type Source } from './model.ts'
import { paths } from './urls.ts'
import { EFFECT_WORDS, GRADE_WORDS, governmentOf, shortenGovernment, UNREAD, VALUE_WORDS } from './words.ts'

/** A list as the table needs it. */
export interface Column {
  id: string
  name: string
  government: string
  /** Where its own page is. */
  page: string
  /** Who decides. */
  decides: string
  binding: boolean
  effects: Partial<Record<Effect, Known>>
}

interface Known {
  value: keyof typeof VALUE_WORDS
  note: string
  source: Pick<Source, 'publisher' | 'url' | 'grade'>
}

/** Take of a list what stands in its column; `link` makes a path an address. */
export function toColumn(instrument: Instrument, link: (path: string) => string): Column {
  const { id, shortName, authority, binding, effects } = instrument
  const known = effects.map(({ effect, value, note, source: { publisher, url, grade } }) => {
    return [effect, { value, note, source: { publisher, url, grade } }] as const
  })
  return {
    id,
    name: shortName,
    government: governmentOf(authority),
    page: link(paths.instrument(id)),
    decides: authority.shortName ?? authority.name,
    binding,
    effects: Object.fromEntries(known),
  }
}

/** Print the table, its cells apart as words are, so that no search runs two into one; rows of which none of the lists has anything stand in it only where it `isWhole`. */
export function printComparison(columns: readonly Column[], isWhole: boolean): string {
  const rows = EFFECTS.filter((effect) => isWhole || columns.some(({ effects }) => effects[effect]))
  const heads = columns.map(
    ({ page, name, government }) =>
      `<th scope="col"><a href="${escapeMarkup(page)}">${escapeMarkup(name)}</a> <span class="small">${escapeMarkup(government)}</span></th>`,
  )
  const printRow = (title: string, printCell: (column: Column) => string) =>
    `<tr><th scope="row">${title}</th> ${columns.map((one) => `<td data-label="${escapeMarkup(nameColumn(one))}">${printCell(one)}</td>`).join(' ')}</tr>`
  return `<table class="compare"><thead><tr><td></td>${heads.join(' ')}</tr></thead> <tbody>${[
    printRow('Who decides', ({ decides }) => escapeMarkup(decides)),
    // Where all bind, and little stands beside it, it goes without saying.
    ...(isWhole || columns.some(({ binding }) => !binding)
      ? [
          printRow('Binds in law', ({ binding }) =>
            printWord(binding ? 'yes' : 'no', VALUE_WORDS[binding ? 'yes' : 'no']),
          ),
        ]
      : []),
    ...rows.map((effect) => printRow(EFFECT_WORDS[effect], (column) => printEffect(column, effect))),
  ].join(' ')}</tbody></table>`
}

/** Name a list apart from those of other governments: `Criminal organisation, US`. */
function nameColumn({ name, government }: Column): string {
  return `${name}, ${shortenGovernment(government)}`
}

function printEffect(column: Column, effect: Effect): string {
  const known = column.effects[effect]
  if (!known) return printWord('unread', UNREAD)
  const { value, note, source } = known
  const { publisher, url, grade } = source
  // In the list of a page's controls the word alone would not say of what.
  const label = escapeMarkup(`${VALUE_WORDS[value]}: ${EFFECT_WORDS[effect]}, ${nameColumn(column)}`)
  return `<details><summary class="said" data-value="${value}" aria-label="${label}">${VALUE_WORDS[value]}</summary><p>${escapeMarkup(note)} <span class="small">Source (${GRADE_WORDS[grade].toLowerCase()}): <a href="${escapeMarkup(url)}">${escapeMarkup(publisher)}</a></span></p></details>`
}

function printWord(value: string, words: string): string {
  return `<span class="said" data-value="${value}">${words}</span>`
}

/** Read which lists an address asks for, in its order: `?instrument=us-fto&instrument=un-1267`. */
export function parseColumns(search: string): string[] {
  return [...new Set(new URLSearchParams(search).getAll('instrument').filter((id) => id !== ''))]
}

/** Write the lists that a reader chose for the address; where they are none or those that the page begins with, it stays plain. */
export function formatColumns(chosen: readonly string[], first: readonly string[]): string {
  if (chosen.length === 0 || chosen.join(' ') === first.join(' ')) return ''
  return `?${new URLSearchParams(chosen.map((id) => ['instrument', id]))}`
}
