/**
 * The townships that a query names, to be offered beside what it finds in the texts: a report that
 * says 我镇 throughout does not hold the name of its town.
 *
 *     townshipsNamed(马营, vocabulary) → [{ name: '通渭县马营镇', filters: { body: ['马营镇'], county: ['通渭县'] } }]
 */
import type { Query } from './query.ts'
import type { Filters } from './request.ts'
import { norm } from '../text/norm.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface NamedTownship {
  name: string
  filters: Pick<Filters, 'body' | 'county'>
}

const RANK = /(?:街道|民族乡|镇|乡)$/u

/** Only a query that is a name and nothing else, with or without its rank. */
export function townshipsNamed(
  query: Query | null,
  { townships }: Pick<Vocabulary, 'townships'>,
): NamedTownship[] {
  if (query?.type !== 'phrase' || query.scope !== 'anywhere') return []
  return townships
    .filter(({ words }) =>
      [words, words.replace(RANK, '')].some((name) => norm(name) === query.norm),
    )
    .map(({ words, today, county, bodies, counties }) => ({
      name: `${county ?? ''}${words}${today === null ? '' : `（今${today}）`}`,
      filters: { body: bodies, county: counties },
    }))
}
