import { expect, test, vi } from 'vitest'
import type { Library } from '../../src/core/model.ts'
import { toCalendar } from '../../src/publish/calendar.ts'
import { designation } from '../core/builders.ts'

const edition = { site: 'https://listed.example', base: '/', now: '2026-11-24T12:00:00Z', today: 20_781 }
const library = {
  site: { title: 'Listed', tagline: 'T', url: '', language: 'en-GB', publisher: 'Listed', policies: {} },
  designations: [
    designation('us-epc', ['2021-11-15 in-force', '2022-11-30 renewed', '2023-12~ lapsed'], { name: 'A label' }),
    designation('us-old', ['1997-10-08 in-force', '2009 lifted']),
  ],
  events: [{ id: 'an-event', on: '2027-07-24', title: 'An emergency ends', sources: ['a-source'] }],
} as unknown as Library

const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a renewal is an all-day entry that ends on the next day', () => {
  const calendar = lines(toCalendar(library, edition))
  const start = calendar.indexOf('UID:us-epc-2@listed.example')
  expect(calendar.slice(start - 1, start + 12)).toEqual([
    'BEGIN:VEVENT',
    'UID:us-epc-2@listed.example',
    'SEQUENCE:0',
    'DTSTAMP:20261124T120000Z',
    'DTSTART;VALUE=DATE:20221130',
    'DTEND;VALUE=DATE:20221201',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:Renewed: A group\\, A label (Utopia)',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:It was listed.',
    'URL;VALUE=URI:https://listed.example/designations/us-epc/',
    'END:VEVENT',
  ])
})

test('an end known to the month covers the month and says so; one known to the year is left out', () => {
  const calendar = toCalendar(library, edition)
  expect(calendar).toContain('DTSTART;VALUE=DATE:20231201\r\nDTEND;VALUE=DATE:20240101')
  expect(lines(calendar)).toContain('SUMMARY:Lapsed: A group\\, A label (Utopia) (day not certain)')
  expect(calendar).not.toContain('us-old')
})

test('events of the newsroom stand in the calendar as well', () => {
  expect(toCalendar(library, edition)).toContain('DTSTART;VALUE=DATE:20270724')
})

test('the calendar says the same in every time zone', () => {
  const calendars = ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'].map((zone) => {
    vi.stubEnv('TZ', zone)
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone)
    return toCalendar(library, edition)
  })
  vi.unstubAllEnvs()
  expect(new Set(calendars).size).toBe(1)
})
