/** Goldens: adding a case is adding a `.txt` file; a mismatch writes `-changed.svg` beside the golden, and CI creates none. */

import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { toDay } from '../../src/core/dates.ts'
import { escapeMarkup } from '../../src/core/markup.ts'
import { layoutColumn } from '../../src/timeline/column.ts'
import { toColumnScene } from '../../src/timeline/column-scene.ts'
import { toContest } from '../../src/timeline/contest.ts'
import { toFlow } from '../../src/timeline/flow.ts'
import { createLabel, toColumnRows, toSheetLanes } from '../../src/timeline/lanes.ts'
import { layout } from '../../src/timeline/layout.ts'
import { measure } from '../../src/timeline/measure.ts'
import { prepare } from '../../src/timeline/prepare.ts'
import { packTimeline, unpackTimeline } from '../../src/timeline/records.ts'
import { layoutSheet, type SheetView } from '../../src/timeline/sheet.ts'
import { placeLandmarks, toAxisScene, toOverviewScene, toSheetScene } from '../../src/timeline/sheet-scene.ts'
import { svgKeyMap } from '../../src/timeline/svg.ts'
import { svgScene } from '../../src/timeline/svg-scene.ts'
import { designation } from '../core/builders.ts'

const FOLDER = new URL('../golden/timeline/', import.meta.url)
const today = toDay(2026, 11, 24)

/** Read a case: a line `id | government | name | binding or not | step, step` each. */
function readCase(name: string) {
  const lines = readFileSync(new URL(name, FOLDER), 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  return lines.map((line) => {
    const [id, government, label, force, steps] = line.split('|').map((part) => part.trim()) as [
      string,
      string,
      string,
      string,
      string,
    ]
    return designation(id, steps.split(/,\s*/), {
      government,
      authority: `${government} office`,
      name: label,
      binding: force === 'binding',
    })
  })
}

const LANDMARKS = [
  { day: toDay(2022, 2, 24), label: 'Before the window', title: 'Before the window' },
  { day: toDay(2023, 6, 23), label: 'Mutiny', title: 'Wagner’s mutiny' },
  { day: toDay(2023, 8, 23), label: 'Prigozhin dies', title: 'Prigozhin dies' },
  { day: toDay(2023, 8, 30), label: 'Too near', title: 'Too near' },
]

/** One picture: the sheet with lanes open, the same mirrored, lanes closed, key map and column under each other. */
function draw(name: string): string {
  const designations = readCase(name)
  const rows = unpackTimeline(packTimeline(designations))
  const lanes = toSheetLanes(rows, 'authority')
  const label = createLabel('authority', measure)
  const view = { from: toDay(2022, 11, 1), to: toDay(2024, 2, 1), day: today, width: 100, minWidth: 500 }
  const open = { ...view, toggled: new Set<string>() }
  const closed = { ...open, toggled: new Set(lanes.map(({ id }) => id)) }
  const geometry = layout(prepare(designations, measure), view)
  const column = layoutColumn(toColumnRows(lanes, label, measure), { ...view, pixelsPerDay: 1, width: 328 })
  const contests = [toContest(rows)].filter((one) => one !== undefined)
  const sheet = (view: SheetView, active?: string) => {
    const events = placeLandmarks(LANDMARKS, view, measure)
    const dress = { day: view.day, minWidth: view.minWidth, isRightToLeft: view.isRightToLeft ?? false, active }
    const sheet = layoutSheet(lanes, view, label, contests)
    const scenes = [toAxisScene(sheet.ticks, events, dress), toSheetScene(sheet, dress, events)]
    return scenes.map((scene) => svgScene(scene, view.isRightToLeft)).join('\n')
  }
  const overview = toOverviewScene(toFlow(rows), view)
  const parts = [
    sheet(open),
    sheet({ ...open, day: toDay(2023, 1, 24), openTo: today, isRightToLeft: true }),
    sheet(closed, lanes[0]?.id),
    svgScene(overview),
    svgKeyMap(geometry),
    svgScene(toColumnScene(column)),
  ]
  return `${parts.join('\n').replaceAll('/><', '/>\n<')}\n`
}

const cases = readdirSync(FOLDER).filter((file) => file.endsWith('.txt'))

test.each(cases)('%s is drawn as its golden shows', (name) => {
  const golden = new URL(name.replace('.txt', '.svg'), FOLDER)
  const changed = new URL(name.replace('.txt', '-changed.svg'), FOLDER)
  const drawn = draw(name)
  if (!existsSync(golden) && !process.env.CI) writeFileSync(golden, drawn)
  rmSync(changed, { force: true })
  if (readFileSync(golden, 'utf8') !== drawn) writeFileSync(changed, drawn)
  expect(drawn).toBe(readFileSync(golden, 'utf8'))
})

describe('a drawing', () => {
  test('escapes what a writer typed', () => {
    expect(escapeMarkup('<script>"&\'')).toBe("&lt;script&gt;&quot;&amp;'")
    const hostile = designation('a', ['2023-01-26 in-force'], {
      name: '</text><script>alert(1)</script>',
      government: '<b>',
    })
    const lanes = toSheetLanes(unpackTimeline(packTimeline([hostile])), 'authority')
    const view = { from: toDay(2023, 1, 1), to: toDay(2023, 3, 1), day: today, width: 100, minWidth: 500 }
    const label = createLabel('authority', measure)
    const drawn = svgScene(
      toSheetScene(layoutSheet(lanes, { ...view, toggled: new Set<string>() }, label), { day: today, minWidth: 500 }),
    )
    expect(drawn).toContain('&lt;script&gt;')
    expect(drawn).not.toMatch(/<script|<b>/)
  })
  test('carries no style attribute and no number that is none', () => {
    for (const name of cases) expect(draw(name)).not.toMatch(/style=|NaN|undefined|Infinity/)
  })
})
