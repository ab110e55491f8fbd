/** The hits of a query: for every record of the collection, by its number, its place or NO_HIT. */
export type Hits = Int32Array

export const NO_HIT = -1

export function noHits(records: number): Hits {
  return new Int32Array(records).fill(NO_HIT)
}

/** Every record, none before another. */
export function allHits(records: number): Hits {
  return new Int32Array(records)
}
