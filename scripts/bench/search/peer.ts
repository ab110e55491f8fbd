/** A search engine as it is compared with the others. */
import type { SearchRecord } from '../../../src/core/search/records.ts'

export interface Peer {
  name: string
  /** The numbers of the records that it finds; where texts are files, a page of them is read. */
  search(query: string): Promise<readonly number[]>
  /** Asked after the first search: what had to be loaded for it. */
  bytes(): number
  close(): Promise<void>
}

/** So many hits are shown first. */
export const PAGE = 20

/** What is searched of a record: its text and the headings above it. */
export function contentOf({ text, headings }: SearchRecord): string {
  return [text, ...headings].join('\n')
}
