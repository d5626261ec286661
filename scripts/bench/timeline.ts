/**
 * The timeline beside its peers, on the same events in the same Chromium: bytes of script, time until it is drawn, with
 * and without scripts, and what moving it costs. The floor is a bare canvas that bins events by pixel and says nothing.
 */
import { resolve } from 'node:path'
import type { Browser, CDPSession, Page } from '@playwright/test'
import { formatDay } from '../../src/core/dates.ts'
import type { Designation } from '../../src/core/model.ts'
import { summariseStatuses } from '../../src/core/summary.ts'
import { createLabel, type SheetLane, toSheetLanes } from '../../src/timeline/lanes.ts'
import { measure } from '../../src/timeline/measure.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { layoutSheet, type SheetView } from '../../src/timeline/sheet.ts'
import { toSheetScene } from '../../src/timeline/sheet-scene.ts'
import { svgScene } from '../../src/timeline/svg-scene.ts'
import { wholeWindow } from '../../src/timeline/window.ts'
import {
  brotli,
  bundlePeer,
  countBytes,
  createCpuClock,
  installPeers,
  readBuilt,
  serve,
  withBrowser,
} from './browser.ts'
import { makeDesignations, TODAY, toPeerEvents } from './events.ts'
import { round, time } from './process.ts'

/** Longer than this a page has not drawn. */
const PATIENCE_MS = 30_000
const INPUTS = 40
/** Inputs that take longer altogether are fewer. */
const SLOW_MS = 15_000
const PAN_MS = 3000
/** How much slower than this machine a phone may be. */
const SLOWED = 4
const PEERS = ['d3-canvas', 'd3-svg', 'vis-timeline', 'timelines-chart', 'timelinejs']

interface Subject {
  name: string
  files: Map<string, string>
  folder?: string
  path: string
  /** True once it is drawn; runs in the page. */
  isDrawn: string
  /** True once it can be moved. */
  isReady: string
  /** Where wheel and drag are aimed. */
  target: string
  /** Whether the wheel needs Ctrl. */
  modifiers: number
}

type Figures = Record<string, number | string>

/** Draw and move the same events with everything that draws timelines; sizes in events. */
export async function benchTimeline(sizes: number[]): Promise<void> {
  installPeers()
  const site = resolve('node_modules/.cache/bench/site')
  time(['scripts/listed.mjs', 'build'], { OUT_DIR: site })
  for (const size of sizes.length > 0 ? sizes : [100, 1_000, 10_000, 100_000]) {
    const designations = makeDesignations(size)
    const events = JSON.stringify(toPeerEvents(designations))
    const rows: Record<string, Figures> = {}
    for (const subject of [listed(designations, site), ...(await Promise.all(PEERS.map((name) => peer(name, events))))])
      rows[subject.name] = await measureSubject(subject)
    console.log(`\n${size} events`)
    console.table(rows)
    console.table(timeLayout(designations))
  }
}

function draw(lanes: readonly SheetLane[], view: SheetView): string {
  const sheet = layoutSheet(lanes, view, createLabel('authority', measure))
  return svgScene(toSheetScene(sheet, { day: view.day, minWidth: view.minWidth }))
}

/** Our own page as built, with the generated record in place of ours. */
function listed(designations: Designation[], site: string): Subject {
  const size = designations.length
  const packed = packTimeline(designations)
  const rows = unpackTimeline(packed)
  const { start, end } = wholeWindow(rows, TODAY)
  const view = { from: start, to: end, day: TODAY, width: 100, minWidth: 320, toggled: new Set<string>() }
  const drawing = draw(toSheetLanes(rows, 'authority'), view)
  const page = readBuilt(site, 'timeline/index.html')
    .replace(/<svg class="wide sheet-plot".*?<\/svg>(?=<\/div>)/s, drawing.replace('<svg class="', '<svg class="wide '))
    .replace(
      /data-today="\d+" data-from="\d+" data-to="\d+" data-count="\d+"/,
      `data-today="${TODAY}" data-from="${start}" data-to="${end}" data-count="${rows.length}"${size > 2000 ? ' data-many' : ''}`,
    )
    .replace(
      /(<p class="sentence" data-part="sentence">)[^<]*/,
      `$1On ${formatDay(TODAY)}, ${summariseStatuses(designations, TODAY)}`,
    )
    .replace(/(<section[^>]*data-part="list"[^>]*>).*?(<\/section>\s*<section[^>]*data-part="table")/s, '$1$2')
  if (!page.includes(`data-count="${rows.length}"`))
    throw new Error('the built page has changed: its data were not found')
  return {
    name: 'Listed',
    files: new Map([
      ['/timeline/', page],
      ['/timeline/rows.json', JSON.stringify(packed)],
    ]),
    folder: site,
    path: '/timeline/',
    isDrawn: "document.querySelector('.sheet-plot') !== null && document.querySelector('.zoom') !== null",
    isReady: "document.querySelector('.sheet-plot[data-live]') !== null",
    target: '.plot',
    modifiers: 2,
  }
}

