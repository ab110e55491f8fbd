/**
 * The lead phrase of a numbered item: its short first sentence.
 *
 *     leadOf('一是确保责任到位。成立以党委书记为组长…') → 确保责任到位
 *     leadOf('2、 规范行政执法 按照条例要求，…') → 规范行政执法
 *
 * A first sentence that tells the practice itself (long, or all there is) is no lead; a paragraph
 * without a number has none.
 */
import { readMark } from '../text/number-mark.ts'

const LONGEST = 26
const FIRST_SENTENCE = /^([^。：；:;！？!?]{2,})(?:。|[：:]|[.．](?!\d))(?=\S)/u
/** Some put a space where a full stop belongs. */
const SET_APART = /^\s*(\p{sc=Han}{4,14})\s+(?=\p{sc=Han}[^。]{12,})/u

export function leadOf(text: string): string | null {
  const mark = readMark(text)
  if (mark === null) return null
  const words = text.slice(mark.length)
  const phrase = SET_APART.exec(words)?.[1] ?? FIRST_SENTENCE.exec(words)?.[1]
  return phrase !== undefined && phrase.length <= LONGEST ? phrase : null
}
