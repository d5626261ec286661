/** Characters that no reader sees, that turn the direction of writing, or that no XML can hold: nobody types them on purpose. */

import { type Place, type Problem, problem } from '../core/problems.ts'

/** What joins letters in Arabic and Indic scripts, and the parts of an emoji. */
const JOINED =
  /(?<=[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{M}\p{Emoji}]|\uFE0F)(?:[\u200C\u200D](?=[\p{L}\p{M}\p{Emoji}])|\uFE0F)/gu
const BAD =
  /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFD]/gu

const KINDS: [RegExp, string][] = [
  [/\p{Bidi_Control}/u, 'which turns the direction of writing'],
  [/\uFFFD/u, 'which stands for a letter that got lost when the file was saved'],
  [/\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/u, 'which is no character that can be published'],
]

/** UTF-8 that was taken for Windows-1252 and saved as it looked: “â€™” for an apostrophe, “Ã¼” for “ü”. */
const GARBLED = /â€[™œ\u009d“”\u0153\u2122˜\u2018¦¢]|Ã[\u0080-\u00bf\u0152-\u2122](?=\p{L}|\b|\s|$)|Â[\u00a0«»°§©®£]/u
/** A word of ours with a letter from an alphabet that looks the same; of words with more letters of the other one it is the writer's own. */
const WORD = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]{3,}/gu
const OTHER = /[АВЕЅІЈКМНОРСТХУаеѕіјорсхуԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοɑ]/gu

/** Find what was bent before it was saved: letters of another encoding, or of an alphabet that looks like ours. */
export function findBent(text: string): { typed: string; message: string } | undefined {
  const garbled = GARBLED.exec(text)?.[0]
  if (garbled)
    return {
      typed: garbled,
      message: `“${garbled}” is what became of another sign when a file was read in the wrong encoding`,
    }
  for (const [word] of text.matchAll(WORD)) {
    const others = word.match(OTHER)
    const foreign = word.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) ?? []
    if (!others || others.length < foreign.length || foreign.length * 2 >= word.length) continue
    const [letter = ''] = others
    const code = (letter.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
    return { typed: word, message: `in “${word}” stands U+${code}, a letter of another alphabet that looks like ours` }
  }
  return undefined
}

type BadCharacter = ReturnType<typeof findBadCharacters>[number]

/** Find the characters of a text that may not be published; line breaks and tabs are not among them. Each has its offset, a name such as `U+202E, which turns the direction of writing`, and the words before it on its line. */
export function findBadCharacters(text: string) {
  const plain = text.replace(JOINED, 'x')
  return [...plain.matchAll(BAD)]
    .filter(({ 0: sign }) => sign !== '\n' && sign !== '\t')
    .map(({ 0: sign, index }) => {
      const number = (sign.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')
      const kind = KINDS.find(([pattern]) => pattern.test(sign))?.[1] ?? 'which nobody can see'
      const line = plain.slice(plain.lastIndexOf('\n', index - 1) + 1, index).replace(BAD, '')
      return { at: index, name: `U+${number}, ${kind},`, before: line.trim().split(/\s+/).slice(-4).join(' ') }
    })
}

/** Take out of a foreign text the characters that may not be published. */
export function dropBadCharacters(text: string): string {
  const bad = findBadCharacters(text)
  return bad.reduceRight(
    (rest, { at }) => rest.slice(0, at) + rest.slice(at + String.fromCodePoint(rest.codePointAt(at) as number).length),
    text,
  )
}

/** Explain a character that may not be published. */
export function explainCharacter({ name, before }: BadCharacter, place: Place): Problem {
  const where = before === '' ? 'at the beginning' : `behind “${before}”`
  return problem('bad-character', place, `${name} stands ${where}`, 'Delete what stands there, and type it again.')
}

/** Explain what was bent before it was saved. */
export function explainBent({ message }: { message: string }, place: Place): Problem {
  return problem('bad-character', place, message, 'Type the word again.')
}

/** Report the bad characters in every text of a value, each at its place. */
export function reportCharacters(value: unknown, place: Place, problems: Problem[]): void {
  if (typeof value === 'string') {
    for (const bad of findBadCharacters(value)) problems.push(explainCharacter(bad, place))
    const bent = findBent(value)
    if (bent) problems.push(explainBent(bent, place))
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, inner] of Object.entries(value)) {
      const step = Array.isArray(value) ? Number(key) : key
      for (const bad of findBadCharacters(key))
        problems.push(explainCharacter(bad, { ...place, path: [...place.path, step] }))
      reportCharacters(inner, { ...place, path: [...place.path, step] }, problems)
    }
  }
}
