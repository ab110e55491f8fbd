/**
 * A wide table on paper: all of its rows, and as many columns side by side as a sheet has room for;
 * what is left of the columns comes in a further table, with the leading columns again.
 */
import { paperColumns } from '../core/paper-columns.ts'
import { element } from './search/element.ts'

export interface PaperLine {
  /** What stands before the columns, such as name and total. */
  leading: readonly string[]
  cells: readonly string[]
}

export interface PaperTable {
  head: PaperLine
  lines: readonly PaperLine[]
  /** Said of each of several tables: which columns it has. */
  caption: (first: number, last: number) => string
}

export function paperTables({ head, lines, caption }: PaperTable): HTMLElement[] {
  const sheets = paperColumns(head.cells.length)
  return sheets.map(({ from, to }) => {
    const row = (cell: 'th' | 'td', line: PaperLine): HTMLElement =>
      element(
        'tr',
        {},
        ...line.leading.map((words) => element(cell, { class: 'leading' }, words)),
        ...line.cells.slice(from, to).map((words) => element(cell, {}, words)),
      )
    return element(
      'table',
      { class: 'table matrix-sheet' },
      ...(sheets.length > 1 ? [element('caption', {}, caption(from + 1, to))] : []),
      element('thead', {}, row('th', head)),
      element('tbody', {}, ...lines.map((line) => row('td', line))),
    )
  })
}

/** A 0 is seen as a dot. */
export function paperCount(word: string | number): string {
  return word === 0 || word === '0' ? '·' : String(word)
}
