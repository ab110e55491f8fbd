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

/** Sentences one after the other that are like sentences of one other block are told as one. */
function joinSentences(near: readonly FoundNear[]): NearStretch[] {
  const joined: NearStretch[] = []
  for (const { other, ...text } of near) {
    const last = joined.at(-1)
    if (last?.text.block === text.block && last.other.block === other.block) {
      last.text = span(last.text, text)
      last.other = span(last.other, other)
    } else joined.push({ text, other })
  }
  return joined
}

function span(a: PlacedText, b: PlacedText): PlacedText {
  return { ...a, start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }
}

function otherText({ report, block, start, end }: PlacedText): NearText['other'] {
  const text = block.text.slice(start, end)
  return { report: report.id, name: reportName(report), block: block.id, text }
}
