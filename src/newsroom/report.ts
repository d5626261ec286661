import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { styleText } from 'node:util'
import { countOf } from '../core/count.ts'
import type { Problem } from '../core/problems.ts'

/** Print problems for a writer: place, line of text, what is wrong and what to type instead. `shown` is how the newsroom's folder is named to its reader. */
export function formatForTerminal(problems: readonly Problem[], contentDir: string, shown: string): string {
  const blocks = problems.map((one) => {
    const heading = `${styleText('bold', `${shown}/${one.file}:${one.line}`)}  ${styleText(one.severity === 'error' ? 'red' : 'yellow', one.code)}${one.severity === 'warning' ? ' (warning)' : ''}`
    const line = lineOfFile(join(contentDir, one.file), one.line ?? 1)
    const number = String(one.line).padStart(5)
    const excerpt = line === undefined ? [] : [`${number} │ ${line.length > 100 ? `${line.slice(0, 99)}…` : line}`]
    return [heading, ...excerpt, `      ╰─ ${one.message}. ${one.hint}`, `         docs/problems/${one.code}.md`].join(
      '\n',
    )
  })
  return [...blocks, summarise(problems)].join('\n\n')
}

function lineOfFile(path: string, line: number): string | undefined {
  try {
    return readFileSync(path, 'utf8').split(/\r?\n/)[line - 1]
  } catch {
    return undefined
  }
}

/** Count problems in a sentence: `Found 3 problems in 2 files.` */
export function summarise(problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error')
  const warnings = problems.length - errors.length
  if (problems.length === 0) return 'No problems found.'
  const files = new Set(problems.map(({ file }) => file)).size
  const found = [errors.length > 0 && countOf(errors.length, 'problem'), warnings > 0 && countOf(warnings, 'warning')]
  return `Found ${found.filter(Boolean).join(' and ')} in ${countOf(files, 'file')}.`
}

/** Print problems one a line, for an editor that marks them in its files; what is due is no fault. */
export function formatByLine(problems: readonly Problem[], shown: string): string {
  return problems
    .map(
      ({ file, line, severity, code, message, hint }) =>
        `${shown}/${file}:${line}: ${code === 'due' ? 'info' : severity} ${code}: ${`${message}. ${hint}`.replaceAll(/\s+/g, ' ')}`,
    )
    .join('\n')
}

/** Print problems for a machine, as the contract has them. */
export function formatAsJson(problems: readonly Problem[]): string {
  return JSON.stringify(problems, ['code', 'severity', 'file', 'line', 'path', 'message', 'hint'], 2)
}

/** Print problems as annotations for a GitHub workflow. */
export function formatForGitHub(problems: readonly Problem[], shown: string): string {
  const escapeCommand = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const escapeProperty = (text: string) => escapeCommand(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
  return problems
    .map(
      (one) =>
        `::${one.severity} file=${escapeProperty(`${shown}/${one.file}`)},line=${one.line},title=${one.code}::${escapeCommand(`${one.message}. ${one.hint}`)}`,
    )
    .join('\n')
}
