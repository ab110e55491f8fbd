import { expect, test } from 'vitest'
import { describeUnfilled } from '../../../src/core/publish/unfilled-reports.ts'
import { startReport } from '../../../src/core/start-report.ts'

const started = startReport(
  { body: '青山镇', level: '镇', county: null, year: 2025 },
  new Set<string>(),
)

test('a report that was only started is told with its gaps', () => {
  const [sum, line] = describeUnfilled([started])
  expect(sum).toMatch(/^像是没有填写的地方有 \d+ 处/u)
  expect(line).toMatch(/^ {2}青山镇2025年报告（qingshan-2025）：\d+ 处$/u)
})

test('of many reports the first are told, and how many there are', () => {
  expect(describeUnfilled(Array.from({ length: 23 }, () => started)).at(-1)).toBe(
    '  另有 3 份报告没有列出',
  )
})

test('nothing is told of reports that are filled in', () => {
  const sections = started.sections.map((section) => ({ ...section, blocks: [] }))
  expect(describeUnfilled([{ ...started, sections }])).toEqual([])
})
