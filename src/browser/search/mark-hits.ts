/**
 * Marks phrases in the text of a page: in each element that carries `data-text`, across whatever
 * is set in bold or numbered within it.
 *
 * A hit is one or more <mark>, where it reaches over several nodes. Paragraphs of one block are
 * kept apart by a line break, as they are in the block’s text; the tabs between the cells of a row
 * are part of its text, but a row can hold no mark.
 */
import { findRanges } from '../../core/search/highlight.ts'
import type { Range } from '../../core/search/highlight.ts'
import { element } from './element.ts'

/** The marks of one hit, in reading order; never none. */
export type MarkedHit = [HTMLElement, ...HTMLElement[]]

/** `phrases` are normalised already. */
export function markHits(root: ParentNode, phrases: readonly string[]): MarkedHit[] {
  return [...root.querySelectorAll('[data-text]')].flatMap((block) => markIn(block, phrases))
}

export function clearMarks(hits: readonly MarkedHit[]): void {
  for (const mark of hits.flat()) {
    const parent = mark.parentNode
    mark.replaceWith(...mark.childNodes)
    parent?.normalize()
  }
}

interface PlacedNode {
  node: Text
  start: number
}

function markIn(block: Element, phrases: readonly string[]): MarkedHit[] {
  const { text, nodes } = readText(block)
  const ranges = findRanges(text, phrases)
  // From the end, so that the places of what comes before stay true.
  const hits = ranges.reverse().flatMap((range) => {
    const marks = [...nodes].reverse().flatMap((placed) => markNode(placed, range) ?? [])
    const [first, ...others] = marks.reverse()
    return first === undefined ? [] : [[first, ...others] satisfies MarkedHit]
  })
  return hits.reverse()
}

function readText(block: Element): { text: string; nodes: PlacedNode[] } {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: PlacedNode[] = []
  let text = ''
  let paragraph: Element | null = null
  while (walker.nextNode()) {
    const node = walker.currentNode as Text
    const within = node.parentElement?.closest('p') ?? null
    if (nodes.length > 0 && within !== paragraph) text += '\n'
    paragraph = within
    nodes.push({ node, start: text.length })
    text += node.data
  }
  return { text, nodes }
}

function markNode({ node, start }: PlacedNode, range: Range): HTMLElement | undefined {
  const from = Math.max(0, range.start - start)
  const to = Math.min(node.length, range.end - start)
  if (from >= to) return undefined
  if (node.parentNode instanceof HTMLTableRowElement) return undefined
  const marked = node.splitText(from)
  marked.splitText(to - from)
  const mark = element('mark', {})
  marked.replaceWith(mark)
  mark.append(marked)
  return mark
}
