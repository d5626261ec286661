import { expect, test } from 'vitest'
import { toSlug } from '../../src/core/slug.ts'

test.each([
  ['What “no record” means', 'what-no-record-means'],
  ['Wörter, Größe & Łódź', 'worter-grosse-lodz'],
  ['al-Qa’ida', 'al-qaida'],
  ['Группа Вагнера', 'gruppa-vagnera'],
  ['S.I. 2023/1003 and E.O. 13581', 'si-2023-1003-and-eo-13581'],
  ['— a list. It is long —', 'a-list-it-is-long'],
  ['…!', ''],
])('%s becomes %s', (text, slug) => expect(toSlug(text)).toBe(slug))
