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
import { onReturn, pushAddress, readAddress, replaceAddress } from './compare-address.ts'
import { notesOn } from './compare-notes.ts'
import { CompareView } from './compare-view.ts'
import { ReportPicker } from './report-picker.ts'

const READING = '正在读取报告…'
/** Whoever waits longer wants to know what for. */
const LONG_MS = 1_000

export function startComparePage(root: HTMLElement): void {
  const store = new ReportStore(root.dataset.reports ?? '')
  const start = (): void => {
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
  part(root, 'failure').replaceChildren(
    element('p', { class: 'notice', role: 'alert' }, words),
    button,
  )
}

function wordsOf(error: unknown): string {
  if (error instanceof ReportUnread) return error.message
  throw error
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
    pushAddress(state)
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
    this.#view.showReading(READING)
    let slow: ReturnType<typeof setTimeout> | undefined
    try {
      const reports = await Promise.all(
        chosen.map(async (entry) => ({ ...entry, report: await this.#store.report(entry) })),
      )
      const { align, progress = READING } = ALIGN[state.by]
      slow = setTimeout(() => {
        if (asked === this.#asked) this.#view.showReading(progress)
      }, LONG_MS)
      const comparison = await align(reports, state, this.#look)
      if (asked === this.#asked) this.#view.show(comparison, this.#state)
    } catch (error) {
      const words = wordsOf(error)
      if (asked === this.#asked) this.#view.showFailure(words, () => this.restore())
    } finally {
      clearTimeout(slow)
    }
  }

  #showChosen(chosen: readonly ReportEntry[], state: CompareState, notes: readonly string[]): void {
    part(this.#root, 'chosen').replaceChildren(...chosenItems(chosen, state, this.#look))
    part(this.#root, 'notes').replaceChildren(...notes.map((note) => element('li', {}, note)))
    part(this.#root, 'intro').hidden = chosen.length > 0
    part(this.#root, 'hint').hidden = chosen.length > 0
    part(this.#root, 'full').hidden = chosen.length < MOST_REPORTS
    this.#picker.offer(
      this.#look.entries.filter(({ id }) => !state.reports.includes(id)),
      chosen.length < MOST_REPORTS,
    )
    const names = chosen.map(({ name }) => name).join('、')
    document.title = names === '' ? this.#siteTitle : `${names} · ${this.#siteTitle}`
  }
}
