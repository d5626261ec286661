/** A piece for those who print it anew: whole, in plain Markdown or HTML, with its sources, its credit and its licence. */
import { markdownToHtml } from 'satteri'
import { formatDate, formatDay, mustParseDate, mustParseWritten, spanOf } from '../core/dates.ts'
import { tellDiffering } from '../core/differed.ts'
import { directionOf } from '../core/direction.ts'
import { tellGrowth, tellLeaves } from '../core/growth.ts'
import { mustFind } from '../core/library.ts'
import { escapeMarkdown } from '../core/markdown.ts'
import { escapeMarkup } from '../core/markup.ts'
import { formatCell, formatRule, type Matrix, type MatrixColumn, matrixKey } from '../core/matrix.ts'
import {
  type Correction,
  type Designation,
  EFFECTS,
  type Effect,
  type Explainer,
  type Instrument,
  type Plain,
  type Site,
  type Source,
} from '../core/model.ts'
import { sequenceKey, tellSequence } from '../core/sequence.ts'
import { statusOn } from '../core/status.ts'
import { absolute, nameHost, paths, toAscii } from '../core/urls.ts'
import { tellWaits, waitsKey } from '../core/waits.ts'
import {
  CORRECTION_WORDS,
  EFFECT_WORDS,
  formatStatusOn,
  GRADE_WORDS,
  nameDesignation,
  nameInstrument,
  VALUE_WORDS,
} from '../core/words.ts'
import { type Day, LICENSE } from './dataset.ts'

/** How the number of a source is printed, what its entry begins with, and what becomes of a picture that stands beside the piece. */
export interface Form {
  cite: (number: number, next: string) => string
  anchor: (number: number) => string
  picture: (name: string, alt: string) => string
}

