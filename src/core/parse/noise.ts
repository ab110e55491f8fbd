/**
 * Takes away what is not text of the report, and says what it took.
 *
 * Word leaves `[bookmark: _GoBack]` behind (four of five samples), web pages leave zero-width
 * characters; space at the edges of a line is layout. Every removal has a name and is reported
 * with its lines, so that nothing disappears in silence. Words, typing errors and space inside
 * a line (责任书 10份) stay as they are.
 *
 * To add a kind of noise: one line in NOISE.
 */
import { inform } from '../messages.ts'
import type { Line } from '../source.ts'
import type { VFile } from 'vfile'

interface Noise {
  rule: string
  /** What the message calls it. */
  name: string
  pattern: RegExp
}

const NOISE: readonly Noise[] = [
  { rule: 'noise-bookmark', name: 'Word 书签标记', pattern: /\[bookmark:[^\]\n]{0,80}\]/giu },
  { rule: 'noise-control', name: '控制字符', pattern: /\p{Cc}(?<!\t)/gu },
  {
    rule: 'noise-invisible',
    name: '不可见字符',
    pattern: /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/gu,
  },
  { rule: 'noise-edge-space', name: '行首行尾空白', pattern: /^\s+(?=\S)|(?<=\S)\s+$/gu },
]

/** Lines without noise; lines of nothing but space are left out. */
export function removeNoise(lines: readonly Line[], file: VFile): Line[] {
  const places = new Map<Noise, number[]>()
  const kept: Line[] = []
  for (const original of lines) {
    const { text, line } = original
    let clean = text
    for (const noise of NOISE) {
      const without = clean.replace(noise.pattern, '')
      if (without === clean) continue
      const numbers = places.get(noise)
      if (numbers === undefined) places.set(noise, [line])
      else numbers.push(line)
      clean = without
    }
    if (clean.trim() !== '') kept.push({ ...original, text: clean })
  }
  for (const [noise, numbers] of places) report(file, noise, numbers)
  return kept
}

const SHOWN = 5

function report(file: VFile, noise: Noise, numbers: readonly number[]): void {
  const shown = numbers.slice(0, SHOWN).join('、')
  const more = numbers.length > SHOWN ? ' 等' : ''
  const [line = 1] = numbers
  inform(
    file,
    noise.rule,
    `已去除${noise.name}，共 ${numbers.length} 行（第 ${shown}${more} 行），正文文字未改动`,
    { line, column: 1 },
  )
}
