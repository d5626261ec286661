/** What is ready and waits for its moment, and the build that will publish it. */
import { formatMoment } from '../core/dates.ts'
import { compareKeys } from '../core/order.ts'
import { describeBuild } from '../core/planning.ts'
import { type Found, listFound, type Newsroom } from './read.ts'

/** List the embargoed entries of a newsroom, the next one first. */
export function listPlanned(newsroom: Newsroom, now: string): Found[] {
  return listFound(newsroom)
    .filter(({ from }) => Number.isFinite(from) && from > Date.parse(now))
    .sort((a, b) => a.from - b.from || compareKeys(a.file, b.file) || compareKeys(a.id, b.id))
}

/** Say for which build an embargoed entry waits. */
export function describePlan({ from }: Pick<Found, 'from'>): string {
  return `embargoed until ${formatMoment(from)}; ${describeBuild(from)}`
}
