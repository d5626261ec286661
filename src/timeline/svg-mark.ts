import type { Status } from '../core/status.ts'

const FORCE = '<rect class="m-force" x="0" y="2" width="26" height="8"/>'
const FORCE_AFTER_LEAD =
  '<rect class="m-lead" fill="url(#hatch)" x=".5" y="2.5" width="11" height="7"/><rect class="m-force" x="12" y="2" width="14" height="8"/>'
const ADOPTED = '<path class="m-adopted" d="M26 2.5H.75V9.5H26"/>'
const ENDED = '<path class="m-ended" d="M0 2H24V0H26V12H24V10H0Z"/>'
const MARKS: Record<Exclude<Status, 'in-force'>, string> = {
  'no-record': '<path class="m-none" d="M0 6.5H26"/>',
  proposed: '<rect class="m-proposed" x="1" y="2.5" width="24" height="7"/>',
  announced: '<rect class="m-lead" fill="url(#hatch)" x=".5" y="2.5" width="25" height="7"/>',
  suspended: '<rect class="m-suspended" x=".75" y="2.5" width="24.5" height="7"/>',
  ended: ENDED,
  rejected: ENDED,
}

/** Draw the mark of a status, small, as the inside of an svg 26 wide and 12 high. It always stands beside the word. After an announcement the mark in force carries its lead-in. */
export function svgMark(status: Status, binding: boolean, hasLeadIn: boolean): string {
  if (status !== 'in-force') return MARKS[status]
  if (!binding) return ADOPTED
  return hasLeadIn ? FORCE_AFTER_LEAD : FORCE
}
