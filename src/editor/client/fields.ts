/** The fields of a form, made from what the schema says. Each reads and writes its place in one value. */
import type { Path } from '../../core/problems.ts'
import { element } from '../../islands/element.ts'
import type { Field, Key } from '../form.ts'
import { sayKey, sayOption } from './words.ts'

/** What fields need of the page around them. */
export interface Around {
  get(path: Path): unknown
  /** `undefined` takes the key away. */
  set(path: Path, value: unknown): void
  /** The id of a list of names that a field for such references offers. */
  offer(collection: string): string
  nameOf(collection: string, id: string): string | undefined
  /** Draw the form anew: keys or items have come or gone. `focus` is the path of the field to go to. */
  redraw(focus?: Path): void
  addPicture(path: Path, file: File): void
}

/** The id that the field at a path has in the page. */
export const idOf = (path: Path) => `field-${path.join('.')}`

/** Make the field at a path, with its label and a place for what the check says of it. */
export function makeField(field: Field, path: Path, label: string, isRequired: boolean, around: Around): HTMLElement {
  if (field.kind === 'group') return makeGroup(field.keys, path, label, around)
  if (field.kind === 'list') return makeList(field.item, path, label, around)
  if (field.kind === 'map') return makeMap(field, path, label, around)
  const id = idOf(path)
  const control = makeControl(field, path, around)
  control.id = id
  control.setAttribute('aria-describedby', `${id}-problems`)
  if (isRequired) control.setAttribute('aria-required', 'true')
  const title = element('label', { htmlFor: id }, label)
  if (!isRequired) title.append(' ', element('span', { className: 'small' }, 'optional'))
  return element(
    'div',
    { className: 'field', data: { path: path.join('.') } },
    title,
    ...hintOf(field),
    control,
    ...besideOf(field, path, around),
    problemsOf(path),
  )
}

function problemsOf(path: Path): HTMLElement {
  return element('div', { id: `${idOf(path)}-problems`, className: 'problems' })
}

/** What a field wants, where its name does not say so. */
function hintOf({ kind }: Field): HTMLElement[] {
  const hints: Partial<Record<Field['kind'], string>> = {
    date: '2026-11-28, or 2026-11 or 2026 if that is all you know; ~ for about, ? for not certain',
    moment: '2026-11-28, or a moment with its zone: 2026-11-28T09:00:00+01:00',
  }
  return hints[kind] ? [element('p', { className: 'small hint' }, hints[kind])] : []
}

function makeControl(
  field: Field,
  path: Path,
  around: Around,
): HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  const value = around.get(path)
  const text = value === undefined || value === null ? '' : String(value)
  if (field.kind === 'choice' || field.kind === 'yes-no') {
    const options = field.kind === 'choice' ? field.options : ['true', 'false']
    const select = element('select', {}, element('option', { value: '' }, 'not set'))
    // What is there and is no choice stays there until it is changed.
    for (const one of new Set([...options, ...(text === '' ? [] : [text])]))
      select.append(element('option', { value: one }, sayOption(one)))
    select.value = text
    select.addEventListener('change', () =>
      around.set(
        path,
        select.value === '' ? undefined : field.kind === 'yes-no' ? select.value === 'true' : select.value,
      ),
    )
    return select
  }
  if (field.kind === 'text') {
    const area = element('textarea', { value: text, rows: 1, spellcheck: true })
    area.addEventListener('input', () => around.set(path, area.value === '' ? undefined : area.value))
    return area
  }
  const input = element('input', { value: text, autocomplete: 'off', spellcheck: false })
  if (field.kind === 'reference') input.setAttribute('list', around.offer(field.to))
  if (field.kind === 'address') input.inputMode = 'url'
  input.addEventListener('input', () => around.set(path, read(field, input.value)))
  return input
}

/** A bare year and a number are numbers, as somebody who types them into the file would have them. */
function read({ kind }: Field, typed: string): unknown {
  const text = typed.trim()
  if (text === '') return undefined
  const isNumber = (kind === 'number' && /^\d+$/.test(text)) || (kind === 'date' && /^\d{4}$/.test(text))
  return isNumber ? Number(text) : text
}

