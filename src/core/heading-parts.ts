/**
 * A heading cut into its number, which hangs in the margin, and its words.
 *
 *     headingParts('（一）完善体制机制。') → { number: '（一）', words: '完善体制机制。' }
 *
 * Both parts together are the heading, character for character.
 */
import { readMark } from './text/number-mark.ts'

export interface HeadingParts {
  number: string
  words: string
}

export function headingParts(heading: string): HeadingParts {
  const length = readMark(heading)?.length ?? 0
  return { number: heading.slice(0, length), words: heading.slice(length) }
}
