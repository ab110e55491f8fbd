/**
 * Rows of cells as a CSV file that Excel opens with a double click: UTF-8 with its mark, lines end
 * with CR LF, cells quoted as RFC 4180 has it.
 *
 *     [['报告', '条数'], ['马营镇2023年报告', 3]]  →  报告,条数⏎马营镇2023年报告,3⏎
 *
 * A text that begins like a formula (= + - @ or their full-width forms, white space aside) gets an
 * apostrophe in front, so that no report can make a spreadsheet compute. What is given as a number
 * stays one, negative or not.
 */
export type Cell = string | number

const UTF8_MARK = '\ufeff'

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u

const TO_BE_QUOTED = /[",\r\n]/u

export function writeCsv(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((cells) => `${cells.map(writeCell).join(',')}\r\n`)
  return UTF8_MARK + lines.join('')
}

function writeCell(cell: Cell): string {
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return TO_BE_QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
