import { offer } from './find.js'

offer(async () => {
  const pagefind = await import(new URL('/pagefind/pagefind.js', location.href).href)
  await pagefind.init()
  return async (query) => {
    const { results } = await pagefind.search(query)
    const pages = await Promise.all(results.slice(0, 10).map((result) => result.data()))
    return pages.map(({ url, meta, excerpt }) => ({ url, title: meta.title, text: excerpt }))
  }
})
