/** Whose listings a name may mean: its own, and those of its wings and branches. */
import type { Asked, Row } from './judge.ts'
import { type Mention, toWords } from './names.ts'

/** A wing of a group, before or behind its name, and what it is called where it is listed by itself. */
const PARTS: [said: RegExp, means: RegExp][] = [
  [/\b(?:military|armed) (?:wing|arm|branch|section)/i, /military|brigade|armed/i],
  [/\b(?:external )?security (?:wing|arm|branch|division|section|organi[sz]ation)/i, /external security/i],
]
const PART =
  '(?:external |the )?(?:military|armed|security|external security) (?:wing|arm|branch|division|section|organi[sz]ation)'
const BEHIND = new RegExp(`^(?:[’']s?)? ${PART}`, 'i')
const BEFORE = new RegExp(`\\b${PART} of (?:the )?$`, 'i')

/** The designations of those who are named. */
export function rowsOf(mentions: readonly Mention[], byEntity: ReadonlyMap<string, Row[]>): Row[] {
  return mentions.flatMap(({ entities }) => entities.flatMap((id) => byEntity.get(id) ?? []))
}

/** Of a group of which only a wing is meant: the wing, where the record has it by itself. */
export function findPart(mention: Mention, { text, claim, byEntity }: Asked): Mention {
  if (mention.start < claim.start || mention.end > claim.end) return mention
  const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)]
  const said = BEHIND.exec(after)?.[0] ?? BEFORE.exec(before)?.[0]
  const part = said && PARTS.find((one) => one[0].test(said))
  const [, place] = /^(?:[’']s)?[ -](?:in (?:the )?|of )?(\p{Lu}\p{Ll}{2,})/u.exec(after) ?? []
  // “Sudan’s Muslim Brotherhood” is the Sudanese one.
  const [, owner] = /\b(\p{Lu}\p{Ll}{2,})[’']s (?:branch of )?(?:the )?$/u.exec(before) ?? []
  const country = mention.isWhole ? (owner ?? place) : undefined
  const [{ folded: ofCountry = '' } = {}] = toWords(country ?? '')
  const branch = mention.entities.filter((id) =>
    toWords(byEntity.get(id)?.[0]?.entity.name ?? '')[0]?.folded.startsWith(ofCountry.slice(0, 4)),
  )
  if (country && branch.length === 1) return { ...mention, entities: branch, isWhole: false, isPart: true }
  if (!part && place) {
    // “Islamic State in Libya” is a group of its own.
    const [{ folded = '' } = {}] = toWords(place)
    const own = mention.entities.flatMap((id) => byEntity.get(id)?.slice(0, 1) ?? [])
    const isOwn = own.some(({ entity }) =>
      toWords(`${entity.name}\n${entity.aliases}`).some((one) => one.folded === folded),
    )
    const branches = (isOwn ? [] : findKin(mention, byEntity)).filter(({ entity }) =>
      toWords(`${entity.name}\n${entity.aliases}`).some((one) => one.folded === folded),
    )
    if (branches.length > 0)
      return {
        ...mention,
        entities: [...new Set(branches.map(({ entity }) => entity.id))],
        isGuess: true,
        isPart: true,
      }
  }
  if (!part) return mention
  const wings = findKin(mention, byEntity).filter(({ entity }) => part[1].test(`${entity.name}\n${entity.aliases}`))
  return wings.length > 0
    ? { ...mention, entities: [...new Set(wings.map(({ entity }) => entity.id))], isGuess: true, isPart: true }
    : mention
}

/** Designations of names that begin with this one: its wings and branches. */
export function findKin({ entities, text }: Mention, byEntity: ReadonlyMap<string, Row[]>): Row[] {
  const names = [text, ...entities.flatMap((id) => byEntity.get(id)?.[0]?.entity.name ?? [])]
  return [...byEntity.values()].flatMap((rows) => {
    const { id, name, aliases } = (rows[0] as Row).entity
    const isKin = [name, ...aliases.split('\n')].some((one) =>
      names.some((base) => one.startsWith(`${base} `) || one.startsWith(`${base}-`)),
    )
    return isKin && !entities.includes(id) ? rows : []
  })
}
