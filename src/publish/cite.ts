/** How to cite a piece or a designation: in a sentence, for BibTeX and for reference managers (RIS). */
import { formatDate, formatDay, fromDay, MONTHS, mustParseWritten, type PartialDate } from '../core/dates.ts'
import type { FrozenEdition } from '../core/editions.ts'
import type { Designation, Explainer, Site } from '../core/model.ts'
import { absolute, paths } from '../core/urls.ts'
import { nameDesignation } from '../core/words.ts'
import type { Address, Day } from './dataset.ts'

/** What an entry of a bibliography says. */
type Citable = Omit<ReturnType<typeof citePiece>, 'on'> & { on: Pick<PartialDate, 'year' | 'month' | 'day'> }

/** What to cite of a piece. */
export function citePiece(piece: Explainer, site: Site, address: Address) {
  const { slug, title, authors, published, updated, withdrawn } = piece
  const on = mustParseWritten(published)
  const later = [
    updated && updated !== withdrawn?.on && `changed ${formatDate(mustParseWritten(updated))}`,
    withdrawn && `withdrawn ${formatDate(mustParseWritten(withdrawn.on))}`,
  ].filter(Boolean)
  const note = later.join(', ')
  return {
    ...toPlace(site),
    // Its name in a bibliography.
    key: slug,
    title,
    authors: authors.map(({ name }) => name),
    on,
    // When, as a sentence says it.
    when: [site.title, formatDate(on), ...later].join(', '),
    // What a reader of the entry should know of its date.
    note: note && note.charAt(0).toUpperCase() + note.slice(1),
    url: absolute(paths.explainer(slug), address.site, address.base),
  }
}

/** What to cite of a designation: the record of it as it was frozen on an ISO date or, where it has changed since, as it stands. */
export function citeDesignation(designation: Designation, site: Site, edition: Day, frozen?: string): Citable {
  const on = frozen === undefined ? fromDay(edition.today) : mustParseWritten(frozen)
  const when =
    frozen === undefined
      ? `as it stood on ${formatDay(edition.today)}, in no edition yet`
      : `edition of ${formatDate(mustParseWritten(frozen))} (${absolute(paths.edition(frozen), edition.site, edition.base)})`
  return {
    ...toPlace(site),
    key: designation.id,
    title: `${designation.entity.name}: ${nameDesignation(designation)}`,
    authors: [site.publisher],
    on,
    when,
    note: when.charAt(0).toUpperCase() + when.slice(1),
    url: absolute(paths.designation(designation.id), edition.site, edition.base),
  }
}

/** Cite a frozen edition in a sentence; `day` is an ISO date. */
export function citeEdition(day: string, site: Site, address: Address): string {
  const url = absolute(paths.edition(day), address.site, address.base)
  return `${site.publisher}, “${site.title}: the record”, edition of ${formatDate(mustParseWritten(day))}, ${url}`
}

/** Say by what to check a record: the edition that has it as it stands, with the sum of its data. */
export function citeSum(edition: FrozenEdition | undefined, address: Address): string {
  if (!edition) return 'This record is in no edition yet.'
  const { day, files } = edition
  const url = absolute(paths.edition(day), address.site, address.base)
  const sum = files.find(({ name }) => name === 'designations.json')?.sha256
  return `Edition of ${formatDate(mustParseWritten(day))}, ${url}, SHA-256 of its designations.json: ${sum}.`
}

/** What it is part of. */
function toPlace({ title, publisher, language }: Site) {
  return { site: title, publisher, language }
}

/** Cite in a sentence. */
export function toCitation({ authors, title, when, url }: Citable): string {
  return `${authors.join(', ')}, “${title}”, ${when}, ${url}`
}

/** Cite for BibTeX, as `@misc`, which every style knows. Names stand in braces of their own: a desk has no surname. */
export function toBibtex({ key, title, authors, site, publisher, on, note, url, language }: Citable): string {
  const fields = [
    ['author', authors.map((name) => `{${escapeBibtex(name)}}`).join(' and ')],
    ['title', `{${escapeBibtex(title)}}`],
    ['howpublished', escapeBibtex(site)],
    ['publisher', escapeBibtex(publisher)],
    ['year', String(on.year)],
    ...(on.month ? [['month', (MONTHS[on.month - 1] as string).slice(0, 3).toLowerCase()]] : []),
    ...(on.day ? [['day', String(on.day)]] : []),
    ['url', url],
    ['language', language],
    ...(note ? [['note', escapeBibtex(note)]] : []),
  ]
  // A month is a word that BibTeX itself knows, and stands bare.
  const lines = fields.map(([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`}`)
  return `@misc{${key},\n${lines.join(',\n')}\n}\n`
}

const BIBTEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^$&#_%]/g, (sign) => BIBTEX[sign] ?? `\\${sign}`)
}

/** Cite for reference managers, as RIS; its lines end as the format has it. */
export function toRis({ title, authors, site, publisher, on, note, url, language }: Citable): string {
  const two = (part: number | undefined) => (part === undefined ? '' : String(part).padStart(2, '0'))
  const tags = [
    ['TY', 'ELEC'],
    ...authors.map((name) => ['AU', name]),
    ['TI', title],
    ['T2', site],
    ['PB', publisher],
    ['PY', String(on.year)],
    ['DA', `${on.year}/${two(on.month)}/${two(on.day)}/`],
    ['LA', language],
    ...(note ? [['N1', note]] : []),
    ['UR', url],
    ['ER', ''],
  ]
  return tags.map(([tag, value = '']) => `${tag}  - ${value.replace(/\s+/g, ' ')}\r\n`).join('')
}
