/** What is printed after a conversion: every doubt and error, then what to do. */
import { READABLE } from '../readers/index.ts'
import { describeMessages } from '../terminal/print-messages.ts'
import type { ConversionSummary } from './convert-folder.ts'

export interface ShownFolders {
  from: string
  to: string
}

const USUAL_FOLDERS: ShownFolders = { from: 'content/sources', to: 'content/reports' }

export function describeSummary(
  { total, counts, messages }: ConversionSummary,
  { from, to }: ShownFolders = USUAL_FOLDERS,
): string[] {
  const lines = describeMessages(messages)
  if (counts.failed > 0) {
    lines.push(`有 ${counts.failed} 个文件未能转换，原因见上；其余报告已在 ${to}，原有内容未丢失`)
  } else if (total === 0) {
    lines.push(`${from} 中还没有报告；请把原件（${READABLE.join('、')}）放进去，再运行一次`)
  }
  return lines
}

export function hasWarnings({ messages }: ConversionSummary): boolean {
  return messages.some((file) => file.messages.some(({ severity }) => severity === 'warning'))
}
