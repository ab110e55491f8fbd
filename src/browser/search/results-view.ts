/**
 * The results on the search page, in one of their states: nothing asked, searching, done, failed.
 * `data-state` and `data-total` tell tests and other programs.
 */
import type { SearchResult } from '../../core/search/engine.ts'
import { FILTER_NAMES } from '../../core/search/filter-words.ts'
import { phrasesOf } from '../../core/search/query.ts'
import type { Query } from '../../core/search/query.ts'
import type { NamedTownship } from '../../core/search/township-named.ts'
import { writeQuery } from '../../core/search/write-query.ts'
import { KINDS, NO_FILTERS } from '../../core/search/request.ts'
import type { Facets, FilterName, Grouping } from '../../core/search/request.ts'
import { isFiltered } from '../../core/search/search-state.ts'
import type { Parameter, SearchState } from '../../core/search/search-state.ts'
import type { Asked, HitReader, SearchSite } from './asked.ts'
import { element, part } from './element.ts'
import { failureNotice } from './failure-notice.ts'
import { filterChips } from './filter-chips.ts'
import { FiltersView } from './filters-view.ts'
import type { HitLook } from './hit-item.ts'
import { kindLinks, listChoices, pageLinks } from './list-controls.ts'
import type { HrefOf } from './list-controls.ts'
import { listItems, makeItem } from './list-items.ts'
import { saveButton } from './save-hits.ts'
import type { HitSource } from './save-hits.ts'
import { SynonymList } from './synonym-list.ts'
import { waysList } from './ways-list.ts'
import type { CountedWay } from './ways-list.ts'

type State = 'idle' | 'searching' | 'done' | 'error'

/** What is over within this time need not be announced. */
const SOON_MS = 300

interface Parts {
  count: string
  total?: number
  chips?: Node[]
  kinds?: Node[]
  choices?: Node[]
  notice?: Node[]
  list?: Node[]
  pages?: Node[]
}

export interface FoundSynonyms {
  /** What is found either way, to be marked. */
  wanted: Query
  words: readonly string[]
  state: SearchState
  /** Null where the reader does without. */
  found: SearchResult | null
  read: HitReader
}

export class ResultsView {
  readonly #container: HTMLElement
  readonly #filters: FiltersView
  readonly #site: SearchSite
  readonly #tagPages: ReadonlyMap<string, string>
  readonly #hrefOf: HrefOf
  readonly #synonyms: SynonymList
  /** What is saved by the button above the list. */
  #sources: HitSource[] = []
  /** What had the focus and has not been drawn again yet; the count stands in for it. */
  #soughtKey: string | undefined
  #soon: ReturnType<typeof setTimeout> | undefined

