/**
 * Which columns of a wide table stand side by side on paper; what is left of them comes in a further
 * table: 30 → 0 to 14, 14 to 28, 28 to 30.
 */

/** On A4, landscape; as they are that wide, four characters of a head stand in a line. */
const COLUMNS = 14

export interface PaperColumns {
  /** The first is 0. */
  from: number
  /** The one after the last. */
  to: number
}

export function paperColumns(count: number): PaperColumns[] {
  return Array.from({ length: Math.ceil(count / COLUMNS) }, (_, at) => ({
    from: at * COLUMNS,
    to: Math.min((at + 1) * COLUMNS, count),
  }))
}
