/** Sentences from the news against the record of their day: on those that were kept for judging, and on a record made here. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { isoDay, readDay, spanOf } from '../../src/core/dates.ts'
import { formatQuestion, parseQuestion } from '../../src/headline/address.ts'
import { type Judge, VERDICTS, type Verdict } from '../../src/headline/judge.ts'
import { tellAnswer } from '../../src/headline/tell.ts'
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
const madeUp = read('headlines-made-up.yaml') as Case[]
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

/** How many answers are right, how many say a doubt, and how many are wrong without one; by verdict for the table. */
function weigh(cases: readonly Case[]) {
  const table = Object.fromEntries(VERDICTS.map((verdict) => [verdict, { asked: 0, right: 0, doubt: 0, wrong: 0 }]))
  for (const { on, text, verdict, accept = [] } of cases) {
    const found = ask(text, on).verdict
    const own = table[verdict] as (typeof table)[string]
    own.asked += 1
    if ([verdict, ...accept].includes(found)) own.right += 1
    else if (found === 'unclear') own.doubt += 1
    else own.wrong += 1
  }
  const sum = (name: 'right' | 'doubt' | 'wrong') => Object.values(table).reduce((all, one) => all + one[name], 0)
  return { table, right: sum('right') / cases.length, wrong: sum('wrong') }
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
    const all = [...Object.values(halves), ...Object.values(later), ...Object.values(seven)]
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
    ['made up', madeUp, 0.95],
  ])('of the %s ones most are right, and none is wrong without a doubt', (_, cases, share) => {
    const { table, right, wrong } = weigh(cases)
    console.table(table)
    expect(right).toBeGreaterThanOrEqual(share)
    expect(wrong).toBe(0)
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
  test.each([
    [
      'The United States upgraded its classification of the Wagner Group to a transnational criminal organization.',
      '2023-01-20',
      'announced-only',
    ],
    ['White House announced coming sanctions against Wagner', '2023-01-20', 'holds'],
    [
      'Wagner Group has not been officially designated as a transnational criminal organization yet',
      '2023-01-25',
      'holds',
    ],
    [
      'The bill would require the State Department to designate Wagner as a foreign terrorist organization',
      '2023-02-14',
      'holds',
    ],
    ['UK proscribes Wagner as terrorist group', '2023-09-06', 'announced-only'],
    ['Kirby designated Wagner as a “transnational criminal organisation”', '2023-01-22', 'announced-only'],
    ['French parliament calls on EU to list Wagner as terrorist group', '2023-05-09', 'holds'],
    ['Canada lists 764, Maniac Murder Cult and Terrorgram as terrorist entities', '2025-12-10', 'holds'],
    ['NZ puts Proud Boys on its terrorist list', '2022-07-01', 'no-record'],
    ['Wagner to be proscribed by UK as terrorist group', '2023-09-06', 'holds'],
    ['UK proscribes Wagner as terrorist group', '2023-09-15', 'holds'],
    ['Trump redesignates Houthis as foreign terrorist organization', '2025-01-22', 'proposed-only'],
    ['Biden to remove Houthis from terror list', '2021-02-05', 'not-yet'],
    ['US expected to designate Iran’s Revolutionary Guards as terrorist group: WSJ', '2019-04-06', 'not-yet'],
    ['MEK is on the US list of foreign terrorist organizations', '2016-01-01', 'ended'],
    ['MEK, once listed as terrorist group by US, meets senators', '2016-01-01', 'holds'],
    ['Calls grow for UK to proscribe IRGC', '2024-06-01', 'other-list'],
    ['Germany bans Hezbollah', '2020-04-30', 'no-record'],
    ['Хезболла', '2020-04-30', 'unclear'],
    [
      'The Trump administration moved to designate the Sudanese Muslim Brotherhood as a Specially Designated Global Terrorist and announced plans to impose a Foreign Terrorist Organization designation on March 16',
      '2026-03-09',
      'holds',
    ],
    ['The US designated ISIS-Philippines as an SDGT and as an FTO', '2018-02-27', 'announced-only'],
    ['The US has not renewed its designation of AQAP as an entity of particular concern', '2020-12-08', 'holds'],
    ['Hizb ut-Tahrir has already been banned in many Arab nations', '2024-01-15', 'unclear'],
    ['Canada on Monday declared Bishnoi Gang terrorists, after a row that began last year', '2025-09-30', 'holds'],
    [
      'The move makes Ansar Allah the 30th group to be listed as a terrorist organisation by Australia',
      '2024-06-13',
      'holds',
    ],
    ['The EU on Friday added The Base to its “terrorist” list, subjecting it to sanctions', '2024-07-26', 'holds'],
    ['UK designates Hasm and Liwa al-Thawra as terrorist groups', '2017-12-27', 'holds'],
    [
      'The State Department classified six cartels, including the Sinaloa Cartel and CJNG, as well as Venezuela’s Tren de Aragua and MS-13, as FTOs',
      '2025-09-24',
      'holds',
    ],
    ['The United States designated the IRGC in April of last year', '2020-12-16', 'holds'],
    ['The United States designated the IRGC in March of last year', '2021-12-16', 'unclear'],
    [
      'The leaders of ADF, also known as ISIS-DRC, have been identified as specially designated global terrorists',
      '2021-03-15',
      'unclear',
    ],
    [
      'The US designated Qari Amjad, the deputy chief of outlawed Tehreek-e-Taliban Pakistan, as an SDGT',
      '2022-12-03',
      'unclear',
    ],
    ['Kahane Chai will remain on the SDGT list, even if it is dropped from the FTO list', '2022-05-16', 'holds'],
    ['Canada added Islamic State-Mozambique', '2025-12-11', 'holds'],
    [
      'The council added Jamaat-ul-Ahrar to the ISIL (the Islamic State) and Al-Qaida Sanctions List',
      '2017-07-07',
      'holds',
    ],
    ['The Biden administration removed the Houthis from the blacklist in February 2021', '2025-01-22', 'holds'],
    [
      'Hayat Tahrir al Sham, the group Sharaa led, also remains on the list of foreign terrorist organizations',
      '2025-05-14',
      'holds',
    ],
    ['EU sanctions Saw Sein Win', '2026-07-30', 'holds'],
    ['A proscription order has been laid before Parliament against Sonnenkrieg Division', '2020-02-25', 'holds'],
    ['It follows Canada’s designation of the Proud Boys and others based in the United States', '2021-02-10', 'holds'],
    [
      'The CPP and NPA have been on the US list of foreign terrorist organizations since August 9, 2002',
      '2017-12-05',
      'holds',
    ],
    ['Britain has since 2008 banned Hezbollah’s armed wing', '2019-02-26', 'holds'],
    ['UK set to announce a ban on the political arm of Hezbollah', '2019-02-24', 'not-yet'],
    [
      'The committee announced its decision to add ISIS-WA and ISIS-GS to the ISIL (Da’esh) and Al-Qaida Sanctions List',
      '2020-02-27',
      'holds',
    ],
    ['The British government is reviewing its proscription of Hayat Tahrir al-Sham', '2024-12-09', 'holds'],
    ['In January 2024 the US announced the designation of Ansarallah as an SDGT', '2024-12-02', 'holds'],
    ['Australia designates IRGC as state sponsor of ‘terrorism’', '2025-11-27', 'holds'],
    [
      'The US removed five groups from its blacklist of foreign terrorist organisations, including Basque separatists ETA and Japanese cult Aum Shinrikyo',
      '2022-05-20',
      'holds',
    ],
    [
      'Trump designates eight cartels as terrorist organizations, including Tren de Aragua and MS-13',
      '2025-02-20',
      'holds',
    ],
    [
      'New Zealand has designated American far-right groups the Proud Boys and The Base as terrorists',
      '2022-07-01',
      'no-record',
    ],
    ['Proud Boys put on Canada terror list', '2021-02-03', 'holds'],
    ['Wagner denies being designated a criminal organization by the US', '2023-02-10', 'unclear'],
    ['If the US designates Wagner as a foreign terrorist organization, allies will follow', '2023-02-10', 'unclear'],
    ['Wagner is the only group on the US TCO list', '2023-02-10', 'unclear'],
    ['Wagner was proscribed by the UK before it was sanctioned by the EU', '2023-10-10', 'unclear'],
    ['The UK banned Samidoun before Palestine Action', '2025-08-01', 'unclear'],
    ['Iran designates US Central Command a terrorist organization after IRGC listing', '2019-04-10', 'unclear'],
    ['Al-Qaeda and Somalia’s Al-Shabaab insurgents are also proscribed under British law', '2013-07-09', 'holds'],
    ['Minbar Ansar Deen and Boko Haram face UK membership ban', '2013-07-08', 'holds'],
    ['The United States has slapped new sanctions on Lashkar-e-Taiba', '2017-05-14', 'unclear'],
    [
      'The US has designated Nigeria’s Boko Haram and Ansaru militant groups as foreign terrorist organisations',
      '2013-11-13',
      'announced-only',
    ],
    ['EU court upholds Hamas terror listing', '2017-07-26', 'holds'],
    ['EU court annuls Hamas terror listing', '2014-12-17', 'unclear'],
    [
      'Review and Amendment of the Designations of ISIL-Libya and Real IRA as Foreign Terrorist Organizations',
      '2023-06-30',
      'holds',
    ],
    ['Muslim leaders slam UK government for Hizb ut-Tahrir ban', '2024-01-23', 'holds'],
    ['Feuerkrieg Division faces being proscribed by Home Secretary as terrorist organisation', '2020-07-14', 'holds'],
    ['Trump designates Muslim Brotherhood in its entirety as terrorist group', '2026-01-22', 'unclear'],
    ['US labels branches of Muslim Brotherhood as terrorists', '2026-01-13', 'unclear'],
    [
      'Ten years after the US designated the IRGC as a foreign terrorist organization, Iran vows revenge',
      '2025-06-25',
      'unclear',
    ],
    [
      'Six years after the US designated the IRGC as a foreign terrorist organization, Iran vows revenge',
      '2025-06-25',
      'holds',
    ],
    ['A week after the UK proscribed Wagner, Putin meets a commander', '2023-12-22', 'unclear'],
    ['A week after the UK proscribed Wagner, Putin meets a commander', '2023-09-22', 'holds'],
    ['US hits Hezbollah gold company with sanctions', '2025-05-21', 'unclear'],
    ['US slaps sanctions on people and firms funnelling money to Yemen’s Houthis', '2023-12-07', 'unclear'],
    ['US puts Houthis back on list of foreign terrorist organizations', '2024-01-17', 'unclear'],
    ['Britain sanctions preacher glorifying Hamas', '2024-05-20', 'unclear'],
    ['The UK, which proscribed Wagner in 2022 as a terrorist group, widened its sanctions', '2025-02-24', 'unclear'],
    ['On Tuesday the US designated ISIS-Philippines as a foreign terrorist organization', '2018-03-02', 'holds'],
    ['Brazil’s Congress passes bill to classify PCC as terrorist organization', '2026-06-10', 'unclear'],
    ['British Government Bans #AtomwaffenDivision As Criminal #Terrorist Organization', '2021-04-22', 'announced-only'],
    ['Houthis come off US terror list', '2021-02-16', 'holds'],
    ['Houthis come off US terror list', '2021-02-15', 'not-yet'],
    ['Britain outlawed Hezbollah seven years ago', '2026-02-26', 'holds'],
    ['The ban on Palestine Action remains in force', '2025-08-16', 'holds'],
    ['Swiss ban on Hamas takes effect', '2025-05-15', 'other-list'],
    ['Venezuela rejects US designation of Cartel de los Soles', '2025-11-24', 'holds'],
    ['US rejects designation of Muslim Brotherhood as terrorists', '2019-05-01', 'unclear'],
    ['MPs voted 385 to 26 to proscribe Palestine Action', '2025-07-02', 'holds'],
    ['Kuwaiti MPs vote to list Hezbollah as terrorists', '2016-03-03', 'unclear'],
    ['US removes People’s Mojahedin of Iran from terror list', '2012-09-28', 'holds'],
    ['US delists Mujahedin-e-Khalq', '2012-09-28', 'holds'],
    ['US Treasury sanctions Hydra darknet market', '2022-04-05', 'holds'],
    ['The US has designated ISIS-Greater Sahara', '2018-05-24', 'holds'],
    ['In February 2019 the UK announced that it would ban Hezbollah', '2020-01-17', 'holds'],
    ['In February 2018 the UK announced that it would ban Hezbollah', '2020-01-17', 'unclear'],
  ] as const)('“%s”, of %s: %s', (text, on, verdict) => {
    expect(ask(text, on).verdict).toBe(verdict)
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
    ['Niger’s junta bans Wagner', '2023-10-01', 'uk-proscription-wagner-group', 'whose-list'],
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
