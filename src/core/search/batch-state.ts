/**
 * What the page of batch searches shows, as its address says it:
 *
 *     /batch/?t=普法&t=枫桥经验&kind=all&year=2023&county=通渭县&sort=name
 *
 * What is not written has its usual value, and so has what is not understood.
 */
import { readRowOrder, writeRowOrder } from '../row-order.ts'
import { BATCH_KEYS, USUAL_ORDER } from './batch.ts'
import type { BatchOrder } from './batch.ts'
import type { Kind } from './request.ts'
import { KIND_WORDS, kindOf, kindWord } from './search-state.ts'
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

export function readBatch(parameters: Iterable<Parameter>): BatchState {
  const terms: string[] = []
  const values = new Map<string, string>()
  for (const [name, value] of parameters) {
    if (value.trim() === '') continue
    if (name === 't') terms.push(value)
    else values.set(name, value)
  }
  const kind = KIND_WORDS.find((known) => known === values.get('kind'))
  return {
    terms,
    kind: kind === undefined ? NO_BATCH.kind : kindOf(kind),
    year: values.get('year') ?? null,
    county: values.get('county') ?? null,
    order: readRowOrder(values.get('sort') ?? '', BATCH_KEYS) ?? USUAL_ORDER,
  }
}

export function writeBatch({ terms, kind, year, county, order }: BatchState): Parameter[] {
  const sort = writeRowOrder(order)
  return [
    ...terms.map((term): Parameter => ['t', term]),
    ...when('kind', kind === NO_BATCH.kind ? null : kindWord(kind)),
    ...when('year', year),
    ...when('county', county),
    ...when('sort', sort === writeRowOrder(USUAL_ORDER) ? null : sort),
  ]
}

function when(name: string, value: string | null): Parameter[] {
  return value === null ? [] : [[name, value]]
}
