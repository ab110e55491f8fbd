import { expect, test } from 'vitest'
import { checkContext } from '../../../src/core/check/check-context.ts'
import type { Place } from '../../../src/core/check/finding.ts'
import { yearReport } from '../compare/year-reports.ts'

const COPIED =
  '组建由镇长任组长的工作专班，逐村开展矛盾纠纷大排查。每月逢集组织网格员入户宣讲民法典和信访条例。'

test('sentences one after the other that stand in another report are one stretch', () => {
  const own = yearReport('2021', { done: [`聘请执业律师审查重大合同。${COPIED}`] })
  const other = {
    ...yearReport('2022', { done: [`${COPIED}另设流动讲堂，培养法律明白人二十名。`] }),
    body: '白土乡',
  }
  const { nearTexts } = checkContext([own, other], [])(own)
  const blocks = own.sections.flatMap((section) => section.blocks)
  const wordsAt = ({ block, start, end }: Place): string | undefined =>
    blocks.find(({ id }) => id === block)?.text.slice(start, end)
  expect(nearTexts.map(({ place, other }) => [wordsAt(place), other.text])).toEqual([
    [COPIED.slice(0, -1), COPIED.slice(0, -1)],
  ])
})
