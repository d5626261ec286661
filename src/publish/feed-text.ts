/** What an entry of a feed has as its text: clean HTML that is whole by itself, with absolute addresses, nothing to load but pictures, and nothing that has to be styled. */
import { escapeMarkdown } from '../core/markdown.ts'
import { escapeMarkup } from '../core/markup.ts'
import type { Explainer, Source } from '../core/model.ts'
import { absolute, paths, toAscii } from '../core/urls.ts'
import { GRADE_WORDS } from '../core/words.ts'
import { type Day, LICENSE } from './dataset.ts'
import { type Form, isGrave, setMarkdown, toBody, toEntry, toList, toListings, toNote } from './republish.ts'

/** Make what writes the text of a piece, each once for all feeds that have it. It names no day but those of the record, so it stays as it is for as long as they do. */
export function createFeedText(edition: Day): (piece: Explainer) => string {
  const written = new Map<Explainer, string>()
  return (piece) => {
    const text = written.get(piece) ?? setMarkdown(compose(piece, edition))
    written.set(piece, text)
    return text
  }
}

function compose(piece: Explainer, edition: Day): string {
  const { slug, standfirst, image, keyPoints, designations, corrections = [], sources, withdrawn } = piece
  const at = (path: string) => absolute(path, edition.site, edition.base)
  if (withdrawn) return escapeMarkdown(standfirst)
  const form: Form = {
    // Where a feed is read, a number leads nowhere but to what it stands for.
    cite: (number) => `<a href="${escapeMarkup(toAscii(sources[number - 1]?.url ?? ''))}">[${number}]</a>`,
    anchor: () => '',
    picture: (name, alt) => `<img src="${at(paths.explainer(slug) + encodeURI(name))}" alt="${escapeMarkup(alt)}">`,
  }
  const part = (heading: string, text: string) => (text ? [`## ${heading}`, text] : [])
  return [
    escapeMarkdown(standfirst),
    ...(image ? [`${form.picture(image.src, image.alt)} *Picture: ${escapeMarkdown(image.credit)}*`] : []),
    ...corrections.filter(isGrave).map(toNote),
    ...part('Key points', toList(keyPoints)),
    toBody(piece, edition, form),
    ...part('The listings that this is about', toListings(designations, edition.today)),
    ...part('Sources', sources.map((source, index) => toEntry(source, index + 1, form)).join('\n')),
    ...corrections.filter((one) => !isGrave(one)).map(toNote),
    `What this says of today is of the day on which the feed was made. [The piece](${at(paths.explainer(slug))}), under [CC BY 4.0](${LICENSE}). [All corrections](${at(paths.corrections)}).`,
  ].join('\n\n')
}

/** Write a paragraph of plain text. */
export function toParagraph(text: string): string {
  return `<p>${escapeMarkup(text)}</p>`
}

/** Name the sources of what an entry says, each with its link. */
export function toSources(sources: readonly Source[]): string {
  if (sources.length === 0) return ''
  const items = sources.map(({ publisher, title, url, grade }) => {
    const link = `<a href="${escapeMarkup(toAscii(url))}">${escapeMarkup(title)}</a>`
    return `<li>${escapeMarkup(publisher)}. ${link}. ${GRADE_WORDS[grade]}.</li>`
  })
  return `<p>${sources.length === 1 ? 'Source' : 'Sources'}:</p><ul>${items.join('')}</ul>`
}
