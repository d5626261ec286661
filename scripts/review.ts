import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { isPastFault, readPast } from '../src/newsroom/past.ts'
import { readNewsroom } from '../src/newsroom/read.ts'
import { reviewChange } from '../src/newsroom/review.ts'
import { reviewAsMarkdown, reviewAsPage, reviewAsText } from '../src/newsroom/review-words.ts'
import { readSettings } from '../src/settings.ts'

/** Say in plain English what was changed since a commit, tag or branch; resolves to 2 where there is no such state. */
export async function run(options: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, page: { type: 'string' } },
  })
  const [ref] = positionals
  if (!ref || !['text', 'markdown'].includes(values.format)) {
    console.error(
      'Write: npm run review -- main\nWith --format markdown for a comment, --page review.html for a page with before and after.',
    )
    return 1
  }
  const { contentDir, now } = readSettings()
  const past = readPast(contentDir, ref)
  if (isPastFault(past)) {
    console.error(`Nothing was compared: ${past.fault}`)
    return 2
  }
  const review = reviewChange(past, readNewsroom(contentDir), ref, now)
  console.log(values.format === 'markdown' ? reviewAsMarkdown(review) : reviewAsText(review))
  if (values.page !== undefined) {
    writeFileSync(values.page, reviewAsPage(review, `What has changed since ${ref}`))
    console.error(`\nBefore and after, side by side: ${values.page}`)
  }
  return 0
}
