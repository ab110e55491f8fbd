/**
 * The search worker: an engine of its own thread, so that no search ever holds up the page. Only
 * the hits to be shown, and the counts, go back to it.
 *
 * Starts to load on the first message, so that a reader who is still typing need not wait later.
 * Who searches a second time will search on: from then on texts are loaded before they are wanted,
 * because asking for the texts of ten reports is most of what a new list has to wait for.
 */
import '../older-kernels.ts'
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { PagefindFinder } from './pagefind-finder.ts'
import type { FromWorker, SearchMessage, ToWorker } from './worker-messages.ts'

const SEARCHES_BEFORE = 2

let finder: PagefindFinder | undefined
let engine: SearchEngine | undefined
let searches = 0

self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'open') open(data.base)
  else if (engine !== undefined) void answer(engine, data)
})

function open(base: string): void {
  finder = new PagefindFinder(base)
  engine = new FindingEngine(finder)
  // Should it fail, the first search says so.
  finder.open().catch(() => undefined)
}

async function answer(engine: SearchEngine, { id, request }: SearchMessage): Promise<void> {
  try {
    const result = await engine.search(request)
    tell({ id, result })
    // What is asked beside a list, such as synonyms, counts no values.
    if (request.facets.length > 0 && result.hits.length > 0 && ++searches === SEARCHES_BEFORE) {
      void finder?.preload()
    }
  } catch (error) {
    const reason = error instanceof SearchFailure ? error.reason : 'broken'
    tell({ id, failure: { reason, message: String(error) } })
  }
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
