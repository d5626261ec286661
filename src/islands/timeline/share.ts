/** Take away what is shown: its address, a frame of it, and the drawing as a picture. */
import { formatDate, mustParseDate } from '../../core/dates.ts'
import { addressFrame, withPin, writeFrame } from '../../core/frames.ts'
import { COLOURS, svgHatch, toProperties, WORDS } from '../../timeline/looks.ts'
import { element } from '../element.ts'
import { paint, saveFile } from '../picture.ts'
import type { TimelineState } from './state.ts'

/** Pixels round a picture. */
const EDGE = 24
const HEAD = 56

/** Offer address, frame, memo and pictures of what is shown. */
export function fillShare(
  container: HTMLElement,
  state: TimelineState,
  { embedTimeline, embedScript, entities, newest }: DOMStringMap,
): void {
  const { href, search } = location
  const at = (path = '') => new URL(path, href).href
  const frameOf = (query: string) =>
    writeFrame({
      src: addressFrame(at(embedTimeline), query),
      title: document.title,
      height: 640,
      script: at(embedScript),
    })
  const query = search.slice(1)
  const names = [...new Set(state.shown.rows.map(({ entity }) => entity.id))]
  const [name] = names
  const memo =
    names.length === 1 && name
      ? [
          element(
            'p',
            { className: 'small' },
            element(
              'a',
              { href: `${entities}${name}/${onDay(search)}#memo` },
              'A memo of this name and day, on one page',
            ),
          ),
        ]
      : []
  const save = (words: string, make: () => Promise<Blob>, file: string) => {
    const onclick = async () => saveFile(await make(), file)
    return element('button', { type: 'button', onclick }, words)
  }
  const body = element(
    'div',
    {},
    readOnly('Its address', href),
    readOnly('To embed', frameOf(query)),
    ...(newest
      ? [
          readOnly(
            `To embed, frozen as the edition of ${formatDate(mustParseDate(newest))} has it`,
            frameOf(withPin(query, { edition: newest })),
          ),
        ]
      : []),
    element(
      'p',
      { className: 'buttons' },
      save('Picture, SVG', async () => new Blob([toPicture()], { type: 'image/svg+xml' }), 'listed-timeline.svg'),
      ' ',
      save('Picture, PNG', () => paint(toPicture()), 'listed-timeline.png'),
    ),
    ...memo,
  )
  container.querySelector('div')?.remove()
  container.append(body)
}

function onDay(search: string): string {
  const asof = new URLSearchParams(search).get('asof')
  return asof ? `?asof=${asof}` : ''
}

function readOnly(name: string, value: string): HTMLElement {
  return element('label', {}, name, element('textarea', { readOnly: true, rows: 2, value }))
}

/** The drawing as it stands, with its title and where it is from, dressed in the light colours so that it holds anywhere. */
function toPicture(): string {
  const drawings = [
    ...document.querySelectorAll<SVGSVGElement>('[data-part="axis-plot"] > svg, [data-part="plot"] > svg'),
  ].filter((svg) => svg.checkVisibility())
  const width = Math.ceil(Math.max(...drawings.map((svg) => svg.clientWidth)))
  const family = '"Public Sans", Arial, "Liberation Sans", sans-serif'
  let y = HEAD
  const parts = drawings.map((svg) => {
    const copy = svg.cloneNode(true) as SVGSVGElement
    for (const part of copy.querySelectorAll('.hit, .ring')) part.remove()
    for (const part of copy.querySelectorAll('[class]')) dress(part)
    for (const name of ['class', 'data-live', 'aria-hidden']) copy.removeAttribute(name)
    copy.setAttribute('x', String(EDGE))
    copy.setAttribute('y', String(y))
    copy.setAttribute('width', String(width))
    y += Number(svg.getAttribute('height'))
    return new XMLSerializer().serializeToString(copy)
  })
  const total = { width: width + 2 * EDGE, height: y + 2 * EDGE }
  const write = (at: number, size: number, weight: number, words: string, colour: string) => {
    const text = document.createElementNS('http://www.w3.org/2000/svg', 'text')
    text.textContent = words
    for (const [name, value] of Object.entries({
      x: EDGE,
      y: at,
      'font-size': size,
      'font-weight': weight,
      fill: colour,
    }))
      text.setAttribute(name, String(value))
    return new XMLSerializer().serializeToString(text)
  }
  const title = document.querySelector('h1')?.textContent ?? document.title
  const hatch = new DOMParser().parseFromString(
    `<svg xmlns="http://www.w3.org/2000/svg">${svgHatch()}</svg>`,
    'image/svg+xml',
  )
  for (const part of hatch.querySelectorAll('[class]')) dress(part)
  const pattern = new XMLSerializer().serializeToString(hatch.documentElement.firstElementChild as Element)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${total.width}" height="${total.height}" viewBox="0 0 ${total.width} ${total.height}" font-family='${family}' font-size="13" fill="${COLOURS.ink}"><defs>${pattern}</defs><rect width="100%" height="100%" fill="${COLOURS.paper}"/>${write(32, 20, 750, title, COLOURS.ink)}${parts.join('')}${write(total.height - 16, 12, 400, location.href, COLOURS['ink-soft'])}</svg>`
}

/** Turn the classes of a part into presentation attributes. */
function dress(part: Element): void {
  const names = (part.getAttribute('class') ?? '').split(' ')
  part.removeAttribute('class')
  for (const name of names) {
    if (name === 'halo')
      for (const [key, value] of [
        ['paint-order', 'stroke'],
        ['stroke', COLOURS.paper],
        ['stroke-width', '5'],
        ['stroke-linejoin', 'round'],
      ] as const)
        part.setAttribute(key, value)
    if (!(name in WORDS) && !/^(m|g|z|hatch|day|veil)/.test(name)) continue
    for (const [key, value] of toProperties(name, (colour) => COLOURS[colour])) part.setAttribute(key, value)
  }
}
