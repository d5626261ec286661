import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { COLOURS, LOOKS, toProperties, WORDS } from '../../src/timeline/looks.ts'

const figures = readFileSync('src/styles/figures.css', 'utf8')
const tokens = readFileSync('src/styles/tokens.css', 'utf8')

test('pages see every mark as the table has it; --update writes the rules', async () => {
  const rule = (name: string, selector: string) =>
    `  ${selector} { ${toProperties(name, (colour) => `var(--${colour})`)
      .map(([key, value]) => `${key}: ${value};`)
      .join(' ')} }\n`
  const rules = [
    ...Object.keys(LOOKS).map((name) => rule(name, `.${name}`)),
    ...Object.keys(WORDS).map((name) => rule(name, `.fig .${name}`)),
  ].join('')
  const whole = figures.replace(/(?<=^ *\/\* Made from .*looks\.ts.* \*\/\n)[\s\S]*?(?=^ *\/\* End)/m, () => rules)
  expect(whole).toContain(rules)
  await expect(whole).toMatchFileSnapshot('../../src/styles/figures.css')
})

test.each(Object.entries(COLOURS))('%s is the light colour of its token', (role, colour) => {
  const [, token, light] = new RegExp(`--${role}: (?:var\\(--([\\w-]+)\\)|light-dark\\((#\\w+))`).exec(tokens) ?? []
  expect(light ?? new RegExp(`--${token}: light-dark\\((#\\w+)`).exec(tokens)?.[1]).toBe(colour)
})

test('whatever a mark is outlined with is set in the colours of a reader who forces their own', () => {
  const forced = figures.slice(figures.indexOf('forced-colors'))
  const marks = ['m-force', 'm-lead', 'm-ended', 'm-cap', 'm-adopted', 'm-proposed', 'm-suspended', 'day']
  expect(marks.filter((name) => !new RegExp(`\\.${name}\\b`).test(forced))).toEqual([])
})
