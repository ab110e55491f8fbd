/**
 * A finding's place in words, and the text around it.
 *
 *     tellPlace(report, place) → 第三部分（三），第 2 段
 *     quoteOf(report, place)   → { before: '…共受理', marked: '信访  件', after: '，办结…' }
 */
import { placeName } from '../citation.ts'
import type { Report } from '../report.ts'
import type { Place } from './finding.ts'
import { passagesOf } from './passages.ts'
import type { Passage } from './passages.ts'

export function tellPlace(report: Report, place: Place | null): string {
  if (place === null) return '全文'
  const passage = findPassage(report, place)
  if (!passage?.section) return '标题'
  const { section, block } = passage
  const name = placeName(section.path)
  if (block === null) return `${name}的小标题`
  return `${name}，第 ${section.blocks.indexOf(block) + 1} 段`
}

export interface Quote {
  before: string
  marked: string
  after: string
}

/** Characters around what is meant, and the most that is shown of it. */
const AROUND = 24
const LONGEST = 200

export function quoteOf(report: Report, place: Place | null): Quote | null {
  const text = place && findPassage(report, place)?.text
  if (!text) return null
  const from = Math.max(0, place.start - AROUND)
  const end = Math.min(place.end, place.start + LONGEST)
  const to = end < place.end ? end : Math.min(text.length, end + AROUND)
  return {
    before: (from > 0 ? '…' : '') + text.slice(from, place.start),
    marked: text.slice(place.start, end),
    after: text.slice(end, to) + (to < text.length ? '…' : ''),
  }
}

export function findPassage(report: Report, place: Place): Passage | undefined {
  return passagesOf(report).find(({ id }) => id === place.block)
}
