import TimelinesChart from 'timelines-chart'
import { DAY, draw } from './draw.js'

draw(({ lanes, events, today }, container, ready) => {
  const groups = lanes.map((group) => ({ group, data: [] }))
  for (const { id, lane, start, end } of events)
    groups[lane].data.push({
      label: id,
      data: [{ timeRange: [new Date(start * DAY), new Date((end ?? today) * DAY)], val: 'in force' }],
    })
  const chart = TimelinesChart()(container).width(1200).enableAnimations(false).data(groups)
  // It takes no wheel and no drag to pan, so the measurement calls what its own controls call.
  const first = Math.min(...events.map(({ start }) => start))
  window.move = (step) => {
    const inset = 200 + (step % 20) * 20
    chart.zoomX([new Date((first + inset) * DAY), new Date((today - inset) * DAY)])
  }
  ready()
})
