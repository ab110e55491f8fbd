/**
 * Entries of the officer's list that stand in no report: mostly mistyped, or of a report since withdrawn.
 *
 *     unmatchedNames({ reports, names: { mask: ['韩磊', '韩垒'], keep: [] } }) → ['韩垒']
 *
 * Not those of `keep`: what is kept need not be there.
 */
import { passagesOf } from '../check/passages.ts'
import type { Collection } from '../collection.ts'
import { placesOfListed } from './find-private.ts'

export function unmatchedNames({
  reports,
  names,
}: Pick<Collection, 'reports' | 'names'>): string[] {
  const texts = reports.flatMap((report) => [
    ...passagesOf(report).map(({ text }) => text),
    report.source,
  ])
  return names.mask.filter((word) => texts.every((text) => placesOfListed(text, word).length === 0))
}
