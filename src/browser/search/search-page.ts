/**
 * The search page: field, engine, list and address brought together.
 *
 * A search runs 200 ms after the last key, at once on Enter, never while an input method is
 * composing. Nothing is loaded before the reader turns to the field or the address holds a query.
 */
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { parseQuery } from '../../core/search/query.ts'
import type { Kind, SearchRequest } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { part } from './element.ts'
import { FallbackEngine } from './fallback-engine.ts'
import type { AskedQuery } from './hit-item.ts'
import { ResultsView } from './results-view.ts'
import { SearchAddress } from './search-address.ts'
import { onTyping } from './typing.ts'
import { WorkerEngine } from './worker-engine.ts'

const PAGE = 20

export function startSearchPage(root: HTMLElement): void {
  const base = new URL(root.dataset.base ?? '/', location.href).href
  const form = part(root, 'form') as HTMLFormElement
  const field = part(root, 'field') as HTMLInputElement
  const view = new ResultsView(part(root, 'results'), { base, tags: tagsIn(root) })
  const address = new SearchAddress()
  const index = `${base}pagefind/`
  const worker = new WorkerEngine(index)
  const engine = new FallbackEngine(
    worker,
    () => makeScan(index),
    (isOn) => view.showSlower(isOn),
  )
  const search = new Search(engine, view)
  const title = document.title

  const listPlace = () => ({ shown: view.shown, scroll: scrollY })
  const run = (text: string, count: number): Promise<void> => {
    document.title = text === '' ? title : `${text} · ${title}`
    return search.run(text, address.kind, count)
  }
  const restore = async (): Promise<void> => {
    const { query, place } = address
    field.value = query
    await run(query, Math.max(PAGE, place?.shown ?? 0))
    if (place !== null) scrollTo(0, place.scroll)
  }

  field.addEventListener('focus', () => worker.warmUp(), { once: true })
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

/** Only loaded where it is needed. */
async function makeScan(index: string): Promise<SearchEngine> {
  const { ScanFinder } = await import('./scan-finder.ts')
  return new FindingEngine(new ScanFinder(index))
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

  async run(text: string, kind: Kind | null, count: number): Promise<void> {
    const { query, hints } = parseQuery(text)
    if (query === null) {
      this.#asked = undefined
      this.#view.showNothing(text.trim() === '' ? 'no-text' : 'no-letters')
      return
    }
    const asked: AskedQuery = { query, text: text.trim(), kind, hints }
    this.#asked = asked
    this.#view.showSearching()
    await this.#ask(asked, { from: 0, count }, 'showResult')
  }

  async more(count: number): Promise<void> {
    const asked = this.#asked
    if (asked === undefined || asked === this.#extended) return
    this.#extended = asked
    await this.#ask(asked, { from: this.#view.shown, count }, 'showMore')
    if (this.#extended === asked) this.#extended = undefined
  }

  async #ask(
    asked: AskedQuery,
    range: Pick<SearchRequest, 'from' | 'count'>,
    show: 'showResult' | 'showMore',
  ): Promise<void> {
    const { query, text, kind } = asked
    const retry = (): void => void this.run(text, kind, range.from + range.count)
    try {
      const request = { ...USUAL, facets: [], query, kind, ...range }
      const result = await this.#engine.search(request)
      if (this.#asked === asked) this.#view[show](result, asked)
    } catch (error) {
      if (this.#asked === asked) this.#view.showFailure(error, retry)
    }
  }
}
