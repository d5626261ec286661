/** The one entry of every command: it makes sure of Node before anything that needs it is read. */
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Listed needs Node 22.18 or later to run, and this is ${process.versions.node}.\n` +
      'On Linux and Windows (x64) and Linux (arm64) `npm ci` brings one along: run it, and start commands with `npm run`.\n' +
      'On a Mac install the current Node from https://nodejs.org and try again.',
  )
  process.exit(1)
}

// What Node has compiled once it takes from there the next time.
module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/node/', import.meta.url)))

const [command = '', ...options] = process.argv.slice(2)
const COMMANDS = [
  'build',
  'check',
  'compare',
  'count',
  'deploy',
  'dev',
  'due',
  'edit',
  'edition',
  'faults',
  'import',
  'review',
  'new',
  'serve',
  'start',
  'test',
  'watch',
  'widths',
  'bench',
]
if (!COMMANDS.includes(command)) {
  console.error(`Unknown command “${command}”. There are: ${COMMANDS.join(', ')}.`)
  process.exit(1)
}
process.env.ASTRO_TELEMETRY_DISABLED = '1'
try {
  const { clearLeftovers } = await import('./out-dir.ts')
  const { clearWorkshops } = await import('./workshop.ts')
  clearLeftovers(process.env.OUT_DIR || 'dist')
  clearWorkshops()
  const { run } = await import(`./${command}.ts`)
  process.exitCode = (await run(options)) ?? 0
} catch (error) {
  console.error(error instanceof Error && !process.env.DEBUG ? `\n${error.message}` : error)
  process.exitCode = 1
}
