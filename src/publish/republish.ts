/** A piece for those who print it anew: whole, in plain Markdown or HTML, with its sources, its credit and its licence. */
import { markdownToHtml } from 'satteri'
import { formatDate, formatDay, mustParseDate, mustParseWritten, spanOf } from '../core/dates.ts'
import { tellDiffering } from '../core/differed.ts'
import { tellGrowth, tellLeaves } from '../core/growth.ts'
import { joinAnd } from '../core/join.ts'
import { mustFind } from '../core/library.ts'
import { escapeMarkdown } from '../core/markdown.ts'
import { escapeMarkup } from '../core/markup.ts'
import { formatCell, formatRule, type Matrix, type MatrixColumn, matrixKey } from '../core/matrix.ts'
import type { Correction, Explainer, Plain, Site, Source } from '../core/model.ts'
import { sequenceKey, tellSequence } from '../core/sequence.ts'
import { statusOn } from '../core/status.ts'
import { absolute, nameHost, paths, toAscii } from '../core/urls.ts'
import { tellWaits, waitsKey } from '../core/waits.ts'
import { CORRECTION_WORDS, formatStatusOn, GRADE_WORDS, nameInstrument } from '../core/words.ts'
import { type Day, LICENSE } from './dataset.ts'

/** How the number of a source is printed, and what its entry begins with. */
interface Form {
  cite: (number: number, next: string) => string
  anchor: (number: number) => string
}

const MARKDOWN: Form = {
  // Before these, a number in brackets would become a link or the address of one.
  cite: (number, next) => (/^[(:]/.test(next) ? `\\[${number}\\]` : `[${number}]`),
  anchor: () => '',
}

const HTML: Form = {
  cite: (number) => `<a href="#source-${number}">[${number}]</a>`,
  anchor: (number) => `<span id="source-${number}"></span>`,
}

/** Write the piece as Markdown. */
export function toMarkdown(piece: Explainer, site: Site, edition: Day): string {
  return compose(piece, site, edition, MARKDOWN)
}

/** Write the piece as an HTML page that stands alone: no style, no script, nothing to load. */
export function toHtml(piece: Explainer, site: Site, edition: Day): string {
  // As the build sets a piece, so that quotation marks are the same.
  const { html } = markdownToHtml(compose(piece, site, edition, HTML), {
    features: { smartPunctuation: true, frontmatter: false },
  })
  const url = absolute(paths.explainer(piece.slug), edition.site, edition.base)
  return `<!DOCTYPE html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(piece.title)}</title>
<meta name="description" content="${escapeMarkup(piece.standfirst)}">
<link rel="canonical" href="${url}">
</head>
<body>
<article>
${html.trim()}
</article>
</body>
</html>
`
}

function compose(piece: Explainer, site: Site, edition: Day, form: Form): string {
  const { title, standfirst, authors, published, updated, corrections = [], sources } = piece
  const isGrave = ({ kind }: Correction) => kind === 'correction'
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

function toNote({ on, kind, text }: Correction): string {
  return `**${CORRECTION_WORDS[kind]}, ${formatWritten(on)}:** ${escapeMarkdown(text)}`
}

function toBody({ slug, outline, said }: Explainer, edition: Day, form: Form): string {
  const at = (path: string) => absolute(path, edition.site, edition.base)
  const page = at(paths.explainer(slug))
  const { plain } = outline
  const say = (part: Plain, index: number): string => {
    if (typeof part === 'string') return part
    if ('cite' in part) {
      const next = plain[index + 1]
      return form.cite(part.cite, typeof next === 'string' ? next : '')
    }
    if ('to' in part) return toTarget(part.to.startsWith('#') ? page + part.to : at(part.to))
    if ('status' in part) {
      const designation = mustFind(said.designations, part.status)
      const day = part.on ? spanOf(mustParseDate(part.on)).start : edition.today
      return escapeMarkdown(formatStatusOn(statusOn(designation, day), designation.instrument.binding))
    }
    if ('timeline' in part) {
      const { id, name } = mustFind(said.records, part.timeline)
      return `The record of ${escapeMarkdown(name)} is drawn to scale at <${at(paths.entity(id))}>.`
    }
    if ('matrix' in part)
      return toTable(mustFind(said.matrices, matrixKey(part.matrix)), part.matrix.least, edition.today)
    const day = edition.today
    if ('differed' in part) return toList(tellDiffering(mustFind(said.differing, part.differed), day))
    if ('order' in part) return toList(tellSequence(mustFind(said.sequences, sequenceKey(part.order)), day))
    if ('waits' in part) return toList(tellWaits(mustFind(said.waits, waitsKey(part.waits)), day))
    if ('growth' in part) return toList(tellGrowth(mustFind(said.growths, part.growth), day))
    if ('left' in part) return toList(tellLeaves(mustFind(said.growths, part.left), day))
    const names = part.compare.map((id) => mustFind(said.instruments, id).shortName)
    return `A table that compares ${escapeMarkdown(joinAnd(names))} stands at <${page}>.`
  }
  // An empty line of a quotation ends in the blank behind its sign.
  return plain
    .map(say)
    .join('')
    .trim()
    .replace(/^[ >]+$/gm, (line) => line.trimEnd())
}

/** A table of statuses, and under it by what rule its names were chosen. */
function toTable(matrix: Matrix, least: number, day: number): string {
  const { columns, rows } = matrix
  const toRow = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [
    toRow(['Name', ...columns.map(({ instrument }) => nameInstrument(instrument))]),
    toRow(['Name', ...columns].map(() => '---')),
    ...rows.map(({ entity, cells }) =>
      toRow([entity.name, ...cells.map((cell, index) => formatCell(cell, columns[index] as MatrixColumn, day))]),
    ),
    `\n${formatRule(matrix, least)}`,
  ].join('\n')
}

function toList(lines: readonly string[]): string {
  return lines.map((item) => `- ${escapeMarkdown(item)}`).join('\n')
}

function toEntry(
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

/** An address inside the brackets of a link. */
function toTarget(url: string): string {
  return toAscii(url).replaceAll('(', '%28').replaceAll(')', '%29')
}

function formatWritten(date: string): string {
  return formatDate(mustParseWritten(date))
}
