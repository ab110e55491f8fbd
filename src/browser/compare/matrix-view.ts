/**
 * What is seen of the matrix of topics and reports, below its form. `data-state` tells tests and
 * other programs: static (as the page came), done, error.
 */
import { writeCsv } from '../../core/csv.ts'
import { LEADING_COLUMNS, matrixCells } from '../../core/compare/matrix-cells.ts'
import { makeMatrix } from '../../core/compare/matrix.ts'
import type { Matrix } from '../../core/compare/matrix.ts'
import type { MatrixSource } from '../../core/compare/matrix-source.ts'
import type { MatrixState } from '../../core/compare/matrix-state.ts'
import { downloadText } from '../download.ts'
import { saveXlsx } from '../save-xlsx.ts'
import { adviceIfUnread } from '../read-file.ts'
import { element, part } from '../search/element.ts'
import { printTopics } from './topic-print.ts'
import { TopicTable } from './topic-table.ts'
import type { ShownTopics } from './topic-table.ts'

/** As many columns are drawn at once: more would make scrolling jerky. */
const COLUMNS = 200

const FILE_NAME = '主题×报告'
/** Group, topic and total, then every report. */
const WIDTHS = [24, 24, 12, 18]

export interface ViewActs {
  onPage: (page: number) => void
  onGaps: (report: string) => void
}

export class MatrixView {
  readonly #container: HTMLElement
  readonly #base: string
  readonly #acts: ViewActs
  readonly #scroll: HTMLElement
  readonly #table = new TopicTable()
  #matrix: Matrix | undefined
  #shown = { from: 0, to: 0 }

  constructor(container: HTMLElement, base: string, acts: ViewActs) {
    this.#container = container
    this.#base = base
    this.#acts = acts
    this.#scroll = part(container, 'scroll')
    part(container, 'csv').addEventListener('click', () => this.#saveCsv())
    part(container, 'xlsx').addEventListener('click', () => this.#saveXlsx())
    const paper = part(container, 'paper')
    addEventListener('beforeprint', () => {
      const { from, to } = this.#shown
      if (this.#matrix) paper.replaceChildren(...printTopics(this.#matrix, from, to))
    })
    addEventListener('afterprint', () => paper.replaceChildren())
  }

  /** Ahead of the first showing, what takes long of it. */
  async prepare(source: MatrixSource, state: MatrixState): Promise<void> {
    await this.#table.prepare(this.#pageOf(makeMatrix(source, state), state).shown)
  }

  show(source: MatrixSource, state: MatrixState, notes: readonly string[]): void {
    const matrix = makeMatrix(source, state)
    const count = matrix.columns.length
    const { page, pages, shown: drawn } = this.#pageOf(matrix, state)
    const { from, to } = drawn
    this.#matrix = matrix
    this.#shown = { from, to }
    this.#table.show(drawn)
    const topics = `${matrix.rows.length} 个${state.by === 'group' ? '组' : '标签'}`
    const shown = pages === 1 ? '' : `，这里是第 ${from + 1}～${to} 份`
    this.#tell(`${topics}，${count} 份报告，${matrix.measures} 条措施${shown}`, notes)
    // What the page came with; what is shown now is written there when it is printed.
    part(this.#container, 'paper').replaceChildren()
    if (!this.#scroll.contains(this.#table.element))
      this.#scroll.replaceChildren(this.#table.element)
    this.#showPages(page, pages)
    this.#container.dataset.state = 'done'
  }

  #pageOf(matrix: Matrix, state: MatrixState): { page: number; pages: number; shown: ShownTopics } {
    const count = matrix.columns.length
    const pages = Math.max(1, Math.ceil(count / COLUMNS))
    const page = Math.min(state.page, pages)
    const from = (page - 1) * COLUMNS
    const to = Math.min(from + COLUMNS, count)
    const grouped = state.rows === 'taxonomy'
    const { onGaps } = this.#acts
    return { page, pages, shown: { matrix, from, to, grouped, base: this.#base, onGaps } }
  }

  /** The button that opened the list of gaps. */
  focusGaps(report: string | null): void {
    const buttons = this.#scroll.querySelectorAll<HTMLElement>('[data-gaps-of]')
    Array.from(buttons)
      .find((button) => button.dataset.gapsOf === report)
      ?.focus()
  }

  /** What the page came with stays. */
  showFailure(retry: () => void): void {
    const button = element('button', { class: 'button', type: 'button' }, '重试')
    button.addEventListener('click', retry)
    const words = `没有读到全部数据，下面只有各组的条数。${adviceIfUnread()}后重试。`
    part(this.#container, 'notice').replaceChildren(element('p', { role: 'alert' }, words), button)
    this.#container.dataset.state = 'error'
  }

  #tell(count: string, notes: readonly string[]): void {
    part(this.#container, 'count').textContent = count
    part(this.#container, 'notice').replaceChildren()
    part(this.#container, 'notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
  }

  #showPages(page: number, pages: number): void {
    const turn = (words: string, to: number): HTMLButtonElement => {
      const button = element('button', { class: 'button', type: 'button' }, words)
      button.disabled = to < 1 || to > pages
      button.addEventListener('click', () => this.#acts.onPage(to))
      return button
    }
    const place = part(this.#container, 'pages')
    const pressed = Array.from(place.querySelectorAll('button')).findIndex(
      (button) => button === document.activeElement,
    )
    const back = turn(`前 ${COLUMNS} 份`, page - 1)
    const on = turn(`后 ${COLUMNS} 份`, page + 1)
    place.hidden = pages === 1
    place.replaceChildren(back, `第 ${page} 页，共 ${pages} 页`, on)
    const again = [pressed === 0 ? back : on, back, on].find((button) => !button.disabled)
    if (pressed >= 0) again?.focus()
  }

  #saveCsv(): void {
    if (this.#matrix === undefined) return
    downloadText(`${FILE_NAME}.csv`, writeCsv(matrixCells(this.#matrix, this.#base)), 'text/csv')
  }

  #saveXlsx(): void {
    if (this.#matrix === undefined) return
    saveXlsx(`${FILE_NAME}.xlsx`, matrixCells(this.#matrix, this.#base), {
      sheet: FILE_NAME,
      frozen: { rows: 1, columns: LEADING_COLUMNS },
      widths: WIDTHS,
    })
  }
}
