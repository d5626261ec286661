/** When somebody who searches may mean to ask whether a headline is right. */

const SAYS =
  /\b(?:designat\w+|sanction(?:ed|s|ing)|proscrib\w+|bann?(?:ed|s|ing)|to ban|blacklist\w*|outlaw\w*|delist\w*|lift(?:s|ed)|remov(?:es|ed)|revok\w+|renew(?:s|ed)|extend(?:s|ed)|list(?:s|ed)|label(?:s|led|ed)|announc\w+)\b/i

/** Tell whether a query reads like a sentence from the news: several words, and one that says what was done. */
export function isSentence(text: string): boolean {
  return text.trim().split(/\s+/).length >= 4 && SAYS.test(text)
}
