/** A writer at a preview: a page stands open in a browser, a word of it is saved, and the page shows it by itself. */
import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { withBrowser } from './browser.ts'
import { median, round } from './process.ts'
import type { DevServer } from './server.ts'

const EDITS = 5
/** Words that stand nowhere else begin so. */
const WORD = 'Saved'
let edited = 0
/** Nobody waits longer. */
const LATE_MS = 60_000
/** A page has this long to show what a server that is at rest has sent it. */
const AT_HAND_MS = 10_000
/** How long a page may take that was asked for. */
const PATIENCE_MS = 600_000

type Figures = Record<string, number | string>

/** Something to edit, and the page that shows it. */
export interface Subject {
  path: string
  file: string
  /** What stands right before the word that is changed. */
  before: RegExp
}

/** Ask a server for its first page, then edit each subject a few times; the files stay as the last edit left them. */
export async function measurePreview<Name extends string>(
  server: DevServer,
  first: NoInfer<Name>,
  subjects: Record<Name, Subject>,
): Promise<{ server: Figures; edits: Record<Name, Figures> }> {
  const asked = performance.now()
  const response = await fetch(server.url + subjects[first].path, { signal: AbortSignal.timeout(PATIENCE_MS) })
  await response.text()
  if (!response.ok) throw new Error(`${subjects[first].path} answers ${response.status}`)
  const firstPageMs = server.answersAfterMs + performance.now() - asked
  const edits = {} as Record<Name, Figures>
  for (const name of Object.keys(subjects) as Name[])
    edits[name] = await withBrowser((browser) => measureEdits(browser, server, subjects[name]))
  return {
    server: {
      'answers s': seconds(server.answersAfterMs),
      'first page s': seconds(firstPageMs),
      'peak MiB': Math.round(server.peakMiB()),
    },
    edits,
  }
}

async function measureEdits(browser: Browser, server: DevServer, subject: Subject): Promise<Figures> {
  const page = await browser.newPage()
  const shows = await watchWords(page)
  const save = createEdit(subject)
  await page.goto(server.url + subject.path, { timeout: PATIENCE_MS })
  await server.rests()
  const shown: number[] = []
  const rested: number[] = []
  const worked: number[] = []
  let lost = 0
  for (let count = 0; count < EDITS; count++) {
    const word = `${WORD}${++edited}`
    const workedBefore = server.cpuS()
    save(word)
    const saved = performance.now()
    const inTime = await shows(word, LATE_MS)
    rested.push((await server.rests()) - saved)
    worked.push(server.cpuS() - workedBefore)
    const at = inTime ?? (await shows(word, AT_HAND_MS))
    shown.push((at ?? Number.POSITIVE_INFINITY) - saved)
    if (at !== undefined) continue
    await page.reload({ timeout: PATIENCE_MS })
    if ((await shows(word, AT_HAND_MS)) === undefined) lost++
  }
  return {
    'shown, median s': seconds(median(shown)),
    'shown, max s': seconds(Math.max(...shown)),
    'server at rest, median s': seconds(median(rested)),
    'its CPU, median s': round(median(worked)),
    [`of ${EDITS}: not in ${LATE_MS / 1000} s`]: shown.filter((ms) => ms > LATE_MS).length,
    'never by itself': shown.filter((ms) => !Number.isFinite(ms)).length,
    'nor on a reload': lost,
  }
}

/** Prepare to put other words in the place of one. */
function createEdit({ file, before }: Subject): (word: string) => void {
  const text = readFileSync(file, 'utf8')
  const found = before.exec(text)
  if (!found) throw new Error(`nothing to edit in ${file}`)
  const start = found.index + found[0].length
  const rest = text.slice(start).replace(/^[\p{L}\p{N}]+/u, '')
  return (word) => writeFileSync(file, text.slice(0, start) + word + rest)
}

/** Have the page tell which of our words it shows, over all its reloads; resolves to when it did, if it does in time. */
async function watchWords(page: Page): Promise<(word: string, patienceMs: number) => Promise<number | undefined>> {
  const told = new Map<string, number>()
  let wake = () => {}
  await page.exposeFunction('tellWord', (word: string) => {
    if (!told.has(word)) told.set(word, performance.now())
    wake()
  })
  await page.addInitScript(tellWords, WORD)
  return (word, patienceMs) =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, patienceMs, undefined)
      wake = () => {
        if (!told.has(word)) return
        clearTimeout(timer)
        resolve(told.get(word))
      }
      wake()
    })
}

/** In the page: tell our word in the first frame that shows it. */
function tellWords(start: string): void {
  let last = ''
  let isDue = false
  const look = () => {
    isDue = false
    const word = document.body?.innerText.match(new RegExp(`\\b${start}\\d+\\b`))?.[0]
    if (!word || word === last) return
    last = word
    ;(window as never as { tellWord: (word: string) => void }).tellWord(word)
  }
  new MutationObserver(() => {
    if (!isDue) requestAnimationFrame(look)
    isDue = true
  }).observe(document, { subtree: true, childList: true, characterData: true })
}

function seconds(ms: number): number | string {
  return Number.isFinite(ms) ? round(ms / 1000) : 'never'
}
