/** How the names of the files end that `files.ts` lists: each end needs a route. */
export const ENDS = 'avif bib csv gif html ics jpeg jpg json jsonl md png ris svg txt webmanifest webp xml'.split(' ')
