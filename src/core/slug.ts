import anyAscii from 'any-ascii'

/** Write a text as part of an address: `worter-grosse-lodz`. An abbreviation is one word; empty where no letter or figure is left. */
export function toSlug(text: string): string {
  return anyAscii(text)
    .toLowerCase()
    .replace(/'|(?<=\b[a-z])\./g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

/** Spell the Cyrillic ones of some names as they are typed in Latin letters: `Golos Evropy`. */
export function spellInLatin(names: readonly string[]): string[] {
  return names.filter((name) => /^[\p{Script=Cyrillic}\P{L}]+$/u.test(name)).map((name) => anyAscii(name))
}
