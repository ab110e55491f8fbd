/**
 * The overview beside a comparison: a line for each row, with a square for each report, full where
 * it says something, half where it says it in another way, empty where it does not, and the same in
 * words. A press leads to the row.
 */
import { marksOf } from '../../core/compare/aligned-row.ts'
import { element } from '../search/element.ts'
import type { Comparison } from './comparison.ts'

export function rowMap({ rows }: Comparison, goToRow: (at: number) => void): Node[] {
  const nodes: Node[] = []
  let group: string | null = null
  let list: HTMLElement | undefined
  for (const [at, row] of rows.entries()) {
    if (list === undefined || row.group !== group) {
      if (row.group !== null) nodes.push(element('p', { class: 'compare-map-group' }, row.group))
      list = element('ol', {})
      nodes.push(list)
      group = row.group
    }
    const squares = marksOf(row).map((mark) =>
      element('i', { class: mark === 'empty' ? 'square' : `square square-${mark}` }),
    )
    const button = element(
      'button',
      { type: 'button', class: 'compare-map-row' },
      element('span', {}, row.name),
      element('span', { class: 'squares', 'aria-hidden': 'true' }, ...squares),
      element('span', { class: 'compare-map-words' }, row.words),
    )
    button.addEventListener('click', () => goToRow(at))
    list.append(element('li', {}, button))
  }
  return nodes
}
