import { expect, test } from 'vitest'
import { FallbackEngine } from '../../src/browser/search/fallback-engine.ts'
import { SearchFailure } from '../../src/core/search/engine.ts'
import type { FailureReason, SearchEngine, SearchResult } from '../../src/core/search/engine.ts'
import { FILTERS, NO_FILTERS } from '../../src/core/search/request.ts'
import type { SearchRequest } from '../../src/core/search/request.ts'

const request: SearchRequest = {
  query: null,
  filters: NO_FILTERS,
  kind: null,
  sort: 'relevance',
  group: null,
  facets: FILTERS,
  from: 0,
  count: 20,
}

function engineOf(total: number, reasons: FailureReason[] = []): SearchEngine & { asked: number } {
  return {
    asked: 0,
    search() {
      this.asked++
      const reason = reasons.shift()
      if (reason !== undefined) return Promise.reject(new SearchFailure(reason, ''))
      return Promise.resolve({ total } as SearchResult)
    },
  }
}

function chain(first: SearchEngine, second: SearchEngine) {
  const told: boolean[] = []
  const made = { count: 0 }
  const engine = new FallbackEngine(
    first,
    () => {
      made.count++
      return Promise.resolve(second)
    },
    (isOn) => told.push(isOn),
  )
  const totalOf = async () => (await engine.search(request)).total
  return { told, made, totalOf }
}

test('as long as the first answers, the second is not even made', async () => {
  const { told, made, totalOf } = chain(engineOf(1), engineOf(2))
  expect(await totalOf()).toBe(1)
  expect(made.count).toBe(0)
  expect(told).toEqual([false])
})

test('without a worker the second answers, now and ever after', async () => {
  const first = engineOf(1, ['unsupported'])
  const { told, made, totalOf } = chain(first, engineOf(2))
  expect(await totalOf()).toBe(2)
  expect(await totalOf()).toBe(2)
  expect(first.asked).toBe(1)
  expect(made.count).toBe(1)
  expect(told).toEqual([true, true])
})

test('what could not be read is tried again with the next search', async () => {
  const { told, totalOf } = chain(engineOf(1, ['broken']), engineOf(2))
  expect(await totalOf()).toBe(2)
  expect(await totalOf()).toBe(1)
  expect(told).toEqual([true, false])
})

test.each<FailureReason>(['missing', 'version', 'silent'])(
  'what is %s would be so for the second, too',
  async (reason) => {
    const { made, totalOf } = chain(engineOf(1, [reason]), engineOf(2))
    await expect(totalOf()).rejects.toMatchObject({ reason })
    expect(made.count).toBe(0)
  },
)

test('a second that could not be loaded is asked for again', async () => {
  const attempts = [Promise.reject(new Error('offline')), Promise.resolve(engineOf(2))]
  const engine = new FallbackEngine(
    engineOf(1, ['unsupported']),
    () => attempts.shift() ?? Promise.reject(new Error('none left')),
    () => undefined,
  )
  await expect(engine.search(request)).rejects.toThrow('offline')
  expect((await engine.search(request)).total).toBe(2)
})
