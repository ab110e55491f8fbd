/**
 * The search worker: an engine of its own thread, so that no search ever holds up the page. Only
 * the hits to be shown, and the counts, go back to it.
 *
 * Starts to load on the first message, so that a reader who is still typing need not wait later.
 */
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { PagefindFinder } from './pagefind-finder.ts'
import type { FromWorker, SearchMessage, ToWorker } from './worker-messages.ts'

let engine: SearchEngine | undefined

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') engine = openEngine(data.base)
  else if (engine !== undefined) void answer(engine, data)
})

function openEngine(base: string): SearchEngine {
  const finder = new PagefindFinder(base)
  // Should it fail, the first search says so.
  finder.open().catch(() => undefined)
  return new FindingEngine(finder)
}

async function answer(engine: SearchEngine, { id, request }: SearchMessage): Promise<void> {
  try {
    tell({ id, result: await engine.search(request) })
  } catch (error) {
    const reason = error instanceof SearchFailure ? error.reason : 'broken'
    tell({ id, failure: { reason, message: String(error) } })
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
