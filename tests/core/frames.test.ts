import { expect, test } from 'vitest'
import { addressFrame, withPin, writeFrame } from '../../src/core/frames.ts'

test('a frame that asks for something says at the end of its address that it does, for where no script reads it', () => {
  expect(addressFrame('/embed/timeline/', '')).toBe('/embed/timeline/')
  expect(addressFrame('/embed/timeline/', 'entity=a')).toBe('/embed/timeline/?entity=a#pinned')
})

test('a pin joins what else is asked for, and takes the place of an older one', () => {
  expect(withPin('', {})).toBe('')
  expect(withPin('entity=a&entity=b', { edition: '2026-11-24' })).toBe('entity=a&entity=b&edition=2026-11-24')
  expect(withPin('asof=2023-01-24', { asof: '2023-01-26', edition: undefined })).toBe('asof=2023-01-26')
})

test('nothing in an address or a name ends the attribute that it stands in', () => {
  const code = writeFrame({ src: 'https://a/?x=1&y="', title: '"><script>', height: 10, script: 'https://a/embed.js' })
  expect(code).toBe(
    '<iframe src="https://a/?x=1&amp;y=&quot;" title="&quot;&gt;&lt;script&gt;" width="100%" height="10" loading="lazy"></iframe><script src="https://a/embed.js" async></script>',
  )
})
