/** What comes in with `npm ci`: why, under what licence, and without running anything. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

interface Locked {
  version: string
  license?: string
  integrity?: string
  link?: boolean
}

const own = JSON.parse(readFileSync('package.json', 'utf8'))
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }
const direct: string[] = Object.keys({
  ...own.dependencies,
  ...own.devDependencies,
  ...own.optionalDependencies,
}).sort()
const brought = Object.entries(packages).filter(([path]) => path !== '')

test('each direct dependency has its reason in decision 11', () => {
  const reasons = readFileSync('docs/decisions/0011-dependencies.md', 'utf8')
  const named = [...reasons.matchAll(/`([@\w./*-]+)`/g)].map(([, name = '']) => name)
  const isNamed = (one: string) =>
    named.some((name) => name === one || (name.endsWith('*') && one.startsWith(name.slice(0, -1))))
  expect(direct.filter((one) => !isNamed(one))).toEqual([])
})

test('licences are those of docs/licences.json; --update writes it, in review', async () => {
  const lock = {
    direct: Object.fromEntries(direct.map((name) => [name, packages[`node_modules/${name}`]?.license])),
    brought: [...new Set(brought.map(([, { license }]) => license ?? 'none'))].sort(),
  }
  await expect(`${JSON.stringify(lock, undefined, 2)}\n`).toMatchFileSnapshot('../docs/licences.json')
})

test('every package is the one whose bytes the lock file names', () => {
  expect(brought.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
})

test('no package runs code while it is installed', () => {
  expect(readFileSync('.npmrc', 'utf8').split('\n')).toContain('ignore-scripts=true')
})

test('Astro is not older than 7.3.2, which mends what a script in MDX could do', () => {
  const [major = 0, minor = 0, patch = 0] = (packages['node_modules/astro'] as Locked).version.split('.').map(Number)
  expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(7_003_002)
})
