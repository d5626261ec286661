import { expect, test } from 'vitest'
import { type Field, toForm } from '../../src/editor/form.ts'
import { listFound, readNewsroom } from '../../src/newsroom/read.ts'
import { COLLECTIONS } from '../../src/schema/collections.ts'

/** The field for a value inside a form, as far as there is one. */
function fieldAt(field: Field | undefined, path: (string | number)[]): Field | undefined {
  return path.reduce<Field | undefined>((inner, key) => {
    if (inner?.kind === 'group') return inner.keys.find((one) => one.key === key)?.field
    if (inner?.kind === 'list') return inner.item
    return inner?.kind === 'map' ? inner.value : undefined
  }, field)
}

test('every schema has a form, with references as choices', () => {
  const forms = Object.fromEntries(Object.entries(COLLECTIONS).map(([name, schema]) => [name, toForm(schema)]))
  expect(fieldAt(forms.designations, ['entity'])).toEqual({ kind: 'reference', to: 'entities' })
  expect(fieldAt(forms.designations, ['steps', 0, 'on'])).toEqual({ kind: 'date' })
  expect(fieldAt(forms.designations, ['steps', 0, 'sources', 0])).toEqual({ kind: 'reference', to: 'sources' })
  expect(fieldAt(forms.explainers, ['embargo'])).toEqual({ kind: 'instant' })
  expect(fieldAt(forms.explainers, ['stage'])).toEqual({ kind: 'choice', options: ['draft', 'ready'] })
  expect(fieldAt(forms.instruments, ['effects', 'asset-freeze', 'value'])).toEqual({
    kind: 'choice',
    options: ['yes', 'no', 'indirect'],
  })
})

test('every value of the newsroom has a field of its form', () => {
  const missing = listFound(readNewsroom('content')).flatMap(({ collection, id, data }) => {
    const form = toForm(COLLECTIONS[collection])
    const walk = (value: unknown, path: (string | number)[]): string[] => {
      if (Array.isArray(value)) return value.flatMap((one, index) => walk(one, [...path, index]))
      if (typeof value === 'object' && value !== null)
        return Object.entries(value).flatMap(([key, one]) => walk(one, [...path, key]))
      return fieldAt(form, path) ? [] : [`${collection} ${id} ${path.join('.')}`]
    }
    return walk(data, [])
  })
  expect(missing).toEqual([])
})
