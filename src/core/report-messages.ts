/**
 * What is to be said on a report's own page: the doubts of its conversion, the mistakes in its file.
 *
 * A line number alone would mislead, since the original and the corrected file have different ones.
 */
import type { FileMessages } from './collection.ts'
import type { Message } from './messages.ts'
import type { Report } from './report.ts'

export interface ReportMessage extends Message {
  file: 'source' | 'report'
}

export function messagesAbout(report: Report, messages: readonly FileMessages[]): ReportMessage[] {
  return [
    ...messagesIn('source', `content/sources/${report.source}`, messages),
    ...messagesIn('report', reportPath(report), messages),
  ]
}

/** Where an officer finds the file to correct. */
export function reportPath(report: Report): string {
  return `content/reports/${report.id}.mdx`
}

/** The file cannot be read as it is: what the page shows is its last good state. */
export function isOutdated(messages: readonly ReportMessage[]): boolean {
  return messages.some(({ file, severity }) => file === 'report' && severity === 'error')
}

/** What a person should look at, the report being shown as it is. */
export function doubtsIn(messages: readonly ReportMessage[]): ReportMessage[] {
  return messages.filter(({ severity }) => severity !== 'info')
}

function messagesIn(
  file: ReportMessage['file'],
  path: string,
  messages: readonly FileMessages[],
): ReportMessage[] {
  return messages
    .filter((entry) => entry.path === path)
    .flatMap((entry) => entry.messages.map((message) => ({ ...message, file })))
}
