/**
 * Counts the files below an address that could not be fetched, by whomever.
 *
 * Pagefind keeps such a failure to itself: a search then finds less than there is, which is worse
 * than finding nothing. So `fetch` is watched, in our own worker, where nobody else uses it.
 */
export interface FetchWatch {
  failures: string[]
}

export function watchFetch(base: string): FetchWatch {
  const plainFetch = globalThis.fetch
  const watch: FetchWatch = { failures: [] }
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input)
    try {
      const response = await plainFetch(input, init)
      if (!response.ok) throw new Error(`${response.status} ${address}`)
      return response
    } catch (error) {
      if (address.startsWith(base)) watch.failures.push(String(error))
      throw error
    }
  }
  return watch
}
