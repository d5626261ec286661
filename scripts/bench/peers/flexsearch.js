import { Document } from 'flexsearch'
import { offer } from './find.js'

offer(async () => {
  const documents = await (await fetch('/documents.json')).json()
  const index = new Document({
    tokenize: 'forward',
    document: { id: 'url', index: ['title', 'text'], store: ['url', 'title'] },
  })
  for (const document of documents) index.add(document)
  return (query) => index.search(query, { limit: 10, enrich: true, merge: true, suggest: true }).map(({ doc }) => doc)
})
