const FROM_RIGHT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa', 'Yezi'])

/** Tell which way a language is written, by the script that it has where none is named: `rtl`, or nothing of what runs from the left. */
export function directionOf(language: string): 'rtl' | undefined {
  return FROM_RIGHT.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : undefined
}
