/**
 * The lead phrase of a numbered item: its short first sentence.
 *
 *     leadOf('一是确保责任到位。成立以党委书记为组长…') → 确保责任到位
 *
 * A first sentence that tells the practice itself (long, or all there is) is no lead; a paragraph
 * without a number has none.
 */
import { readMark } from '../text/number-mark.ts'

const LONGEST = 26

export function leadOf(text: string): string | null {
  const mark = readMark(text)
  if (mark === null) return null
  const match = /^([^。：；:;！？!?]{2,})(?:。|[：:]|[.．](?!\d))(?=\S)/u.exec(
    text.slice(mark.length),
  )
  const phrase = match?.[1]
  return phrase !== undefined && phrase.length <= LONGEST ? phrase : null
}
