/**
 * What is seen of a batch search, in one of its states: nothing asked, searching, done, failed.
 * `data-state` and `data-total` tell tests and other programs.
 */
import { matrixCsv } from '../../core/search/batch.ts'
import type { BatchOrder } from '../../core/search/batch.ts'
import { downloadText } from '../download.ts'
import { element, part } from './element.ts'
import { failureNotice } from './failure-notice.ts'
import { printTables } from './matrix-print.ts'
import { MatrixTable, termLink } from './matrix-table.ts'
import type { ShownMatrix } from './matrix-table.ts'

type State = 'idle' | 'searching' | 'done' | 'error'

export class BatchView {
  readonly #container: HTMLElement
  readonly #count: HTMLElement
  readonly #progress: HTMLElement
  readonly #slower: HTMLElement
  readonly #notes: HTMLElement
  readonly #notice: HTMLElement
  readonly #found: HTMLElement
  readonly #scroll: HTMLElement
  readonly #more: HTMLElement
  readonly #nowhere: HTMLElement
  readonly #onOrder: (order: BatchOrder) => void
  #save: (() => void) | undefined
  #table: MatrixTable | undefined
  #sheets: () => Node[] = () => []

  constructor(container: HTMLElement, onOrder: (order: BatchOrder) => void) {
    this.#container = container
    this.#onOrder = onOrder
    this.#count = part(container, 'count')
    this.#progress = part(container, 'progress')
    this.#slower = part(container, 'slower')
    this.#notes = part(container, 'notes')
    this.#notice = part(container, 'notice')
    this.#found = part(container, 'found')
    this.#scroll = part(container, 'scroll')
    this.#more = part(container, 'more')
    this.#nowhere = part(container, 'nowhere')
    this.#more.addEventListener('click', () => {
      this.#table?.more()
      this.#offerMore()
    })
    part(container, 'save').addEventListener('click', () => this.#save?.())
    const paper = part(container, 'paper')
    addEventListener('beforeprint', () => paper.replaceChildren(...this.#sheets()))
    addEventListener('afterprint', () => paper.replaceChildren())
  }

  showNothing(notes: readonly string[]): void {
    this.#show('idle', { count: '', notes })
  }

  /** What was found last stays in sight until there is something new. */
  showSearching(terms: number): void {
    this.#setState('searching')
    this.#count.textContent = `正在查找 ${terms} 个词…`
    this.#notice.replaceChildren()
  }

  /** Not read aloud: it changes many times a second. */
  showProgress(done: number, terms: number): void {
    this.#progress.textContent = `正在查找 ${done}/${terms}…`
  }

  showSlower(isOn: boolean): void {
    this.#slower.hidden = !isOn
  }

  showMatrix(shown: ShownMatrix, notes: readonly string[]): void {
    const { matrix, base } = shown
    const table = new MatrixTable(shown, (order) => {
      this.#onOrder(order)
      this.#offerMore()
    })
    this.#table = table
    this.#save = () => downloadText('批量检索.csv', matrixCsv(matrix, table.rows, base), 'text/csv')
    this.#sheets = () => printTables(matrix, table.rows)
    this.#scroll.replaceChildren(table.element)
    this.#nowhere.replaceChildren(...nowhere(shown))
    const holding = matrix.rows.filter(({ total }) => total > 0).length
    const without = matrix.rows.length - holding
    const rest = without === 0 ? '' : `；另有 ${without} 份报告一个词也没有`
    const count = `${matrix.terms.length} 个词，${holding} 份报告里有，合计 ${matrix.total} 条次${rest}`
    this.#show('done', { count, notes, total: matrix.total })
    this.#offerMore()
  }

  showFailure(error: unknown, retry: () => void): void {
    this.#show('error', { count: '', notes: [], notice: failureNotice(error, retry) })
  }

  #show(
    state: State,
    parts: { count: string; notes: readonly string[]; notice?: Node[]; total?: number },
  ): void {
    this.#setState(state)
    this.#count.textContent = parts.count
    this.#notes.replaceChildren(...parts.notes.map((note) => element('li', {}, note)))
    this.#notice.replaceChildren(...(parts.notice ?? []))
    this.#found.hidden = state !== 'done'
    if (parts.total === undefined) delete this.#container.dataset.total
    else this.#container.dataset.total = String(parts.total)
  }

  #setState(state: State): void {
    this.#container.dataset.state = state
    this.#progress.textContent = ''
    this.#scroll.setAttribute('aria-busy', String(state === 'searching'))
  }

  #offerMore(): void {
    const left = this.#table?.left ?? 0
    this.#more.hidden = left === 0
    this.#more.textContent = `继续显示（还有 ${left} 份报告）`
  }
}

/** Terms without a hit; on the search page stands what else could be looked for. */
function nowhere(shown: ShownMatrix): Node[] {
  const { terms, totals } = shown.matrix
  const links = terms
    .filter((_, at) => totals[at] === 0)
    .flatMap((term, at) => [at === 0 ? '“' : '”“', termLink(shown, term)])
  if (links.length === 0) return []
  const advice = '检索逐字进行，长的可以拆短；点开可以看到别的找法。'
  return [element('p', {}, '这些词一份报告也没有：', ...links, `”。${advice}`)]
}
