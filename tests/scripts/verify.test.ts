import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { verifySite } from '../../scripts/verify.ts'

function verify(file: string, text: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'listed-verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  writeFileSync(join(folder, file), text)
  verifySite(folder, join(folder, 'known.txt'))
}

const page = '<!DOCTYPE html><html lang="en"><head><title>T</title></head><body><p>A &amp; b.</p></body></html>'
const calendar = 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:A\r\n b\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'

test.each([
  ['a.html', page],
  ['a.xml', '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><category label="&lt;10"/></feed>'],
  ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><title>A &amp; b</title></svg>'],
  ['a.json', '{"a":[1]}'],
  ['a.jsonl', '{"a":1}\n{"b":2}\n'],
  ['a.csv', '\uFEFFa,b\r\n"1, 2",3\r\n'],
  ['a.ics', calendar],
  ['a.png', 'not looked at'],
])('%s that can be read passes', (file, text) => {
  expect(() => verify(file, text)).not.toThrow()
})

test.each([
  ['a.html', page.replace('<p>', '<p class="a" class="b">')],
  ['a.html', page.replace('</p>', '&#0;</p>')],
  ['a.html', page.replace('<!DOCTYPE html>', '')],
  ['a.xml', '<feed><category label="Groups of <10"/></feed>'],
  ['a.xml', '<feed>A\v</feed>'],
  ['a.xml', '<feed><title>A & b</title></feed>'],
  ['a.svg', '<svg><g></svg>'],
  ['a.json', '{"a":[1}'],
  ['a.jsonl', '{"a":1}\n{"b":\n'],
  ['a.csv', 'a,b\r\n1\r\n'],
  ['a.csv', 'a,b\r\n"1,2\r\n'],
  ['a.ics', calendar.replace('END:VEVENT\r\n', '')],
  ['a.ics', calendar.replace('SUMMARY:A', `SUMMARY:${'A'.repeat(80)}`)],
  ['a.ics', calendar.replaceAll('\r\n', '\n')],
])('%s that cannot be read is named: %#', (file, text) => {
  expect(() => verify(file, text)).toThrow(`/${file} came out unreadable`)
})

test('what was found readable is not read again, what has changed since is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'listed-verify-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const known = join(folder, 'known.txt')
  const file = join(folder, 'a.json')
  writeFileSync(file, '{"a":1}')
  verifySite(folder, known)
  const once = readFileSync(known, 'utf8')
  expect(once).not.toBe('')
  verifySite(folder, known)
  expect(readFileSync(known, 'utf8')).toBe(once)
  writeFileSync(file, '{"a":1')
  expect(() => verifySite(folder, known)).toThrow('/a.json came out unreadable')
  // What one kind of file may hold, another may not.
  writeFileSync(file, '{"a":1}')
  writeFileSync(join(folder, 'b.xml'), '{"a":1}')
  expect(() => verifySite(folder, known)).toThrow('/b.xml came out unreadable')
})
