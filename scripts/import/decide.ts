import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { stringify } from 'yaml'
import { acceptProposals } from '../../src/newsroom/accept.ts'
import { ProposalError, type Proposed, readProposal } from '../../src/newsroom/proposed.ts'
import { readNewsroom } from '../../src/newsroom/read.ts'
import { readSettings, shownContent } from '../../src/settings.ts'

/** Put proposals in place and take their files away; all of them, or none. */
export function accept(options: string[]): number {
  const { positionals } = parseArgs({ args: options, allowPositionals: true })
  const proposals = readFiles(positionals, 'npm run import -- accept <proposal…>')
  const settings = readSettings()
  const { texts, done } = acceptProposals(readNewsroom(settings.contentDir), proposals, settings.now)
  for (const [file, text] of texts) writeWhole(join(settings.contentDir, file), text)
  for (const { path } of proposals) rmSync(path)
  const shown = shownContent(settings)
  console.log(
    `${done.map((one) => `  ${one}`).join('\n')}\n\nPut in place, in ${[...texts.keys()].map((file) => `${shown}/${file}`).join(', ')}. The check finds nothing new.`,
  )
  return 0
}

/** Mark proposals as rejected, and why: the importer does not make them again. */
export function reject(options: string[]): number {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { why: { type: 'string' } },
  })
  const usage = 'npm run import -- reject <proposal…> --why "in a sentence"'
  const why = values.why?.trim()
  if (!why) throw new Error(`Say why: whoever sees the name again will ask.\n${usage}`)
  const proposals = readFiles(positionals, usage)
  for (const one of proposals) readProposal(one)
  const { now } = readSettings()
  for (const { path, text } of proposals)
    writeWhole(path, `${text.trimEnd()}\n${stringify({ rejected: { on: now.slice(0, 10), why } }, { lineWidth: 0 })}`)
  console.log(`Rejected ${proposals.length}. The files stay, so that nobody proposes it again.`)
  return 0
}

function readFiles(paths: readonly string[], usage: string): Proposed[] {
  if (paths.length === 0) throw new Error(usage)
  return [...new Set(paths)].map((path) => {
    if (!existsSync(path)) throw new ProposalError(`There is no proposal ${path}.`)
    return { path, text: readFileSync(path, 'utf8') }
  })
}

/** A file is there as it was or as it shall be, never in between. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(`${path}.new`, text)
  renameSync(`${path}.new`, path)
}
