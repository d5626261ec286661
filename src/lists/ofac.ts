/** OFAC's list of Specially Designated Nationals, in either of the files that it is offered in: sdn_advanced.xml, with days, and sdn.csv. */
import type { ListReader } from './listed.ts'
import { readOfacAdvanced } from './ofac-advanced.ts'
import { readOfacCsv } from './ofac-csv.ts'
import { peek } from './peek.ts'

/** Read the entries of either file from its decoded text. */
export const readOfac: ListReader = async function* (content, onDay) {
  const { start, text } = await peek(content)
  yield* start.startsWith('<') ? readOfacAdvanced(text, onDay) : readOfacCsv(text)
}
