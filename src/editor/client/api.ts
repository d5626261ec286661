/** What the editing page asks of the desk on this machine; every answer that is not a good one throws its words. */
import type { Problem } from '../../core/problems.ts'
import type { Listed, Opened, Saved, Sent } from '../desk.ts'
import type { Field } from '../form.ts'
import type { Values } from '../merge.ts'

/** A component that a writer may put into a piece. */
export interface Offered {
  name: string
  about: string
  attributes: Record<string, { required: boolean; to?: string; isList?: boolean; about?: string }>
  words: 'needed' | 'allowed' | 'none'
}

/** The newsroom as forms offer it. */
export interface Desk {
  entries: Listed[]
  forms: Record<string, Field>
  components: Offered[]
}

async function ask<T>(path: string, body?: BodyInit): Promise<T> {
  const request = body === undefined ? {} : { method: 'POST', body, headers: { 'x-listed-desk': '1' } }
  const response = await fetch(`${LISTED_BASE}edit/api/${path}`, request).catch(() => {
    throw new Error(
      'The preview does not answer: is `npm run edit` still running? Your words are kept in this browser.',
    )
  })
  const answer = await response.json().catch(() => ({ message: `The preview answered with ${response.status}.` }))
  if (!response.ok) throw new Error(answer.message)
  return answer
}

const named = (collection: string, id: string) => `/?${new URLSearchParams({ collection, id })}`

export const askNewsroom = () => ask<Desk>('newsroom/')
export const askEntry = (collection: string, id: string) => ask<Opened>(`entry${named(collection, id)}`)
export const askCheck = (sent: Sent) => ask<{ own: Problem[]; others: Problem[] }>('check/', JSON.stringify(sent))
export const askSave = (sent: Sent) => ask<Saved>('save/', JSON.stringify(sent))
export const askBegin = (collection: string, id: string, values: Values) =>
  ask<Opened>(`begin${named(collection, id)}`, JSON.stringify(values))
export const askPicture = (id: string, file: File) =>
  ask<{ src: string }>(`picture/?${new URLSearchParams({ id, name: file.name })}`, file)
