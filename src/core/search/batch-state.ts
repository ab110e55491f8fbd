/**
 * What the page of batch searches shows, as its address says it:
 *
 *     /batch/?t=普法&t=枫桥经验&kind=all&year=2023&county=通渭县&sort=name
 *
 * What is not written has its usual value, and so has what is not understood.
 */
import { BATCH_KEYS, USUAL_ORDER } from './batch.ts'
import type { BatchOrder } from './batch.ts'
import { KINDS } from './request.ts'
import type { Kind } from './request.ts'
import type { Parameter } from './search-state.ts'

export interface BatchState {
  /** As typed. */
  terms: string[]
  /** Null: every kind. */
  kind: Kind | null
  /** Null: every year, every county. */
  year: string | null
  county: string | null
  order: BatchOrder
}

export const NO_BATCH: BatchState = {
  terms: [],
  kind: 'practice',
  year: null,
  county: null,
  order: USUAL_ORDER,
}

const EVERY_KIND = 'all'

export function readBatch(parameters: Iterable<Parameter>): BatchState {
  const terms: string[] = []
  const values = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (value.trim() === '') continue
    if (name === 't') terms.push(value)
    else values.set(name, value)
  }
  const kind = values.get('kind')
  const sort = values.get('sort') ?? ''
  const key = BATCH_KEYS.find((known) => known === sort.replace(/^-/u, ''))
  return {
    terms,
    kind: kind === EVERY_KIND ? null : (KINDS.find((known) => known === kind) ?? NO_BATCH.kind),
    year: values.get('year') ?? null,
    county: values.get('county') ?? null,
    order: key === undefined ? USUAL_ORDER : { key, descending: sort.startsWith('-') },
  }
}

export function writeBatch({ terms, kind, year, county, order }: BatchState): Parameter[] {
  const isUsualOrder = order.key === USUAL_ORDER.key && order.descending === USUAL_ORDER.descending
  return [
    ...terms.map((term): Parameter => ['t', term]),
    ...when('kind', kind === NO_BATCH.kind ? null : (kind ?? EVERY_KIND)),
    ...when('year', year),
    ...when('county', county),
    ...when('sort', isUsualOrder ? null : `${order.descending ? '-' : ''}${order.key}`),
  ]
}

function when(name: string, value: string | null): Parameter[] {
  return value === null ? [] : [[name, value]]
}
