/**
 * What the check of any report needs to know of the collection, prepared once for all of them.
 *
 *     const contextOf = checkContext(reports, places)
 *     checkReport(report, contextOf(report))
 *
 * A township repeats itself from year to year; that is not compared.
 */
import { findNearTexts } from '../compare/near-texts.ts'
import type { NearText as FoundNear, PlacedText } from '../compare/near-texts.ts'
import { originOf, relationOf } from '../compare/same-township.ts'
import { townshipsOf } from '../collection.ts'
import { townshipByReport } from '../counties.ts'
import type { Places } from '../places.ts'
import { reportName, yearOf } from '../report-names.ts'
import type { Report } from '../report.ts'
import { norm } from '../text/norm.ts'
import type { CheckContext, NearText } from './finding.ts'
import { knownPlaces } from './known-places.ts'

/** The nearest one says enough. */
const MOST = 1

/** `reports`: the one that is checked, too. */
export function checkContext(
  reports: readonly Report[],
  table: Places,
): (report: Report) => CheckContext {
  const places = knownPlaces(reports, table)
  const nearTexts = nearTextsByReport(reports, table)
  return (report) => ({ places, nearTexts: nearTexts.get(report.id) ?? [] })
}

function nearTextsByReport(reports: readonly Report[], table: Places): Map<string, NearText[]> {
  const townships = townshipByReport(townshipsOf(reports, table))
  const isOwn = (a: Report, b: Report): boolean =>
    (yearOf(a) === null || yearOf(a) !== yearOf(b)) &&
    relationOf(originOf(a, townships.get(a.id)), originOf(b, townships.get(b.id))) === 'same'
  const near = new Map<string, NearText[]>()
  for (const { text, other } of joinSentences(findNearTexts(reports, { isOwn, most: MOST }))) {
    const place = { block: text.block.id, start: text.start, end: text.end }
    const found = near.get(text.report.id) ?? []
    near.set(text.report.id, found)
    found.push({ place, other: otherText(other) })
  }
  return near
}

interface NearStretch {
  text: PlacedText
  other: PlacedText
}

/** Sentences one after the other that are so in one other block, too, are told as one. */
function joinSentences(near: readonly FoundNear[]): NearStretch[] {
  const joined: NearStretch[] = []
  for (const { other, ...text } of near) {
    const last = joined.at(-1)
    const between = last && wordsBetween(last.text, text)
    if (last && between !== null && between === wordsBetween(last.other, other)) {
      last.text = { ...last.text, end: text.end }
      last.other = { ...last.other, end: other.end }
    } else joined.push({ text, other })
  }
  return joined
}

/** Short sentences (同上。) are not compared by themselves; null where `b` does not follow `a`. */
function wordsBetween(a: PlacedText, b: PlacedText): string | null {
  return a.block === b.block && a.end <= b.start ? norm(a.block.text.slice(a.end, b.start)) : null
}

function otherText({ report, block, start, end }: PlacedText): NearText['other'] {
  const text = block.text.slice(start, end)
  return { report: report.id, name: reportName(report), block: block.id, text }
}
