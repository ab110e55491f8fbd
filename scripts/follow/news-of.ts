/**
 * What of the messages is worth being told again: those of files that have changed, and those that
 * were not there before (a deleted source makes its untouched report an orphan). Pure.
 */
import type { FileMessages } from '../../src/core/collection.ts'

export function newsOf(
  before: readonly FileMessages[],
  after: readonly FileMessages[],
  changed: ReadonlySet<string>,
): FileMessages[] {
  const told = new Set(before.map((file) => JSON.stringify(file)))
  return after.filter((file) => changed.has(file.path) || !told.has(JSON.stringify(file)))
}
