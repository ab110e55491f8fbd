/**
 * The text as triggers see it: width, case, spaces and quotes make no difference.
 *
 *     matchingText('１２.4  “宪法日”(LED)').chars → 12·4宪法日（led）
 *
 * Letters and digits are half-width and lower case, other punctuation is full-width, a dot between
 * digits is ·, spaces and quotes are gone. Unlike `norm` of the search, punctuation stays: triggers
 * must not reach over the end of a sentence. For triggers that speak of quotes (“…”工作法) there is
 * a second reading that keeps them as “ and ”.
 *
 * Every code unit of it knows its place in the text.
 */
export interface MatchingText {
  chars: string
  /** Code unit i comes from [starts[i], ends[i]) of the text. */
  starts: readonly number[]
  ends: readonly number[]
}

/** Stands for text that triggers must not see; no trigger can ask for it. */
export const MASK = '\uffff'

const IGNORED = /^[\p{White_Space}\p{Cf}‘’'`]$/u
const OPENING = '“„「『'
const CLOSING = '”‟」』'
const DOT = /^[.·•‧∙⋅・]$/u
const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '(': '（',
  ')': '）',
}

export function matchingText(text: string, quotes: 'kept' | 'dropped' = 'dropped'): MatchingText {
  const starts: number[] = []
  const ends: number[] = []
  let chars = ''
  let open = false
  let at = 0
  for (const char of text) {
    let seen = matchingChar(char)
    if (seen === '“' || seen === '”' || seen === '"') {
      if (seen === '"') seen = open ? '”' : '“'
      open = seen === '“'
      if (quotes === 'dropped') seen = ''
    } else if (DOT.test(seen)) {
      const between = isDigit(text[at - 1]) && isDigit(text[at + char.length])
      seen = between ? '·' : seen
    }
    chars += seen
    while (starts.length < chars.length) {
      starts.push(at)
      ends.push(at + char.length)
    }
    at += char.length
  }
  return { chars, starts, ends }
}

/** One character as triggers see it; nothing if it makes no difference. */
export function matchingChar(char: string): string {
  if (char >= '\u4e00' && char <= '\u9fff') return char
  const known = seenBefore.get(char)
  if (known !== undefined) return known
  const seen = fold(char)
  seenBefore.set(char, seen)
  return seen
}

/** Reports use a few hundred characters besides Han; folding each once is what makes this fast. */
const seenBefore = new Map<string, string>()

function fold(char: string): string {
  if (OPENING.includes(char)) return '“'
  if (CLOSING.includes(char)) return '”'
  if (IGNORED.test(char)) return ''
  const folded = char.normalize('NFKC').toLowerCase()
  return Array.from(folded, (part) => FULL_WIDTH[part] ?? (IGNORED.test(part) ? '' : part)).join('')
}

function isDigit(char: string | undefined): boolean {
  return char !== undefined && /^\p{Nd}$/u.test(char)
}
