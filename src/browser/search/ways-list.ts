/** What else may be looked for where nothing was found, each with the hits that it would give. */
import type { WayOut } from '../../core/search/ways-out.ts'
import { element } from './element.ts'
import type { HrefOf } from './list-controls.ts'

export interface CountedWay {
  way: WayOut
  total: number
}

/** Nothing where no way leads anywhere. */
export function waysList(ways: readonly CountedWay[], hrefOf: HrefOf): Node[] {
  const open = ways.filter(({ total }) => total > 0)
  if (open.length === 0) return []
  const items = open.map(({ way, total }) =>
    element(
      'li',
      {},
      element('a', { href: hrefOf(way.state) }, way.words),
      element('span', { class: 'chip-count' }, `${total} 条`),
    ),
  )
  return [element('p', {}, '可以试试：'), element('ul', { class: 'ways' }, ...items)]
}
