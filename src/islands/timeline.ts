/**
 * The timeline’s script comes when it is needed: at once, after the first paint, where the address asks for something,
 * otherwise when somebody touches the timeline or comes near. What is done before it has come is done when it has.
 */
const host = document.querySelector('designation-timeline') as HTMLElement & { rows?: Promise<unknown> }
let held: HTMLElement | null = null
let kind = ''

function load() {
  // Asked for beside the module, not after it: on a slow line each round costs.
  host.rows ??= fetch(host.dataset.rows as string).catch(() => {})
  import('./timeline/designation-timeline.ts').catch(() => {
    for (const part of host.querySelectorAll<HTMLElement>('[data-scripted]')) part.hidden = true
  })
}

function hold({ target, type }: Event) {
  held = (target as Element).closest('button, [data-lane], input, select')
  kind = type
}

for (const type of ['pointerover', 'focusin', 'click']) host.addEventListener(type, load, { once: true })
for (const type of ['click', 'change']) host.addEventListener(type, hold)
host.addEventListener('ready', () => {
  for (const type of ['click', 'change']) host.removeEventListener(type, hold)
  // What was printed may have been set anew: then it is what stands in its place.
  const { id, dataset, isConnected } = held ?? host
  const other = isConnected ? held : host.querySelector(id ? `#${id}` : `[data-lane="${dataset.lane}"]`)
  other?.dispatchEvent(new MouseEvent(isConnected ? kind : 'click', { bubbles: true }))
})
if (location.search || location.hash) requestAnimationFrame(() => setTimeout(load))
