import { joinAnd } from './join.ts'
import { GRADES, type Grade, type Source } from './model.ts'

const NOUNS: Record<Grade, [one: string, many: string]> = {
  'legal-act': ['law or order', 'laws and orders'],
  'official-list': ['official list', 'official lists'],
  'official-statement': ['official statement', 'official statements'],
  court: ['court paper', 'court papers'],
  parliament: ['parliamentary paper', 'parliamentary papers'],
  media: ['press report', 'press reports'],
  analysis: ['analysis', 'analyses'],
}

/** Count sources by grade in words, weightiest first: `3 laws and orders, 2 official lists and 1 press report`. */
export function countGrades(sources: readonly Source[]): string {
  const parts = GRADES.flatMap((grade) => {
    const count = sources.filter((source) => source.grade === grade).length
    return count === 0 ? [] : [`${count} ${NOUNS[grade][count === 1 ? 0 : 1]}`]
  })
  return joinAnd(parts)
}