const MARKDOWN: Form = {
  // Before these, a number in brackets would become a link or the address of one.
  cite: (number, next) => (/^[(:]/.test(next) ? `\\[${number}\\]` : `[${number}]`),
  anchor: () => '',
  // Pictures are not ours to give.
  picture: () => '',
}

const HTML: Form = {
  cite: (number) => `<a href="#source-${number}">[${number}]</a>`,
  anchor: (number) => `<span id="source-${number}"></span>`,
  picture: () => '',
}

/** Write the piece as Markdown. */
export function toMarkdown(piece: Explainer, site: Site, edition: Day): string {
  return compose(piece, site, edition, MARKDOWN)
}

/** Write the piece as an HTML page that stands alone: no style, no script, nothing to load. */
export function toHtml(piece: Explainer, site: Site, edition: Day): string {
  const html = setMarkdown(compose(piece, site, edition, HTML))
  const url = absolute(paths.explainer(piece.slug), edition.site, edition.base)
  const direction = directionOf(site.language) ?? ''
  return `<!DOCTYPE html>
<html lang="${site.language}"${direction && ` dir="${direction}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(piece.title)}</title>
<meta name="description" content="${escapeMarkup(piece.standfirst)}">
<link rel="canonical" href="${url}">
</head>
<body>
<article>
${html}
</article>
</body>
</html>
`
}

/** Set Markdown as the build sets a piece, so that quotation marks are the same. */
export function setMarkdown(text: string): string {
  return markdownToHtml(text, { features: { smartPunctuation: true, frontmatter: false } }).html.trim()
}

function compose(piece: Explainer, site: Site, edition: Day, form: Form): string {
  const { title, standfirst, authors, published, updated, corrections = [], sources } = piece
  const changed = updated ? `, changed ${formatWritten(updated)}` : ''
  return `${[
    `# ${escapeMarkdown(title)}`,
    `**${escapeMarkdown(standfirst)}**`,
    `By ${escapeMarkdown(authors.map(({ name }) => name).join(', '))}. Published ${formatWritten(published)}${changed}.`,
    ...corrections.filter(isGrave).map(toNote),
    toBody(piece, edition, form),
    ...(sources.length > 0
      ? ['## Sources', sources.map((source, index) => toEntry(source, index + 1, form)).join('\n')]
      : []),
    ...corrections.filter((one) => !isGrave(one)).map(toNote),
    '---',
    toCredit(piece, site, edition),
  ].join('\n\n')}\n`
}

/** Tell what stands above the text from what stands below it. */
export function isGrave({ kind }: Correction): boolean {
  return kind === 'correction'
}

/** Say what was corrected, of what kind it was and when. */
export function toNote({ on, kind, text }: Correction): string {
  return `**${CORRECTION_WORDS[kind]}, ${formatWritten(on)}:** ${escapeMarkdown(text)}`
}

/** Write the text of a piece, what is drawn in it as words. */
export function toBody({ slug, outline, said }: Explainer, edition: Day, form: Form): string {
  const at = (path: string) => absolute(path, edition.site, edition.base)
  const page = at(paths.explainer(slug))
  const { plain } = outline
  const say = (part: Plain, index: number): string => {
    if (typeof part === 'string') return part
    if ('cite' in part) {
      const next = plain[index + 1]
      return form.cite(part.cite, typeof next === 'string' ? next : '')
    }
    if ('picture' in part) return form.picture(part.picture, part.alt)
    if ('to' in part) return toTarget(part.to.startsWith('#') ? page + part.to : at(part.to))
    if ('status' in part) {
      const designation = mustFind(said.designations, part.status)
      const day = part.on ? spanOf(mustParseDate(part.on)).start : edition.today
      return escapeMarkdown(formatStatusOn(statusOn(designation, day), designation.instrument.binding))
    }
    if ('timeline' in part) {
      const { id, name, designations } = mustFind(said.records, part.timeline)
      const drawn = `The record of ${escapeMarkdown(name)} is drawn to scale at <${at(paths.entity(id))}>.`
      return [drawn, toListings(designations, edition.today)].filter(Boolean).join('\n\n')
    }
    if ('matrix' in part)
      return toTable(mustFind(said.matrices, matrixKey(part.matrix)), part.matrix.least, edition.today)
    const day = edition.today
    if ('differed' in part) return toList(tellDiffering(mustFind(said.differing, part.differed), day))
    if ('order' in part) return toList(tellSequence(mustFind(said.sequences, sequenceKey(part.order)), day))
    if ('waits' in part) return toList(tellWaits(mustFind(said.waits, waitsKey(part.waits)), day))
    if ('growth' in part) return toList(tellGrowth(mustFind(said.growths, part.growth), day))
    if ('left' in part) return toList(tellLeaves(mustFind(said.growths, part.left), day))
    return toComparison(part.compare.map((id) => mustFind(said.instruments, id)))
  }
  // An empty line of a quotation ends in the blank behind its sign.
  return plain
    .map(say)
    .join('')
    .trim()
    .replace(/^[ >]+$/gm, (line) => line.trimEnd())
}

/** Say of listings how they stand, each in a line. */
export function toListings(designations: readonly Designation[], day: number): string {
  const names = new Set(designations.map(({ entity }) => entity.id))
  return toList(
    designations.map((one) => {
      const name = nameDesignation(one)
      const words = formatStatusOn(statusOn(one, day), one.instrument.binding)
      return `${names.size > 1 ? `${one.entity.name}, ${name}` : name}: ${words}`
    }),
  )
}

/** Laws side by side: who decides, and what each does. */
function toComparison(instruments: readonly Instrument[]): string {
  const effects = EFFECTS.filter((effect) =>
    instruments.some((one) => one.effects.some((known) => known.effect === effect)),
  )
  const tell = (one: Instrument, effect: Effect) => {
    const known = one.effects.find((candidate) => candidate.effect === effect)
    if (!known) return 'No source read'
    const { value, note, source } = known
    const words = escapeMarkdown(`${VALUE_WORDS[value]}. ${note}`)
    return `${words} ([${escapeMarkdown(source.publisher)}](${toTarget(source.url)}))`
  }
  return toTableOf(
    ['', ...instruments.map((one) => escapeMarkdown(nameInstrument(one)))],
    [
      ['Who decides', ...instruments.map(({ authority }) => escapeMarkdown(authority.shortName ?? authority.name))],
      ...effects.map((effect) => [EFFECT_WORDS[effect], ...instruments.map((one) => tell(one, effect))]),
    ],
  )
}

/** Write a table of cells that are Markdown. */
function toTableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A table of statuses, and under it by what rule its names were chosen. */
function toTable(matrix: Matrix, least: number, day: number): string {
  const { columns, rows } = matrix
  const table = toTableOf(
    ['Name', ...columns.map(({ instrument }) => escapeMarkdown(nameInstrument(instrument)))],
    rows.map(({ entity, cells }) =>
      [entity.name, ...cells.map((cell, index) => formatCell(cell, columns[index] as MatrixColumn, day))].map(
        escapeMarkdown,
      ),
    ),
  )
  return `${table}\n\n${formatRule(matrix, least)}`
}

/** Write lines as a list. */
export function toList(lines: readonly string[]): string {
  return lines.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
}

/** Write the entry of a source. */
export function toEntry(
  { publisher, title, url, original, published, archive, grade }: Source,
  number: number,
  form: Form,
): string {
  const when = published ? `, ${formatWritten(published)}` : ''
  const first = original ? ` (official original: [${nameHost(original)}](${toTarget(original)}))` : ''
  const copy = archive ? ` ([archived copy](${toTarget(archive)}))` : ''
  const name = `${escapeMarkdown(publisher)}. [${escapeMarkdown(title)}](${toTarget(url)})`
  return `${number}. ${form.anchor(number)}${name}${when}${first}${copy}. ${GRADE_WORDS[grade]}.`
}

function toCredit({ slug, published }: Explainer, site: Site, { today, ...address }: Day): string {
  const at = (path: string) => absolute(path, address.site, address.base)
  return [
    `First published by [${escapeMarkdown(site.title)}](${at(paths.explainer(slug))}) on ${formatWritten(published)}, under [CC BY 4.0](${LICENSE}).`,
    `This copy was made on ${formatDay(today)}: what it says of today is of that day.`,
    `Corrections since then: <${at(paths.corrections)}>.`,
  ].join(' ')
}

/** Write an address as it may stand inside the brackets of a link. */
export function toTarget(url: string): string {
  return toAscii(url).replaceAll('(', '%28').replaceAll(')', '%29')
}

function formatWritten(date: string): string {
  return formatDate(mustParseWritten(date))
}
