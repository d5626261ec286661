/** Paint so many cards of a newsroom's pieces, one after another: `node scripts/bench/paint.ts 50`. */
import { mustParseDate, spanOf } from '../../src/core/dates.ts'
import { buildLibrary } from '../../src/core/library.ts'
import { readNewsroom, toEntries } from '../../src/newsroom/read.ts'
import { drawCard, paint } from '../../src/pictures.ts'
import { readSettings } from '../../src/settings.ts'

const { contentDir, now } = readSettings()
const { explainers, site } = buildLibrary(toEntries(readNewsroom(contentDir), Date.parse(now)))
const day = spanOf(mustParseDate(now.slice(0, 10))).start
const [first] = explainers
if (!first) throw new Error('no piece to paint a card for')
// Whatever is read once is read before anything is timed.
await paint(drawCard(first, site, day))
const pieces = Array.from(
  { length: Number(process.argv[2]) },
  (_, number) => explainers[number % explainers.length] ?? first,
)
for (const piece of pieces) await paint(drawCard(piece, site, day))
