import { randomLcg } from 'd3'
import { isoDay, mustParseDate, spanOf, toDay } from '../../src/core/dates.ts'
import type { Designation, Step } from '../../src/core/model.ts'

const FIRST = toDay(1997, 1, 1)
/** The day up to which generated events run. */
export const TODAY = toDay(2026, 11, 24)
const LANES = 40

/** Make designations for measuring: seeded, so that every run and every peer has the same ones. */
export function makeDesignations(count: number): Designation[] {
  const random = randomLcg(0.2023)
  const authorities = Array.from({ length: LANES }, (_, number) => ({
    id: `authority-${number}`,
    name: `Authority ${number}`,
    government: `Government ${number % 12}`,
  }))
  const instruments = authorities.map((authority, number) => ({
    id: `list-${number}`,
    name: `List ${number}`,
    shortName: `List ${number}`,
    authority,
    kind: 'sanctions' as const,
    binding: true,
    effects: [],
    sources: [],
  }))
  const step = (day: number, kind: Step['step']): Step => ({
    id: `${kind}-${isoDay(day)}`,
    on: mustParseDate(isoDay(day)),
    step: kind,
    sources: [],
  })
  return Array.from({ length: count }, (_, number) => {
    const lane = Math.floor(random() ** 2 * LANES)
    const start = FIRST + Math.floor(random() * (TODAY - FIRST - 60))
    const end = start + 60 + Math.floor(random() * 3000)
    const instrument = instruments[lane] as (typeof instruments)[number]
    const steps = [step(start - Math.floor(random() * 30), 'announced'), step(start, 'in-force')]
    if (random() < 0.3 && end < TODAY) steps.push(step(end, 'lifted'))
    const entity = {
      id: `group-${number}`,
      name: `Group ${number}`,
      type: 'group' as const,
      summary: '',
      sources: [],
      ties: [],
    }
    return {
      id: `designation-${number}`,
      entity,
      authority: instrument.authority,
      instrument,
      summary: '',
      steps,
      sightings: [],
    }
  })
}

/** The same events as a peer reads them: lanes by name, and for each event its lane and its days in force. */
export function toPeerEvents(designations: readonly Designation[]) {
  const lanes = [...new Set(designations.map(({ authority }) => authority.name))]
  const day = (steps: readonly Step[], kind: string) => {
    const found = steps.find(({ step }) => step === kind)
    return found && spanOf(found.on).start
  }
  const events = designations.map(({ id, entity, authority, steps }) => ({
    id,
    lane: lanes.indexOf(authority.name),
    name: entity.name,
    start: day(steps, 'in-force'),
    end: day(steps, 'lifted'),
  }))
  return { lanes, events, today: TODAY }
}
