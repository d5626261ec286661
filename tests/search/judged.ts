/** The queries of the search with what a fair judge accepts as the answer, in their two halves. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Found } from '../../src/search/results.ts'

export interface Case {
  q: string
  kind: string
  answers: string[]
}

const read = (file: string) => parse(readFileSync(file, 'utf8'))
const first = read('tests/search/queries.yaml') as Case[]
const second = read('tests/search/queries-2026-11-28.yaml') as { queries: Case[]; misspelt: Case[] }
const third = read('tests/search/queries-further.yaml') as { queries: Case[]; misspelt: Case[] }
const every = (from: number) =>
  [first, second.queries, second.misspelt].flatMap((cases) => cases.filter((_, index) => index % 2 === from))

/** On these the search may be tuned. */
export const working = every(0)
/** On these nobody tunes. */
export const judging = every(1)
/** Those of them that have judged from the beginning. */
export const judgingFirst = first.filter((_, index) => index % 2 === 1)

/** Those that were written later, and have been looked at. */
export const further = [...third.queries, ...third.misspelt]

/** A hit as the queries write it. */
export function nameHit({ type, id, url }: Pick<Found, 'type' | 'id' | 'url'>): string {
  return type === 'page' ? `page:${url.replace(/#.*/, '')}` : `${type}:${id}`
}

/** Those that were written after the further ones, and have been looked at. */
export const latest = read('tests/search/queries-latest.yaml') as Case[]

/** Those that were written after these, and have been looked at. */
export const phone = read('tests/search/queries-phone.yaml') as Case[]

/** Those that were written after these, and have been looked at. */
export const asked = read('tests/search/queries-asked.yaml') as Case[]

/** The newest: nothing was changed after them. */
export const last = read('tests/search/queries-last.yaml') as Case[]

export interface Figures {
  /** How often a right answer is among the first three. */
  success: number
  /** The mean of one over the place of the first right answer. */
  mrr: number
  /** The first figure for misspelt queries alone. */
  misspelt: number
  /** Queries that find nothing. */
  empty: string[]
}

/** Ask each query for the names of its first hits. */
export async function score(cases: readonly Case[], ask: (q: string) => Promise<string[]>): Promise<Figures> {
  const ranks: { kind: string; rank: number }[] = []
  const empty: string[] = []
  for (const { q, kind, answers } of cases) {
    const names = await ask(q)
    if (names.length === 0) empty.push(q)
    ranks.push({ kind, rank: names.findIndex((name) => answers.includes(name)) + 1 })
  }
  const share = (some: typeof ranks) => some.filter(({ rank }) => rank > 0 && rank <= 3).length / some.length
  return {
    success: share(ranks),
    mrr: ranks.reduce((sum, { rank }) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length,
    misspelt: share(ranks.filter(({ kind }) => kind === 'misspelt')),
    empty,
  }
}
