/** Messages about files, as an officer reads them in the terminal. */
import type { FileMessages } from '../../src/core/collection.ts'
import type { Message, Severity } from '../../src/core/messages.ts'

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '请看', info: '说明' }

/** Errors and warnings; what is only for the record stands on the report's page. */
export function describeMessages(files: readonly FileMessages[]): string[] {
  return files.flatMap(({ path, messages }) => {
    const shown = messages.filter(({ severity }) => severity !== 'info')
    return shown.length === 0 ? [] : [showPath(path), ...shown.map(describe)]
  })
}

function describe({ severity, line, column, reason, rule }: Message): string {
  const place =
    line === null ? '' : `第 ${line} 行${column !== null && column > 1 ? `第 ${column} 列` : ''}：`
  return `  ${NAMES[severity]}  ${place}${reason}（${rule}）`
}

/** File names are hostile too: control characters could drive the terminal. */
function showPath(path: string): string {
  return path.replace(/\p{Cc}/gu, '�')
}
