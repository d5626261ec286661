/** An answer to a sentence: the verdict, its days, the steps and sources behind it, what was read, and what to pass on. */
import { formatAsOf, formatDay, isoDay, mustParseDate, spanOf } from '../core/dates.ts'
import { statusOn, toStatusData } from '../core/status.ts'
import { paths } from '../core/urls.ts'
import { formatStatusOn } from '../core/words.ts'
import { formatQuestion, parseQuestion, type Question } from '../headline/address.ts'
import { createJudge, type Judged, type Judgement } from '../headline/judge.ts'
import type { PackedLaw, PackedLists } from '../headline/pack.ts'
import { nameList, nameListing, nameVerdict, tellAnswer } from '../headline/tell.ts'
import { type PackedTimeline, unpackTimeline } from '../timeline/records.ts'
import { svgMark } from '../timeline/svg-mark.ts'
import { element } from './element.ts'

interface Place {
  base: string
  /** Day count of the edition. */
  today: number
  /** The name of the site, for the picture. */
  site: string
}

interface Made {
  verdict: string
  /** Why it is doubted, and what an unclear one leans to. */
  doubt: string | undefined
  leaning: string | undefined
  designation: string | undefined
  /** What the tab says. */
  title: string
  content: HTMLElement[]
  /** Fetch the steps with their sources, from the pages of the listings. */
  prove: () => Promise<void>
}

/** Listings that are shown with their steps, choices that are offered, lists whose reading is told. */
const PROVED = 3
const CHOICES = 8
const LISTS = 8

/** The record, once it was loaded; what failed is asked for again. */
let record: Promise<{ judge: ReturnType<typeof createJudge>; laws: Map<string, PackedLaw> }> | undefined

async function load(base: string) {
  const read = async (path: string) => {
    const response = await fetch(`${base}${path}`)
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }
  const [packed, lists] = (await Promise.all([read(paths.timelineRows), read(paths.headlineLists)])) as [
    PackedTimeline,
    PackedLists,
  ]
  const laws = new Map(lists.laws.map((law) => [law.id, law]))
  return { judge: createJudge({ rows: unpackTimeline(packed), people: new Set(lists.people), laws }), laws }
}

/** Answer the question of an address. Where it has no day, the day of the edition is taken. */
export async function answer(search: string, { base, today, site }: Place): Promise<Made> {
  const asked = parseQuestion(search)
  record ??= load(base).catch((error) => {
    record = undefined
    throw error
  })
  const { judge, laws } = await record
  const day = asked.on ?? today
  const judgement = judge(asked.text, day, asked.designation, asked.on !== undefined)
  // A listing of somebody whom the sentence does not name was no choice.
  const question = judgement.isChosen ? asked : { ...asked, designation: undefined }
  const sentences = tellAnswer(judgement, day)
  const [first] = judgement.judged
  const given = judgement.judged.filter(({ verdict }) => verdict === judgement.leaning)
  const proved = judgement.leaning
    ? given.slice(0, PROVED)
    : judgement.verdict === 'unclear' && judgement.judged.length > 1
      ? []
      : judgement.judged.slice(0, PROVED)
  const proofs = proved.map((one) => writeProof(one, day, today, base))
  const [lead = '', ...rest] = sentences
  const choices = writeChoices(question, judgement, day)
  const content = [
    element('p', { className: 'kicker' }, nameVerdict(judgement)),
    element('h2', { tabIndex: -1, className: 'sentence' }, lead),
    // Choices say what the record has of each, so that it need not stand twice.
    ...(choices.length > 0 && !question.designation && !judgement.leaning
      ? rest.slice(0, judgement.lacking?.length ? 1 : 0)
      : rest
    ).map((text) => element('p', { className: 'plain' }, text)),
    ...writeNotes(asked, judgement, day, today),
    ...choices,
    ...proofs.map(({ part }) => part),
    ...writeCoverage(judgement, laws, day, base),
    writeReading(judgement, question, day),
    writeCopy(question, sentences, judgement, { day, base, today, site }),
  ]
  return {
    verdict: judgement.verdict,
    doubt: judgement.doubt,
    leaning: judgement.leaning,
    designation: first?.row.id,
    title: `${nameVerdict(judgement)}: “${shorten(question.text)}”`,
    content,
    prove: async () => {
      await Promise.all(proofs.map(({ fill }) => fill()))
    },
  }
}

function writeNotes(
  { on, unread, designation }: Question,
  { isChosen }: Judgement,
  day: number,
  today: number,
): HTMLElement[] {
  const given = unread === undefined ? 'No day was given' : `“${unread}” is no day that we can read`
  const notes = [
    ...(designation && !isChosen
      ? ['The address chose a listing of somebody whom this sentence does not name. It was left aside.']
      : []),
    ...(on === undefined
      ? [
          `${given}, so this is answered for ${formatDay(day)}, the day of this edition. Give the day on which it was published.`,
        ]
      : []),
    ...(day > today
      ? [`${formatDay(day)} is still to come. This is what would hold if nothing changed until then.`]
      : []),
  ]
  return notes.map((text) => element('p', { className: 'plain' }, text))
}

