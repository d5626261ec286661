/** Say a status anew in an element that the page has printed: its attributes, its words and its mark. */
import { type DatedStep, statusOn } from '../core/status.ts'
import { formatStatusOn } from '../core/words.ts'
import { svgMark } from '../timeline/svg-mark.ts'

/** Set every element of a designation to a day. */
export function stateStatus(
  elements: Iterable<HTMLElement>,
  steps: readonly DatedStep[],
  binding: boolean,
  day: number,
) {
  const on = statusOn(steps, day)
  const hasLeadIn = on.status === 'in-force' && steps.some(({ step }) => step === 'announced' || step === 'made')
  for (const element of elements) {
    element.dataset.status = on.status
    if (on.uncertain) element.dataset.uncertain = on.uncertain
    else delete element.dataset.uncertain
    const words = element.querySelector('[data-words]')
    if (words) words.textContent = formatStatusOn(on, binding)
    const mark = element.querySelector('.mark')
    if (mark) mark.innerHTML = svgMark(on.status, binding, hasLeadIn)
  }
}
