/** The comparison as lines of a table for a terminal, where a Chinese character is two columns wide. */
import type { Compared } from './compare-peers.ts'
import { PLAIN_QUERIES } from './query-set.ts'

const HEADS = ['检索程序', '首次结果前', 'p50', 'p95', '查全率', '查准率']
const GAP = 2

export function describeCompared(compared: readonly Compared[]): string[] {
  const rows = compared.map(({ name, bytes, p50, p95, recall, precision }) => [
    name,
    `${(bytes / 1024).toFixed(0)} KB`,
    `${p50.toFixed(1)} 毫秒`,
    `${p95.toFixed(1)} 毫秒`,
    recall.toFixed(4),
    precision.toFixed(4),
  ])
  const table = [HEADS, ...rows]
  const widths = HEADS.map((_, at) => Math.max(...table.map((row) => widthOf(row[at] ?? ''))) + GAP)
  return [
    `同样的记录、同样的 ${PLAIN_QUERIES.length} 个查询，在 Node 中：`,
    ...table.map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0))
        .join('')
        .trimEnd(),
    ),
  ]
}

function pad(text: string, width: number): string {
  return text + ' '.repeat(width - widthOf(text))
}

function widthOf(text: string): number {
  return Array.from(text, (character) => (character > '\u2e80' ? 2 : 1)).reduce((a, b) => a + b, 0)
}