/** Ask which listing is meant: links that answer for one of them. */
function writeChoices(question: Question, { verdict, judged, others, doubt }: Judgement, day: number): HTMLElement[] {
  if (question.designation) {
    const href = formatQuestion({ ...question, designation: undefined })
    return [element('p', { className: 'plain' }, link(href, 'Ask again without that choice', { choice: '' }))]
  }
  if (verdict !== 'unclear' || doubt === 'no-name' || doubt === 'court') return []
  const open = unique(judged.length > 0 ? judged : others)
  if (open.length < 2 && judged.length > 0) return []
  const shown = open.slice(0, CHOICES)
  if (shown.length === 0) return []
  return [
    element(
      'nav',
      { className: 'choices', ariaLabel: 'Which is meant?' },
      element('h3', {}, 'Answer it for one of these'),
      element(
        'ul',
        {},
        ...shown.map((one) =>
          element(
            'li',
            {},
            link(formatQuestion({ ...question, on: day, designation: one.row.id }), nameListing(one), { choice: '' }),
            element('p', { className: 'small' }, `On ${formatDay(day)}: `, writeStatus(one, day)),
          ),
        ),
      ),
    ),
  ]
}

function unique(all: readonly Judged[]): Judged[] {
  return [...new Map(all.map((one) => [one.row.id, one])).values()]
}

function link(href: string, text: string, data: Record<string, string> = {}): HTMLAnchorElement {
  return element('a', { href, data }, text)
}

/** A status in words, as every page of the record states it. */
function writeStatus({ row }: Judged, day: number): HTMLElement {
  const on = statusOn(row.told, day)
  const hasLeadIn =
    on.status === 'in-force' && row.told.steps.some(({ step }) => step === 'announced' || step === 'made')
  const mark = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  mark.setAttribute('class', 'mark')
  mark.setAttribute('viewBox', '0 0 26 12')
  mark.setAttribute('aria-hidden', 'true')
  mark.innerHTML = svgMark(on.status, row.binding, hasLeadIn)
  const status = element(
    'span',
    { className: 'st', data: { designation: row.id } },
    element('b', {}, formatStatusOn(on, row.binding)),
  )
  status.prepend(mark)
  for (const [name, value] of Object.entries(toStatusData(on)))
    if (value !== undefined) status.setAttribute(name, value)
  return status
}

function writeProof(one: Judged, day: number, today: number, base: string) {
  const { row } = one
  const page = `${base}${paths.designation(row.id)}`
  const memo = `${base}${paths.entity(row.entity.id)}?asof=${isoDay(day)}#memo`
  const steps = element('p', { className: 'small' }, 'Its steps and sources are being fetched.')
  const part = element(
    'section',
    { className: 'proof' },
    element('h3', {}, link(page, `${row.entity.name}: ${nameList(row)}`)),
    element('p', {}, `On ${formatDay(day)}: `, writeStatus(one, day)),
    ...(day === today ? [] : [element('p', {}, `On ${formatDay(today)}: `, writeStatus(one, today))]),
    steps,
    element(
      'p',
      { className: 'in-line small' },
      link(page, 'The whole entry'),
      link(memo, 'A memo of that day, to print'),
      link(`${base}${paths.timeline}?entity=${row.entity.id}&asof=${isoDay(day)}`, 'On the timeline'),
    ),
  )
  const fill = async () => {
    const response = await fetch(page).catch(() => undefined)
    const html = response?.ok ? new DOMParser().parseFromString(await response.text(), 'text/html') : undefined
    const own = html?.querySelector('main .steps:not(.readings)')
    if (!own) {
      steps.textContent = 'Its steps could not be fetched. They stand on its own page.'
      return
    }
    const read = html?.querySelector('main .readings > li')
    const list = document.importNode(own, true)
    if (read) list.append(document.importNode(read, true))
    for (const named of list.querySelectorAll('[id]')) named.removeAttribute('id')
    steps.replaceWith(list)
  }
  return { part, fill }
}

