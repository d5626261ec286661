/** Sentences from the news against the record of their day: on those that were kept for judging, and on a record made here. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isoDay, readDay, spanOf } from '../../src/core/dates.ts'
import { formatQuestion, parseQuestion } from '../../src/headline/address.ts'
import { type Judge, VERDICTS, type Verdict } from '../../src/headline/judge.ts'
import { nameVerdict, tellAnswer } from '../../src/headline/tell.ts'
import type { TimelineRow } from '../../src/timeline/records.ts'
import { labelOf, readRecord, The } from './record.ts'

interface Case {
  on: string
  text: string
  verdict: Verdict
  accept?: Verdict[]
  designations: string[]
}

const read = (file: string) => parse(readFileSync(`tests/search/${file}`, 'utf8'), { schema: 'core' })
const halves = read('headlines.yaml') as Record<'working' | 'judging', Case[]>
const later = read('headlines-2026-11-28.yaml') as Record<
  'working' | 'judging' | 'further' | 'unseen' | 'latest' | 'last',
  Case[]
>
const seven = read('headlines-seven.yaml') as Record<string, Case[]>
const drawn = read('headlines-drawn.yaml') as Record<string, Case[]>
const madeUp = read('headlines-made-up.yaml') as Case[]
const exact = read('headlines-exact.yaml') as Pick<Case, 'on' | 'text' | 'verdict'>[]
const twisted = read('headlines-twisted.yaml') as Pick<Case, 'on' | 'text'>[]
let judge: Judge
let rows: TimelineRow[]

const dayOf = (on: string) => readDay(on) as number
const ask = (text: string, on: string, chosen?: string) => judge(text, dayOf(on), chosen)
const tell = (text: string, on: string) => tellAnswer(ask(text, on), dayOf(on)).join(' ')

beforeAll(() => {
  const record = readRecord()
  judge = record.judge
  rows = record.rows
})

const STATES = ['right', 'rightInDoubt', 'asked', 'wrongInDoubt', 'wrong'] as const

/** Tell how an answer stands to what was wanted: `asked` is a doubt that leans to nothing, and is right where it was wanted. */
function stateOf({ on, text, verdict, accept = [] }: Case): (typeof STATES)[number] {
  const found = ask(text, on)
  const given = found.leaning ?? found.verdict
  const isRight = [verdict, ...accept].includes(given)
  if (given === 'unclear') return isRight ? 'right' : 'asked'
  return `${isRight ? 'right' : 'wrong'}${found.doubt ? 'InDoubt' : ''}`
}

/** How many answers are in each state; by verdict for the table. */
function weigh(cases: readonly Case[]) {
  const blank = Object.fromEntries(STATES.map((state) => [state, 0])) as Record<(typeof STATES)[number], number>
  const table = Object.fromEntries(VERDICTS.map((verdict) => [verdict, { ...blank }]))
  const sum = { ...blank }
  for (const one of cases) {
    const state = stateOf(one)
    ;(table[one.verdict] as typeof blank)[state] += 1
    sum[state] += 1
  }
  return { table, ...sum, share: (sum.right + sum.rightInDoubt) / cases.length }
}

