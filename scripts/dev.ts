import { setFlagsFromString } from 'node:v8'
import { dev } from 'astro'

/** Serve the writer's preview: drafts and embargoed pieces included, pages anew at each edit. */
export async function run(): Promise<undefined> {
  // A preview is open all day beside everything else: its heap grows in small steps, for a little more collecting.
  setFlagsFromString('--heap-growing-percent=25')
  process.env.LISTED_PREVIEW = '1'
  process.env.ASTRO_DEV_BACKGROUND = '0'
  const { run: check } = await import('./check.ts')
  await check(['--format', 'terminal'])
  await dev({ server: { port: Number(process.env.PORT) || 4321 } })
  return undefined
}
