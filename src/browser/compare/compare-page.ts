/**
 * The compare page: address, chosen reports, picker and view brought together. Only the reports that
 * are compared are fetched, and of what the address names nothing but what the list knows.
 */
import { MOST_REPORTS, USUAL, addReport } from '../../core/compare/compare-state.ts'
import type { CompareState } from '../../core/compare/compare-state.ts'
import type { ReportEntry } from '../../core/compare/report-entry.ts'
import { keepBasket } from '../reports/basket.ts'
import { ReportStore, ReportUnread } from '../reports/report-store.ts'
import { element, part } from '../search/element.ts'
import { ALIGN } from './alignments.ts'
import type { AlignmentLook, TagGroup } from './alignments.ts'
import { chosenItems } from './chosen-reports.ts'
import { addressOf, onReturn, pushAddress, readAddress, replaceAddress } from './compare-address.ts'
import { notesOn } from './compare-notes.ts'
import type { DrawComparison } from './comparison.ts'
import { CompareView } from './compare-view.ts'
import { ReportPicker } from './report-picker.ts'

const READING = '正在读取报告…'
/** Whoever waits longer wants to know what for. */
const LONG_MS = 1_000

export function startComparePage(root: HTMLElement): void {
  const store = new ReportStore(root.dataset.reports ?? '')
  const start = (): void => {
    part(root, 'failure').replaceChildren()
    part(root, 'status').textContent = READING
    store.list().then(
      (entries) => new ComparePage(root, store, entries).restore(),
      (error: unknown) => tellUnread(root, error, start),
    )
  }
  start()
}

/** Without the list there is no page yet. */
function tellUnread(root: HTMLElement, error: unknown, retry: () => void): void {
  const words = wordsOf(error)
  const button = element('button', { class: 'button', type: 'button' }, '重试')
  button.addEventListener('click', retry, { once: true })
  part(root, 'status').textContent = ''
  part(root, 'failure').replaceChildren(
    element('p', { class: 'notice', role: 'alert' }, words),
    button,
  )
}

function wordsOf(error: unknown): string {
  if (error instanceof ReportUnread) return error.message
  throw error
}

interface Aligned {
  /** The address, but for what is only looked at otherwise. */
  key: string
  draw: Promise<DrawComparison>
  waiting: AbortController
}

class ComparePage {
  readonly #root: HTMLElement
  readonly #store: ReportStore
  readonly #entries: ReadonlyMap<string, ReportEntry>
  readonly #look: AlignmentLook
  readonly #view: CompareView
  readonly #picker: ReportPicker
  readonly #siteTitle = document.title
  #state: CompareState = USUAL
  /** How often something was asked for: what comes late for an earlier asking is not shown. */
  #asked = 0
  /** What was aligned last: its rows are chosen and its phrases folded without aligning it anew. */
  #aligned: Aligned | null = null

  constructor(root: HTMLElement, store: ReportStore, entries: readonly ReportEntry[]) {
    this.#root = root
    this.#store = store
    this.#entries = new Map(entries.map((entry) => [entry.id, entry]))
    const groups = JSON.parse(root.dataset.tags ?? '[]') as TagGroup[]
    const tags = groups.flatMap((group) => group.tags)
    const tagPages = new Map(tags.map(({ name, href }) => [name, href]))
    const goTo = (state: CompareState): void => this.#goTo(state)
    const { href: base } = new URL(root.dataset.base ?? '/', location.href)
    this.#look = { base, entries, goTo, tagPages, groups }
    const onSync = (sync: boolean): void => {
      this.#state = { ...this.#state, sync }
      replaceAddress(this.#state)
    }
    this.#view = new CompareView(part(root, 'results'), { goTo, onSync })
    this.#picker = new ReportPicker(part(root, 'picker'), (id) =>
      this.#goTo(addReport(this.#state, id)),
    )
    onReturn(() => this.restore())
  }

  /** What the address says. */
  restore(): void {
    const read = readAddress((id) => this.#entries.has(id))
    void this.#show(
      read.state,
      notesOn(read, (id) => this.#entries.get(id)?.name ?? id),
    )
  }

  #goTo(state: CompareState): void {
    const focused = document.activeElement?.getAttribute('data-key') ?? null
    if (addressOf(state) !== addressOf(this.#state)) pushAddress(state)
    this.restore()
    if (focused !== null) this.#focus(focused)
  }

  /** The button that was pressed, or, where it is gone, what stands nearest. */
  #focus(key: string): void {
    const id = key.slice(key.indexOf(':') + 1)
    const buttons = Array.from(this.#root.querySelectorAll<HTMLElement>('[data-key]'))
    const same = buttons.find(({ dataset }) => dataset.key === key)
    const near = buttons.find(({ dataset }) => dataset.key?.endsWith(`:${id}`))
    if (same ?? near) (same ?? near)?.focus()
    else this.#picker.focus()
  }

  async #show(state: CompareState, notes: readonly string[]): Promise<void> {
    this.#state = state
    const asked = ++this.#asked
    const chosen = state.reports.flatMap((id) => this.#entries.get(id) ?? [])
    this.#showChosen(chosen, state, notes)
    keepBasket(state.reports)
    if (chosen.length === 0) {
      this.#view.showNothing()
      return
    }
    const { progress = READING } = ALIGN[state.by]
    this.#view.showReading(READING, state)
    const slow = setTimeout(() => {
      if (asked === this.#asked) this.#view.showReading(progress, this.#state)
    }, LONG_MS)
    try {
      const draw = await this.#align(chosen, state)
      if (asked === this.#asked) this.#view.show(draw(this.#state), this.#state)
    } catch (error) {
      if (asked !== this.#asked) return
      this.#aligned = null
      this.#view.showFailure(wordsOf(error), () => this.restore())
    } finally {
      clearTimeout(slow)
    }
  }

  async #align(chosen: readonly ReportEntry[], state: CompareState): Promise<DrawComparison> {
    const { rows, sync, fold } = USUAL
    const key = addressOf({ ...state, rows, sync, fold })
    if (this.#aligned?.key === key) return this.#aligned.draw
    this.#aligned?.waiting.abort()
    const waiting = new AbortController()
    const draw = Promise.all(
      chosen.map(async (entry) => ({ ...entry, report: await this.#store.report(entry) })),
    ).then((reports) => ALIGN[state.by].align(reports, this.#look, waiting.signal))
    this.#aligned = { key, draw, waiting }
    return draw
  }

  #showChosen(chosen: readonly ReportEntry[], state: CompareState, notes: readonly string[]): void {
    const hadPicker = part(this.#root, 'picker').contains(document.activeElement)
    part(this.#root, 'chosen').replaceChildren(...chosenItems(chosen, state, this.#look))
    part(this.#root, 'notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    part(this.#root, 'intro').hidden = chosen.length > 0
    part(this.#root, 'hint').hidden = chosen.length > 0
    part(this.#root, 'full').hidden = chosen.length < MOST_REPORTS
    this.#picker.offer(
      this.#look.entries.filter(({ id }) => !state.reports.includes(id)),
      chosen.length < MOST_REPORTS,
    )
    // A field that is switched off loses the focus: the report that was taken last may be next.
    if (hadPicker && chosen.length === MOST_REPORTS)
      this.#focus(`remove:${state.reports.at(-1) ?? ''}`)
    const names = chosen.map(({ name }) => name).join('、')
    document.title = names === '' ? this.#siteTitle : `${names} · ${this.#siteTitle}`
  }
}
