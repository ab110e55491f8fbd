/**
 * The order of a table by one of its columns, and how it stands in an address:
 *
 *     -year  ↔  { key: 'year', descending: true }
 *
 * What each column is ordered by is the business of the table.
 */
export interface RowOrder<Key extends string> {
  key: Key
  descending: boolean
}

/** Null: there is no such column. */
export function readRowOrder<Key extends string>(
  text: string,
  keys: readonly Key[],
): RowOrder<Key> | null {
  const descending = text.startsWith('-')
  const key = keys.find((known) => known === (descending ? text.slice(1) : text))
  return key === undefined ? null : { key, descending }
}

export function writeRowOrder({ key, descending }: RowOrder<string>): string {
  return `${descending ? '-' : ''}${key}`
}
