/** Scripts that are written from right to left, by their ISO 15924 codes. */
const RIGHT_TO_LEFT = ['Adlm', 'Arab', 'Hebr', 'Mand', 'Mend', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']

/** Say in which direction a language is written where that is from right to left; undefined elsewhere, as nothing need be said. */
export function directionOf(language: string): 'rtl' | undefined {
  const { script } = new Intl.Locale(language).maximize()
  return RIGHT_TO_LEFT.includes(script ?? '') ? 'rtl' : undefined
}
