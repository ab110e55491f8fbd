/**
 * The blocks of a section with the rows of a table put together again.
 *
 * A row is stored as a paragraph of its own, cells divided by tabs (序号⇥活动⇥次数). Rows that
 * follow each other are one table; two tables without a word between them cannot be told apart. A
 * single line with a tab (signed: name⇥date) is a line.
 *
 * The first row is the head if it reads like one: short names, no numbers, as many as the widest
 * row, and below it something that could not be a name. Spans over columns are not stored, so they
 * are not restored; every cell is kept.
 */
import type { Block, Other } from './report.ts'

export type LaidOut = { type: 'block'; block: Block } | Table

export interface Table {
  type: 'table'
  head: TableRow | null
  rows: TableRow[]
  /** Of the widest row. */
  columns: number
}

export interface TableRow {
  block: Other
  cells: string[]
}

export function layOut(blocks: readonly Block[]): LaidOut[] {
  const runs: Block[][] = []
  for (const block of blocks) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run && last && isRow(last) && isRow(block)) run.push(block)
    else runs.push([block])
  }
  return runs.flatMap((run): LaidOut[] => {
    const rows = run.filter(isRow)
    return rows.length > 1
      ? [tableOf(rows)]
      : run.map((block): LaidOut => ({ type: 'block', block }))
  })
}

/** 附件1⇥名单 is a row as well, if it stands among rows; a signature never is. */
function isRow(block: Block): block is Other {
  return block.type === 'other' && block.kind !== 'sign-off' && block.text.includes('\t')
}

function tableOf(blocks: readonly Other[]): Table {
  const all = blocks.map((block) => ({ block, cells: block.text.split('\t') }))
  const columns = Math.max(...all.map(({ cells }) => cells.length))
  const [first, ...below] = all
  const head = first && isHead(first.cells, below, columns) ? first : null
  return { type: 'table', head, rows: head === null ? all : below, columns }
}

const LONGEST_NAME = 14

function isHead(cells: readonly string[], below: readonly TableRow[], columns: number): boolean {
  if (cells.length < columns || !cells.every(isName)) return false
  return COUNTING.test(cells[0] ?? '') || below.some((row) => !row.cells.every(isName))
}

/** Tables that count their rows or list names say so above the first column. */
const COUNTING = /^(?:序号|编号|项目|类别|名称|姓名|单位|内容|指标|时间|日期|乡镇|村[（(]?)/u

function isName(cell: string): boolean {
  const words = cell.trim()
  return (
    words !== '' &&
    words.length <= LONGEST_NAME &&
    /\p{L}/u.test(words) &&
    !/[。；！？]/u.test(words) &&
    !/^[\d.,，%％]+\D{0,2}$/u.test(words.replace(/^(?:19|20)\d\d年/u, ''))
  )
}
