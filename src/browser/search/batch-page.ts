/**
 * The page of batch searches: terms, engine, matrix and address brought together.
 *
 * Terms are looked for one after the other, when the reader says so; a search that is started
 * meanwhile takes the place of the one under way. Ctrl+Enter starts it from the keyboard, for Enter
 * begins a new line.
 */
import { makeMatrix } from '../../core/search/batch.ts'
import type { BatchReport } from '../../core/search/batch.ts'
import { MOST_TERMS, listTerms, readTerms } from '../../core/search/batch-terms.ts'
import type { TermList } from '../../core/search/batch-terms.ts'
import type { BatchState } from '../../core/search/batch-state.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { KINDS, NO_FILTERS } from '../../core/search/request.ts'
import type { FacetValue } from '../../core/search/request.ts'
import { USUAL } from '../../core/search/search-state.ts'
import { BatchAddress } from './batch-address.ts'
import { BatchView } from './batch-view.ts'
import { isComposing } from './composing.ts'
import { part } from './element.ts'
import { openEngine } from './open-engine.ts'
import { onTyping } from './typing.ts'

/** As many of the lines that were not understood are named. */
const MOST_NAMED = 5

export function startBatchPage(root: HTMLElement): void {
  const base = new URL(root.dataset.base ?? '/', location.href).href
  const reports = JSON.parse(root.dataset.reports ?? '[]') as BatchReport[]
  const form = new BatchForm(part(root, 'form') as HTMLFormElement)
  const address = new BatchAddress()
  let order = address.state.order
  const view = new BatchView(part(root, 'results'), (turned) => {
    order = turned
    address.settle({ ...address.settled, order })
  })
  const { engine, warmUp } = openEngine(base, (isOn) => view.showSlower(isOn))
  const search = new BatchSearch(engine, view, { base, reports })

  const asked = (list: TermList): BatchState => ({
    ...form.choices,
    terms: list.terms.map(({ text }) => text),
    order,
  })
  const submit = (list: TermList): void => {
    const state = asked(list)
    address.submit(state)
    form.write(state.terms)
    void search.run(state, list)
  }
  const restore = (): void => {
    const { state } = address
    order = state.order
    const notes = form.restore(state)
    const list = listTerms(state.terms)
    void search.run(asked(list), list, notes)
  }

  form.onFocus(warmUp)
  form.onEdit((text) => address.edit(asked(readTerms(text))))
  form.onSubmit((text) => submit(readTerms(text)))
  address.onReturn(restore)
  restore()
}

class BatchForm {
  readonly #form: HTMLFormElement
  readonly #field: HTMLTextAreaElement
  readonly #selects: Readonly<Record<'kind' | 'year' | 'county', HTMLSelectElement>>
  #edit: (text: string) => void = () => undefined
  #submit: (text: string) => void = () => undefined

