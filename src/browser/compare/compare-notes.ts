/** What is told about an address that asks for more, or for less, than can be compared. */
import { MOST_REPORTS } from '../../core/compare/compare-state.ts'
import type { ReadCompare } from '../../core/compare/compare-state.ts'

const LONGEST_NAME = 40

export function notesOn(read: ReadCompare, nameOf: (id: string) => string): string[] {
  const { state, missing, repeated, surplus, unknown } = read
  const notes: string[] = []
  if (missing.length > 0) {
    notes.push(`没有这样的报告，已略过：${quote(missing)}。可能已经撤下，请另选`)
  }
  if (repeated.length > 0) notes.push(`重复的只列一次：${quote(repeated.map(nameOf))}`)
  if (surplus.length > 0) {
    const rest = quote(surplus.map(nameOf))
    notes.push(`一次最多对照 ${MOST_REPORTS} 份，没有列入：${rest}。移除一份后可以再加`)
  }
  if (unknown.length > 0) {
    const parameters = unknown.map(([name, value]) => `${name}=${value}`)
    notes.push(`看不懂网址里的${quote(parameters)}，已略过`)
  }
  if (state.reports.length === 1) notes.push('只选了一份；再加一份就可以对照')
  return notes
}

function quote(words: readonly string[]): string {
  return words.map((word) => `“${shorten(word)}”`).join('、')
}

function shorten(word: string): string {
  const characters = Array.from(word)
  return characters.length <= LONGEST_NAME ? word : `${characters.slice(0, LONGEST_NAME).join('')}…`
}
