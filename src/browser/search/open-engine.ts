/**
 * The engine of a page: the worker’s and, where that cannot search, the scan in the page itself,
 * which is only loaded then. From a disk no worker starts: there it is always the scan.
 */
import { isOnDisk } from '../../core/page-address.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { FallbackEngine } from './fallback-engine.ts'
import { WorkerEngine } from './worker-engine.ts'

export interface PageEngine {
  engine: SearchEngine
  /** Starts loading before there is anything to look for. */
  warmUp: () => void
}

/** `base` is the full address of the site, with a slash at its end. */
export function openEngine(base: string, onFallback: (isOn: boolean) => void): PageEngine {
  const index = `${base}pagefind/`
  if (isOnDisk(base)) {
    const scan = makeScan(index)
    const engine: SearchEngine = { search: async (request) => (await scan).search(request) }
    return { engine, warmUp: () => undefined }
  }
  const worker = new WorkerEngine(index)
  const engine = new FallbackEngine(worker, () => makeScan(index), onFallback)
  return { engine, warmUp: () => worker.warmUp() }
}

async function makeScan(index: string): Promise<SearchEngine> {
  const { ScanFinder } = await import('./scan-finder.ts')
  return new FindingEngine(new ScanFinder(index))
}