  constructor(container: HTMLElement, site: SearchSite, hrefOf: HrefOf) {
    this.#container = container
    this.#site = site
    this.#hrefOf = hrefOf
    this.#tagPages = new Map(
      site.tagGroups.flatMap(({ tags }) => tags.map(({ name, href }) => [name, href] as const)),
    )
    this.#filters = new FiltersView(part(container, 'facets'), site)
    this.#synonyms = new SynonymList(part(container, 'synonyms'))
    const toggle = part(container, 'toggle')
    toggle.addEventListener('click', () => {
      const isOpen = toggle.getAttribute('aria-expanded') === 'true'
      toggle.setAttribute('aria-expanded', String(!isOpen))
    })
  }

  /** Nothing is asked that could be looked for; `hints` say why. */
  showNothing(hints: readonly string[], unknown: readonly Parameter[]): void {
    part(this.#container, 'side').hidden = true
    const notice = ignoredWords(unknown).map((words) => element('p', { class: 'notice' }, words))
    this.#show('idle', { count: hints.join('；'), notice })
  }

  showFilters(facets: Facets, state: SearchState): void {
    part(this.#container, 'side').hidden = false
    this.#filters.update(facets, state, this.#hrefOf)
  }

  /** What was found last stays in sight until there is something new. */
  showSearching(): void {
    this.#setState('searching')
    this.#soon = setTimeout(() => {
      part(this.#container, 'count').textContent = '正在查找…'
    }, SOON_MS)
  }

  /** Tells the reader that the scan is at work, or no longer. */
  showSlower(isOn: boolean): void {
    part(this.#container, 'slower').hidden = !isOn
  }

  /** `read` reads any of the hits, to save them. */
  showResult(result: SearchResult, asked: Asked, lastPage: number, read: HitReader): void {
    const { query, state } = asked
    this.#sources = [{ found: '原词', read }]
    const { total, kinds, facets } = result
    part(this.#container, 'asked').textContent = state.text.trim()
    this.#keepFocus(() => {
      this.#show('done', {
        total,
        count: countWords(result, asked),
        chips: filterChips(state, facets, this.#hrefOf),
        kinds: kindLinks(kinds, state, this.#hrefOf),
        choices:
          total === 0 ? [] : [...listChoices(state, this.#hrefOf), ...this.#saveButton(state.text)],
        notice: [...noticesOf(result, asked), ...(total === 0 ? notFound(result, state) : [])],
        list: listItems(result, state, this.#lookFor(query, state.text.trim()), ({ filters }) => {
          const narrower = filters && narrow(state, filters)
          return narrower === null ? null : this.#hrefOf(narrower)
        }),
        pages: pageLinks(state, lastPage, this.#hrefOf),
      })
      this.showFilters(facets, state)
    })
  }

  showFailure(error: unknown, retry: () => void): void {
    part(this.#container, 'side').hidden = true
    this.#show('error', { count: '', notice: failureNotice(error, retry) })
  }

  /** The reader has chosen another list: who has turned the page reads from the beginning. */
  follow(turnsPage: boolean): void {
    const toggle = part(this.#container, 'toggle')
    const isCovering =
      toggle.getAttribute('aria-expanded') === 'true' && toggle.offsetParent !== null
    toggle.setAttribute('aria-expanded', 'false')
    if (!turnsPage && !isCovering) return
    part(this.#container, 'count').focus({ preventScroll: true })
    scrollTo(0, Math.max(0, this.#container.getBoundingClientRect().top + scrollY))
  }

  showSynonyms({ wanted, words, state, found, read }: FoundSynonyms): void {
    const look = { ...this.#lookFor(wanted, writeQuery(wanted)), bySynonym: true }
    if (found !== null) this.#sources.push({ found: '同义词', read })
    const isAlone = this.#container.dataset.total === '0' && (found?.total ?? 0) > 0
    this.#keepFocus(() => {
      this.#synonyms.show({
        words,
        found,
        draw: (record) => makeItem(record, state.view, look, 'h3'),
        otherwise: this.#hrefOf({ ...state, synonyms: !state.synonyms }),
        more: async (from) => (await read(from, MORE)).hits,
        tools: isAlone ? this.#saveButton(state.text) : [],
      })
    })
  }

  showTownships(townships: readonly NamedTownship[], { state }: Asked): void {
    const links = townships.flatMap(({ name, filters }, at) => {
      const all = { ...state, text: '', page: 1, filters: { ...NO_FILTERS, ...filters } }
      return [at === 0 ? '' : '、', element('a', { href: this.#hrefOf(all) }, name)]
    })
    if (links.length === 0) return
    this.#addNotice(
      element('p', { class: 'notice' }, '这是乡镇的名称，可以看它的全部内容：', ...links),
    )
  }

  showWaysOut(ways: readonly CountedWay[]): void {
    this.#addNotice(...waysList(ways, this.#hrefOf))
  }

  #addNotice(...nodes: readonly Node[]): void {
    if (nodes.length === 0) return
    const notice = part(this.#container, 'notice')
    notice.append(...nodes)
    notice.hidden = false
  }

  #saveButton(text: string): HTMLElement[] {
    return saveButton(`检索结果 ${text}`, () => this.#sources, this.#site.base)
  }

  #lookFor(query: Query | null, text: string): HitLook {
    return {
      phrases: query === null ? [] : phrasesOf(query).map(({ norm }) => norm),
      text,
      base: this.#site.base,
      tagPages: this.#tagPages,
      bySynonym: false,
    }
  }

  #show(state: State, parts: Parts): void {
    this.#setState(state)
    this.#synonyms.clear()
    const container = this.#container
    part(container, 'hint').hidden = state !== 'idle'
    part(container, 'count').textContent = parts.count
    for (const name of ['chips', 'kinds', 'choices', 'notice', 'list', 'pages'] as const) {
      const nodes = parts[name] ?? []
      part(container, name).replaceChildren(...nodes)
      part(container, name).hidden = nodes.length === 0
    }
    if (parts.total === undefined) delete container.dataset.total
    else container.dataset.total = String(parts.total)
  }

  #setState(state: State): void {
    clearTimeout(this.#soon)
    this.#container.dataset.state = state
    part(this.#container, 'list').setAttribute('aria-busy', String(state === 'searching'))
  }

  /** What had the focus may be drawn anew: then its successor takes over, else the count. */
  #keepFocus(draw: () => void): void {
    const before = document.activeElement
    const count = part(this.#container, 'count')
    const isStandIn = before === count && this.#soughtKey !== undefined
    const key = isStandIn
      ? this.#soughtKey
      : before instanceof HTMLElement
        ? before.dataset.key
        : undefined
    const isInside = this.#container.contains(before)
    draw()
    const isStill = this.#container.contains(document.activeElement)
    if (!isInside || (isStill && !isStandIn)) return
    const next =
      key === undefined
        ? null
        : this.#container.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)
    // The synonyms come a little later: what is not there now may be there then.
    this.#soughtKey = next === null ? key : undefined
    ;(next ?? count).focus({ preventScroll: true })
  }
}

/** So many more hits by synonyms are shown at a press. */
const MORE = 20

const UNITS: Readonly<Record<Grouping, string>> = {
  report: '份报告',
  township: '个乡镇',
  tag: '个标签',
}

function countWords({ total, groups }: SearchResult, { query, state }: Asked): string {
  const found = query === null ? `共 ${total} 条` : `共找到 ${total} 条`
  const divided =
    state.group === null || groups === null ? '' : `，分在 ${groups.total} ${UNITS[state.group]}`
  return found + divided + (state.page > 1 ? `，第 ${state.page} 页` : '')
}

/** Null where no address says it: several tags in a filter are alternatives, never all of them. */
function narrow(
  state: SearchState,
  filters: Partial<Record<FilterName, string>>,
): SearchState | null {
  const isAnother = state.filters.tag.some((tag) => tag !== filters.tag)
  if (filters.tag !== undefined && isAnother) return null
  const chosen = Object.entries(filters).map(([filter, value]) => [filter, [value]] as const)
  const narrower = { ...state.filters, ...Object.fromEntries(chosen) }
  return { ...state, group: null, page: 1, filters: narrower }
}

const MOST_SHOWN = 80

function noticesOf({ unknown }: SearchResult, asked: Asked): Node[] {
  const values = unknown.map(({ filter, value }) => `${FILTER_NAMES[filter]}“${shorten(value)}”`)
  const words = [...ignoredWords(asked.unknown, values), ...asked.hints]
  return words.map((one) => element('p', { class: 'notice' }, one))
}

function ignoredWords(parameters: readonly Parameter[], values: readonly string[] = []): string[] {
  const all = [...values, ...parameters.map(([name, value]) => `“${name}=${shorten(value)}”`)]
  return all.length === 0 ? [] : [`没有这样的筛选，已忽略：${all.join('、')}`]
}

function shorten(text: string): string {
  const characters = Array.from(text)
  return characters.length > MOST_SHOWN ? `${characters.slice(0, MOST_SHOWN).join('')}…` : text
}

function notFound({ kinds }: SearchResult, { text, filters }: SearchState): Node[] {
  if (KINDS.some((kind) => kinds[kind] > 0)) {
    return [element('strong', {}, '这一类中没有，其他类别中有')]
  }
  const sought = text.trim()
  if (sought === '') return [element('strong', {}, '没有这样的内容')]
  const where = isFiltered(filters) ? '这些筛选里' : ''
  return [
    element('strong', {}, `${where}没有找到“${shorten(sought)}”`),
    element('p', {}, '检索逐字进行，要找的字应在同一条、同一个小标题之内。'),
  ]
}
