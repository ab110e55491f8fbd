/**
 * Pauses in long work, so that the page stays alive meanwhile:
 *
 *     const pause = makePauses()
 *     for (const one of many) { work(one); await pause() }
 *
 * Most of the calls cost nothing; one lets the page go on whenever the work has taken a slice.
 */
const SLICE_MS = 20

export function makePauses(): () => Promise<void> | undefined {
  let start = performance.now()
  return () => {
    if (performance.now() - start < SLICE_MS) return undefined
    return nextTask().then(() => {
      start = performance.now()
    })
  }
}

export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve))
}
