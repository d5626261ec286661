/** What is said of a day that there is not, or not yet. */
import { say } from './asked-day.ts'

/** Say that there is no such day as was asked for. */
export function sayNoSuchDay(place: Element, asked: string): void {
  say(place, `There is no day “${asked}”. Shown is the day on which this page was made.`)
}

/** Say that a day, in words, is still to come; take the note away where none is given. */
export function sayFuture(place: Element, day: string | undefined): void {
  if (day === undefined) document.querySelector('.future')?.remove()
  else say(place, `${day} is still to come. Shown is what would hold if nothing changed until then.`, 'future')
}
