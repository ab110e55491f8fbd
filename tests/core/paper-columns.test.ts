import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paperColumns } from '../../src/core/paper-columns.ts'

test('every column stands on paper once, in order, and no sheet has more than fourteen', () => {
  fc.assert(
    fc.property(fc.nat(300), (count) => {
      const sheets = paperColumns(count)
      const shown = sheets.flatMap(({ from, to }) =>
        Array.from({ length: to - from }, (_, at) => from + at),
      )
      expect(shown).toEqual(Array.from({ length: count }, (_, at) => at))
      for (const { from, to } of sheets) expect(to - from).toBeLessThanOrEqual(14)
    }),
  )
})
