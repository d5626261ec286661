/** What every peer's page does: read the same events, draw them, and mark when the drawing can be seen. */
export async function draw(start) {
  const events = await (await fetch('events.json')).json()
  const ready = () =>
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        performance.mark('drawn')
        document.documentElement.dataset.drawn = ''
      }),
    )
  await start(events, document.getElementById('drawing'), ready)
}

export const DAY = 864e5
