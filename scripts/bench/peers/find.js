/** What every peer's page does: make `find` of it, answer the query in the address, and mark when hits can be seen. */
export async function offer(start) {
  const list = document.getElementById('hits')
  let search
  window.find = async (query) => {
    search ??= start()
    const hits = await (await search)(query)
    list.replaceChildren(
      ...hits.map(({ url, title, text }) => {
        const item = document.createElement('li')
        const link = document.createElement('a')
        link.href = url
        link.textContent = title
        const words = document.createElement('p')
        words.textContent = text ?? ''
        item.append(link, words)
        return item
      }),
    )
    await new Promise((done) => requestAnimationFrame(done))
    return hits.map(({ url }) => url)
  }
  const query = new URLSearchParams(location.search).get('q')
  if (!query) return
  await window.find(query)
  window.drawnAt = performance.now()
}
