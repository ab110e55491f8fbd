/**
 * The list of results on the search page, in one of its states: nothing asked, searching, done,
 * failed. `data-state` and `data-total` tell tests and other programs.
 */
import type { SearchResult } from '../../core/search/engine.ts'
import { KINDS } from '../../core/search/request.ts'
import type { Kind, KindCounts } from '../../core/search/request.ts'
import { element, part } from './element.ts'
import { describeFailure } from './failure-words.ts'
import { makeHit } from './hit-item.ts'
import type { AskedQuery, HitSite } from './hit-item.ts'
import { addressOf } from './search-address.ts'

type State = 'idle' | 'searching' | 'done' | 'error'

export class ResultsView {
  readonly #container: HTMLElement
  readonly #count: HTMLElement
  readonly #kinds: HTMLElement
  readonly #slower: HTMLElement
  readonly #hint: HTMLElement
  readonly #notice: HTMLElement
  readonly #list: HTMLElement
  readonly #more: HTMLElement
  readonly #site: HitSite

  constructor(container: HTMLElement, site: HitSite) {
    this.#container = container
    this.#site = site
    this.#count = part(container, 'count')
    this.#kinds = part(container, 'kinds')
    this.#slower = part(container, 'slower')
    this.#hint = part(container, 'hint')
    this.#notice = part(container, 'notice')
    this.#list = part(container, 'list')
    this.#more = part(container, 'more')
  }

  get shown(): number {
    return this.#list.childElementCount
  }

  showNothing(reason: 'no-text' | 'no-letters'): void {
    const hasText = reason === 'no-letters'
    this.#show('idle', { count: hasText ? '只有标点，没有可以查找的字' : '' })
  }

  /** What was found last stays in sight until there is something new. */
  showSearching(): void {
    this.#setState('searching')
    this.#count.textContent = '正在查找…'
    this.#notice.replaceChildren()
  }

  /** Tells the reader that the scan is at work, or no longer. */
  showSlower(isOn: boolean): void {
    this.#slower.hidden = !isOn
  }

  showResult({ total, kinds, hits }: SearchResult, asked: AskedQuery): void {
    this.#show('done', {
      total,
      count: `共找到 ${total} 条`,
      kinds: kindLinks(kinds, asked),
      list: hits.map((record) => makeHit(record, asked, this.#site)),
      notice: [
        ...asked.hints.map((hint) => element('p', { class: 'quiet' }, hint)),
        ...(total === 0 ? notFound(kinds, asked.text) : []),
      ],
    })
  }

  showMore({ total, hits }: SearchResult, asked: AskedQuery): void {
    const items = hits.map((record) => makeHit(record, asked, this.#site))
    this.#list.append(...items)
    this.#offerMore(total)
    // Who reads on by keyboard goes on at the first of the new ones.
    items[0]?.querySelector('a')?.focus()
  }

  showFailure(error: unknown, retry: () => void): void {
    const { title, advice } = describeFailure(error)
    const button = element('button', { class: 'button', type: 'button' }, '重试')
    button.addEventListener('click', retry)
    const notice = [element('strong', {}, title), element('p', {}, advice), button]
    this.#show('error', { count: title, notice })
  }

  onMore(act: () => void): void {
    this.#more.addEventListener('click', act)
  }

  #show(
    state: State,
    parts: { count: string; total?: number; kinds?: Node[]; list?: Node[]; notice?: Node[] },
  ): void {
    this.#setState(state)
    this.#hint.hidden = state !== 'idle'
    this.#count.textContent = parts.count
    this.#kinds.replaceChildren(...(parts.kinds ?? []))
    this.#kinds.hidden = parts.kinds === undefined
    this.#list.replaceChildren(...(parts.list ?? []))
    this.#notice.replaceChildren(...(parts.notice ?? []))
    if (parts.total === undefined) delete this.#container.dataset.total
    else this.#container.dataset.total = String(parts.total)
    this.#offerMore(parts.total ?? 0)
  }

  #setState(state: State): void {
    this.#container.dataset.state = state
    this.#list.setAttribute('aria-busy', String(state === 'searching'))
  }

  #offerMore(total: number): void {
    const left = total - this.shown
    this.#more.hidden = left <= 0
    this.#more.textContent = `继续显示（还有 ${left} 条）`
  }
}

const KIND_NAMES: Record<Kind, string> = {
  practice: '做法',
  planned: '计划',
  problem: '问题',
  other: '其他',
}

function kindLinks(counts: KindCounts, { text, kind: shown }: AskedQuery): Node[] {
  const all = KINDS.reduce((sum, kind) => sum + counts[kind], 0)
  return [
    ...KINDS.filter((kind) => counts[kind] > 0 || kind === shown).map((kind) =>
      kindLink(kind, `${KIND_NAMES[kind]} ${counts[kind]}`),
    ),
    kindLink(null, `全部 ${all}`),
  ]

  function kindLink(kind: Kind | null, words: string): HTMLElement {
    const current = kind === shown ? { 'aria-current': 'true' } : {}
    return element('a', { href: addressOf(text, kind), ...current }, words)
  }
}

function notFound(kinds: KindCounts, text: string): Node[] {
  if (KINDS.some((kind) => kinds[kind] > 0)) {
    return [element('strong', {}, '这一类中没有，其他类别中有')]
  }
  return [
    element('strong', {}, `没有找到“${text}”`),
    element(
      'p',
      {},
      '检索逐字进行，要找的字应在同一条、同一个小标题之内。可以换个说法、改用更短的词，或者少用几个词。',
    ),
  ]
}
