import { Timeline } from '@knight-lab/timelinejs'
import '@knight-lab/timelinejs/dist/css/timeline.css'
import { DAY, draw } from './draw.js'

const toDate = (day) => {
  const date = new Date(day * DAY)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}

draw(({ lanes, events, today }, container, ready) => {
  container.style.height = '760px'
  const slides = events.map(({ id, lane, name, start, end }) => ({
    unique_id: id,
    group: lanes[lane],
    start_date: toDate(start),
    end_date: toDate(end ?? today),
    text: { headline: name, text: '' },
  }))
  const timeline = new Timeline(container, { events: slides }, { font: null, hash_bookmark: false })
  timeline.on('loaded', ready)
})
