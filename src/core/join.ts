const AND = new Intl.ListFormat('en-GB')
const OR = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/** Join as a sentence does: `a, b and c`; empty where there is nothing. */
export function joinAnd(parts: readonly string[]): string {
  return AND.format(parts)
}

/** Join what may be chosen from: `a, b or c`. */
export function joinOr(parts: readonly string[]): string {
  return OR.format(parts)
}
