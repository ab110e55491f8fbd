/** What every format of generated files offers. To add one: a file beside this and a line in index.ts. */
import type { Random } from '../random.ts'
import type { ReportLine } from '../report-builder.ts'

export interface Format {
  /** File name's ending, without the dot. */
  name: string
  write: (lines: readonly ReportLine[], random: Random) => Uint8Array
}
