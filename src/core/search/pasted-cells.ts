/**
 * The entries in what was pasted: lines of a text, or cells of a table from Excel or Word.
 *
 *     序号⇥考核内容⇥分值⏎1⇥普法⇥5⏎2⇥网格⇥5  →  普法, 网格 (of the column 考核内容)
 *
 * Cells of a table are set apart by tabs. Of several columns the one that holds the words is taken:
 * by its name, or because it holds most letters. A cell with several lines stands in quotation
 * marks; its lines are one entry. A single row is a list of its own, whose numbers are left out.
 */
import { isMark } from './list-marks.ts'

export interface PastedCells {
  entries: string[]
  /** Which column was taken; null where no other holds words. */
  column: { number: number; name: string | null } | null
}

export function readCells(pasted: string): PastedCells {
  const lines = joinCells(pasted.replace(/\r\n?|[\v\u2028\u2029]/gu, '\n'))
    .split('\n')
    .filter((line) => line.trim() !== '')
  const rows = lines.map(cellsOf)
  const tabled = rows.filter((cells) => cells.length > 1)
  if (rows.length < 2 || tabled.length === 0) {
    return { entries: rows.flatMap(wordsOf), column: null }
  }
  const names = isHead(rows[0] ?? []) ? rows[0] : undefined
  const at = wordColumn(tabled, names)
  const entries = rows
    .slice(names === undefined ? 0 : 1)
    .map((cells) => (cells.length === 1 ? cells[0] : cells[at]) ?? '')
    .filter((cell) => cell !== '')
  const hasOthers = tabled.some((cells) =>
    cells.some((cell, other) => other !== at && isWords(cell)),
  )
  const column = hasOthers ? { number: at + 1, name: names?.[at] ?? null } : null
  return { entries, column }
}

const QUOTED_CELL = /(?<=^|\t)"((?:[^"]|"")*[\n\t](?:[^"]|"")*)"(?=\t|$)/gmu

function joinCells(text: string): string {
  return text.replace(QUOTED_CELL, (_, cell: string) =>
    cell
      .replaceAll('""', '"')
      .replace(/(?<=[\w])\s+(?=[\w])/gu, ' ')
      .replace(/[^\S ]+/gu, ''),
  )
}

function cellsOf(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim())
}

const NUMBER_ONLY = /^[\s0-9０-９.．%％]*$/u

/** Not a number, nor the mark of a list: behind those of Word stands a tab. */
function isWords(cell: string): boolean {
  return !NUMBER_ONLY.test(cell) && !isMark(cell)
}

function wordsOf(cells: readonly string[]): string[] {
  const words = cells.filter(isWords)
  return words.length === 0 ? cells.filter((cell) => cell !== '') : words
}

const WORD_COLUMN =
  /^(?:(?:考核|考评|评价|检查|工作|主要|重点|具体|[一二三四]级)?(?:内容|指标|项目|事项|任务|要点)|名称|关键词|检索词|词语?)$/u
const OTHER_COLUMN =
  /^(?:序号|编号|类别|(?:标准|自评|考核|实际)?(?:分值|得分|分数|评分|打分)|权重|满分|备注|说明|(?:责任|牵头|配合|实施|完成)(?:单位|部门|人|领导|时限|时间)|(?:评分|考核|扣分|计分|评价)(?:标准|办法|方式|方法|细则|依据)|完成情况|佐证材料|印证材料)$/u

function isHead(cells: readonly string[]): boolean {
  const names = cells.map(plain).filter((cell) => cell !== '')
  const isName = (cell: string): boolean => WORD_COLUMN.test(cell) || OTHER_COLUMN.test(cell)
  return cells.length > 1 && names.length > 0 && names.every(isName)
}

/** 考核内容（共100分） is 考核内容. */
function plain(cell: string): string {
  return cell.replace(/\s+/gu, '').replace(/[（(][^（）()]*[）)]$/u, '')
}

function wordColumn(rows: readonly string[][], names: readonly string[] = []): number {
  const width = Math.max(...rows.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, at) => ({
    at,
    isNamed: WORD_COLUMN.test(plain(names[at] ?? '')),
    letters: rows.reduce((sum, cells) => sum + lettersIn(cells[at] ?? ''), 0),
  }))
  const named = columns.filter(({ isNamed }) => isNamed)
  const candidates = named.length > 0 ? named : columns
  const most = Math.max(...candidates.map(({ letters }) => letters))
  return candidates.find(({ letters }) => letters === most)?.at ?? 0
}

function lettersIn(cell: string): number {
  return isWords(cell) ? (cell.match(/\p{L}/gu)?.length ?? 0) : 0
}
