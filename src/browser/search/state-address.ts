/** The address of the search page in a state: /search/?q=普法&year=2023 */
import { writeState } from '../../core/search/search-state.ts'
import type { SearchState } from '../../core/search/search-state.ts'

/** `base` is the address of the site, with a slash at its end. */
export function addressOfState(base: string, state: SearchState | null): string {
  const parameters = writeState(state).map(([name, value]) => [name, value])
  const words = new URLSearchParams(parameters).toString()
  return `${base}search/${words === '' ? '' : `?${words}`}`
}