async function peer(name: string, events: string): Promise<Subject> {
  const { js, css } = await bundlePeer(name)
  const page = `<!doctype html><html lang="en"><title>${name}</title><link rel="stylesheet" href="bench.css"><body><h1>Timeline</h1><div id="drawing"></div><script type="module" src="bench.js"></script>`
  return {
    name,
    files: new Map([
      ['/', page],
      ['/bench.js', js],
      ['/bench.css', css],
      ['/events.json', events],
    ]),
    path: '/',
    isDrawn: 'document.documentElement.dataset.drawn !== undefined',
    isReady: 'document.documentElement.dataset.drawn !== undefined',
    target: '#drawing',
    modifiers: 0,
  }
}

async function measureSubject(subject: Subject): Promise<Figures> {
  const { url, stop } = await serve(subject.files, subject.folder)
  try {
    return {
      // A page that hangs may answer nothing at all, not even that it is late.
      ...(await withBrowser((browser) =>
        within<Figures>(4 * PATIENCE_MS, measureDrawing(browser, subject, url), { 'drawn ms': 'hangs' }),
      )),
      ...(await withBrowser((browser) => measureWithoutScripts(browser, subject, url))),
    }
  } finally {
    stop()
  }
}

async function measureDrawing(browser: Browser, subject: Subject, url: string): Promise<Figures> {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage()
  const scripts = countBytes(page, 'script')
  await page.addInitScript(watch, subject.isDrawn)
  await page.goto(url + subject.path, { timeout: PATIENCE_MS, waitUntil: 'commit' })
  const known = async (expression: string) => {
    await page.waitForFunction(expression, undefined, { timeout: PATIENCE_MS, polling: 50 })
    return true
  }
  const isDrawn = await known('window.drawnAt !== undefined').catch(() => false)
  const size = { 'script kB': round((await within(PATIENCE_MS, scripts(), 0)) / 1000) }
  if (!isDrawn) return { ...size, 'drawn ms': `not in ${PATIENCE_MS / 1000} s` }
  const [drawn, paint, shift] = await page.evaluate(
    () =>
      [
        (window as never as { drawnAt: number }).drawnAt,
        performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
        (window as never as { shift: number }).shift,
      ] as const,
  )
  const figures = { ...size, 'first paint ms': Math.round(paint), 'drawn ms': Math.round(drawn), shift: round(shift) }
  const target = page.locator(subject.target).first()
  await target.hover({ position: { x: 400, y: 300 }, force: true, timeout: PATIENCE_MS })
  await known(subject.isReady)
  const ready = Math.round(await page.evaluate(() => performance.now()))
  const late = { 'CPU ms an input': `not in ${PATIENCE_MS / 1000} s` }
  const all = { 'script in all kB': round((await within(PATIENCE_MS, scripts(), 0)) / 1000) }
  return {
    ...figures,
    ...all,
    'ready ms': ready,
    ...(await within<Figures>(PATIENCE_MS, measureMoves(page, subject), late)),
  }
}

/** What a promise brings within some time, or something else. */
async function within<T>(ms: number, promise: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(resolve, ms, otherwise)
  })
  // What fails after it was given up is no news.
  promise.catch(() => {})
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** In the page: note the first frame in which the drawing stands, and what moved. */
function watch(isDrawn: string): void {
  const seen = new Function(`return ${isDrawn}`)
  const state = Object.assign(window, { shift: 0 }) as never as { drawnAt?: number; shift: number }
  const look = () => {
    if (document.body && seen()) requestAnimationFrame(() => (state.drawnAt = performance.now()))
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)
  new PerformanceObserver((list) => {
    for (const one of list.getEntries() as never as { value: number }[]) state.shift += one.value
  }).observe({ type: 'layout-shift', buffered: true })
}

