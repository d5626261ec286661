/** Names as lists print them in one cell: brackets, “formerly”, “aka” and enumerations told apart, where that is certain. */

interface Printed {
  name: string
  aliases: string[]
}

/** Split `Islamic Movement (IM) (formerly The Front)` into the name and the names in brackets; brackets in brackets are names of their own. */
export function splitBrackets(printed: string): Printed {
  let depth = 0
  let name = ''
  const open: string[] = []
  const inside: string[] = []
  for (const letter of printed.replace(/\s+/g, ' ')) {
    if (letter === '(') {
      depth += 1
      open[depth] = ''
    } else if (letter === ')' && depth > 0) {
      inside.push(open[depth] ?? '')
      depth -= 1
    } else if (depth > 0) open[depth] += letter
    else name += letter
  }
  return { name: trimName(name), aliases: inside.flatMap(toBracketed) }
}

/** What stands in brackets is a name, two with a dash, a comma or a slash between them, or a remark. */
function toBracketed(text: string): string[] {
  const bare = trimName(text.replace(/^\s*(formerly(?: (?:known|listed) as)?|also known as|a\.?k\.?a\.?)\s+/i, ''))
  if (/^(including|excluding|and|or|in|the (?:entry|name)|see|as)\b/i.test(bare)) return []
  return bare
    .split(/\s[–-]\s|,\s|\/(?=[A-Z]{2})/)
    .map(trimName)
    .filter((name) => name !== '')
}

/** Split `Group One, aka Group Two` into its names. */
export function splitAka(name: string): string[] {
  return name
    .split(/,?\s+(?:a\.?k\.?a\.?|also known as|formerly(?: known as)?)\s+/i)
    .map(trimName)
    .filter((own) => own !== '')
}

/** Split a sentence of names. Commas part them, except in brackets. What is in brackets is another name only if it is a single one. */
export function splitSentence(text: string): string[] {
  return text.split(/[,;](?![^(]*\))/).flatMap((part) => {
    const { name, aliases } = splitBrackets(trimName(part).replace(/^and\s+/i, ''))
    return [name, ...(aliases.length === 1 && /^\p{Lu}/u.test(aliases[0] ?? '') ? aliases : [])]
  })
}

/** Take from a name the blanks, commas and full stops around it. */
export function trimName(name: string): string {
  const bare = name.replace(/\s+/g, ' ').replace(/^[\s,;:.]+|[\s,;:]+$/g, '')
  return /(?:^|[\s.])\p{L}\.$|\b(?:Ltd|Co|Inc|Corp|Bros|St|Jr|Sr)\.$/u.test(bare)
    ? bare
    : bare.replace(/\.+$/, '').trim()
}

/** Keep each name once, without the one that they are aliases of. */
export function keepOnce(aliases: Iterable<string>, name: string): string[] {
  const own = new Set([...aliases].filter((alias) => alias !== ''))
  own.delete(name)
  return [...own]
}
