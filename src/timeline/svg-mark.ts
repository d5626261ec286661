import type { Status } from '../core/status.ts'

export interface MarkOptions {
  binding: boolean
  /** True where an announcement went before the status in force: the mark then carries its lead-in. */
  hasLeadIn: boolean
}

/** Draw the mark of a status, small, as the inside of an svg 26 wide and 12 high. It always stands beside the word. */
export function svgMark(status: Status, { binding, hasLeadIn }: MarkOptions): string {
  switch (status) {
    case 'no-record':
      return '<path class="m-none" d="M0 6.5H26"/>'
    case 'proposed':
      return '<rect class="m-proposed" x="1" y="2.5" width="24" height="7"/>'
    case 'announced':
      return '<rect class="m-lead" fill="url(#hatch)" x=".5" y="2.5" width="25" height="7"/>'
    case 'suspended':
      return '<rect class="m-suspended" x=".75" y="2.5" width="24.5" height="7"/>'
    case 'ended':
    case 'rejected':
      return '<path class="m-ended" d="M0 2H24V0H26V12H24V10H0Z"/>'
    case 'in-force':
      if (!binding) return '<path class="m-adopted" d="M26 2.5H.75V9.5H26"/>'
      return hasLeadIn
        ? '<rect class="m-lead" fill="url(#hatch)" x=".5" y="2.5" width="11" height="7"/><rect class="m-force" x="12" y="2" width="14" height="8"/>'
        : '<rect class="m-force" x="0" y="2" width="26" height="8"/>'
  }
}
