/** A review as it is read: in a terminal, as a comment on a pull request, and as a page with before and after side by side. */
import { diffArrays, diffWordsWithSpace } from 'diff'
import { countOf } from '../core/count.ts'
import type { Problem } from '../core/problems.ts'
import type { Review, Reviewed } from './review.ts'

/** So many pages are named of an entry; the rest are counted. */
const PAGES = 8

/** Say in a sentence how much a change does. */
function summarise({ entries, problems }: Review): string {
  if (entries.length === 0) return 'Nothing that readers or the desk would notice changes.'
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const asks = errors > 0 ? ` ${countOf(errors, 'problem')} must be put right first.` : ''
  return `${entries.length === 1 ? 'One entry changes' : `${entries.length} entries change`}.${asks}`.replace(
    'entrys',
    'entries',
  )
}

function sayPages(pages: readonly string[]): string {
  const more = pages.length > PAGES ? ` and ${pages.length - PAGES} more` : ''
  return `${pages.slice(0, PAGES).join(' ')}${more}`
}

function sayProblem({ file, line, severity, message, hint }: Problem): string {
  return `${file}, line ${line}${severity === 'warning' ? ' (warning)' : ''}: ${message}. ${hint}`
}

/** A stretch of two texts: the same in both, or what was and what came in its place. */
type Stretch = { same: string } | { was: string; is: string }

/** Cut two texts into paragraphs that stand in both, and those that differ, each beside the one in whose place it came. */
function align(before: string, after: string): Stretch[] {
  const cut = (text: string) => text.split(/\n+/).filter((one) => one !== '')
  const parts = diffArrays(cut(before), cut(after))
  return parts.flatMap(({ value, added, removed }, index): Stretch[] => {
    if (!added && !removed) return value.map((same) => ({ same }))
    const [last, next] = [parts[index - 1], parts[index + 1]]
    // What was taken out is told with what came in its place.
    if (removed && next?.added) return []
    const gone = removed ? value : last?.removed ? last.value : []
    const come = added ? value : []
    return Array.from({ length: Math.max(gone.length, come.length) }, (_, at) => ({
      was: gone[at] ?? '',
      is: come[at] ?? '',
    }))
  })
}

/** What differs between two texts, paragraph by paragraph: `[-26-]{+20+} January`. */
function inline(before: string, after: string, gone: [string, string], come: [string, string]): string {
  const told = align(before, after).flatMap((one) => ('same' in one ? [] : [mark(one, gone, come)]))
  return told.join(' … ')
}

function mark({ was, is }: { was: string; is: string }, gone: [string, string], come: [string, string]): string {
  return diffWordsWithSpace(was, is)
    .map(({ value, added, removed }) => {
      const [open, close] = added ? come : removed ? gone : ['', '']
      return `${open}${value}${close}`
    })
    .join('')
}

/** Tell a review as plain text. */
export function reviewAsText(review: Review): string {
  const entries = review.entries.map(({ name, sentences, texts, pages }) =>
    [
      name,
      ...sentences.map((one) => `  - ${one}`),
      ...texts.map(({ of, before, after }) => `  - ${of}: ${inline(before, after, ['[-', '-]'], ['{+', '+}'])}`),
      ...(pages.length > 0 ? [`  pages: ${sayPages(pages)}`] : []),
    ].join('\n'),
  )
  const problems =
    review.problems.length > 0
      ? [['The check says', ...review.problems.map((one) => `  - ${sayProblem(one)}`)].join('\n')]
      : []
  return [summarise(review), ...entries, ...problems].join('\n\n')
}

/** Tell a review as Markdown for a comment; nothing in it is taken for markup of its own. */
export function reviewAsMarkdown(review: Review): string {
  const entries = review.entries.map(({ name, sentences, texts, pages }) =>
    [
      `### ${escapeMarkdown(name)}`,
      [
        ...sentences.map((one) => `- ${escapeMarkdown(one)}`),
        ...texts.map(({ of, before, after }) => {
          // The marks are put in after the words are made safe.
          const marked = inline(escapeMarkdown(before), escapeMarkdown(after), ['<del>', '</del>'], ['<ins>', '</ins>'])
          return `- ${of}: ${marked}`
        }),
      ].join('\n'),
      ...(pages.length > 0
        ? [
            `Pages: ${pages
              .slice(0, PAGES)
              .map((page) => `\`${page}\``)
              .join(', ')}${pages.length > PAGES ? ` and ${pages.length - PAGES} more` : ''}`,
          ]
        : []),
    ].join('\n\n'),
  )
  const problems = review.problems.map(
    (one) =>
      `- ${one.severity === 'error' ? '**' : ''}${escapeMarkdown(sayProblem(one))}${one.severity === 'error' ? '**' : ''}`,
  )
  return [
    `## What this change does`,
    summarise(review),
    ...(problems.length > 0 ? ['### The check says', problems.join('\n')] : []),
    ...entries,
  ].join('\n\n')
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~@]/g, (mark) =>
    mark === '@' ? '@\u2060' : mark === '<' ? '&lt;' : mark === '>' ? '&gt;' : `\\${mark}`,
  )
}

/** Tell a review as one page of its own, with what was and what is side by side. */
export function reviewAsPage(review: Review, title: string): string {
  const entries = review.entries.map(
    ({ name, sentences, texts, pages }: Reviewed) => `<section><h2>${escapeHtml(name)}</h2>
${sentences.length > 0 ? `<ul>${sentences.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>` : ''}
${texts.map(({ of, before, after }) => `<h3>${escapeHtml(of)}</h3><div class="sides"><div><h4>Before</h4>${side(before, after, 'removed')}</div><div><h4>After</h4>${side(before, after, 'added')}</div></div>`).join('\n')}
${pages.length > 0 ? `<p class="small">Pages: ${pages.map((page) => `<code>${escapeHtml(page)}</code>`).join(' ')}</p>` : ''}</section>`,
  )
  const problems = review.problems.map((one) => `<li class="${one.severity}">${escapeHtml(sayProblem(one))}</li>`)
  return `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; }
.sides { display: grid; gap: 1.5rem; } @media (min-width: 48rem) { .sides { grid-template-columns: 1fr 1fr; } }
.sides p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; } h4 { margin: 0; font-size: .8rem; }
ins { background: light-dark(#d9f2dd, #1f4d2b); } del { background: light-dark(#fbdcd6, #5c2118); }
.error { font-weight: 700; } .small { font-size: .8rem; } section { border-top: 1px solid; margin-top: 2rem; }
</style></head><body><main><h1>${escapeHtml(title)}</h1><p>${summarise(review)}</p>
${problems.length > 0 ? `<section><h2>The check says</h2><ul>${problems.join('')}</ul></section>` : ''}
${entries.join('\n')}
</main></body></html>
`
}

/** One of two columns: what is only in the other is left out, what is only here is marked. */
function side(before: string, after: string, own: 'added' | 'removed'): string {
  const tag = own === 'added' ? 'ins' : 'del'
  return align(before, after)
    .map((one) => {
      if ('same' in one) return `<p>${escapeHtml(one.same)}</p>`
      const words = diffWordsWithSpace(one.was, one.is).filter(({ added, removed }) =>
        own === 'added' ? !removed : !added,
      )
      return `<p>${words.map((word) => (word[own] ? `<${tag}>${escapeHtml(word.value)}</${tag}>` : escapeHtml(word.value))).join('')}</p>`
    })
    .join('')
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
