/** The picture of an answer, as it is shared: the sentence, what the record says of it, and the listings that it turned on. */
import { formatDay, spanOf } from '../core/dates.ts'
import type { Judged } from '../headline/judge.ts'
import { measure } from '../timeline/measure.ts'
import { SLACK } from '../timeline/picture.ts'
import { svgCard } from '../timeline/svg-card.ts'
import { paint, saveFile } from './picture.ts'

/** What stands on it; `day` is the day of the sentence, a day count. */
export interface Told {
  verdict: string
  sentence: string
  answer: string
  judged: readonly Judged[]
  day: number
  /** Of the edition, as a day count. */
  today: number
  site: string
}

/** Days after which a step is no part of the same story. */
const SOON = 180

/** Draw it: 1,200 by 630, in fonts of the reader's machine, for which its text has room. */
export function drawAnswer({ verdict, sentence, answer, judged, day, today, site }: Told): string {
  const designations = judged.map(({ row: { id, entity, authority, instrument, binding, told } }) => ({
    ...told,
    id,
    entity,
    authority,
    instrument: { shortName: instrument.name, binding },
  }))
  const wide = (text: string, weight: 'regular' | 'bold') => (measure(text, weight) * SLACK.reader) / SLACK.own
  // What came soon after is drawn, so that one sees how early the sentence was.
  const later = judged
    .flatMap(({ row }) => row.told.steps.map(({ on }) => spanOf(on).start))
    .filter((at) => at > day && at <= day + SOON)
  const drawnTo = Math.min(today, Math.max(day, ...later.map((at) => at + 30)))
  const card = {
    kicker: `${verdict} · ${formatDay(day)}`,
    headline: `“${sentence}”`,
    standfirst: answer,
    designations,
    day,
    drawnTo,
    site,
  }
  return svgCard({ ...card, isWhole: true, hasToSay: true }, wide)
}

/** Hand it to the sheet for sharing where pictures can be shared, or keep it as a file. */
export async function shareAnswer(told: Told): Promise<void> {
  const name = 'was-this-headline-right.png'
  const file = new File([await paint(drawAnswer(told))], name, { type: 'image/png' })
  const isTaken =
    navigator.canShare?.({ files: [file] }) &&
    matchMedia('(pointer: coarse)').matches &&
    (await navigator.share({ files: [file] }).then(
      () => true,
      (error: Error) => error.name === 'AbortError',
    ))
  if (!isTaken) saveFile(file, name)
}
