/**
 * What is seen of a batch search, in one of its states: nothing asked, searching, done, failed.
 * `data-state` and `data-total` tell tests and other programs.
 */
import { matrixCsv } from '../../core/search/batch.ts'
import type { BatchOrder } from '../../core/search/batch.ts'
import { downloadText } from '../download.ts'
import { element, part } from './element.ts'
import { describeFailure } from './failure-words.ts'
import { MatrixTable } from './matrix-table.ts'
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
  readonly #onOrder: (order: BatchOrder) => void
  #save: (() => void) | undefined
  #table: MatrixTable | undefined

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
    this.#more.addEventListener('click', () => {
      this.#table?.more()
      this.#offerMore()
    })
    part(container, 'save').addEventListener('click', () => this.#save?.())
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
    this.#scroll.replaceChildren(table.element)
    const holding = matrix.rows.filter(({ total }) => total > 0).length
    const without = matrix.rows.length - holding
    const rest = without === 0 ? '' : `；另有 ${without} 份报告一个词也没有`
    const count = `${matrix.terms.length} 个词，${holding} 份报告里有，共 ${matrix.total} 条${rest}`
    this.#show('done', { count, notes, total: matrix.total })
    this.#offerMore()
  }

  showFailure(error: unknown, retry: () => void): void {
    const { title, advice } = describeFailure(error)
    const button = element('button', { class: 'button', type: 'button' }, '重试')
    button.addEventListener('click', retry)
    const notice = [element('strong', {}, title), element('p', {}, advice), button]
    this.#show('error', { count: title, notes: [], notice })
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
