import { syllable } from 'syllable'

/** Flesch–Kincaid grade of a text: the years of school that reading it takes (Kincaid and others, 1975). */
export function toGrade(text: string): number {
  const sentences = text.split(/(?<=[.!?])\s+(?=[\p{Lu}“‘"(])/u).filter((one) => /\p{L}/u.test(one))
  const words = text.split(/\s+/).filter((one) => /\p{L}/u.test(one))
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0)
  return (0.39 * words.length) / Math.max(sentences.length, 1) + (11.8 * syllables) / words.length - 15.59
}
