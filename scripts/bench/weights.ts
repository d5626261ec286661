/** The heaviest page of each kind of the built site, beside its budget. */
import { readSettings } from '../../src/settings.ts'
import { findHeaviest } from '../weigh.ts'

/** Print what the heaviest pages weigh and may weigh, in bytes; the site is that of `OUT_DIR`. */
export function benchWeights(): void {
  const { outDir, base } = readSettings()
  for (const { kind, most, found } of findHeaviest(outDir, base)) {
    console.log(`\n${kind}`)
    console.table(
      Object.fromEntries(
        Object.entries(found).map(([part, { path, figure }]) => [
          part,
          { figure, budget: most[part as keyof typeof most], path },
        ]),
      ),
    )
  }
}
