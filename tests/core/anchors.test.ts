/** Names that pages have for parts of their own, and that no entry may have. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { OWN_ANCHORS } from '../../src/core/anchors.ts'

test('all ids that stand in the pages as they are, and no others', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
    // Pages of the desk alone show no entry.
    (file) => file.endsWith('.astro') && !/^(editor|preview)\//.test(file),
  )
  const ids = files.flatMap((file) =>
    Array.from(readFileSync(join('src', file), 'utf8').matchAll(/\bid="([^"{]+)"/g), ([, id = '']) => id),
  )
  expect(ids.length).toBeGreaterThan(40)
  expect([...new Set(ids)].sort()).toEqual([...OWN_ANCHORS].sort())
})
