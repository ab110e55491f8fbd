/** The hits of an answer as they stand in the list: one after the other, in lines, or in groups. */
import type { HitGroup, SearchResult } from '../../core/search/engine.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import type { Grouping } from '../../core/search/request.ts'
import type { SearchState, View } from '../../core/search/search-state.ts'
import { element } from './element.ts'
import { makeHit } from './hit-item.ts'
import type { HitLook } from './hit-item.ts'
import { makeLine } from './line-item.ts'

export function listItems(
  { hits, groups }: Pick<SearchResult, 'hits' | 'groups'>,
  { view, group }: Pick<SearchState, 'view' | 'group'>,
  look: HitLook,
  /** The address of the list that holds all of a group. */
  hrefOf: (group: HitGroup) => string | null,
): HTMLLIElement[] {
  if (groups === null) return hits.map((record) => makeItem(record, view, look, 'h2'))
  let next = 0
  return groups.shown.map((one) => {
    const own = hits.slice(next, next + one.shown)
    next += one.shown
    const items = own.map((record) => makeItem(record, view, look, 'h3'))
    return makeGroup(one, NAMELESS[group ?? 'tag'], items, hrefOf(one))
  })
}

/** What belongs to no group. */
const NAMELESS: Readonly<Record<Grouping, string>> = {
  report: '其他',
  township: '单位不详',
  tag: '没有标签',
}

export function makeItem(
  record: SearchRecord,
  view: View,
  look: HitLook,
  heading: 'h2' | 'h3',
): HTMLLIElement {
  return view === 'line' ? makeLine(record, look) : makeHit(record, look, heading)
}

function makeGroup(
  { name, count, shown }: HitGroup,
  nameless: string,
  items: readonly Node[],
  href: string | null,
): HTMLLIElement {
  const words = name ?? nameless
  const title = href === null ? words : element('a', { href }, words)
  const heading = element('h2', {}, title, element('span', { class: 'chip-count' }, `${count} 条`))
  const more =
    href === null || shown === count
      ? []
      : [element('a', { class: 'hit-group-more', href }, `“${words}”的全部 ${count} 条`)]
  return element('li', { class: 'hit-group' }, heading, element('ol', {}, ...items), ...more)
}
