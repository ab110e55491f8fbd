/**
 * The search page: field, engine, list and address brought together. What is shown is what the
 * address says: whatever the reader does changes the address first.
 *
 * A search runs 200 ms after the last key, at once on Enter, never while an input method is
 * composing. Links to lists (filters, kinds, pages …) are followed without loading the page anew.
 */
import { USUAL, isFiltered } from '../../core/search/search-state.ts'
import type { SearchState } from '../../core/search/search-state.ts'
import { chooseIn } from '../../core/search/suggest.ts'
import type { Suggestion } from '../../core/search/suggest.ts'
import type { SearchSite, TagGroup } from './asked.ts'
import { part } from './element.ts'
import { moveByKeys } from './hit-keys.ts'
import { indexAt } from './index-reader.ts'
import { openEngine } from './open-engine.ts'
import { ResultsView } from './results-view.ts'
import { SearchAddress } from './search-address.ts'
import { SearchSession } from './search-session.ts'
import { onTyping } from './typing.ts'

export function startSearchPage(root: HTMLElement): void {
  const site = readSite(root)
  const form = part(root, 'form') as HTMLFormElement
  const field = part(root, 'field') as HTMLInputElement
  const address = new SearchAddress(site.base)
  const results = part(root, 'results')
  const view = new ResultsView(results, site, (state) => address.hrefOf(state))
  const { engine } = openEngine(site.base, (isOn) => view.showSlower(isOn))
  const index = indexAt(`${site.base}pagefind/`)
  const session = new SearchSession({
    engine,
    readVocabulary: () => index.vocabulary(),
    view,
    correct: (state) => address.correct(state),
  })
  const title = document.title

  const show = (): Promise<boolean> => {
    const asked = address.read()
    const text = asked.state?.text.trim() ?? ''
    document.title = text === '' ? title : `${text} · ${title}`
    return session.run(asked)
  }
  const restore = async (): Promise<void> => {
    field.value = address.read().state?.text ?? ''
    const { scroll } = address
    if ((await show()) && scroll !== null) scrollTo(0, scroll)
  }
  // How the list was arranged stays, even while the field is empty.
  let last = USUAL
  const typed = (text: string): SearchState | null => {
    last = address.read().state ?? last
    const state = { ...last, text, page: 1 }
    return text.trim() === '' && !isFiltered(state.filters) ? null : state
  }

  onTyping(field, form, {
    pause: (text) => {
      address.type(typed(text))
      void show()
    },
    submit: (text) => {
      address.submit(typed(text))
      void show()
    },
  })
  onListLink(results, (link) => {
    address.choose(link.href)
    field.value = address.read().state?.text ?? ''
    const turnsPage = link.dataset.key?.startsWith('page:') === true
    void show().then((isShown) => {
      if (isShown) view.follow(turnsPage)
    })
  })
  form.addEventListener('xiangjian:choose', (event) => {
    if (!(event instanceof CustomEvent)) return
    event.preventDefault()
    const chosen = chooseIn(address.read().state ?? last, event.detail as Suggestion)
    address.submit(chosen)
    field.value = chosen.text
    void show()
  })
  moveByKeys(results, field)
  address.onReturn(() => void restore())
  const isTypedAlready = field.value !== '' && field.value !== address.read().state?.text
  if (!isTypedAlready) void restore()
  else {
    address.type(typed(field.value))
    void show()
  }
}

/** What the page carries: its site’s address, and the tags in groups with their pages. */
function readSite(root: HTMLElement): SearchSite {
  return {
    base: new URL(root.dataset.base ?? '/', location.href).href,
    tagGroups: JSON.parse(root.dataset.tags ?? '[]') as TagGroup[],
  }
}

/** A press on a link that leads to this very page, only in another state; nothing but a plain one. */
function onListLink(root: HTMLElement, follow: (link: HTMLAnchorElement) => void): void {
  root.addEventListener('click', (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
      return
    const link =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null
    if (link?.origin !== location.origin || link.pathname !== location.pathname) return
    event.preventDefault()
    follow(link)
  })
}