/** Where the record has no such listing: how far it read the lists that may be meant. */
function writeCoverage(
  { verdict, governments, meant, doubt, others }: Judgement,
  laws: ReadonlyMap<string, PackedLaw>,
  day: number,
  base: string,
): HTMLElement[] {
  if (verdict !== 'other-list' && verdict !== 'no-record' && doubt !== 'denied' && doubt !== 'no-name') return []
  const known = new Set(others.map(({ row }) => row.instrument.id))
  const asked = [...laws.values()].filter(
    (law) =>
      governments.includes(law.government) &&
      (meant?.fits(law) ?? true) &&
      law.kind !== 'bill' &&
      law.kind !== 'resolution' &&
      !known.has(law.id),
  )
  const told = asked.slice(0, LISTS).map((law) => {
    const whole = law.whole.map((text) => mustParseDate(text)).find((asOf) => spanOf(asOf).start <= day)
    const how = whole
      ? `read whole, ${formatAsOf(whole)}`
      : law.isFollowed
        ? 'followed whole, but we have not read it whole as it stood by that day'
        : 'we have only some of its names'
    return element(
      'li',
      {},
      link(`${base}${paths.instrument(law.id)}`, law.words.split(' · ')[0] as string),
      ` (${law.government}): ${how}.`,
    )
  })
  return [
    element(
      'section',
      { className: 'proof' },
      element('h3', {}, 'What we have read'),
      ...(told.length > 0 ? [element('ul', { className: 'bullets' }, ...told)] : []),
      element(
        'p',
        {},
        link(`${base}${paths.coverage}`, 'Every list that we follow, and how far'),
        '. What is not there we have not read, which proves nothing.',
      ),
    ),
  ]
}

const ACTS = { list: 'Put on a list', end: 'Taken off a list', renew: 'Renewed', suspend: 'Suspended' }
const MODES = {
  done: 'said as done',
  'going-on': 'said as being done',
  lasting: 'said as holding',
  coming: 'said as coming',
  'thought-of': 'said as being considered',
  'called-for': 'called for',
}

/** How the sentence was read: whoever knows better can put it otherwise. */
function writeReading(
  { mentions, claim, governments, meant, doubt }: Judgement,
  { text }: Question,
  day: number,
): HTMLElement {
  const names = [
    ...new Set(
      mentions.map((one) => `${text.slice(one.start, one.end) || one.text}${one.isGuess ? ' (a guess)' : ''}`),
    ),
  ]
  const rows: [string, string][] = [
    ['Names', names.join(', ') || 'none that the record has'],
    ['Who acts', governments.join(', ') || 'not said'],
    ['Which list', meant?.name ?? 'not said'],
    [
      'What is said',
      claim
        ? `${ACTS[claim.act]}, ${claim.isDenied ? 'denied' : MODES[claim.mode]} (“${claim.word.trim()}”)`
        : 'nothing of a listing',
    ],
    ['Of which day', formatDay(day)],
  ]
  return element(
    'details',
    { className: 'reading', open: doubt === 'not-plain' || doubt === 'limited' },
    element('summary', {}, 'How we read the sentence'),
    element(
      'dl',
      { className: 'facts' },
      ...rows.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
    ),
  )
}

/** The answer with its proof and its address, to paste elsewhere, and its picture. */
function writeCopy(
  question: Question,
  sentences: readonly string[],
  judgement: Judgement,
  { day, base, today, site }: Place & { day: number },
): HTMLElement {
  const address = new URL(formatQuestion({ ...question, on: day }), location.href)
  address.hash = ''
  const proofs = judgement.judged.slice(0, PROVED).map((one) => {
    const page = new URL(`${base}${paths.designation(one.row.id)}`, location.href)
    return `${nameListing(one)}: ${formatStatusOn(one.on, one.row.binding)}. ${page.href}`
  })
  const text = [`“${question.text}” (${formatDay(day)})`, sentences.join(' '), ...proofs, address.href].join('\n')
  const field = element('textarea', {
    id: 'headline-copy',
    readOnly: true,
    rows: 6,
    value: text,
    className: 'snippet',
    spellcheck: false,
  })
  const said = element('span', { className: 'small' })
  said.setAttribute('role', 'status')
  const copy = element('button', { type: 'button' }, 'Copy')
  copy.addEventListener('click', async () => {
    field.select()
    const isDone = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    said.textContent = isDone ? 'Copied.' : 'Selected: copy it with the keys.'
  })
  const picture = element('button', { type: 'button' }, 'Its picture')
  picture.addEventListener('click', async () => {
    said.textContent = ''
    const told = {
      verdict: nameVerdict(judgement),
      sentence: shorten(question.text, 150),
      answer: joinWithin(sentences, 280),
      judged: judgement.judged.slice(0, PROVED),
      day,
      today,
      site,
    }
    await import('./headline-picture.ts')
      .then(({ shareAnswer }) => shareAnswer(told))
      .catch(() => {
        said.textContent = 'The picture could not be made. Trying again may help.'
      })
  })
  return element(
    'div',
    { className: 'share' },
    element('label', { htmlFor: 'headline-copy' }, 'To pass on'),
    field,
    element('p', { className: 'in-line' }, copy, picture, said),
  )
}

/** As many sentences as have room, and always the first. */
function joinWithin([lead = '', ...rest]: readonly string[], most: number): string {
  return rest.reduce((all, one) => (all.length + one.length < most ? `${all} ${one}` : all), lead)
}

function shorten(text: string, most = 60): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')} …`
}
