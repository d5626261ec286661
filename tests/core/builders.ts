/** Tiny builders, so that a test shows only what it is about. */
import { mustParseDate } from '../../src/core/dates.ts'
import type {
  Authority,
  Designation,
  Entity,
  Instrument,
  InstrumentKind,
  Source,
  Step,
  StepKind,
} from '../../src/core/model.ts'
import { nameSteps } from '../../src/core/steps.ts'

export const source: Source = {
  id: 'a-source',
  publisher: 'A ministry',
  title: 'A notice',
  url: 'https://example.org/notice',
  accessed: '2026-11-24',
  grade: 'official-list',
}

/** Read `2023-01-20 announced`. */
export function step(text: string): Step {
  const [on, kind] = text.split(' ') as [string, StepKind]
  return { id: nameSteps([{ step: kind, on }])[0] as string, on: mustParseDate(on), step: kind, sources: [source] }
}

interface Options {
  government?: string
  authority?: string
  entity?: string
  name?: string
  kind?: InstrumentKind
  binding?: boolean
}

/** Make a designation: `designation('wagner-group', ['2023-01-20 announced', '2023-01-26 in-force'])`. */
export function designation(id: string, steps: string[], options: Options = {}): Designation {
  const {
    government = 'Utopia',
    authority: authorityId = 'utopia-treasury',
    entity: entityId = 'a-group',
    name = 'A list',
    kind = 'sanctions',
    binding = true,
  } = options
  const authority: Authority = { id: authorityId, name: `The ${authorityId}`, shortName: authorityId, government }
  const entity: Entity = {
    id: entityId,
    name: 'A group',
    type: 'group',
    summary: 'A group.',
    sources: [source],
    ties: [],
  }
  const instrument: Instrument = {
    id: `${id}-law`,
    name: `The law of ${name}`,
    shortName: name,
    authority,
    kind,
    binding,
    effects: [],
    sources: [source],
  }
  return { id, entity, authority, instrument, summary: 'It was listed.', steps: steps.map(step), sightings: [] }
}