describe('on headlines from the news', () => {
  test('each half holds the sentences whose text says so', () => {
    const isEven = (text: string) =>
      Number.parseInt(createHash('sha256').update(text).digest('hex').slice(-1), 16) % 2 === 0
    for (const { working, judging } of [halves, later]) {
      expect(working.every(({ text }) => isEven(text))).toBe(true)
      expect(judging.some(({ text }) => isEven(text))).toBe(false)
      expect(working.length + judging.length).toBeGreaterThanOrEqual(120)
    }
    const all = [...Object.values(halves), ...Object.values(later), ...Object.values(seven), ...Object.values(drawn)]
      .flat()
      .map(({ text }) => text)
    expect(new Set(all).size).toBe(all.length)
  })

  test.each([
    ['first working', halves.working, 0.95],
    ['first judging', halves.judging, 0.9],
    ['later working', later.working, 0.95],
    ['later judging', later.judging, 0.95],
    ['further', later.further, 0.95],
    ['unseen', later.unseen, 0.95],
    ['latest', later.latest, 0.9],
    ['last', later.last, 0.9],
    ...Object.entries(seven).map(([field, cases]): [string, Case[], number] => [field, cases, 0.9]),
    ...Object.entries(drawn).map(([name, cases]): [string, Case[], number] => [`${name} drawn`, cases, 0.85]),
  ])('of the %s ones most are right, and none is wrong without a doubt', (_, cases, share) => {
    const weighed = weigh(cases)
    console.table(weighed.table)
    expect(weighed.share).toBeGreaterThanOrEqual(share)
    expect(weighed.wrong).toBe(0)
  })

  test('made up to break it, most are right, and none is wrong without a doubt', () => {
    expect(weigh(madeUp).wrong).toBe(0)
    const right = madeUp.filter(({ text, on, verdict, accept = [] }) =>
      [verdict, ...accept].includes(ask(text, on).verdict),
    )
    expect(right.length / madeUp.length).toBeGreaterThanOrEqual(0.95)
  })

  test('plain, but with a twist, are all answered with a doubt', () => {
    const firm = twisted.filter(({ text, on }) => ask(text, on).doubt === undefined)
    expect(firm.map(({ text }) => text)).toEqual([])
    expect(twisted.length).toBeGreaterThan(50)
  })

  test('what is told with a doubt is right far more often than not, and not all is told so', () => {
    const all = [halves, later, seven, drawn].flatMap((sets) => Object.values(sets)).flat()
    const { right, rightInDoubt, wrongInDoubt } = weigh(all)
    expect(rightInDoubt / (rightInDoubt + wrongInDoubt)).toBeGreaterThan(0.97)
    const firm = all.filter(({ text, on }) => ask(text, on).doubt === undefined)
    expect(firm.length / all.length).toBeGreaterThan(0.25)
    expect(right).toBeGreaterThan(rightInDoubt)
    const isOdd = ({ text, on }: Case) => {
      const { verdict, doubt, leaning, judged } = ask(text, on)
      return (
        leaning !== undefined &&
        (verdict !== 'unclear' || !doubt || (leaning !== 'other-list' && judged[0]?.verdict !== leaning))
      )
    }
    expect(all.filter(isOdd).map(({ text }) => text)).toEqual([])
  })
})

describe('on every designation of the record', () => {
  const say = (row: TimelineRow) => {
    const { entity, authority, instrument } = row
    const who = The(authority.government)
    if (instrument.kind === 'sanctions' && !labelOf(row)) return `${who} imposed sanctions on ${entity.name}.`
    if (instrument.kind === 'proscription') return `${who} has proscribed ${entity.name}.`
    if (instrument.kind === 'export-control') return `${who} put ${entity.name} on its export control list.`
    return instrument.kind === 'resolution'
      ? `The parliament of ${authority.government} recognised ${entity.name} as terrorist in a resolution.`
      : `${who} designated ${entity.name} as ${labelOf(row)}.`
  }

  test('a plain sentence of the day after it came into force holds, by that very listing', () => {
    const missed = rows.flatMap((row) => {
      const step = row.told.steps.find((one) => one.step === 'in-force')
      if (!step) return []
      const { verdict, judged } = ask(say(row), isoDay(spanOf(step.on).end))
      return verdict === 'holds' && judged.some((one) => one.row === row) ? [] : [`${row.id}: ${verdict}`]
    })
    expect(missed.length / rows.length).toBeLessThan(0.005)
  })
})

