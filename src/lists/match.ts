/**
 * Find the entity that an entry of a list is: by the list's own number first, by name or alias second, never by likeness.
 * Names count as the same when their letters are: capitals, accents, punctuation and, for people, the order of words aside.
 * A person is never matched with a ship or a group. An alias of a single word (“Liga”) may be anybody's, so it never matches; where two entities fit, none does.
 */
import { foldLetters, splitWords } from '../core/fold.ts'
import type { Entity, ListId } from '../core/model.ts'
import type { ListedName } from './listed.ts'

interface Match {
  entity: Entity
  /** `number`, or the name that was the same. */
  by: string
}

/** Prepare the record's names for look-ups in one list. */
export function createMatcher(entities: readonly Entity[], list: ListId): (listed: ListedName) => Match | undefined {
  const numbers = new Map(
    entities.flatMap((entity) => (entity.listNumbers?.[list] ?? []).map((number) => [number, entity])),
  )
  const names = new Map<string, Set<Entity>>()
  for (const entity of entities) {
    const kind = kindOf(entity)
    for (const name of [entity.name, ...(entity.aliases ?? []).filter(hasTwoWords)]) {
      const key = toKey(name, kind)
      names.set(key, (names.get(key) ?? new Set()).add(entity))
    }
  }
  return (listed) => {
    const numbered = numbers.get(listed.number)
    if (numbered) return { entity: numbered, by: 'number' }
    const found = new Map<Entity, string>()
    for (const name of [listed.name, ...listed.aliases.filter(hasTwoWords)]) {
      for (const entity of names.get(toKey(name, listed.kind)) ?? []) {
        // A number of the same list says that the entity is another entry.
        if (!entity.listNumbers?.[list]?.length) found.set(entity, found.get(entity) ?? name)
      }
    }
    const [only] = found
    return found.size === 1 && only ? { entity: only[0], by: only[1] } : undefined
  }
}

/** Say whether a name of a list is one that the record has of the entity, its words in any order for a person. */
export function isNameOf(name: string, entity: Entity): boolean {
  const kind = kindOf(entity)
  return [entity.name, ...(entity.aliases ?? [])].some((own) => toKey(own, kind) === toKey(name, kind))
}

/** Say whether a name of a list is the one by which the record calls the entity. */
export function isMainNameOf(name: string, entity: Entity): boolean {
  return isNameOf(name, { ...entity, aliases: [] })
}

function kindOf({ type }: Entity): ListedName['kind'] {
  return type === 'person' || type === 'vessel' ? type : 'organisation'
}

function hasTwoWords(name: string): boolean {
  return toWords(name).length > 1
}

function toKey(name: string, kind: ListedName['kind']): string {
  const words = toWords(name)
  return `${kind}: ${(kind === 'person' ? words.sort() : words).join(' ')}`
}

function toWords(name: string): string[] {
  return splitWords(foldLetters(name)).filter((word) => word !== 'the')
}
