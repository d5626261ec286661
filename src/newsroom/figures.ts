/** Figures as sentences write them: sums, percentages and counts, in digits or in words. */

/** A figure in a text, its value without thousands and millions. */
export interface Figure {
  /** As it is written, a count with the word behind it. */
  written: string
  value: number
  /** What it counts, where that is money or hundredths. */
  unit: 'money' | 'percent' | 'count'
  /** True where it is a small number in words, and where it counts the days from one date to another: “six days after”. */
  isLight: boolean
}

const WORDS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, value) => [word, value]),
)
for (const [index, word] of 'thirty forty fifty sixty seventy eighty ninety'.split(' ').entries())
  WORDS.set(word, 30 + index * 10)
const SCALES = new Map([
  ['hundred', 1e2],
  ['thousand', 1e3],
  ['m', 1e6],
  ['million', 1e6],
  ['bn', 1e9],
  ['billion', 1e9],
  ['trillion', 1e12],
])

const SYMBOL = '[$€£¥₽₴]'
const CODE = '(?:USD|EUR|GBP|CHF|CAD|AUD|JPY|RUB|UAH)'
const SCALE = 'hundred|thousand|million|billion|trillion'
const COUNTED = [...WORDS.keys()].map((word) => `[${word[0]?.toUpperCase()}${word[0]}]${word.slice(1)}`).join('|')
/** What stands before a number that is a name: “section 2339”, “No. 3”. */
const NAMING =
  '[Ss]ections?|[Ss]ec\\.|[Aa]rticles?|[Aa]rt\\.|[Nn]os?\\.|[Oo]rders?|E\\.O\\.|EO|[Rr]esolutions?|[Rr]ules?|[Pp]arts?|[Tt]itle|[Cc]hapter|[Ss]chedule|[Pp]aragraphs?|[Aa]nnex|[Gg]roup|[Uu]nit|[Rr]egulations?|[Dd]irective|[Dd]ecision|[Ll]aw|[Aa]ct|[Bb]ill|U\\.S\\.C\\.|CFR|S\\.|H\\.R\\.'
const FIGURE = new RegExp(
  [
    `(?<!\\b(?:${NAMING}) )(?<before>(?:${SYMBOL}|\\b${CODE}) ?)?`,
    '(?:(?<![\\p{L}\\p{N}.,/:-])(?<digits>\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?![\\d/:]|,\\d|\\.\\d|-?\\p{Lu}|(?!(?:m|bn)\\b)\\p{L})',
    `|\\b(?<words>(?:${COUNTED})(?:-(?:${COUNTED}))?|[Aa]n?(?= (?:${SCALE})\\b))\\b)`,
    `(?:[ -](?<scale>${SCALE})\\b|(?<short>m|bn)\\b)?`,
    `(?<after> ?(?:${SYMBOL}(?! ?\\d)|%|per ?cent\\b)| (?:US )?(?:dollars|euros|pounds|roubles|rubles|francs|yen|hryvnias?)\\b)?`,
    '(?=(?<isSpan>[ -](?:hour|day|week|month|year)s? (?:after|before|later|earlier|older|ago)\\b)?)',
    '(?=(?<noun>[ -]\\p{Ll}+)?)',
  ].join(''),
  'gu',
)

/** Find the figures in a text; take dates and quotations out of it before. */
export function findFigures(text: string): Figure[] {
  return [...text.matchAll(FIGURE)].flatMap(({ 0: written, groups = {} }) => {
    const { digits, words = '', scale, short, before, after, noun, isSpan } = groups
    const base = digits ? Number(digits.replaceAll(',', '')) : readWords(words.toLowerCase())
    const value = base * (SCALES.get((scale ?? short ?? '').toLowerCase()) ?? 1)
    const unit = /%|cent/.test(after ?? '') ? 'percent' : before || after ? 'money' : 'count'
    return [
      {
        written: `${written}${unit === 'count' ? (noun ?? '') : ''}`.trim(),
        value,
        unit,
        isLight: isSpan !== undefined || (!digits && unit === 'count' && value <= 12),
      },
    ]
  })
}

function readWords(words: string): number {
  return words.split('-').reduce((sum, word) => sum + (WORDS.get(word) ?? 1), 0)
}
