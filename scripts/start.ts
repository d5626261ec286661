import { run as build } from './build.ts'
import { run as serve } from './serve.ts'

/** Build the site, then serve it. */
export async function run(): Promise<number | undefined> {
  const failed = await build()
  return failed || serve()
}
