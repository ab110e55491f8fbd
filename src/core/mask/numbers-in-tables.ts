/**
 * Numbers in columns that are headed as what they are: 身份证号, 联系电话.
 *
 *     姓名 | 身份证号              第二列：62242119800101123X, 也 6224211980010112 (mistyped)
 *
 * In such a column any long number is meant, whatever its digits.
 */
import type { Block } from '../report.ts'
import type { FoundPrivate, PrivateKind } from './private.ts'
import { columnsOf } from './table-columns.ts'

const COLUMNS: readonly { kind: PrivateKind; head: RegExp; number: RegExp; reason: string }[] = [
  {
    kind: 'id-number',
    head: /(?:身份证|证件)(?:号码?|号)?(?:[（(].{0,8}[）)])?$/u,
    number: /(?<!\d)\d(?:[- ]?\d){13,16}[- ]?[\dXx](?![\dXx])/gu,
    reason: '表格中的身份证号码',
  },
  {
    kind: 'phone',
    head: /(?:电话|手机|联系方式)(?:号码?)?(?:[（(].{0,8}[）)])?$/u,
    number: /(?<!\d)\d(?:[-－—. 　]{0,3}\d){6,12}(?!\d)/gu,
    reason: '表格中的电话',
  },
]

/** By the id of the row. */
export function numbersInTables(blocks: readonly Block[]): Map<string, FoundPrivate[]> {
  const found = new Map<string, FoundPrivate[]>()
  for (const column of columnsOf(blocks)) {
    for (const { kind, head, number, reason } of COLUMNS) {
      const top = column.findIndex(({ cell }) => head.test(cell?.text.replace(/\s/gu, '') ?? ''))
      if (top < 0) continue
      for (const { row, cell } of column.slice(top + 1)) {
        if (cell === null) continue
        const inCell = Array.from(cell.text.matchAll(number), ({ 0: { length }, index }) => {
          const start = cell.start + index
          return { start, end: start + length, kind, reason }
        })
        found.set(row, [...(found.get(row) ?? []), ...inCell])
      }
    }
  }
  return found
}
