/**
 * The search worker: an engine of its own thread, so that no search ever holds up the page. Only
 * the hits to be shown, and how many there are, go back to it.
 *
 * Starts to load on the first message, so that a reader who is still typing need not wait later.
 */
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { PagefindEngine } from './pagefind-engine.ts'
import type { FromWorker, SearchMessage, ToWorker } from './worker-messages.ts'

let engine: SearchEngine | undefined

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') engine = openEngine(data.base)
  else if (engine !== undefined) void answer(engine, data)
})

function openEngine(base: string): SearchEngine {
  const pagefind = new PagefindEngine(base)
  // Should it fail, the first search says so.
  pagefind.open().catch(() => undefined)
  return pagefind
}

async function answer(engine: SearchEngine, { id, query, range }: SearchMessage): Promise<void> {
  try {
    tell({ id, result: await engine.search(query, range) })
  } catch (error) {
    const reason = error instanceof SearchFailure ? error.reason : 'broken'
    tell({ id, failure: { reason, message: String(error) } })
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
