/** The table of a batch search on paper. */
import type { Matrix, MatrixRow } from '../../core/search/batch.ts'
import { paperCount, paperTables } from '../paper-tables.ts'

export function printTables({ terms, totals, total }: Matrix, rows: readonly MatrixRow[]): Node[] {
  return paperTables({
    head: { leading: ['报告', '年份', '合计'], cells: terms },
    lines: [
      ...rows.map(({ name, county, year, total, counts }) => ({
        leading: [
          county === null ? name : `${name}（${county}）`,
          year === null ? '' : String(year),
          paperCount(total),
        ],
        cells: counts.map(paperCount),
      })),
      { leading: ['合计', '', paperCount(total)], cells: totals.map(paperCount) },
    ],
    caption: (first, last) => `第 ${first}～${last} 个词，共 ${terms.length} 个；合计算全部的词`,
  })
}
