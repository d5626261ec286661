import { toSlug } from '../core/slug.ts'

/** Name a picture as an address can have it; `isTaken` says which names others have. */
export function namePicture(name: string, end: string, isTaken: (name: string) => boolean): string {
  const stem = toSlug(name.replace(/\.[^.]*$/, '')) || 'picture'
  let own = `${stem}.${end}`
  for (let count = 2; isTaken(own); count++) own = `${stem}-${count}.${end}`
  return own
}