  constructor(form: HTMLFormElement) {
    this.#form = form
    this.#field = part(form, 'terms') as HTMLTextAreaElement
    const select = (name: string): HTMLSelectElement => part(form, name) as HTMLSelectElement
    this.#selects = { kind: select('kind'), year: select('year'), county: select('county') }
    onTyping(this.#field, form, {
      pause: (text) => this.#edit(text),
      submit: (text) => this.#submit(text),
    })
    this.#field.addEventListener('keydown', (event) => {
      const isAsked = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      if (isAsked && !isComposing(event)) form.requestSubmit()
    })
    form.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLSelectElement && this.#field.value !== '') form.requestSubmit()
    })
    part(form, 'clear').addEventListener('click', () => {
      this.#field.value = ''
      this.#field.focus()
      form.requestSubmit()
    })
  }

  get choices(): Pick<BatchState, 'kind' | 'year' | 'county'> {
    const { kind, year, county } = this.#selects
    return {
      kind: KINDS.find((known) => known === kind.value) ?? null,
      year: year.value === '' ? null : year.value,
      county: county.value === '' ? null : county.value,
    }
  }

  /** What was pasted stands there as it was understood: one term a line. */
  write(terms: readonly string[]): void {
    this.#field.value = terms.join('\n')
  }

  /** Gives what the address asks for and is not to be had. */
  restore({ terms, kind, year, county }: BatchState): string[] {
    this.write(terms)
    choose(this.#selects.kind, kind ?? 'all')
    return [
      ...(choose(this.#selects.year, year ?? '')
        ? []
        : [`没有 ${year ?? ''} 年的报告，已改为全部年份`]),
      ...(choose(this.#selects.county, county ?? '')
        ? []
        : [`没有“${county ?? ''}”的报告，已改为全部县区`]),
    ]
  }

  onFocus(act: () => void): void {
    this.#form.addEventListener('focusin', act, { once: true })
  }

  onEdit(act: (text: string) => void): void {
    this.#edit = act
  }

  onSubmit(act: (text: string) => void): void {
    this.#submit = act
  }
}

/** Whether there is such an option; without it, the first one is chosen. */
function choose(select: HTMLSelectElement, value: string): boolean {
  const place = [...select.options].findIndex((option) => option.value === value)
  select.selectedIndex = Math.max(0, place)
  return place >= 0
}

interface Surroundings {
  base: string
  reports: readonly BatchReport[]
}

/** The search that the reader is waiting for; an earlier one stops where it is. */
class BatchSearch {
  readonly #engine: SearchEngine
  readonly #view: BatchView
  readonly #site: Surroundings
  #asked: BatchState | undefined

  constructor(engine: SearchEngine, view: BatchView, site: Surroundings) {
    this.#engine = engine
    this.#view = view
    this.#site = site
  }

  async run(state: BatchState, list: TermList, notes: readonly string[] = []): Promise<void> {
    this.#asked = state
    const allNotes = [...notes, ...notesOn(list)]
    if (list.terms.length === 0) {
      this.#view.showNothing(allNotes)
      return
    }
    this.#view.showSearching(list.terms.length)
    try {
      const found = await this.#findAll(state, list)
      if (this.#asked !== state) return
      const { base, reports } = this.#site
      const rows = reports.filter((report) => isAmong(report, state))
      const matrix = makeMatrix(state.terms, found, rows)
      this.#view.showMatrix({ matrix, asked: state, base }, allNotes)
    } catch (error) {
      const retry = (): void => void this.run(state, list, notes)
      if (this.#asked === state) this.#view.showFailure(error, retry)
    }
  }

  /** For each term the reports with hits; stops early where nobody waits any more. */
  async #findAll(state: BatchState, { terms }: TermList): Promise<(readonly FacetValue[])[]> {
    const { kind, year, county } = state
    const filters = {
      ...NO_FILTERS,
      year: year === null ? [] : [year],
      county: county === null ? [] : [county],
    }
    const found: (readonly FacetValue[])[] = []
    for (const { query } of terms) {
      const { facets } = await this.#engine.search({
        ...USUAL,
        query,
        kind,
        filters,
        facets: ['report'],
        from: 0,
        count: 0,
      })
      if (this.#asked !== state) break
      found.push(facets.report)
      this.#view.showProgress(found.length, terms.length)
    }
    return found
  }
}

function isAmong(report: BatchReport, { year, county }: BatchState): boolean {
  const isOfYear = year === null || String(report.year) === year
  return isOfYear && (county === null || report.county === county)
}

function notesOn({ terms, empty, repeated, beyond }: TermList): string[] {
  const unclear = terms.filter(({ hints }) => hints.length > 0)
  return [
    ...(beyond > 0 ? [`一次最多查 ${MOST_TERMS} 个词，后面的 ${beyond} 个没有查；请分几次查`] : []),
    ...(empty.length > 0 ? [`没有可以查找的字，已略过：${nameSome(empty)}`] : []),
    ...(repeated > 0 ? [`重复的 ${repeated} 个词只查一次`] : []),
    ...unclear.slice(0, MOST_NAMED).map(({ text, hints }) => `“${text}”：${hints.join('；')}`),
  ]
}

/** “——”、“1.”等 12 行 */
function nameSome(lines: readonly string[]): string {
  const named = lines.slice(0, MOST_NAMED).map((line) => `“${line}”`)
  return `${named.join('、')}${lines.length > MOST_NAMED ? `等 ${lines.length} 行` : ''}`
}
