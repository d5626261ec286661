import { describe, expect, test, vi } from 'vitest'
import { mustParseDate } from '../../src/core/dates.ts'
import type { Event, Library } from '../../src/core/model.ts'
import { hasEntries, toCalendar } from '../../src/publish/calendar.ts'
import { designation, source } from '../core/builders.ts'

const edition = { site: 'https://listed.example', base: '/', now: '2026-11-24T12:00:00Z', today: 20_781 }
const library = {
  site: { title: 'Listed', tagline: 'T', url: '', language: 'en-GB', publisher: 'Listed', policies: {} },
  designations: [
    designation('us-epc', ['2021-11-15 in-force', '2022-11-30 renewed', '2023-12~ lapsed'], { name: 'A label' }),
    designation('us-old', ['1997-10-08 in-force', '2009 lifted']),
  ],
  instruments: [],
  events: [
    { id: 'an-event', on: '2027-07-24', title: 'An emergency ends', sources: [source] },
    { id: 'long-ago', on: '2001-09-23', title: 'An order', summary: 'It was signed.', sources: [source] },
    { id: 'some-year', on: '2030', title: 'A review', sources: [source] },
  ] satisfies Event[],
} as unknown as Library

const lines = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n')

test('a renewal is an all-day entry that ends on the next day', () => {
  const calendar = lines(toCalendar(library, edition))
  const start = calendar.indexOf('UID:us-epc-renewed-2022-11-30@listed.example')
  expect(calendar.slice(start - 1, start + 12)).toEqual([
    'BEGIN:VEVENT',
    'UID:us-epc-renewed-2022-11-30@listed.example',
    'SEQUENCE:0',
    'DTSTAMP:20261124T000000Z',
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

test('events of the newsroom stand in it as well, past and future ones, and lead to who says so', () => {
  const calendar = lines(toCalendar(library, edition))
  const start = calendar.indexOf('UID:an-event@listed.example')
  expect(calendar.slice(start, start + 11)).toEqual([
    'UID:an-event@listed.example',
    'SEQUENCE:0',
    'DTSTAMP:20261124T000000Z',
    'DTSTART;VALUE=DATE:20270724',
    'DTEND;VALUE=DATE:20270725',
    'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
    'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
    'SUMMARY:An emergency ends',
    'TRANSP:TRANSPARENT',
    'DESCRIPTION:An emergency ends',
    `URL;VALUE=URI:${source.url}`,
  ])
  expect(calendar).toContain('DTSTART;VALUE=DATE:20010923')
  expect(calendar).toContain('DESCRIPTION:It was signed.')
  expect(calendar.join('\n')).not.toContain('some-year')
})

test('an entry is stamped with the day on which its newest source was read, so that no clock changes the file', () => {
  const sources = [
    { ...source, accessed: '2026-11-20' },
    { ...source, accessed: '2026-11-22' },
  ]
  const [event] = library.events
  const stamped = { ...library, designations: [], events: [{ ...event!, sources }] }
  expect(lines(toCalendar(stamped, edition))).toContain('DTSTAMP:20261122T000000Z')
  const later = { ...edition, now: '2027-01-01T00:00:00Z', today: edition.today + 38 }
  vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') })
  try {
    expect(toCalendar(library, later)).toBe(toCalendar(library, edition))
    expect(toCalendar(library, later)).not.toMatch(/DTSTAMP:(2027|2030)/)
  } finally {
    vi.useRealTimers()
  }
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

test('a day for which something was announced is on it, and the announcement itself is not', () => {
  const one = designation('us-soon', ['2026-11-20 announced'], { name: 'A label' })
  const [step] = one.steps
  const designations = [{ ...one, steps: [{ ...step!, effect: mustParseDate('2026-12-05') }] }]
  const calendar = lines(toCalendar({ ...library, designations, events: [] }, edition))
  expect(calendar.filter((line) => line.startsWith('UID:'))).toEqual([
    'UID:us-soon-announced-2026-11-20-effect@listed.example',
  ])
  expect(calendar).toContain('DTSTART;VALUE=DATE:20261205')
  expect(calendar).toContain('SUMMARY:To take effect\\, as announced: A group\\, A label (Utopia)')
})

test('a calendar of some listings says whose it is and leads to their page, and has no days that are nobody’s', () => {
  const about = { name: 'A group, or two', path: '/entities/a-group/' }
  const { site, designations } = library
  const calendar = lines(toCalendar({ site, designations, about }, edition))
  expect(calendar).toContain('X-WR-CALNAME:Listed: renewals and ends (A group\\, or two)')
  expect(calendar).toContain('URL:https://listed.example/entities/a-group/')
  const uids = (all: string[]) => all.filter((line) => line.startsWith('UID:'))
  const whole = uids(lines(toCalendar({ ...library, events: [] }, edition)))
  expect(uids(calendar)).toEqual(whole)
  expect(whole).toHaveLength(2)
})

test.each([
  ['a renewal, an end, a pause', ['2022-11-30 renewed'], true],
  ['an end known to the month', ['2023-12~ lapsed'], true],
  ['an end known to the year alone', ['2009 lifted'], false],
  ['a beginning', ['2023-01-20 announced', '2023-01-26 in-force'], false],
])('whether there is anything to tell: %s', (_, steps, is) => {
  expect(hasEntries({ designations: [designation('us-a', steps)] })).toBe(is)
  expect(hasEntries({ designations: [] })).toBe(false)
})

describe('a law that lapses unless renewed', () => {
  const [{ instrument }] = library.designations as [(typeof library.designations)[number]]
  const term = (on: string, until: string) => ({
    on: mustParseDate(on),
    until: mustParseDate(until),
    sources: [source],
  })
  const known = [term('2023-07-19', '2024-07-24'), term('2024-07-16/2024-07-20', '2027-07-24')]
  const law = { ...instrument, id: 'an-order', name: 'An order', renewal: { what: 'The emergency', known } }
  const told = (instruments: Library['instruments']) =>
    lines(toCalendar({ ...library, designations: [], events: [], instruments }, edition))

  test('has the day of each act that is known, and the last day by which it lapses', () => {
    const calendar = told([law])
    expect(calendar.filter((line) => /^(UID|SUMMARY|DTSTART)/.test(line))).toEqual([
      'UID:an-order-renewed-2023-07-19@listed.example',
      'DTSTART;VALUE=DATE:20230719',
      'SUMMARY:Set to run until 24 July 2024: An order',
      'UID:an-order-until-2027-07-24@listed.example',
      'DTSTART;VALUE=DATE:20270724',
      'SUMMARY:Lapses unless renewed: An order',
    ])
    expect(calendar).toContain('URL;VALUE=URI:https://listed.example/instruments/an-order/')
  })

  test('is in the calendar of a listing that stands under it, and in none of one that has ended', () => {
    const under = (steps: string[]) => ({ ...designation('us-a', steps), instrument: law })
    const { site } = library
    const calendar = (steps: string[]) => toCalendar({ site, designations: [under(steps)] }, edition)
    expect(calendar(['2023-01-26 in-force'])).toContain('Lapses unless renewed: An order')
    expect(calendar(['2023-01-26 in-force', '2009 lifted'])).not.toContain('Lapses unless renewed')
  })

  test('has no days of its own where it is renewed with another', () => {
    expect(told([{ ...law, id: 'second', renewedWith: 'an-order' }])).not.toContain('BEGIN:VEVENT')
  })
})
