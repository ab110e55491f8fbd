/** The topics that a report does not mention, each with examples of other reports to read. */
import { BLOCK_MARKS } from '../../core/block-marks.ts'
import type { Example, Gap } from '../../core/compare/nearest-examples.ts'
import { pageAddress } from '../../core/page-address.ts'
import { element } from '../search/element.ts'

export interface ShownGaps {
  /** Of the report. */
  name: string
  gaps: readonly Gap[]
  /** How many topics there are. */
  topics: number
  /** The address of the site, with a slash at its end. */
  base: string
}

export function gapList({ name, gaps, topics, base }: ShownGaps): Node[] {
  if (gaps.length === 0) return [element('p', {}, `${name}：${topics} 个标签都提到了。`)]
  const groups = new Map<string, Gap[]>()
  for (const gap of gaps) groups.set(gap.tag.group, [...(groups.get(gap.tag.group) ?? []), gap])
  return [
    element(
      'p',
      { class: 'matrix-notes' },
      `${topics} 个标签中有 ${gaps.length} 个未提及。没有写到，不等于没有做。每个标签下面是别的报告的写法，最多三条：已做的在前，同县区、同年度、同层级的在前。`,
    ),
    ...Array.from(groups, ([group, gaps]) =>
      element(
        'section',
        { class: 'gap-group' },
        element('h3', {}, group),
        element('dl', {}, ...gaps.flatMap((gap) => describeGap(gap, base))),
      ),
    ),
  ]
}

function describeGap({ tag, examples }: Gap, base: string): HTMLElement[] {
  const link = element('a', { href: pageAddress(base, `tags/${tag.id}/`) }, tag.name)
  const found = examples.map((example) => element('dd', {}, ...describeExample(example, base)))
  const none = element('dd', { class: 'gap-none' }, '别的报告也没有提及')
  return [element('dt', {}, link), ...(found.length > 0 ? found : [none])]
}

function describeExample(example: Example, base: string): Node[] {
  const { report, block, name, place, status, text } = example
  const href = pageAddress(base, `reports/${report}/#${block}`)
  return [
    element('a', { href }, `${name} ${place}`),
    element('span', { class: `status status-${status}` }, BLOCK_MARKS[status].name),
    element('p', { class: 'gap-text' }, text),
  ]
}
