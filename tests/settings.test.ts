import { expect, test } from 'vitest'
import { readSettings } from '../src/settings.ts'

test('without an environment content/ becomes dist/ at the root, now', () => {
  const before = Date.now()
  const settings = readSettings({}, '/newsroom')
  const after = Date.now()
  expect(settings).toMatchObject({
    contentDir: '/newsroom/content',
    outDir: '/newsroom/dist',
    siteUrl: undefined,
    base: '/',
    preview: false,
  })
  expect(Date.parse(settings.now)).toBeGreaterThanOrEqual(before)
  expect(Date.parse(settings.now)).toBeLessThanOrEqual(after)
})

test.each([
  ['/', '/'],
  ['news', '/news/'],
  ['/news', '/news/'],
  ['/a/b/', '/a/b/'],
])('BASE_PATH=%s means %s', (typed, base) => {
  expect(readSettings({ BASE_PATH: typed }, '/').base).toBe(base)
})

test('an address may have a port, and its closing slash is left out', () => {
  expect(readSettings({ SITE_URL: 'http://localhost:4321/' }, '/').siteUrl).toBe('http://localhost:4321')
})

test('NOW is an instant with a zone and becomes UTC', () => {
  expect(readSettings({ NOW: '2023-01-20T23:30:00-05:00' }, '/').now).toBe('2023-01-21T04:30:00.000Z')
})

test.each([
  [{ NOW: '2023-01-20' }, 'NOW=2023-01-20 is not an instant with a zone, such as 2026-11-24T09:00:00Z'],
  [
    { NOW: '2023-13-40T00:00:00Z' },
    'NOW=2023-13-40T00:00:00Z is not an instant with a zone, such as 2026-11-24T09:00:00Z',
  ],
  [
    { NOW: '2026-02-30T00:00:00Z' },
    'NOW=2026-02-30T00:00:00Z is not an instant with a zone, such as 2026-11-24T09:00:00Z',
  ],
  [{ NOW: 'tomorrow' }, 'NOW=tomorrow is not an instant with a zone, such as 2026-11-24T09:00:00Z'],
  [{ SITE_URL: 'ftp://listed.example' }, 'SITE_URL=ftp://listed.example is not an address such as'],
  [{ SITE_URL: 'javascript:alert(1)' }, 'SITE_URL=javascript:alert(1) is not an address such as'],
  [{ SITE_URL: 'https://' }, 'SITE_URL=https:// is not an address such as'],
  [
    { SITE_URL: 'https://paper.example/news' },
    'SITE_URL=https://paper.example/news is not an address such as https://listed.example (what stands behind the host belongs into BASE_PATH)',
  ],
  [{ SITE_URL: 'https://paper.example/?a=b' }, 'is not an address such as https://listed.example'],
  [{ BASE_PATH: '/../up/' }, 'BASE_PATH=/../up/ is not a path such as /news/'],
  [{ BASE_PATH: '/a//b/' }, 'BASE_PATH=/a//b/ is not a path such as /news/'],
  [{ BASE_PATH: '/a?b/' }, 'BASE_PATH=/a?b/ is not a path such as /news/'],
  [{ SITE_URL: 'listed' }, 'SITE_URL=listed is not an address such as https://listed.example'],
  [{ BASE_PATH: '/a b/' }, 'BASE_PATH=/a b/ is not a path such as /news/'],
])('%o is refused in plain words', (env, message) => {
  expect(() => readSettings(env, '/')).toThrow(message)
})
