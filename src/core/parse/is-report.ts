/**
 * Is a text a report on 法治政府建设 at all? A recipe or a price list among the sources is not.
 *
 * Asked of the words of the trade: any real report uses a dozen of them in its first page.
 */
import type { Line } from '../source.ts'

const WORDS = [
  '法治',
  '依法',
  '普法',
  '执法',
  '行政',
  '法律',
  '司法',
  '法规',
  '合法',
  '政务',
  '政府',
  '纠纷',
  '调解',
  '公开',
  '监督',
]

const FEWEST_WORDS = 3
const SHORTEST = 40
/** Who writes these writes of nothing else. */
const SUBJECT = /法治政府|依法行政|法治建设|依法治[国省市县区镇乡街村]/u

export function isReport(lines: readonly Line[]): boolean {
  const text = lines.map((line) => line.text).join('')
  const found = WORDS.filter((word) => text.includes(word))
  const speaks = SUBJECT.test(text) || (found.length >= FEWEST_WORDS && /法治|依法/u.test(text))
  return text.length >= SHORTEST && speaks
}
