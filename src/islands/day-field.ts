/**
 * A date field that somebody types in. A browser tells of a change at every key, and writing into the field, or taking a
 * half-typed year for a day, would spoil what is being typed.
 */
import { isoDay, readDay } from '../core/dates.ts'

/**
 * Tell of every whole day that is typed or picked, and of a field that was emptied (undefined). Of one visit to the field
 * the first makes an entry in the history and the others take its place. On leaving it shows `shown()` again where what was
 * typed is no day.
 */
export function watchDay(
  field: HTMLInputElement,
  tell: (day: number | undefined, how: 'push' | 'replace') => void,
  shown: () => number | undefined,
): void {
  let isOpen = false
  field.addEventListener('change', () => {
    const day = readDay(field.value)
    // Half a date is bad input, an empty field is none.
    if (day === undefined && (field.value !== '' || field.validity.badInput)) return
    tell(day, isOpen ? 'replace' : 'push')
    isOpen = true
  })
  // Going back ends the visit, also where the field keeps the focus.
  addEventListener('popstate', () => {
    isOpen = false
    // Once the page has read its address anew.
    setTimeout(() => {
      const day = shown()
      field.value = day === undefined ? '' : isoDay(day)
    })
  })
  field.addEventListener('blur', () => {
    isOpen = false
    showDay(field, shown())
  })
}

/** Show a day in a field, unless somebody is typing there. */
export function showDay(field: HTMLInputElement, day: number | undefined): void {
  if (document.activeElement === field) return
  field.value = day === undefined ? '' : isoDay(day)
}
