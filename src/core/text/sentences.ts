/**
 * The sentences of a text and where they begin, without the marks at their ends.
 *
 *     sentencesOf('开展普法36次。调解纠纷；') → [{ text: '开展普法36次', start: 0 }, { text: '调解纠纷', start: 8 }]
 *
 * A semicolon ends one: reports join by it what stands for itself.
 */

export interface Sentence {
  text: string
  start: number
}

export function sentencesOf(text: string): Sentence[] {
  return Array.from(text.matchAll(/[^。；;！？\n]+/gu), ({ 0: sentence, index }) => ({
    text: sentence,
    start: index,
  }))
}
