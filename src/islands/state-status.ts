/** Say a status anew in an element that the page has printed: its attributes, its words and its mark. */
import { tellRenewal, unpackRenewal } from '../core/renewals.ts'
import { type StatusOnDay, statusOn, type Told, toStatusData } from '../core/status.ts'
import { formatStatusOn } from '../core/words.ts'
import { svgMark } from '../timeline/svg-mark.ts'

/** Give an element the attributes of a status. */
export function markStatus(element: HTMLElement, on: StatusOnDay): void {
  for (const [name, value] of Object.entries(toStatusData(on))) {
    if (value === undefined) element.removeAttribute(name)
    else element.setAttribute(name, value)
  }
}

/** Set every element of a designation to a day. */
export function stateStatus(elements: Iterable<HTMLElement>, told: Told, binding: boolean, day: number) {
  const on = statusOn(told, day)
  const hasLeadIn = on.status === 'in-force' && told.steps.some(({ step }) => step === 'announced' || step === 'made')
  for (const element of elements) {
    markStatus(element, on)
    const words = element.querySelector('[data-words]')
    if (words) words.textContent = formatStatusOn(on, binding)
    const mark = element.querySelector('.mark')
    if (mark) mark.innerHTML = svgMark(on.status, binding, hasLeadIn)
  }
}

/** Say anew, in the elements made for it, by when what a designation rests on lapses. */
export function stateRenewal(elements: Iterable<HTMLElement>, told: Told, day: number) {
  const { status } = statusOn(told, day)
  for (const element of elements) {
    element.textContent = tellRenewal(unpackRenewal(element.dataset.renewal as string), status, day)
    element.hidden = element.textContent === ''
  }
}
