/**
 * The search worker: an engine of its own thread, so that no search ever holds up the page. Only
 * the hits to be shown, and the counts, go back to it.
 *
 * Starts to load on the first message, so that a reader who is still typing need not wait later,
 * and loads on while the reader looks at the first list.
 */
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine } from '../../core/search/engine.ts'
import { FindingEngine } from '../../core/search/finding-engine.ts'
import { PagefindFinder } from './pagefind-finder.ts'
import type { FromWorker, SearchMessage, ToWorker } from './worker-messages.ts'

/** By then the page has what it needs beside the list. */
const LOAD_ON_AFTER_MS = 1000

let finder: PagefindFinder | undefined
let engine: SearchEngine | undefined
let hasLoadedOn = false

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
    if (result.hits.length > 0) loadOn()
  } catch (error) {
    const reason = error instanceof SearchFailure ? error.reason : 'broken'
    tell({ id, failure: { reason, message: String(error) } })
  }
}

function loadOn(): void {
  if (hasLoadedOn) return
  hasLoadedOn = true
  setTimeout(() => void finder?.preload(), LOAD_ON_AFTER_MS)
}

function tell(message: FromWorker): void {
  self.postMessage(message)
}
