/**
 * The timeline’s script comes when it is needed: at once, after the first paint, where the address asks for something,
 * otherwise when somebody touches the timeline or comes near. What is done before it has come is done when it has.
 */
const host = document.querySelector('designation-timeline') as HTMLElement
const held: { target?: HTMLElement; type?: string } = {}
const once = { once: true }

function load() {
  if (isAsked) return
  isAsked = true
  // What the module needs is asked for beside it, not after it: on a slow line each round costs.
  const rows = fetch(host.dataset.rows as string)
  Object.assign(host, { rows })
  rows.catch(() => {})
  import('./state-status.ts')
  import('./day-field.ts')
  import('../core/fold.ts')
  import('./timeline/designation-timeline.ts').catch(() => {
    for (const part of host.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = true
  })
}

function hold({ target, type }: Event) {
  const found = (target as Element).closest<HTMLElement>('button, [data-lane], input, select')
  if (found) Object.assign(held, { target: found, type })
}

let isAsked = false
for (const type of ['pointerover', 'focusin', 'click']) host.addEventListener(type, load, once)
for (const type of ['click', 'change']) host.addEventListener(type, hold)
host.addEventListener(
  'ready',
  () => {
    for (const type of ['click', 'change']) host.removeEventListener(type, hold)
    const { target, type } = held
    if (!target) return
    // What was printed may have been set anew: then it is what stands in its place.
    const { id, dataset, isConnected } = target
    const other = isConnected
      ? target
      : host.querySelector(id ? `#${id}` : `[data-lane="${CSS.escape(dataset.lane ?? '')}"]`)
    other?.dispatchEvent(new MouseEvent(isConnected ? (type as string) : 'click', { bubbles: true }))
  },
  once,
)
if (location.search || location.hash) requestAnimationFrame(() => setTimeout(load))