/** What stands beside a field: the name of what it refers to, a moment by clock and zone, a picture to choose. */
function besideOf(field: Field, path: Path, around: Around): HTMLElement[] {
  if (field.kind === 'reference') {
    const id = around.get(path)
    const name = typeof id === 'string' ? around.nameOf(field.to, id) : undefined
    const link = element('a', { href: `#/${field.to}/${id}` }, name ?? '')
    return [element('p', { className: 'small meant', data: { to: field.to } }, ...(name ? [link] : []))]
  }
  if (field.kind === 'instant') return [makeClock(path, around)]
  if (path.at(-1) === 'src') {
    const file = element('input', { type: 'file', accept: 'image/jpeg,image/png,image/webp,image/gif' })
    file.addEventListener('change', () => file.files?.[0] && around.addPicture(path, file.files[0]))
    return [element('label', { className: 'small' }, 'Choose a picture from this computer ', file)]
  }
  return []
}

const ZONES = [
  'UTC',
  'Europe/London',
  'Europe/Brussels',
  'America/New_York',
  'Asia/Dubai',
  'Asia/Tokyo',
  'Australia/Sydney',
]

/** A day, a time and a zone that together write a moment into the field above. */
function makeClock(path: Path, around: Around): HTMLElement {
  const local = element('input', { type: 'datetime-local', ariaLabel: 'Day and time' })
  const own = Intl.DateTimeFormat().resolvedOptions().timeZone
  const zone = element('select', { ariaLabel: 'Zone' })
  for (const one of new Set([own, ...ZONES])) zone.append(element('option', { value: one }, one.replace('_', ' ')))
  local.value = String(around.get(path) ?? '').slice(0, 16)
  const write = () => {
    if (local.value === '') return
    around.set(path, `${local.value}:00${offsetOf(local.value, zone.value)}`)
    const field = document.getElementById(idOf(path)) as HTMLInputElement | null
    if (field) field.value = String(around.get(path) ?? '')
  }
  for (const control of [local, zone]) control.addEventListener('change', write)
  return element('div', { className: 'clock small' }, local, ' in the zone of ', zone)
}

/** How far a zone is from UTC at a day and time of its own, such as `+01:00`. */
export function offsetOf(local: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeZoneName: 'longOffset' })
  const at = (instant: number) =>
    /GMT([+-]\d\d:\d\d)?/.exec(
      format.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '',
    )?.[1] ?? '+00:00'
  // Read first as if it were UTC, then as what that says: right on both sides of a change of the clocks.
  const first = at(Date.parse(`${local}Z`))
  return at(Date.parse(`${local}${first}`))
}

function makeGroup(keys: readonly Key[], path: Path, label: string, around: Around): HTMLElement {
  const value = (around.get(path) ?? {}) as Record<string, unknown>
  const group = element('fieldset', { data: { path: path.join('.') } }, element('legend', {}, label), problemsOf(path))
  group.append(...makeKeys(keys, path, around))
  // What the schema does not know is shown, so that it can be taken out.
  for (const key of Object.keys(value).filter((one) => !keys.some((known) => known.key === one)))
    group.append(makeField({ kind: 'text' }, [...path, key], key, false, around))
  return group
}

/** Keys that are there or must be are fields; the others are offered. */
export function makeKeys(keys: readonly Key[], path: Path, around: Around): HTMLElement[] {
  const value = (around.get(path) ?? {}) as Record<string, unknown>
  const isShown = ({ key, isRequired }: Key) => isRequired || value[key] !== undefined
  const shown = keys.filter(isShown).map(({ key, field, isRequired, about }) => {
    const own = makeField(field, [...path, key], sayKey(key), isRequired, around)
    if (about) addHelp(own, about, idOf([...path, key]))
    if (isRequired) return own
    own.append(makeRemove([...path, key], sayKey(key), around))
    return own
  })
  const offered = keys.filter((one) => !isShown(one))
  if (offered.length === 0) return shown
  const select = element('select', { ariaLabel: 'Add' }, element('option', { value: '' }, 'Add …'))
  for (const { key } of offered) select.append(element('option', { value: key }, sayKey(key)))
  select.addEventListener('change', () => {
    const chosen = offered.find(({ key }) => key === select.value)
    if (!chosen) return
    around.set([...path, chosen.key], blankOf(chosen.field))
    around.redraw([...path, chosen.key])
  })
  return [...shown, element('div', { className: 'add' }, select)]
}

