/** Order texts by code unit, the same on every machine, or numbers by size. */
export function compareKeys<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0
}
