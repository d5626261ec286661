import { run as preview } from './dev.ts'

/** Serve the writer's preview, which has the editing page of the same files, and say where that is. */
export async function run(): Promise<undefined> {
  await preview()
  console.log('\n  Edit at /edit/ of the address above: everything is saved into the files of the newsroom.\n')
  return undefined
}
