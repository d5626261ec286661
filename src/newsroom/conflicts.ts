/** What git leaves in a file when two people have changed the same lines. */
import { type Problem, problem } from '../core/problems.ts'

/** Report the first conflict in a text that nobody has settled. */
export function findConflict(text: string, file: string): Problem[] {
  if (!text.includes('<<<<<<<') || !text.includes('>>>>>>>')) return []
  const lines = text.split('\n')
  const line = lines.findIndex((one) => /^<{7}(?: |$)/.test(one)) + 1
  if (line === 0) return []
  const message = 'two versions of the same lines stand here, as git left them, and nobody has chosen'
  const hint = 'Keep one of the two, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.'
  return [problem('merge-conflict', { file, path: [], line }, message, hint)]
}
