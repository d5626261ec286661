/** Two people changed one entry: what each of them changed stands, and what both did is told, with both words of it. */
import { dequal } from 'dequal/lite'
import { diff3Merge } from 'node-diff3'

export type Values = Record<string, unknown>

/** An entry as a form has it: its keys, and the text of a piece. */
export interface Written {
  values: Values
  body?: string | undefined
}

/** A key that both have changed; `body` is the text of a piece. */
export interface Clash {
  key: string
  mine: unknown
  theirs: unknown
}

/** Bring what I made of an entry together with what it says by now; `before` is what I began with. */
export function mergeWritten(before: Written, mine: Written, theirs: Written): { merged: Written; clashes: Clash[] } {
  const clashes: Clash[] = []
  const values: Values = {}
  for (const key of new Set([...Object.keys(theirs.values), ...Object.keys(mine.values)])) {
    const [old, own, other] = [before.values[key], mine.values[key], theirs.values[key]]
    const isOwnSame = dequal(own, old)
    const value = isOwnSame ? other : own
    if (!isOwnSame && !dequal(other, old) && !dequal(own, other)) clashes.push({ key, mine: own, theirs: other })
    if (value !== undefined) values[key] = value
  }
  const body = mergeBodies(before.body, mine.body, theirs.body)
  if (body === undefined) clashes.push({ key: 'body', mine: mine.body, theirs: theirs.body })
  return { merged: { values, body: body ?? mine.body }, clashes }
}

/** Merge by lines; undefined where both changed the same ones. */
function mergeBodies(before = '', mine = '', theirs = ''): string | undefined {
  if (mine === before || mine === theirs) return theirs
  if (theirs === before) return mine
  const regions = diff3Merge(mine.split('\n'), before.split('\n'), theirs.split('\n'), { excludeFalseConflicts: true })
  if (regions.some((one) => 'conflict' in one)) return undefined
  return regions.flatMap((one) => one.ok ?? []).join('\n')
}
