import { axisTop, scaleUtc, select, zoom } from 'd3'
import { DAY, draw } from './draw.js'

/** Plain D3: a node an event, moved by d3-zoom. */
draw(({ lanes, events, today }, container, ready) => {
  const [width, height, top] = [1200, 40 + lanes.length * 18, 30]
  const first = Math.min(...events.map(({ start }) => start))
  const x = scaleUtc([new Date(first * DAY), new Date(today * DAY)], [0, width])
  const svg = select(container).append('svg').attr('width', width).attr('height', height)
  const axis = svg.append('g').attr('transform', `translate(0,${top})`)
  const bars = svg
    .append('g')
    .selectAll('rect')
    .data(events)
    .join('rect')
    .attr('y', ({ lane }) => top + 4 + lane * 18)
    .attr('height', 12)
    .attr('fill', '#bd3510')
  const show = (scale) => {
    axis.call(axisTop(scale))
    bars
      .attr('x', ({ start }) => scale(start * DAY))
      .attr('width', ({ start, end }) => Math.max(1, scale((end ?? today) * DAY) - scale(start * DAY)))
  }
  show(x)
  svg.call(zoom().on('zoom', ({ transform }) => show(transform.rescaleX(x))))
  ready()
})
