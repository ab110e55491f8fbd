/**
 * Tells what a reader left out of the text or added to it, one message for each kind.
 *
 * All of them are information: nothing here needs a person, but silence means nothing was lost.
 */
import type { VFile } from 'vfile'
import { inform } from '../../src/core/messages.ts'

export interface Told {
  rule: string
  count: number
  reason: (count: number) => string
}

export function tellCounts(counts: readonly Told[], file: VFile): void {
  for (const { rule, count, reason } of counts) {
    if (count > 0) inform(file, rule, reason(count))
  }
}

/** The beginning of a text, for a message: “某某镇人民政府关于…”. */
export function quote(text: string): string {
  const plain = text.replace(/\s+/gu, ' ').trim()
  return plain.length > 30 ? `“${plain.slice(0, 30)}…”` : `“${plain}”`
}
