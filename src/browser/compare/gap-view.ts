/** The part of the page that lists what one report does not mention; hidden until it is asked for. */
import type { Gap } from '../../core/compare/nearest-examples.ts'
import { adviceIfUnread } from '../read-file.ts'
import { element, part } from '../search/element.ts'
import { gapList } from './gap-list.ts'

export interface AskedGaps {
  /** Of the report. */
  name: string
  /** How many topics there are. */
  topics: number
  read: () => Promise<Gap[]>
}

export class GapView {
  readonly #container: HTMLElement
  readonly #base: string
  #asked: AskedGaps | undefined

  constructor(container: HTMLElement, base: string, onClose: () => void) {
    this.#container = container
    this.#base = base
    part(container, 'close').addEventListener('click', onClose)
  }

  /** `isAsked`: the reader has just pressed for it and is led there. */
  async show(asked: AskedGaps, isAsked: boolean): Promise<void> {
    this.#asked = asked
    this.#open(`${asked.name}：没有提及的标签`, [element('p', {}, '正在读取…')])
    if (isAsked) part(this.#container, 'title').focus()
    const { name, topics, read } = asked
    const list = await read().then(
      (gaps) => gapList({ name, gaps, topics, base: this.#base }),
      () => this.#failure(asked),
    )
    if (this.#asked === asked) part(this.#container, 'list').replaceChildren(...list)
  }

  tellUnknown(id: string): void {
    this.#asked = undefined
    this.#open('没有这份报告', [
      element('p', {}, `网址里写的是“${id}”，可能已经撤下或改了名。点表头的“缺项”另选一份。`),
    ])
  }

  close(): void {
    this.#asked = undefined
    this.#container.hidden = true
  }

  #open(title: string, list: Node[]): void {
    this.#container.hidden = false
    part(this.#container, 'title').textContent = title
    part(this.#container, 'list').replaceChildren(...list)
  }

  #failure(asked: AskedGaps): Node[] {
    const button = element('button', { class: 'button', type: 'button' }, '重试')
    button.addEventListener('click', () => void this.show(asked, true))
    const words = `没有读到这份报告的缺项，${adviceIfUnread()}后重试。`
    return [element('p', { role: 'alert' }, words), button]
  }
}
