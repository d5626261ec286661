import MiniSearch from 'minisearch'
import { offer } from './find.js'

offer(async () => {
  const index = MiniSearch.loadJSON(await (await fetch('/minisearch.json')).text(), {
    idField: 'url',
    fields: ['title', 'text'],
    storeFields: ['url', 'title'],
  })
  return (query) => index.search(query, { prefix: true, fuzzy: 0.2, boost: { title: 3 } }).slice(0, 10)
})
