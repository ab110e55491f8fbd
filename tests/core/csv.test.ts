import fc from 'fast-check'
import { expect, test } from 'vitest'
import { writeCsv } from '../../src/core/csv.ts'
import type { Cell } from '../../src/core/csv.ts'

/** Cells of a file written with CR LF, as a spreadsheet reads them. */
function readCsv(file: string): string[][] {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 1; at < file.length; at++) {
    const row = rows.at(-1) ?? []
    const character = file[at] ?? ''
    if (quoted && character === '"' && file[at + 1] !== '"') quoted = false
    else if (!quoted && character === '"') quoted = true
    else if (!quoted && character === ',') row.push('')
    else if (!quoted && file.startsWith('\r\n', at)) {
      rows.push([''])
      at++
    } else {
      if (quoted && character === '"') at++
      row.push((row.pop() ?? '') + character)
    }
  }
  return rows.slice(0, -1)
}

const pieces = fc.constantFrom(
  ...'=+-@＝＋－＠',
  '"',
  ',',
  '\r\n',
  '\n',
  '\t',
  '\r',
  ' ',
  "'",
  '普法',
)
const text = fc.array(pieces, { maxLength: 6 }).map((some) => some.join(''))
const cell: fc.Arbitrary<Cell> = fc.oneof(text, fc.integer())

test('a reader of CSV finds the cells again, and no text that begins like a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 })), (rows) => {
      const read = readCsv(writeCsv(rows))
      expect(read.map((row) => row.length)).toEqual(rows.map((row) => row.length))
      for (const [at, row] of rows.entries()) {
        for (const [column, given] of row.entries()) {
          const found = read[at]?.[column] ?? ''
          if (typeof given === 'number') expect(found).toBe(String(given))
          else {
            expect([given, `'${given}`]).toContain(found)
            expect(found.trim()).not.toMatch(/^[=+\-@＝＋－＠]/u)
          }
        }
      }
    }),
  )
})

test('begins with the mark of UTF-8, ends lines with CR LF, quotes only what needs it', () => {
  expect(
    writeCsv([
      ['报告', '条数'],
      ['甲,乙', '说"好"', '两\n行'],
    ]),
  ).toBe('\ufeff报告,条数\r\n"甲,乙","说""好""","两\n行"\r\n')
})

test.each(['=1+1', '+86', '-普法', '@甲', ' =1', '\t=1', '\r@甲', '＝1', '＋', '　－1', '＠'])(
  '“%s” is no formula',
  (given) => {
    expect(readCsv(writeCsv([[given]]))).toEqual([[`'${given}`]])
  },
)

test('what does not begin like a formula stays as it is', () => {
  expect(readCsv(writeCsv([['3-5次', '12·4', '1=1', '']]))).toEqual([['3-5次', '12·4', '1=1', '']])
})

test('a number stays a number, negative or not', () => {
  expect(writeCsv([[-5, 0, 2023]])).toBe('\ufeff-5,0,2023\r\n')
})
