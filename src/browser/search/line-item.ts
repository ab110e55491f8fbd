/**
 * One hit in one line, the words looked for in its middle: to look down a column of uses. Beside it
 * its report, and a link to compare that report.
 */
import { lineOf } from '../../core/search/line.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import { element } from './element.ts'
import { compareLink, hooksOf, placeAddress } from './hit-item.ts'
import type { HitLook } from './hit-item.ts'

export function makeLine(record: SearchRecord, look: HitLook): HTMLLIElement {
  const { before, hit, after } = lineOf(record, look.phrases)
  const line = element(
    'a',
    { class: hit === '' ? 'line line-plain' : 'line', href: placeAddress(record, look) },
    element('span', { class: 'line-before' }, element('span', {}, before)),
    element('mark', {}, hit),
    element('span', { class: 'line-after' }, after),
  )
  const source = element('span', { class: 'line-source' }, record.reportName)
  return element('li', hooksOf(record, look), line, source, compareLink(record, look))
}
