import { rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { WORDS_PER_PIECE, writeNewsroom } from './newsroom.ts'
import { writePlainSite } from './plain.ts'
import { divide, time } from './process.ts'

/** Whole builds of the same pieces: Listed with its checks and search, beside plain Astro MDX with neither. */
export function benchBuild(sizes: number[]): void {
  for (const size of sizes.length > 0 ? sizes : [100]) {
    const root = resolve('node_modules/.cache/bench')
    rmSync(root, { recursive: true, force: true })
    writeNewsroom(join(root, 'content'), size)
    writePlainSite(join(root, 'plain'), join(root, 'content'))
    const listed = time(['scripts/listed.mjs', 'build'], {
      CONTENT_DIR: join(root, 'content'),
      OUT_DIR: join(root, 'site'),
    })
    const plain = time([resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', join(root, 'plain')], {})
    console.log(`\n${size} pieces of ${WORDS_PER_PIECE} words`)
    console.table({ listed, 'plain Astro MDX': plain, ratio: divide(listed, plain) })
    rmSync(root, { recursive: true, force: true })
  }
}
