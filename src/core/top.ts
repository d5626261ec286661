/** The listings that readers come for, and how well their sources can be checked: at an official address, and in an archive. */
import type { Designation, Library, Source } from './model.ts'
import { compareKeys } from './order.ts'

/** The hosts of governments, parliaments, courts and international bodies: what stands there needs no other address. */
const OFFICIAL =
  /(^|\.)(gov|mil|europa\.eu|un\.org|gc\.ca|canada\.ca|parl\.ca|ourcommons\.ca|sencanada\.ca|parliament\.uk|admin\.ch|assemblee-nationale\.fr|lrs\.lt|rewardsforjustice\.net|jerseylaw\.je|(gov|go|gob|gouv|govt)\.[a-z]{2})$/
/** The hosts of archives, and of governments’ own frozen sites. */
const ARCHIVES =
  /(^|\.)(archive\.org|archive-it\.org|archive\.(ph|today|is)|webharvest\.gov|archives\.gov|nationalarchives\.gov\.uk)$|^(webarchive|web-archive)\.|^\d{4}-\d{4}\.state\.gov$/
const ACTS: readonly Source['grade'][] = ['legal-act', 'official-list', 'official-statement', 'court', 'parliament']

/**
 * Order the listings by what readers come for: how many pieces speak of the listing or the name; then the network of the name that most pieces are about, the
 * name itself before those tied to it; then how many sources there are. Keep the first.
 */
export function findTop(
  { designations, piecesOf }: Pick<Library, 'designations' | 'piecesOf'>,
  count = 100,
): Designation[] {
  const [centre] = [...piecesOf.entity]
    .map(([id, pieces]) => ({ id, pieces: pieces.length }))
    .sort((a, b) => b.pieces - a.pieces || compareKeys(a.id, b.id))
  const scored = designations.map((one) => {
    const { id, entity } = one
    const pieces = new Set([...(piecesOf.entity.get(entity.id) ?? []), ...(piecesOf.designation.get(id) ?? [])])
    const isTied = entity.ties.some(({ other }) => other.id === centre?.id)
    const tie = entity.id === centre?.id ? 2 : Number(isTied)
    return { one, pieces: pieces.size, tie, sources: sourcesOf([one]).length }
  })
  return scored
    .sort((a, b) => b.pieces - a.pieces || b.tie - a.tie || b.sources - a.sources || compareKeys(a.one.id, b.one.id))
    .slice(0, count)
    .map(({ one }) => one)
}

/** List the sources of the steps of listings, each once, by id. */
export function sourcesOf(designations: readonly Designation[]): Source[] {
  const all = new Map(
    designations.flatMap(({ steps }) => steps.flatMap(({ sources }) => sources.map((source) => [source.id, source]))),
  )
  return [...all.values()].sort((a, b) => compareKeys(a.id, b.id))
}

/** Where a source can be read: `official`, at its publisher’s; `beside`, as a copy that names the official address; `copy`, as one that does not; `own`, as what is nobody’s act, such as an article. */
export function placeOf({ url, original, grade }: Source): 'official' | 'beside' | 'copy' | 'own' {
  if (!ACTS.includes(grade)) return 'own'
  if (OFFICIAL.test(hostOf(url))) return 'official'
  return original ? 'beside' : 'copy'
}

/** Whether it was read in an archive, or an archived copy is known. */
export function isArchived({ url, archive }: Source): boolean {
  return archive !== undefined || ARCHIVES.test(hostOf(url))
}

function hostOf(url: string): string {
  return new URL(url).hostname.replace(/\.$/, '')
}
