/**
 * What the search page shows, as its address says it:
 *
 *     /search/?q=普法&tag=普法&year=2023&year=2024&figures=1&kind=all&group=report&sort=year&page=2
 *
 * What is not written has its usual value (`USUAL`; the kind: `usualKind`). Several values of a filter repeat its name. An
 * address that asks for nothing at all is no state, but the empty page; to browse everything, it
 * names the kind. What it does not know is left aside and told.
 */
import { choiceReader } from './choice-reader.ts'
import { FILTERS, GROUPS, KINDS, NO_FILTERS, SORTS } from './request.ts'
import type { FilterName, Filters, Grouping, Kind, Sort } from './request.ts'

/** A hit with its surroundings, or one line with the words looked for in its middle. */
export const VIEWS = ['list', 'line'] as const

export type View = (typeof VIEWS)[number]

export interface SearchState {
  /** As typed; empty to browse. */
  text: string
  filters: Filters
  /** Null: every kind. */
  kind: Kind | null
  group: Grouping | null
  sort: Sort
  view: View
  /** The first is 1. */
  page: number
  /** Whether synonyms are looked for, too. */
  synonyms: boolean
}

export const USUAL: SearchState = {
  text: '',
  filters: NO_FILTERS,
  kind: 'practice',
  group: null,
  sort: 'relevance',
  view: 'list',
  page: 1,
  synonyms: true,
}

/** As it stands in an address: names with their values, decoded. */
export type Parameter = readonly [name: string, value: string]

export interface ReadState {
  /** Null: the address asks for nothing. */
  state: SearchState | null
  /** What has a meaning in no state. */
  unknown: readonly Parameter[]
}

/** How a kind stands in an address and in a form; `all`: every kind. */
export const KIND_WORDS = [...KINDS, 'all'] as const

export type KindWord = (typeof KIND_WORDS)[number]

export function kindOf(word: KindWord): Kind | null {
  return word === 'all' ? null : word
}

export function kindWord(kind: Kind | null): KindWord {
  return kind ?? 'all'
}

const ON = '1'
const OFF = '0'

export function readState(parameters: Iterable<Parameter>): ReadState {
  const values = new Map<string, string[]>()
  for (const [name, value] of parameters) {
    const known = values.get(name) ?? []
    if (value !== '' && !known.includes(value)) values.set(name, [...known, value])
  }
  const unknown: Parameter[] = []
  const choice = choiceReader(
    (name) => values.get(name)?.at(-1),
    (name, value) => unknown.push([name, value]),
  )
  const text = values.get('q')?.at(-1) ?? ''
  const chosen = FILTERS.map((name) => [name, values.get(name) ?? []] as const)
  const figures = choice('figures', [ON, OFF], OFF) === ON
  const filters: Filters = { ...NO_FILTERS, ...Object.fromEntries(chosen), figures }
  const kind = choice('kind', KIND_WORDS, null)
  const state: SearchState = {
    text,
    filters,
    kind: kind === null ? usualKind(filters) : kindOf(kind),
    group: choice('group', GROUPS, null),
    sort: choice('sort', SORTS, USUAL.sort),
    view: choice('view', VIEWS, USUAL.view),
    page: readPage(values.get('page')?.at(-1), unknown),
    synonyms: choice('synonyms', [ON, OFF], ON) === ON,
  }
  const asksNothing = text.trim() === '' && !isFiltered(filters) && kind === null
  return { state: asksNothing ? null : state, unknown }
}

export function writeState(state: SearchState | null): Parameter[] {
  if (state === null) return []
  const { text, filters, kind, group, sort, view, page, synonyms } = state
  const browsesAll = text.trim() === '' && !isFiltered(filters)
  return [
    ...when('q', text, text !== ''),
    ...FILTERS.flatMap((name) => filters[name].map((value): Parameter => [name, value])),
    ...when('figures', ON, filters.figures),
    ...when('kind', kindWord(kind), kind !== usualKind(filters) || browsesAll),
    ...when('group', group ?? '', group !== null),
    ...when('sort', sort, sort !== USUAL.sort),
    ...when('view', view, view !== USUAL.view),
    ...when('page', String(page), page !== USUAL.page),
    ...when('synonyms', OFF, !synonyms),
  ]
}

/** Among these there is no practice; who asks for them wants them. */
const NO_PRACTICE = new Set(['planned', '存在问题', '原因', '下一步计划'])

/** Practices, unless the filters ask for what is none. */
function usualKind({ status, category }: Filters): Kind | null {
  return [...status, ...category].some((value) => NO_PRACTICE.has(value)) ? null : USUAL.kind
}

export function isFiltered(filters: Filters): boolean {
  return filters.figures || FILTERS.some((name) => filters[name].length > 0)
}

/** The state with this value chosen if it was not, and given up if it was; from the first page. */
export function toggleValue(state: SearchState, filter: FilterName, value: string): SearchState {
  const chosen = state.filters[filter]
  const values = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]
  return { ...state, page: 1, filters: { ...state.filters, [filter]: values } }
}

function when(name: string, value: string, isWritten: boolean): Parameter[] {
  return isWritten ? [[name, value]] : []
}

function readPage(asked: string | undefined, unknown: Parameter[]): number {
  if (asked === undefined) return USUAL.page
  if (/^[1-9]\d{0,6}$/u.test(asked)) return Number(asked)
  unknown.push(['page', asked])
  return USUAL.page
}
