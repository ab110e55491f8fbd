/**
 * Addresses that say what a page shows: /search/?q=普法&year=2023
 *
 * Servers refuse long ones, some (IIS) from 2,048 bytes on, which a pasted paragraph or a list of a
 * hundred terms soon makes. What is too long stands behind # instead of ?, where no server sees it.
 */
import { isPlace } from './place-hash.ts'
import { pageAddress } from '../../core/page-address.ts'
import { writeState } from '../../core/search/search-state.ts'
import type { Parameter, SearchState } from '../../core/search/search-state.ts'

const LONGEST_QUERY = 2000

/** `base` is the address of the site, with a slash at its end. */
export function addressOfState(base: string, state: SearchState | null): string {
  return addressWith(pageAddress(base, 'search/'), writeState(state))
}

export function addressWith(path: string, parameters: readonly Parameter[]): string {
  const words = new URLSearchParams(parameters.map(([name, value]) => [name, value])).toString()
  if (words === '') return path
  return `${path}${words.length > LONGEST_QUERY ? '#' : '?'}${words}`
}

export function parametersIn({ search, hash }: Pick<Location, 'search' | 'hash'>): URLSearchParams {
  return new URLSearchParams(`${search.slice(1)}${isPlace(hash) ? '' : `&${hash.slice(1)}`}`)
}
