/**
 * From hits to an answer, the same for every engine: filters, kinds, counts, order, and which of
 * the hits are to be shown.
 *
 * Every hit is looked at once. What passes all filters counts for its kind and, if that is the kind
 * shown, for the list and for all its values. What fails exactly one filter counts for its values
 * of that filter only: so many hits there would be, had one of them been chosen instead.
 */
import type { HitGroups, UnknownValue } from './engine.ts'
import { groupNumbers } from './group-numbers.ts'
import { NO_HIT } from './hits.ts'
import type { Hits } from './hits.ts'
import { gradeOf, numberOf, standingOf } from './rank.ts'
import { FILTERS, KINDS } from './request.ts'
import type { FacetValue, Facets, FilterName, KindCounts, SearchRequest } from './request.ts'
import type { Column, SearchTable } from './search-table.ts'

export interface Answer {
  total: number
  kinds: KindCounts
  facets: Facets
  unknown: UnknownValue[]
  /** The numbers of the records to be shown. */
  numbers: number[]
  groups: HitGroups | null
}

/** One filter at work. */
interface Sieve {
  name: FilterName
  column: Column
  /** By code: 1 if the value is chosen. */
  chosen: Uint8Array
  /** Whether there is anything to fail. */
  active: boolean
  /** By code: how many hits it gives. */
  counts: Uint32Array
}

export function answerRequest(table: SearchTable, hits: Hits, request: SearchRequest): Answer {
  const { filters, from, count } = request
  const sieves = FILTERS.map((name) => makeSieve(name, table.columns[name], filters[name]))
  const active = sieves.filter((sieve) => sieve.active)
  const shown = request.kind === null ? null : KINDS.indexOf(request.kind)
  const byYear = request.sort === 'year'
  const byFigures = request.query !== null
  const kinds = new Uint32Array(KINDS.length)
  const { places, tags, scores } = hits
  const best = greatestOf(scores)
  const standings = new Float64Array(places.length)
  let total = 0
  let withFigures = 0
  for (let number = 0; number < places.length; number++) {
    const place = places[number] ?? NO_HIT
    if (place === NO_HIT) continue
    const hasFigures = table.figures[number] === 1
    const failing = failingOf(active, number, filters.figures && !hasFigures)
    if (failing === 'several') continue
    const kind = table.classes[number] ?? 0
    const isShown = shown === null || kind === shown
    if (failing !== null) {
      if (isShown && failing !== 'figures') countValues(failing, number)
      continue
    }
    kinds[kind] = (kinds[kind] ?? 0) + 1
    if (!isShown) continue
    standings[total++] = standingOf({
      year: byYear ? (table.years[number] ?? 0) : 0,
      place,
      tags: tags[number] ?? 0,
      class: kind,
      figures: byFigures && hasFigures ? 1 : 0,
      grade: gradeOf(scores[number] ?? 0, best),
      number,
    })
    if (hasFigures) withFigures++
    for (const sieve of sieves) countValues(sieve, number)
  }
  const ordered = standings.subarray(0, total).sort()
  const wanted = new Set(request.facets)
  return {
    total,
    kinds: Object.fromEntries(KINDS.map((kind, at) => [kind, kinds[at] ?? 0])) as KindCounts,
    facets: {
      ...(Object.fromEntries(sieves.map((sieve) => [sieve.name, facetOf(sieve, wanted)])) as Record<
        FilterName,
        FacetValue[]
      >),
      figures: withFigures,
    },
    unknown: FILTERS.flatMap((filter) =>
      filters[filter]
        .filter((value) => !table.columns[filter].values.includes(value))
        .map((value) => ({ filter, value })),
    ),
    ...(request.group === null
      ? { numbers: Array.from(ordered.subarray(from, from + count), numberOf), groups: null }
      : groupNumbers(table, ordered.map(numberOf), { by: request.group, from, count })),
  }
}

function greatestOf(scores: Float64Array): number {
  let greatest = 0
  for (const score of scores) greatest = Math.max(greatest, score)
  return greatest
}

function makeSieve(name: FilterName, column: Column, values: readonly string[]): Sieve {
  const wanted = new Set(values)
  const chosen = Uint8Array.from(column.values, (value) => (wanted.has(value) ? 1 : 0))
  const counts = new Uint32Array(column.values.length)
  return { name, column, chosen, active: chosen.includes(1), counts }
}

/** The one filter that the record fails; null if it passes them all. */
function failingOf(
  active: readonly Sieve[],
  number: number,
  failsFigures: boolean,
): Sieve | 'figures' | 'several' | null {
  let failing: Sieve | 'figures' | null = failsFigures ? 'figures' : null
  for (const sieve of active) {
    if (passes(sieve, number)) continue
    if (failing !== null) return 'several'
    failing = sieve
  }
  return failing
}

function passes({ column: { firsts, codes }, chosen }: Sieve, number: number): boolean {
  const end = firsts[number + 1] ?? 0
  for (let at = firsts[number] ?? 0; at < end; at++) if (chosen[codes[at] ?? 0] === 1) return true
  return false
}

function countValues({ column: { firsts, codes }, counts }: Sieve, number: number): void {
  const end = firsts[number + 1] ?? 0
  for (let at = firsts[number] ?? 0; at < end; at++) {
    const code = codes[at] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function facetOf(
  { name, column, chosen, counts }: Sieve,
  wanted: ReadonlySet<FilterName>,
): FacetValue[] {
  const facets: FacetValue[] = []
  for (const [code, value] of column.values.entries()) {
    const count = counts[code] ?? 0
    const isChosen = chosen[code] === 1
    if (!isChosen && (count === 0 || !wanted.has(name))) continue
    const shown = column.names?.get(value)
    facets.push({ value, count, chosen: isChosen, ...(shown !== undefined && { name: shown }) })
  }
  return facets.sort((a, b) => b.count - a.count)
}
