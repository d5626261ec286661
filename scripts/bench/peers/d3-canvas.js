import { bisectLeft, scaleUtc, select, zoom } from 'd3'
import { DAY, draw } from './draw.js'

/** The floor: D3 on a bare canvas, culled to the window, one mark for each pixel column and lane. No words, no statuses. */
draw(({ lanes, events, today }, container, ready) => {
  const [width, height, top] = [1200, 40 + lanes.length * 18, 30]
  const canvas = select(container).append('canvas').attr('width', width).attr('height', height)
  const context = canvas.node().getContext('2d')
  const byLane = lanes.map((_, lane) => events.filter((event) => event.lane === lane).sort((a, b) => a.start - b.start))
  const starts = byLane.map((own) => own.map(({ start }) => start))
  const first = Math.min(...starts.map(([start = today]) => start))
  const x = scaleUtc([new Date(first * DAY), new Date(today * DAY)], [0, width])
  const show = (scale) => {
    const [from, to] = scale.domain().map((date) => date.getTime() / DAY)
    context.clearRect(0, 0, width, height)
    context.fillStyle = '#15171a'
    for (const tick of scale.ticks()) context.fillText(scale.tickFormat()(tick), scale(tick), 12)
    context.fillStyle = '#bd3510'
    const perDay = width / (to - from)
    starts.forEach((days, lane) => {
      const taken = new Uint8Array(width + 1)
      const last = bisectLeft(days, to)
      for (let index = bisectLeft(days, from); index < last; index++) {
        const column = Math.max(0, Math.round((days[index] - from) * perDay))
        if (taken[column]) continue
        taken[column] = 1
        context.fillRect(column, top + 4 + lane * 18, 1, 12)
      }
    })
  }
  show(x)
  let pending = 0
  canvas.call(
    zoom().on('zoom', ({ transform }) => {
      cancelAnimationFrame(pending)
      pending = requestAnimationFrame(() => show(transform.rescaleX(x)))
    }),
  )
  ready()
})
