/** Texts as a query may be typed, full of marks, and query trees over a small alphabet. */
import fc from 'fast-check'
import type { Phrase, Query } from '../../../src/core/search/query.ts'

const typed = [...'甲乙丙丁 　()（）“”「《》"|-－—:：'].concat(
  ' OR ',
  ' NOT ',
  ' AND ',
  '标题:',
  '小标题：',
  '同句(',
  ') ',
  '、',
)

export const queryText = fc
  .array(fc.constantFrom(...typed), { maxLength: 30 })
  .map((pieces) => pieces.join(''))

const phrase: fc.Arbitrary<Phrase> = fc
  .tuple(
    fc.array(fc.constantFrom(...'甲乙丙丁'), { minLength: 1, maxLength: 2 }),
    fc.constantFrom('anywhere' as const, 'title' as const, 'heading' as const),
  )
  .map(([units, scope]) => ({ type: 'phrase', text: units.join(''), norm: units.join(''), scope }))

export const { query: randomQuery } = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    phrase,
    fc.array(phrase, { minLength: 1, maxLength: 3 }).map((of): Query => ({
      type: 'sentence',
      of: of.map((each) => ({ ...each, scope: 'anywhere' })),
    })),
    tie('query').map((of): Query => ({ type: 'not', of })),
    fc
      .array(tie('query'), { minLength: 2, maxLength: 3 })
      .map((of): Query => ({ type: 'all', of })),
    fc
      .array(tie('query'), { minLength: 2, maxLength: 3 })
      .map((of): Query => ({ type: 'any', of })),
  ),
}))
