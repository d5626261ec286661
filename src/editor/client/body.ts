/** The text of a piece: its Markdown, our components on offer, and what the check says at the line where it says it. */
import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  completionKeymap,
  snippet,
} from '@codemirror/autocomplete'
import { insertNewline } from '@codemirror/commands'
import { markdown } from '@codemirror/lang-markdown'
import { type Diagnostic, lintGutter, setDiagnostics } from '@codemirror/lint'
import { EditorView, keymap, lineNumbers } from '@codemirror/view'
import { minimalSetup } from 'codemirror'
import type { Problem } from '../../core/problems.ts'
import { element } from '../../islands/element.ts'
import type { Desk, Offered } from '../store.ts'

/** The newsroom's colours and fonts, which custom properties bring into the editor's root. */
const LOOKS = EditorView.theme({
  // Its cursor and its selection are made for a light ground.
  '&': {
    border: '1px solid var(--spent)',
    colorScheme: 'light',
    background: 'var(--paper)',
    color: 'var(--ink)',
    fontSize: 'var(--ui)',
  },
  '.cm-content': { fontFamily: 'ui-monospace, monospace', caretColor: 'var(--ink)' },
  // The colours of the library's own are too pale, on either paper.
  '.cm-line span:not(.cm-specialChar)': { color: 'inherit' },
  '.cm-gutters': { background: 'var(--land)', color: 'var(--ink-soft)' },
  '.cm-activeLine, .cm-activeLineGutter': { background: 'color-mix(in oklab, var(--land) 60%, transparent)' },
  '.cm-tooltip': { background: 'var(--paper)', color: 'var(--ink)' },
})

export interface BodyEditor {
  view: EditorView
  /** What stands in the page. */
  place: HTMLElement
  text(): string
  /** Show problems, whose lines are those of the file; the text begins on `first`. */
  tell(problems: readonly Problem[], first: number): void
  insert(component: Offered): void
}

/** Make the editor of a text that begins on line `first` of its file; `onChange` is called at each change. */
export function makeBody(text: string, desk: Desk, first: number, onChange: () => void): BodyEditor {
  // In a root of its own the editor's styles are handed over as objects: a policy without inline styles lets them be.
  const place = element('div', { className: 'body-editor' })
  const root = place.attachShadow({ mode: 'open' })
  const view = new EditorView({
    doc: text,
    parent: root,
    root,
    extensions: [
      LOOKS,
      // A list goes on by itself; nothing else is indented, closed or doubled behind a writer's back.
      markdown(),
      keymap.of([...completionKeymap, { key: 'Enter', run: insertNewline }]),
      minimalSetup,
      // The lines are those of the file, as the check names them.
      lineNumbers({ formatNumber: (line) => String(line + first - 1) }),
      EditorView.lineWrapping,
      lintGutter(),
      autocompletion({ override: [(context) => complete(context, desk)] }),
      EditorView.contentAttributes.of({ 'aria-label': 'Text of the piece', spellcheck: 'true', lang: 'en-GB' }),
      EditorView.updateListener.of(({ docChanged }) => docChanged && onChange()),
    ],
  })
  return {
    view,
    place,
    text: () => view.state.doc.toString(),
    tell(problems, first) {
      const { doc } = view.state
      const diagnostics = problems.map(({ line = first, severity, message, hint }): Diagnostic => {
        const { from, to } = doc.line(Math.min(Math.max(line - first + 1, 1), doc.lines))
        return { from, to, severity, message: `${message}. ${hint}` }
      })
      view.dispatch(setDiagnostics(view.state, diagnostics))
    },
    insert(component) {
      const { from, to } = view.state.selection.main
      const selected = view.state.sliceDoc(from, to)
      snippet(blankOf(component, selected))(view, null, from, to)
      view.focus()
    },
  }
}

/** A component with holes to fill, around what was selected. */
function blankOf({ name, attributes, words }: Offered, selected = ''): string {
  const holes = Object.entries(attributes)
    .filter(([, { required }]) => required)
    .map(([key, { isList, to, about }]) => {
      // What is left unfilled is told by the check as unfinished.
      const hole = `\${TODO ${about ?? to ?? key}}`
      return to === 'count' ? ` ${key}={${hole}}` : isList ? ` ${key}={['${hole}']}` : ` ${key}="${hole}"`
    })
  if (words === 'none') return `<${name}${holes.join('')} />`
  const inner = selected.replace(/[{}$\\]/g, '\\$&') || `\${TODO words}`
  return `<${name}${holes.join('')}>${inner}</${name}>`
}

/** Offer components behind `<`, and ids where an attribute wants one. */
function complete(context: CompletionContext, { components, entries }: Desk): CompletionResult | null {
  const before = context.state.sliceDoc(Math.max(0, context.pos - 400), context.pos)
  const [, name, inside] = /<(\w+)([^<>]*)$/.exec(before) ?? []
  const component = components.find((one) => one.name === name)
  const [, key = '', typed = ''] = /(\w+)=(?:"|\{\[?(?:'[^']*',\s*)*')([^"']*)$/.exec(inside ?? '') ?? []
  const to = component?.attributes[key]?.to
  if (to) {
    const options = entries
      .filter(({ collection }) => collection === to)
      .map((one) => ({ label: one.id, detail: one.name.slice(0, 80) }))
    return options.length > 0 ? { from: context.pos - typed.length, options } : null
  }
  const tag = context.matchBefore(/<\w*$/)
  if (!tag) return null
  const options = components.map((one) => ({
    label: `<${one.name}`,
    detail: one.about,
    apply: snippet(blankOf(one)),
  }))
  return { from: tag.from, options }
}
