/** The search engine of a page: in a worker, or, where that cannot be, in the page itself. */
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { FallbackEngine } from './fallback-engine.ts'
import { WorkerEngine } from './worker-engine.ts'

/**
 * `base` is the address of the site, with a slash at its end. `onFallback` is told which of the two
 * answers: whether it is the slower one.
 */
export function openEngine(base: string, onFallback: (isOn: boolean) => void): SearchEngine {
  const index = `${base}pagefind/`
  return new FallbackEngine(new WorkerEngine(index), () => makeScan(index), onFallback)
}

/** Only loaded where it is needed. */
async function makeScan(index: string): Promise<SearchEngine> {
  const { ScanFinder } = await import('./scan-finder.ts')
  return new FindingEngine(new ScanFinder(index))
}
