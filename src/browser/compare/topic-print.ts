/** The matrix of topics and reports on paper: the columns that are shown, in blocks. */
import {
  cellValue,
  columnTotal,
  matrixTotal,
  rowTotal,
  valueWord,
} from '../../core/compare/matrix.ts'
import type { Matrix } from '../../core/compare/matrix.ts'
import { paperCount, paperTables } from '../paper-tables.ts'

export function printTopics(matrix: Matrix, from: number, to: number): Node[] {
  const { rows, show } = matrix
  const columns = matrix.columns.slice(from, to)
  const word = (value: number): string => paperCount(valueWord(value, show))
  return paperTables({
    head: { leading: ['主题', '合计'], cells: columns.map(({ name }) => name) },
    lines: [
      ...rows.map((row) => ({
        leading: [row.name, word(rowTotal(matrix, row))],
        cells: columns.map(({ measures }, at) =>
          word(cellValue(row.counts[from + at] ?? 0, measures, show)),
        ),
      })),
      {
        leading: ['合计', word(matrixTotal(matrix))],
        cells: columns.map((column) => word(columnTotal(matrix, column))),
      },
    ],
    caption: (first, last) =>
      `第 ${from + first}～${from + last} 份报告，共 ${matrix.columns.length} 份；合计算全部报告`,
  })
}
