/**
 * What is told to people about a file: always a VFile message with place and rule.
 *
 * Wording: “应为X，实为Y；怎么办”, in Chinese, understandable without asking.
 * `fail`: no page can be made of it. `warn`: a person should look. `inform`: for the record.
 */
import type { Point, Position } from 'unist'
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'

export type Severity = 'error' | 'warning' | 'info'

/** What people read in front of a message. */
export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '请核对',
  info: '说明',
}

export type Place = Point | Position | undefined

/** A message as data: to keep, to print and to show on a page. */
export interface Message {
  rule: string
  severity: Severity
  line: number | null
  column: number | null
  reason: string
}

const SOURCE = 'xiangjian'

export function fail(file: VFile, rule: string, reason: string, place?: Place): void {
  const message = file.message(reason, { place, ruleId: rule, source: SOURCE })
  message.fatal = true
}

export function warn(file: VFile, rule: string, reason: string, place?: Place): void {
  file.message(reason, { place, ruleId: rule, source: SOURCE })
}

export function inform(file: VFile, rule: string, reason: string, place?: Place): void {
  file.info(reason, { place, ruleId: rule, source: SOURCE })
}

export function hasFailed(file: VFile): boolean {
  return file.messages.some((message) => message.fatal)
}

/** The messages of a file in the order of their places. */
export function messagesOf(file: VFile): Message[] {
  return file.messages
    .map((message) => ({
      rule: message.ruleId ?? 'unknown',
      severity: severityOf(message),
      line: message.line ?? null,
      column: message.column ?? null,
      reason: message.reason,
    }))
    .sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0))
}

function severityOf(message: VFileMessage): Severity {
  if (message.fatal) return 'error'
  return message.fatal === false ? 'warning' : 'info'
}
