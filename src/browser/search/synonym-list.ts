/**
 * What is found by words that mean the same: a list of its own behind the hits, with the words that
 * were looked for and the way to do without them.
 */
import type { SearchRecord } from '../../core/search/records.ts'
import { element } from './element.ts'

export interface SynonymHits {
  /** The words that were looked for, too. */
  words: readonly string[]
  /** Null where the reader does without. */
  found: { total: number; hits: readonly SearchRecord[] } | null
  draw: (record: SearchRecord) => HTMLElement
  /** Where the same list is with, or without, synonyms. */
  otherwise: string
  /** The hits behind those that are shown. */
  more: (from: number) => Promise<readonly SearchRecord[]>
  /** What can be done with the list where it is the only one. */
  tools: readonly Node[]
}

export class SynonymList {
  readonly #container: HTMLElement

  constructor(container: HTMLElement) {
    this.#container = container
  }

  clear(): void {
    this.#container.hidden = true
    this.#container.replaceChildren()
  }

  show({ words, found, draw, otherwise, more, tools }: SynonymHits): void {
    this.#container.hidden = false
    const named = words.join('、')
    const to = (text: string) => element('a', { href: otherwise, 'data-key': 'synonyms' }, text)
    if (found === null) {
      this.#container.replaceChildren(
        element('p', {}, `没有查找同义词：${named}。`, to('同时查找')),
      )
      return
    }
    const { total, hits } = found
    const told = `已同时查找：${named}，${total === 0 ? '没有更多。' : `另有 ${total} 条。`}`
    const list = element('ol', { class: 'hits' }, ...hits.map(draw))
    const button = element('button', { class: 'button', type: 'button' })
    const offerMore = (): void => {
      const left = total - list.childElementCount
      button.hidden = left <= 0
      button.textContent = `继续显示（还有 ${left} 条）`
    }
    button.addEventListener('click', () => {
      button.disabled = true
      void more(list.childElementCount)
        .then((next) => {
          const items = next.map(draw)
          list.append(...items)
          offerMore()
          // Who reads on by keyboard goes on at the first of the new ones.
          items[0]?.querySelector('a')?.focus()
        })
        .catch(() => {
          button.textContent = '没有读到，再试一次'
        })
        .finally(() => {
          button.disabled = false
        })
    })
    offerMore()
    this.#container.replaceChildren(
      ...(total === 0 ? [] : [element('h2', {}, '同义词的结果')]),
      element('p', {}, told, to('只查原词'), ' ', ...tools),
      ...(total === 0 ? [] : [list, button]),
    )
  }
}
