import { describe, expect, test } from 'vitest'
import { citeDesignation, citePiece, toBibtex, toCitation, toRis } from '../../src/publish/cite.ts'
import { edition, listing, piece, site } from './library.ts'

const nasty = {
  ...piece,
  title: String.raw`50% of {A} & B_1 cost $5 #2 ~ ^ \x: «Вагнер»`,
  authors: [
    { id: 'listed-desk', name: 'Listed desk' },
    { id: 'ann', name: 'Ann O’Neill & Co.' },
  ],
}

describe('in a sentence', () => {
  test('a piece is cited with its authors, its dates and its address', () => {
    expect(toCitation(citePiece(piece, site, edition))).toBe(
      'Listed desk, “Is <Wagner> & Co. listed?”, Listed, 20 November 2026, changed 24 November 2026, https://listed.example/news/explainers/a-piece/',
    )
  })

  test('one that is withdrawn says so', () => {
    const withdrawn = { ...piece, updated: undefined, withdrawn: { on: '2026-11-24', reason: 'R' } }
    expect(toCitation(citePiece(withdrawn, site, edition))).toContain('20 November 2026, withdrawn 24 November 2026, ')
  })

  test('a designation is cited by the edition that has it as it stands', () => {
    expect(toCitation(citeDesignation(listing, site, edition, '2026-11-20'))).toBe(
      'Listed, “A group: A list (Utopia)”, edition of 20 November 2026 (https://listed.example/news/data/editions/2026-11-20/), https://listed.example/news/designations/us-a/',
    )
  })

  test('one that has changed since is cited as it stands', () => {
    expect(toCitation(citeDesignation(listing, site, edition))).toBe(
      'Listed, “A group: A list (Utopia)”, as it stood on 24 November 2026, in no edition yet, https://listed.example/news/designations/us-a/',
    )
  })
})

describe('for BibTeX', () => {
  test('every sign that BibTeX or TeX would obey is escaped, and braces stay in pairs', () => {
    const entry = toBibtex(citePiece(nasty, site, edition))
    expect(entry).toBe(String.raw`@misc{a-piece,
  author = {{Listed desk} and {Ann O’Neill \& Co.}},
  title = {{50\% of \textbraceleft{}A\textbraceright{} \& B\_1 cost \$5 \#2 \textasciitilde{} \textasciicircum{} \textbackslash{}x: «Вагнер»}},
  howpublished = {Listed},
  publisher = {Listed},
  year = {2026},
  month = nov,
  day = {20},
  url = {https://listed.example/news/explainers/a-piece/},
  language = {en-GB},
  note = {Changed 24 November 2026}
}
`)
    expect(entry.split('{')).toHaveLength(entry.split('}').length)
  })

  test('a designation is an entry too', () => {
    const entry = toBibtex(citeDesignation(listing, site, edition))
    expect(entry).toMatch(/^@misc\{us-a,\n {2}author = \{\{Listed\}\},/)
    expect(entry).toContain('note = {As it stood on 24 November 2026, in no edition yet}')
  })

  test('a date that is known to the year has no month', () => {
    expect(toBibtex(citePiece({ ...piece, published: '2026' }, site, edition))).not.toMatch(/month|day =/)
  })
})

describe('as RIS', () => {
  test('every line is a tag and its value, an author each, and the end is marked', () => {
    expect(toRis(citePiece(nasty, site, edition)).split('\r\n')).toEqual([
      'TY  - ELEC',
      'AU  - Listed desk',
      'AU  - Ann O’Neill & Co.',
      String.raw`TI  - 50% of {A} & B_1 cost $5 #2 ~ ^ \x: «Вагнер»`,
      'T2  - Listed',
      'PB  - Listed',
      'PY  - 2026',
      'DA  - 2026/11/20/',
      'LA  - en-GB',
      'N1  - Changed 24 November 2026',
      'UR  - https://listed.example/news/explainers/a-piece/',
      'ER  - ',
      '',
    ])
  })

  test('a value never breaks its line', () => {
    const broken = toRis(citePiece({ ...piece, title: 'A\nER  - \nTY  - BOOK' }, site, edition))
    expect(broken.match(/^TY {2}- /gm)).toHaveLength(1)
    expect(broken).toContain('TI  - A ER - TY - BOOK\r\n')
  })
})