describe('a sentence', () => {
  test('that showed a rule to be missing has the one answer that is right', () => {
    const wrong = exact.flatMap((one) => {
      const { verdict } = ask(one.text, one.on)
      return verdict === one.verdict ? [] : [{ ...one, verdict }]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['US sanctions Malian officials for aiding the deployment of the Wagner Group', '2023-06-27', 'aside-name'],
    ['UK sanctions Evil Corp members', '2024-10-01', 'aside-name'],
    ['US sanctions entities tied to Russia’s Wagner Group and Prigozhin', '2023-06-28', 'aside-name'],
    ['The United States has lifted sanctions on three senior officials', '2026-02-27', 'no-name'],
    ['Wagner is fighting in Bakhmut', '2023-01-21', 'no-act'],
    ['EU court annuls PKK’s listing', '2018-11-15', 'court'],
    ['UK bans Hamas', '2024-05-01', 'old-news'],
    ['US sanctions Sinaloa cartel money launderers', '2025-03-31', 'aside-name'],
    ['Canada lists 764 companies', '2025-12-10', 'no-name'],
    ['US sanctions Hamas and Hezbollah leaders', '2024-06-01', 'aside-name'],
    ['Palestine Action is no longer a proscribed organisation', '2026-02-14', 'no-end'],
    ['EU puts Hezbollah on terror list', '2013-07-22', 'which-name'],
    ['MPs call for Wagner Group to be proscribed', '2023-07-26', 'whose-list'],
    [
      'The State Department designated it an “entity of particular concern”, in the same category as ISIS and the Taliban.',
      '2022-12-22',
      'aside-name',
    ],
  ] as const)('“%s” of %s is not told from a guess: %s', (text, on, doubt) => {
    expect(ask(text, on)).toMatchObject({ verdict: 'unclear', doubt })
  })

  test('is told with its days, and how early it was', () => {
    expect(
      tell('The United States designated Russia’s Wagner Group a transnational criminal organization.', '2023-01-20'),
    ).toBe(
      'On 20 January 2023 it was announced. It has been in force since 26 January 2023. “Designated” was six days early. Wagner Group: Criminal organisation (US).',
    )
    expect(
      tell('Parliament of Ukraine recognised Wagner as an international criminal organization', '2023-02-06'),
    ).toContain('binding on nobody')
  })

  test('that the record lacks is never called false', () => {
    expect(tell('Germany bans Hezbollah', '2020-04-30')).toContain('That is not proof that there was none.')
    expect(tell('Calls grow for UK to proscribe IRGC', '2024-06-01')).toContain(
      'That is not proof that there was none.',
    )
    expect(tell('UK, US sanction Nobody Inc', '2024-06-01')).toContain('says nothing of whether it is right')
  })

  test('is judged by the listing that a reader chooses', () => {
    const { verdict, judged } = ask('Wagner group designated', '2023-01-21', 'us-eo-13660-wagner-group')
    expect(verdict).toBe('holds')
    expect(judged.map(({ row }) => row.id)).toEqual(['us-eo-13660-wagner-group'])
  })

  test('is not judged by a listing of somebody whom it does not name', () => {
    const { verdict, isChosen, judged } = ask('Canada lists Bishnoi Gang', '2025-09-29', 'us-fto-hamas')
    expect({ verdict, isChosen }).toEqual({ verdict: 'holds', isChosen: false })
    expect(judged.map(({ row }) => row.entity.id)).not.toContain('hamas')
  })

  test.each([
    ['US sanctions Wagner', '2023-01-27', 'uk-russia-wagner-group', 'chosen-other'],
    ['Niger’s junta bans Wagner', '2023-10-01', 'uk-proscription-wagner-group', 'stranger'],
    ['UK postpones ban of Palestine Action', '2025-07-06', 'uk-proscription-palestine-action', 'hindered'],
  ])('“%s” of %s is not made right by choosing a listing', (text, on, chosen, doubt) => {
    expect(ask(text, on, chosen)).toMatchObject({ verdict: 'unclear', doubt, isChosen: true })
  })

  test('says “made” of what was signed, and calls early only what is said as done', () => {
    expect(tell('US designates MS-13 as a foreign terrorist organization', '2025-02-06')).toContain(
      'On 6 February 2025 it was made, and not yet in force.',
    )
    const coming = tell('US to revoke terrorist designation of Houthis on Feb 16', '2021-02-12')
    expect(coming).toContain('It came four days later.')
    expect(coming).not.toContain('early')
  })

  test('of two governments is not told as lacking where the record has it of both', () => {
    expect(tell('The US and UK have both banned Hezbollah', '2024-09-17')).not.toContain('no record')
  })

  test('of several names tells of each', () => {
    const text = 'The U.S. designated Ecuador’s Los Lobos and Los Choneros gangs as terrorist organizations.'
    const { judged } = ask(text, '2025-09-24')
    expect(new Set(judged.map(({ row }) => row.entity.id))).toEqual(new Set(['los-lobos', 'los-choneros']))
  })

  test('of which only a part is so says which part, and since when', () => {
    expect(tell('UK bans Palestine Action and Samidoun', '2025-07-06')).toContain(
      'Of Samidoun we have no record of such a listing.',
    )
    expect(
      tell('Hamas has been designated a terrorist organisation by the United States since 2003', '2023-10-19'),
    ).toContain('It came into force on 8 October 1997.')
  })

  test('that names others beside says that it cannot tell of them', () => {
    const rest = 'Of what the sentence says beside that we cannot tell.'
    expect(tell('EU joins US, Canada and UK in listing IRGC as terrorist', '2026-02-19')).toContain(rest)
    expect(tell('The UK has proscribed Hamas alongside the IRGC', '2023-03-05')).toContain(rest)
    expect(tell('UK to ban US-based Atomwaffen Division', '2021-04-19')).not.toContain(rest)
  })

  test('of what was announced on its day and was in force soon says both', () => {
    expect(
      tell('On Tuesday the US designated ISIS-Philippines as a foreign terrorist organization', '2018-03-02'),
    ).toContain(
      'It holds: in force since 28 February 2018. On the day that the sentence gives it had only been announced.',
    )
  })

  test('that names somebody whom the record lacks, or a government without such a listing, is told who', () => {
    expect(tell('OFAC sanctions Karen National Army and Saw Htoo Eh Moo', '2025-06-05')).toContain(
      'Of Saw Htoo Eh Moo the record has nothing, so we cannot answer for the whole sentence.',
    )
    expect(tell('The US, the UK and Canada designated Wagner as a criminal organization', '2023-01-26')).toContain(
      'We have no record of such a listing by the United Kingdom and Canada.',
    )
  })

  test.each([
    ['US designates Wagner Group as a transnational criminal organization', '2023-01-20', undefined],
    ['UK to ban Palestine Action', '2025-07-01', undefined],
    ['The Wagner Group, a mercenary company, was proscribed by the UK in September.', '2023-09-20', undefined],
    ['Hamas is on the EU list of terrorist organisations', '2022-05-01', undefined],
    ['Britain on Monday banned Hamas', '2021-11-26', 'near-day'],
    ['Hizb ut-Tahrir has been banned in Britain for decades', '2024-06-01', 'limited'],
    ['UK bans pro-Hamas group', '2021-11-26', 'limited'],
    ['UK bans Palestine Action from RAF bases', '2025-07-05', 'limited'],
    ['EU puts Ivan Maslov on Libya sanctions list', '2023-02-25', 'limited'],
    ['PKK is listed as terrorist by NATO and EU', '2024-06-01', 'limited'],
    ['Canada lists Quds Force as terrorist entity', '2024-06-19', 'near-day'],
    ['UK renews Wagner ban', '2023-09-15', 'near-day'],
    ['The move makes Wagner the first such group to be listed by the UK', '2023-09-20', 'not-plain'],
    ['UK proscription of Wagner a long time coming, says former minister', '2023-09-20', 'not-plain'],
  ] as const)('“%s” of %s is told with no more doubt than it has: %s', (text, on, doubt) => {
    const { verdict, doubt: found } = ask(text, on)
    expect([verdict, found]).toEqual([text.includes('transnational') ? 'announced-only' : 'holds', doubt])
  })

  test('that is less plain is told as probable, with its reason', () => {
    const found = ask('UK proscription of Wagner a long time coming, says former minister', '2023-09-20')
    expect(nameVerdict(found)).toBe('Probably: the record bears it out')
    expect(tellAnswer(found, dayOf('2023-09-20')).join(' ')).toContain('How we read it stands below.')
  })

  test('of somebody beside whom it names leans to what the record has of those days, and says so', () => {
    const text = 'UK sanctions media bodies and people, including the owner of Rossiya Segodnya'
    const found = ask(text, '2022-03-31')
    expect(found).toMatchObject({ verdict: 'unclear', leaning: 'holds', isByDay: true })
    expect(found.judged[0]?.row.id).toBe('uk-russia-rossiya-segodnya')
    expect(tell(text, '2022-03-31')).toMatch(
      /^If we read the sentence rightly, it holds: in force since 31 March 2022\./,
    )
    expect(tell(text, '2022-03-31')).toContain(
      'We go by the days: in those very days the record has such a step of it.',
    )
    expect(ask(text, '2022-06-24').leaning).toBeUndefined()
  })

  test('of several names of which one is not borne out is told as true in part, and of which', () => {
    const text = 'The US has designated Tren de Aragua, MS-13 and Clan del Golfo as foreign terrorist organizations.'
    const found = ask(text, '2025-03-01')
    expect([found.verdict, found.leaning, nameVerdict(found)]).toEqual([
      'unclear',
      'holds',
      'In part: the record bears it out',
    ])
    expect(tell(text, '2025-03-01')).toMatch(/^For Tren de Aragua, it holds: in force since 20 February 2025\./)
    expect(tell(text, '2025-03-01')).toMatch(/Clan del Golfo, Terrorist organisation \(US\), on that day: /)
  })

  test('of no day may tell of any act before', () => {
    expect(judge('UK bans Hamas', dayOf('2024-05-01'), undefined, false).verdict).toBe('holds')
    expect(judge('UK bans Hamas', dayOf('2021-11-20'), undefined, false).verdict).toBe('announced-only')
  })

  test('of nonsense, or of none, is unclear', () => {
    for (const text of ['', '?', '🙂', 'a'.repeat(600), '((((', 'designated '.repeat(50)])
      expect(ask(text, '2023-01-21').verdict).toBe('unclear')
  })
})

test('the address keeps the question, without what it says wrongly', () => {
  const question = {
    text: 'UK bans Wagner & others',
    on: dayOf('2023-09-05'),
    designation: 'uk-proscription-wagner-group',
  }
  expect(parseQuestion(formatQuestion(question))).toEqual(question)
  expect(parseQuestion('?q=&on=2023-13-40')).toEqual({ text: '', unread: '2023-13-40' })
  expect(parseQuestion('?q=Wag\u200bner%E2%80%8B').text).toBe('Wagner')
  expect(parseQuestion('?title=UK%20bans%20Wagner%20https%3A%2F%2Fexample.org%2Fa').text).toBe('UK bans Wagner')
  expect(formatQuestion({ text: '' })).toBe('')
})
