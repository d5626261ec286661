import type { LoadPart, SearchRoot } from '../search/types.ts'

/** Fetch parts of the index, each once; `folder` is the address of `/search/`. What could not be loaded is asked for again. */
export function createLoad(folder: string): LoadPart {
  const known = new Map<string, Promise<unknown>>()
  const read = async (address: string) => {
    const response = await fetch(`${folder}${address}`)
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }
  const load: LoadPart = (name) => {
    const own =
      known.get(name) ??
      (name === 'root'
        ? read('root.json')
        : load('root').then((root) => read(`${(root as SearchRoot).version}/${name}.json`))
      ).catch((error) => {
        known.delete(name)
        throw error
      })
    known.set(name, own)
    return own
  }
  return load
}
