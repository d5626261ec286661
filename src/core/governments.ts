/** Whose listings a sentence speaks of, as far as it names a government. */
import type { Designation } from './model.ts'
import { governmentOf, shortenGovernment } from './words.ts'

/** What stands for a government beside its name. */
export const ADJECTIVES: Record<string, string> = {
  'United States': 'American|White House',
  'United Kingdom': 'Britain|British|Home Office',
  Australia: 'Australian',
  Canada: 'Canadian',
  France: 'French',
  Japan: 'Japanese',
  Lithuania: 'Lithuanian',
  Switzerland: 'Swiss',
  Ukraine: 'Ukrainian',
  'United Nations': 'UN',
}

/** Keep the designations of the governments that the first of these texts names that names any; none where it names one that has none here. */
export function narrow(
  all: readonly Designation[],
  texts: readonly string[],
  governments: readonly string[],
): readonly Designation[] {
  if (texts.some((text) => namesStranger(text, governments))) return []
  const named = texts.map((text) => governments.filter((one) => isNamed(one, text))).find((found) => found.length > 0)
  if (!named) return all
  const own = all.filter(({ authority }) => named.includes(governmentOf(authority)))
  return named.every((one) => own.some(({ authority }) => governmentOf(authority) === one)) ? own : []
}

const ACTOR =
  /(?<article>\b(?:[Tt]he|[Ii]ts|[Tt]heir) )?(?<!\p{L})(?<name>\p{Lu}[\p{L}.’-]*(?: \p{Lu}[\p{L}.’-]*)*) (?:had |has )?(?:also |first |then |already )?(?:listed|designated|sanctioned|proscribed|banned|announced|proposed|lifted|renewed|put)\b/u
const OWN_WORDS = /^(?:It|They|He|She|We|Both|All|Treasury|OFAC|Washington|London|Brussels|Ottawa)$/

/** Whether somebody acts of whom the record need not know: who has no article is a country, a party or a person (“Pakistan banned it”). */
function namesStranger(text: string, governments: readonly string[]): boolean {
  const { article, name } = ACTOR.exec(text)?.groups ?? {}
  return !article && name !== undefined && !OWN_WORDS.test(name) && !governments.some((one) => isNamed(one, name))
}

function isNamed(government: string, text: string): boolean {
  const names = [government, shortenGovernment(government), ADJECTIVES[government]].filter(Boolean)
  return new RegExp(`\\b(?:${names.join('|')})\\b`).test(text)
}
