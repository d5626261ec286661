import { distance } from 'fastest-levenshtein'

/** Find up to three names within a third of its length in typing mistakes, two at least in words of more than three letters; nearest first. */
export function findNear(name: string, names: Iterable<string>): string[] {
  const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3))
  return [...names]
    .map((candidate) => ({ candidate, slips: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ slips }) => slips <= limit)
    .sort((a, b) => a.slips - b.slips || a.candidate.localeCompare(b.candidate, 'en'))
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
