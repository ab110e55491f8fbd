/** Messages about files, as an officer reads them in the terminal. */
import type { FileMessages } from '../../src/core/collection.ts'
import { SEVERITY_NAMES } from '../../src/core/messages.ts'
import type { Message } from '../../src/core/messages.ts'
import { plainLine } from '../../src/core/text/plain-line.ts'

/** Errors and warnings; what is only for the record stands on the report's page. */
export function describeMessages(files: readonly FileMessages[]): string[] {
  return files.flatMap(({ path, messages }) => {
    const shown = messages.filter(({ severity }) => severity !== 'info')
    return shown.length === 0 ? [] : [path, ...shown.map(describe)].map(plainLine)
  })
}

function describe({ severity, line, column, reason, rule }: Message): string {
  const place =
    line === null ? '' : `第 ${line} 行${column !== null && column > 1 ? `第 ${column} 列` : ''}：`
  return `  ${SEVERITY_NAMES[severity]}  ${place}${reason}（${rule}）`
}
