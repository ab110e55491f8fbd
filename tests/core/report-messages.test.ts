import { expect, test } from 'vitest'
import type { FileMessages } from '../../src/core/collection.ts'
import type { Message, Severity } from '../../src/core/messages.ts'
import { isOutdated, messagesAbout } from '../../src/core/report-messages.ts'
import { someReport } from '../some-report.ts'

const report = someReport('maying-2023', { source: '2023/maying.txt' })

function told(path: string, severity: Severity): FileMessages {
  const message: Message = { rule: 'some-rule', severity, line: 1, column: 1, reason: path }
  return { path, messages: [message] }
}

const aboutSource = told('content/sources/2023/maying.txt', 'warning')
const aboutReport = told('content/reports/maying-2023.mdx', 'error')

test('a report is told about its original and its own file, and about no other', () => {
  const others = [
    told('content/reports/maying-2022.mdx', 'error'),
    told('content/site.yaml', 'info'),
  ]
  const messages = messagesAbout(report, [...others, aboutReport, aboutSource])
  expect(messages.map(({ file, reason }) => [file, reason])).toEqual([
    ['source', 'content/sources/2023/maying.txt'],
    ['report', 'content/reports/maying-2023.mdx'],
  ])
})

test('a mistake in its file means that the page shows an earlier state, a doubt does not', () => {
  expect(isOutdated(messagesAbout(report, [aboutReport]))).toBe(true)
  expect(isOutdated(messagesAbout(report, [aboutSource]))).toBe(false)
})