async function measureMoves(page: Page, subject: Subject): Promise<Figures> {
  const { cdp, cpuMs } = await createCpuClock(page.context(), page)
  const move = await createMove(page, cdp, subject)
  const frame = () =>
    page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  await move(0)
  await frame()
  const idle = await cpuMs()
  for (let step = 0; step < INPUTS; step++) await frame()
  const before = await cpuMs()
  let inputs = 0
  for (const until = performance.now() + SLOW_MS; inputs < INPUTS && performance.now() < until; inputs++) {
    await move(inputs)
    await frame()
  }
  const after = await cpuMs()
  const quiet = await measureFrames(page, move)
  // As on a phone.
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWED })
  const slowed = await measureFrames(page, move)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  return {
    'CPU ms an input': round((after - before) / inputs - (before - idle) / INPUTS),
    'p95 frame ms': quiet,
    [`p95 frame ms, CPU slowed ${SLOWED} ×`]: slowed,
    'heap MB': round(usedSize / 1e6),
  }
}

/** Move for a while, and tell the gap between two frames that 95 in 100 do not exceed. */
async function measureFrames(page: Page, move: (step: number) => Promise<void>): Promise<number> {
  await page.evaluate((ms) => {
    const times: number[] = []
    const next = (now: number) => {
      times.push(now)
      if (now - (times[0] as number) < ms) requestAnimationFrame(next)
      else Object.assign(window, { frameTimes: times })
    }
    Object.assign(window, { frameTimes: undefined })
    requestAnimationFrame(next)
  }, PAN_MS)
  const started = performance.now()
  for (let step = 0; performance.now() - started < PAN_MS; step++) {
    await move(step)
    await new Promise((done) => setTimeout(done, 8))
  }
  await page.waitForFunction('window.frameTimes', undefined, { timeout: PATIENCE_MS })
  const gaps = await page.evaluate(() => {
    const { frameTimes: frames } = window as never as { frameTimes: number[] }
    return frames.slice(1).map((at, index) => at - (frames[index] as number))
  })
  return round(gaps.sort((a, b) => a - b)[Math.floor(gaps.length * 0.95)] ?? 0)
}

/** Move the drawing as a reader would: the wheel zooms in and out, a drag pans; a peer that knows neither says how. */
async function createMove(
  page: Page,
  cdp: CDPSession,
  { target, modifiers }: Subject,
): Promise<(step: number) => Promise<void>> {
  if (await page.evaluate('typeof window.move === "function"')) return (step) => page.evaluate(`window.move(${step})`)
  await page
    .locator(target)
    .first()
    .evaluate((element) => element.scrollIntoView())
  const box = await page.locator(target).first().boundingBox()
  if (!box) throw new Error('nothing to move')
  const y = Math.max(box.y, 0) + Math.min(200, box.height / 2)
  const x = box.x + box.width / 2
  const mouse = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: number) =>
    cdp.send('Input.dispatchMouseEvent', { type, x: at, y, button: 'left', buttons: 1, clickCount: 1 })
  const wheel = (deltaY: number) =>
    cdp.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x, y, deltaX: 0, deltaY, modifiers })
  return async (step) => {
    const phase = step % 20
    if (phase < 10) await wheel(phase < 5 ? -60 : 60)
    else if (phase === 10) await mouse('mousePressed', x)
    else if (phase < 19) await mouse('mouseMoved', x + (phase - 10) * 12)
    else await mouse('mouseReleased', x + 96)
  }
}

async function measureWithoutScripts(browser: Browser, subject: Subject, url: string): Promise<Figures> {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(url + subject.path, { timeout: PATIENCE_MS })
  const target = page.locator(subject.target).first()
  const isDrawn = (await target.locator('svg, canvas').count()) > 0 && (await target.innerHTML()).length > 500
  return { 'without scripts': isDrawn ? 'drawn' : 'empty' }
}

/** Our own arithmetic alone, in Node. */
function timeLayout(designations: Designation[]): Record<string, { ms: number }> {
  const packed = packTimeline(designations)
  const rows = unpackTimeline(packed)
  const lanes = toSheetLanes(rows, 'authority')
  const label = createLabel('authority', measure)
  const { start, end } = wholeWindow(rows, TODAY)
  const view = { from: start, to: end, day: TODAY, width: 100, minWidth: 500, toggled: new Set<string>() }
  const median = (work: () => unknown) => {
    const runs = Array.from({ length: 7 }, () => {
      const started = performance.now()
      work()
      return performance.now() - started
    })
    return { ms: round(runs.sort((a, b) => a - b)[3] as number) }
  }
  return {
    unpack: median(() => unpackTimeline(packed)),
    'rows to lanes': median(() => toSheetLanes(rows, 'authority')),
    'lanes to geometry': median(() => layoutSheet(lanes, view, label)),
    'geometry to SVG': median(() => draw(lanes, view)),
    [`drawing of ${round(brotli(draw(lanes, view)) / 1000)} kB, rows of ${round(brotli(JSON.stringify(packed)) / 1000)} kB`]:
      { ms: 0 },
  }
}
