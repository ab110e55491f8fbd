/**
 * The hits of a query: of every record of the collection, by its number, all that its order among
 * the hits depends on (rank.ts).
 *
 * What is no hit has NO_HIT for its place, no tags and no score.
 */
export interface Hits {
  /** Where the words stand; smaller is better. */
  places: Int32Array
  /** How many of the phrases are tags of the record. */
  tags: Uint16Array
  /** How much of the text is about the words (bm25.ts). */
  scores: Float64Array
}

export const NO_HIT = -1

export function noHits(records: number): Hits {
  const hits = allHits(records)
  hits.places.fill(NO_HIT)
  return hits
}

/** Every record, none before another. */
export function allHits(records: number): Hits {
  return {
    places: new Int32Array(records),
    tags: new Uint16Array(records),
    scores: new Float64Array(records),
  }
}

export function dropHit({ places, tags, scores }: Hits, number: number): void {
  places[number] = NO_HIT
  tags[number] = 0
  scores[number] = 0
}

/** The records that hold a phrase, and beside each how many times it does. */
export interface Holders {
  /** In ascending order, each once. */
  numbers: Uint32Array
  times: Uint32Array
}
