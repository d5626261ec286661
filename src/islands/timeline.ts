/**
 * The timeline’s script comes when it is needed: at once, after the first paint, where the address asks for something and in a
 * frame, otherwise when somebody touches the timeline or comes near. What is done before it has come is done, in order, when it has.
 */
const host = document.querySelector('designation-timeline') as HTMLElement & { rows?: Promise<unknown> }
const edition = host.dataset.editions && new URLSearchParams(location.search).get('edition')
const held: [selector: string, type: string, value: string][] = []

function load() {
  // Asked for beside the module, not after it: on a slow line each round costs.
  // An edition has rows of its own.
  if (!edition) host.rows ??= fetch(host.dataset.rows as string).catch(() => {})
  import('./timeline/designation-timeline.ts').catch(() => {
    host.dataset.failed = ''
  })
}

/** Of a box that is ticked the click tells all. */
function hold({ target, type }: Event) {
  const found = (target as Element).closest<HTMLInputElement>('button, [data-lane], input, select')
  if (!found || (type === 'click') === found.matches('select, [type=date], [type=search]')) return
  const { id, dataset } = found
  const selector = id ? `#${id}` : dataset.do ? `[data-do="${dataset.do}"]` : `[data-lane="${dataset.lane}"]`
  held.push([selector, type, found.value])
  load()
}

const TYPES = ['click', 'change', 'input']
for (const type of ['pointerover', 'focusin']) host.addEventListener(type, load, { once: true })
for (const type of TYPES) host.addEventListener(type, hold)
host.dataset.heard = ''
host.addEventListener('ready', () => {
  for (const type of TYPES) host.removeEventListener(type, hold)
  for (const [selector, type, value] of held) {
    const found = host.querySelector<HTMLInputElement>(selector)
    if (found && type !== 'click') found.value = value
    found?.dispatchEvent(new MouseEvent(type, { bubbles: true }))
  }
})
if (location.search || location.hash || parent !== window) requestAnimationFrame(() => setTimeout(load))
