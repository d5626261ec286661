/** What it takes to write, and is heavy: a page that asks for a token first loads it only then. */
export { toSlug } from '../../core/slug.ts'
export { showEntry } from './entry.ts'