/** Say below its name what a field is for, as the schema does. */
function addHelp(own: HTMLElement, about: string, id: string): void {
  const help = element('p', { className: 'small hint', id: `${id}-about` }, about.replaceAll('`', ''))
  own.querySelector(':scope > label, :scope > legend')?.after(help)
  const control = own.querySelector(`:scope > [id="${id}"]`)
  control?.setAttribute('aria-describedby', `${help.id} ${control.getAttribute('aria-describedby') ?? ''}`.trim())
}

/** A button that takes a key out of the group or map that it stands in. */
function makeRemove(path: Path, name: string, around: Around): HTMLButtonElement {
  const ariaLabel = `Take out ${name}`
  const remove = element('button', { type: 'button', className: 'remove', ariaLabel }, 'Take out')
  remove.addEventListener('click', () => {
    around.set(path, undefined)
    around.redraw(path.slice(0, -1))
  })
  return remove
}

/** What a key or an item begins as. */
function blankOf(field: Field): unknown {
  if (field.kind === 'list') return [blankOf(field.item)]
  if (field.kind === 'group')
    return Object.fromEntries(
      field.keys.filter(({ isRequired }) => isRequired).map(({ key, field: inner }) => [key, blankOf(inner)]),
    )
  if (field.kind === 'map') return {}
  if (field.kind === 'yes-no') return true
  return ''
}

function makeList(item: Field, path: Path, label: string, around: Around): HTMLElement {
  const value = around.get(path)
  const items: unknown[] = Array.isArray(value) ? value : []
  const change = (next: unknown[], focus?: Path) => {
    around.set(path, next)
    around.redraw(focus)
  }
  const rows = items.map((_, index) => {
    const name = `${label} ${index + 1}`
    const button = (words: string, act: () => void, isOff = false) => {
      const made = element('button', { type: 'button', disabled: isOff, ariaLabel: `${words} ${name}` }, words)
      made.addEventListener('click', act)
      return made
    }
    const swap = (other: number) => {
      const next = [...items]
      ;[next[index], next[other]] = [next[other], next[index]]
      change(next, [...path, other])
    }
    const row = makeField(item, [...path, index], name, true, around)
    row.append(
      element(
        'div',
        { className: 'acts' },
        button('Move up', () => swap(index - 1), index === 0),
        button('Move down', () => swap(index + 1), index === items.length - 1),
        button('Take out', () =>
          change(
            items.filter((_one, at) => at !== index),
            path,
          ),
        ),
      ),
    )
    return row
  })
  const add = element('button', { type: 'button', id: idOf(path) }, `Add to ${label.toLowerCase()}`)
  add.addEventListener('click', () => change([...items, blankOf(item)], [...path, items.length]))
  return element(
    'fieldset',
    { className: 'list', data: { path: path.join('.') } },
    element('legend', {}, label),
    problemsOf(path),
    ...rows,
    add,
  )
}

function makeMap(
  { options, value: inner }: Field & { kind: 'map' },
  path: Path,
  label: string,
  around: Around,
): HTMLElement {
  const value = (around.get(path) ?? {}) as Record<string, unknown>
  const rows = Object.keys(value).map((key) => {
    const row = makeField(inner, [...path, key], options ? sayOption(key) : key, true, around)
    row.append(makeRemove([...path, key], key, around))
    return row
  })
  const add = (key: string) => {
    if (key === '' || key in value) return
    around.set([...path, key], blankOf(inner))
    around.redraw([...path, key])
  }
  const field = options
    ? element(
        'select',
        { ariaLabel: `Add to ${label}` },
        element('option', { value: '' }, 'Add …'),
        ...options.filter((one) => !(one in value)).map((one) => element('option', { value: one }, sayOption(one))),
      )
    : element('input', { ariaLabel: `New heading in ${label}`, placeholder: 'New heading, then Enter' })
  field.id = idOf(path)
  field.addEventListener('change', () => add(field.value.trim()))
  return element(
    'fieldset',
    { className: 'list', data: { path: path.join('.') } },
    element('legend', {}, label),
    problemsOf(path),
    ...rows,
    field,
  )
}
