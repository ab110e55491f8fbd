/** 枫桥经验 → 枫桥 桥经 经验, of each line; a lone character stays. Same normaliser as ours. */
import { norm } from '../../../src/core/text/norm.ts'

export function bigramsOf(text: string): string[] {
  return text.split(/[\n\s]/u).flatMap((line) => {
    const characters = Array.from(norm(line))
    if (characters.length < 2) return characters
    return characters.slice(1).map((character, at) => (characters[at] ?? '') + character)
  })
}
