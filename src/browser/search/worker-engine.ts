/**
 * The page's side of the search worker: an engine like any other, that always answers. A worker
 * that cannot start, breaks down or keeps silent is a failure, and the next search starts a new one.
 */
import { SearchFailure } from '../../core/search/engine.ts'
import type { SearchEngine, SearchResult } from '../../core/search/engine.ts'
import type { SearchRequest } from '../../core/search/request.ts'
import type { FromWorker, ToWorker } from './worker-messages.ts'

/** Long enough for a first search over a slow office network. */
const PATIENCE_MS = 30_000

interface Waiting {
  resolve: (result: SearchResult) => void
  reject: (failure: SearchFailure) => void
  timer: ReturnType<typeof setTimeout>
}

export class WorkerEngine implements SearchEngine {
  readonly #base: string
  readonly #waiting = new Map<number, Waiting>()
  #worker: Worker | undefined
  #lastId = 0

  /** `base` is the full address of the index, with a slash at its end. */
  constructor(base: string) {
    this.#base = base
  }

  /** Starts loading; what fails is told by the next search. */
  warmUp(): void {
    if (!canSearch()) return
    try {
      this.#worker ??= this.#start()
    } catch {
      // The next search says so.
    }
  }

  search(request: SearchRequest): Promise<SearchResult> {
    if (!canSearch()) {
      return Promise.reject(new SearchFailure('unsupported', 'no worker'))
    }
    let worker: Worker
    try {
      worker = this.#worker ??= this.#start()
    } catch (cause) {
      // Some browsers have workers and allow none: on file://, or by a policy.
      return Promise.reject(new SearchFailure('unsupported', String(cause), { cause }))
    }
    const id = ++this.#lastId
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp('silent', 'no answer'), PATIENCE_MS)
      this.#waiting.set(id, { resolve, reject, timer })
      say(worker, { type: 'search', id, request })
    })
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#settle(data))
    worker.addEventListener('error', ({ message }) => this.#giveUp('unsupported', message))
    say(worker, { type: 'open', base: this.#base })
    return worker
  }

  #settle(answer: FromWorker): void {
    const waiting = this.#waiting.get(answer.id)
    if (waiting === undefined) return
    this.#waiting.delete(answer.id)
    clearTimeout(waiting.timer)
    if ('result' in answer) waiting.resolve(answer.result)
    else waiting.reject(new SearchFailure(answer.failure.reason, answer.failure.message))
  }

  #giveUp(reason: SearchFailure['reason'], message: string): void {
    this.#worker?.terminate()
    this.#worker = undefined
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer)
      reject(new SearchFailure(reason, message))
    }
    this.#waiting.clear()
  }
}

function canSearch(): boolean {
  return typeof Worker !== 'undefined'
}

function say(worker: Worker, message: ToWorker): void {
  worker.postMessage(message)
}
