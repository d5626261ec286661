import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COMPONENTS } from '../../src/newsroom/components.ts'

/** What stands behind Markdown that needs more than its plain tag. */
const BEHIND_MARKDOWN = ['Heading', 'Link', 'Table']

test('every component has its row and its file, and no file is without a row', () => {
  const files = readdirSync('src/components/mdx').filter((file) => file.endsWith('.astro'))
  expect(files.sort()).toEqual([...COMPONENTS.keys(), ...BEHIND_MARKDOWN].map((name) => `${name}.astro`).sort())
})

test('what speaks from a source names it', () => {
  const own = [...COMPONENTS.values()].filter(({ speaksFrom }) => speaksFrom === 'source')
  expect(own.map(({ attributes }) => attributes.source?.to)).toEqual(own.map(() => 'sources'))
})
