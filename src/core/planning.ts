/** When what waits for its moment is published: the site is built anew by the clock, and then has whatever may be public. */
import { formatMoment } from './dates.ts'

/** The minute of every hour at which the site is built by the clock; `.github/workflows/clock.yml` says the same. */
export const BUILD_MINUTE = 3

const HOUR_MS = 3_600_000

/** Get the first scheduled build at or after an instant; both in milliseconds since 1970. */
export function nextBuild(instant: number): number {
  const minute = BUILD_MINUTE * 60_000
  return Math.ceil((instant - minute) / HOUR_MS) * HOUR_MS + minute
}

/** Say which scheduled build publishes what may be public from an instant on. */
export function describeBuild(instant: number): string {
  return `public with the scheduled build of ${formatMoment(nextBuild(instant))}`
}
