/**
 * The search page: field, engine, list and address brought together.
 *
 * A search runs 200 ms after the last key, at once on Enter, never while an input method is
 * composing. Nothing is loaded before the reader turns to the field or the address holds a query.
 */
import type { SearchEngine } from '../../core/search/engine.ts'
import { parseQuery } from '../../core/search/query.ts'
import { part } from './element.ts'
import type { AskedQuery } from './hit-item.ts'
import { ResultsView } from './results-view.ts'
import { SearchAddress } from './search-address.ts'
import { onTyping } from './typing.ts'
import { WorkerEngine } from './worker-engine.ts'

const PAGE = 20

export function startSearchPage(root: HTMLElement): void {
  const base = new URL(root.dataset.base ?? '/', location.href).href
  const engine = new WorkerEngine(`${base}pagefind/`)
  const form = part(root, 'form') as HTMLFormElement
  const field = part(root, 'field') as HTMLInputElement
  const view = new ResultsView(part(root, 'results'), { base, tags: tagsIn(root) })
  const address = new SearchAddress()
  const search = new Search(engine, view)
  const title = document.title

  const listPlace = () => ({ shown: view.shown, scroll: scrollY })
  const run = (text: string, count: number): Promise<void> => {
    document.title = text === '' ? title : `${text} · ${title}`
    return search.run(text, count)
  }
  const restore = async (): Promise<void> => {
    const { query, place } = address
    field.value = query
    await run(query, Math.max(PAGE, place?.shown ?? 0))
    if (place !== null) scrollTo(0, place.scroll)
  }

  field.addEventListener('focus', () => engine.warmUp(), { once: true })
  onTyping(field, form, {
    pause: (text) => {
      address.type(text)
      void run(text, PAGE)
    },
    submit: (text) => {
      address.submit(text, listPlace())
      void run(text, PAGE)
    },
  })
  view.onMore(() => void search.more(PAGE))
  address.onReturn(() => void restore())
  history.scrollRestoration = 'manual'
  addEventListener('pagehide', () => address.leave(listPlace()))
  void restore()
}

/** The addresses of the tags’ pages, which the page carries in a `data-tags`. */
function tagsIn(root: HTMLElement): Map<string, string> {
  const addresses = JSON.parse(root.dataset.tags ?? '{}') as Record<string, string>
  return new Map(Object.entries(addresses))
}

/** The search that the reader is waiting for; whatever an earlier one still brings is dropped. */
class Search {
  readonly #engine: SearchEngine
  readonly #view: ResultsView
  #asked: AskedQuery | undefined
  /** The list that is being read on; a second press meanwhile would bring the same hits again. */
  #extended: AskedQuery | undefined

  constructor(engine: SearchEngine, view: ResultsView) {
    this.#engine = engine
    this.#view = view
  }

  async run(text: string, count: number): Promise<void> {
    const { query } = parseQuery(text)
    if (query === null) {
      this.#asked = undefined
      this.#view.showNothing(text.trim() === '' ? 'no-text' : 'no-letters')
      return
    }
    const asked: AskedQuery = { query, text: text.trim() }
    this.#asked = asked
    this.#view.showSearching()
    await this.#ask(asked, { from: 0, count }, 'showResult', () => void this.run(text, count))
  }

  async more(count: number): Promise<void> {
    const asked = this.#asked
    if (asked === undefined || asked === this.#extended) return
    this.#extended = asked
    const range = { from: this.#view.shown, count }
    await this.#ask(asked, range, 'showMore', () => void this.run(asked.text, range.from + count))
    if (this.#extended === asked) this.#extended = undefined
  }

  async #ask(
    asked: AskedQuery,
    range: { from: number; count: number },
    show: 'showResult' | 'showMore',
    retry: () => void,
  ): Promise<void> {
    try {
      const result = await this.#engine.search(asked.query, range)
      if (this.#asked === asked) this.#view[show](result, asked)
    } catch (error) {
      if (this.#asked === asked) this.#view.showFailure(error, retry)
    }
  }
}
