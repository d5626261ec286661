/** A reading is told apart by its list and its day, so that nobody has to think up an id. */
export function nameReading(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'id' in value) return value
  const { list, asOf } = value as { list?: unknown; asOf?: unknown }
  return { id: `${list}-${String(asOf).replace(/[~?]$/, '').replace('/', '-')}`, ...value }
}
