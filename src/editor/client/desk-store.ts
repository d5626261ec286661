/** The desk on this machine, as the editing page asks it. */
import { DeskError, type Store } from '../store.ts'

async function ask<T>(path: string, body?: BodyInit): Promise<T> {
  const request = body === undefined ? {} : { method: 'POST', body, headers: { 'x-listed-desk': '1' } }
  const response = await fetch(`${LISTED_BASE}edit/api/${path}`, request).catch(() => {
    throw new DeskError(
      0,
      'The preview does not answer: is `npm run edit` still running? Your words are kept in this browser.',
    )
  })
  const answer = await response.json().catch(() => ({ message: `The preview answered with ${response.status}.` }))
  if (!response.ok) throw new DeskError(response.status, answer.message)
  return answer
}

const named = (collection: string, id: string) => `/?${new URLSearchParams({ collection, id })}`

export const deskStore: Store = {
  hasPreview: true,
  words: { sound: 'The check finds nothing wrong.', theirs: 'What lies on disk' },
  newsroom: () => ask('newsroom/'),
  open: (collection, id) => ask(`entry${named(collection, id)}`),
  check: (sent) => ask('check/', JSON.stringify(sent)),
  save: (sent) => ask('save/', JSON.stringify(sent)),
  begin: (collection, id, values) => ask(`begin${named(collection, id)}`, JSON.stringify(values)),
  addPicture: (id, file) => ask(`picture/?${new URLSearchParams({ id, name: file.name })}`, file),
}
