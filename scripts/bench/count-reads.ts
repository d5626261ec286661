/**
 * Loaded into a process before anything else: counts who opens which file below CONTENT_DIR, and at the exit adds it as
 * a line of JSON to the file that COUNT_READS names. What native code reads by itself passes unseen.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

const content = resolve(process.env.CONTENT_DIR ?? 'content') + sep
const report = process.env.COUNT_READS ?? ''
const { appendFileSync } = fs
const counts: Record<'ours' | 'tools', Record<string, number>> = { ours: {}, tools: {} }

function note(target: unknown): void {
  const path = target instanceof URL ? fileURLToPath(target) : typeof target === 'string' ? resolve(target) : ''
  if (!path.startsWith(content)) return
  const limit = Error.stackTraceLimit
  Error.stackTraceLimit = 40
  const frames = new Error().stack?.split('\n').slice(1) ?? []
  Error.stackTraceLimit = limit
  const caller = frames.find((frame) => !frame.includes('node:') && !frame.includes('count-reads'))
  // A stream opens its file with nobody on the stack; it was noted when it was made.
  if (!caller) return
  const who = /[\\/]node_modules[\\/](?!\.cache)/.test(caller) ? 'tools' : 'ours'
  const file = path.slice(content.length)
  counts[who][file] = (counts[who][file] ?? 0) + 1
}

let depth = 0

function watch(owner: object, names: string[]): void {
  const functions = owner as Record<string, (...given: unknown[]) => unknown>
  for (const name of names) {
    const original = functions[name]
    if (!original) continue
    functions[name] = function (this: unknown, ...given) {
      // Node opens a file that it reads whole through the same functions: that is one reading.
      if (depth === 0) note(given[0])
      depth++
      try {
        return original.apply(this, given)
      } finally {
        depth--
      }
    }
  }
}

watch(fs, ['readFileSync', 'readFile', 'openSync', 'open', 'createReadStream'])
watch(fs.promises, ['readFile', 'open'])
syncBuiltinESMExports()
process.on('exit', () => appendFileSync(report, `${JSON.stringify(counts)}\n`))
