import { DataSet } from 'vis-data'
import { Timeline } from 'vis-timeline/esnext'
import 'vis-timeline/styles/vis-timeline-graph2d.min.css'
import { DAY, draw } from './draw.js'

draw(({ lanes, events, today }, container, ready) => {
  const items = new DataSet(
    events.map(({ id, lane, name, start, end }) => ({
      id,
      group: lane,
      content: name,
      start: new Date(start * DAY),
      end: new Date((end ?? today) * DAY),
    })),
  )
  const timeline = new Timeline(container, items, new DataSet(lanes.map((content, id) => ({ id, content }))), {
    stack: false,
    showTooltips: false,
  })
  timeline.on('changed', function once() {
    timeline.off('changed', once)
    ready()
  })
})
