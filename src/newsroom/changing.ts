/** A newsroom while it is being changed in memory: a text that changes is read again at once, so that the next change finds what the last one left. */
import { type Found, listFound, makeNewsroom, type Newsroom } from './read.ts'

/** A newsroom that is being changed, and what is to be written of it. */
export type Changing = ReturnType<typeof startChanging>

/** Begin to change a newsroom; what was read stays as it is. */
export function startChanging(newsroom: Newsroom) {
  const files = new Map(newsroom.files)
  const texts = new Map<string, string>()
  const current: Newsroom = { ...newsroom, files }
  return {
    current,
    /** The files that changed, with their new texts. */
    texts,
    textOf: (file: string) => files.get(file)?.text ?? '',
    write(file: string, text: string) {
      texts.set(file, text)
      for (const [name, read] of makeNewsroom('', [[file, text]]).files) files.set(name, read)
    },
    find: (collection: string, id: string): Found | undefined =>
      listFound(current).find((one) => one.collection === collection && one.id === id),
  }
}
