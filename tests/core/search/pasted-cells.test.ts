import { expect, test } from 'vitest'
import { readCells } from '../../../src/core/search/pasted-cells.ts'

test('of a table the named column with the words is taken, without its head', () => {
  const pasted = [
    '序号\t考核内容（共10分）\t评分标准\t分值\t备注',
    '1\t普法\t没有开展的扣1分，开展不足的酌情扣分\t5\t',
    '2\t"矛盾纠纷\n排查化解"\t每少一次扣1分\t5\t季度考核',
  ].join('\r\n')
  expect(readCells(pasted)).toEqual({
    entries: ['普法', '矛盾纠纷排查化解'],
    column: { number: 2, name: '考核内容（共10分）' },
  })
})

test('without a head it is the column with most letters', () => {
  expect(readCells('一\t普法宣传\t5\n\t网格\t5\n合计\t\t10\n')).toEqual({
    entries: ['普法宣传', '网格'],
    column: { number: 2, name: null },
  })
})

test('a number with a tab behind it is that of a list, not a column', () => {
  expect(readCells('1.\t普法\n（二）\t网格')).toEqual({
    entries: ['普法', '网格'],
    column: null,
  })
})

test('a cell with several lines is one entry; quotations are left as they are', () => {
  expect(readCells('"普法\n宣传 ""七进"""\n"普法 宣传"\n"rule\nof law"').entries).toEqual([
    '普法宣传 "七进"',
    '"普法 宣传"',
    'rule of law',
  ])
})
