import { mustParseDate, spanOf } from './dates.ts'
import type { Event } from './model.ts'

/** Take the events that stand along the timeline, in order of time; `day` is the first day of each, as a day count. */
export function toLandmarks(events: readonly Event[]): { day: number; label: string; title: string }[] {
  return events
    .flatMap(({ on, landmark, title }) =>
      landmark ? [{ day: spanOf(mustParseDate(on)).start, label: landmark, title }] : [],
    )
    .sort((a, b) => a.day - b.day)
}
