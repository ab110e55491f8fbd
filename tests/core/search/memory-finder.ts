/**
 * Records in memory, found by `includes`: what a search engine needs, and nothing else of one. Each
 * record is a report of its own, so that any record can be of any year.
 */
import type { RecordFinder } from '../../../src/core/search/engine.ts'
import { findHits } from '../../../src/core/search/find-hits.ts'
import type { PhraseFinder } from '../../../src/core/search/find-hits.ts'
import type { Field } from '../../../src/core/search/encode.ts'
import { tableOf } from '../../../src/core/search/make-index-files.ts'
import { formsOf, timesIn } from '../../../src/core/search/match.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { openTable } from '../../../src/core/search/search-table.ts'
import type { Tag } from '../../../src/core/tags/taxonomy.ts'

export function findInMemory(
  records: readonly SearchRecord[],
  taxonomy: readonly Pick<Tag, 'name' | 'group'>[] = [],
): RecordFinder {
  const texts = records.map((record) => ({ source: record, parts: [record] }))
  const table = openTable(
    tableOf(
      texts.map((text) => ({ texts: text, file: '' })),
      taxonomy,
    ),
  )
  const read = (numbers: readonly number[]) =>
    Promise.resolve(numbers.flatMap((number) => records[number] ?? []))
  const finder: PhraseFinder = {
    table,
    findPhrase: (field, phrase) => {
      const counts = records.map((record) =>
        partsOf(record, field)
          .flatMap(formsOf)
          .reduce((sum, form) => sum + timesIn(form, phrase), 0),
      )
      const numbers = Uint32Array.from(counts.keys()).filter((number) => counts[number] !== 0)
      return Promise.resolve({ numbers, times: numbers.map((number) => counts[number] ?? 0) })
    },
    read,
  }
  return {
    open: () => Promise.resolve(table),
    find: (query) => findHits(query, finder),
    read,
  }
}

function partsOf({ text, headings, lead }: SearchRecord, field: Field): readonly string[] {
  if (field === 'heading') return headings
  return field === 'text' ? [text] : lead === null ? [] : [lead]
}
