import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { startProgress } from '../../../scripts/terminal/progress.ts'

const printed: string[] = []

beforeEach(() => {
  printed.length = 0
  vi.useFakeTimers({ toFake: ['performance'] })
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('a long preparation does not count as slow work', () => {
  const progress = startProgress('生成页面')
  vi.advanceTimersByTime(8000)
  progress.step(1)
  expect(printed).toEqual([])
  vi.advanceTimersByTime(2000)
  progress.step(201, 400)
  expect(printed).toEqual(['生成页面 201/400（每秒 100）\n'])
})

test('less than one in a second is not told as none', () => {
  const progress = startProgress('生成页面')
  progress.step(1)
  vi.advanceTimersByTime(9000)
  progress.step(2)
  expect(printed).toEqual(['生成页面 2\n'])
})
