import { describe, expect, test } from 'vitest'
import { checkContext } from '../../../src/core/check/check-context.ts'
import type { Place } from '../../../src/core/check/finding.ts'
import { yearReport } from '../compare/year-reports.ts'

const MEETING = '组建由镇长任组长的工作专班，逐村开展矛盾纠纷大排查。'
const MARKET = '每月逢集组织网格员入户宣讲民法典和信访条例。'
const LAWYER = '聘请执业律师审查重大合同，出具书面法律意见。'

/** What is told of the first of two reports with a measure each: the stretch and the other one. */
function nearIn(text: string, otherText: string): [string | undefined, string][] {
  const own = yearReport('2021', { done: [text] })
  const other = { ...yearReport('2022', { done: [otherText] }), body: '白土乡' }
  const { nearTexts } = checkContext([own, other], [])(own)
  const blocks = own.sections.flatMap((section) => section.blocks)
  const wordsAt = ({ block, start, end }: Place): string | undefined =>
    blocks.find(({ id }) => id === block)?.text.slice(start, end)
  return nearTexts.map(({ place, other: near }) => [wordsAt(place), near.text])
}

function bare(sentence: string): string {
  return sentence.slice(0, -1)
}

describe('sentences that stand in another report', () => {
  test('one after the other are one stretch', () => {
    const copied = MEETING + MARKET
    expect(nearIn(LAWYER + copied, `${copied}另设流动讲堂，培养法律明白人二十名。`)).toEqual([
      [bare(copied), bare(copied)],
    ])
  })

  test('are one stretch with a short one between them that is the same', () => {
    const copied = `${MEETING}已办结。${MARKET}`
    expect(nearIn(LAWYER + copied, `${copied}另设流动讲堂，培养法律明白人二十名。`)).toEqual([
      [bare(copied), bare(copied)],
    ])
  })

  test.each([
    ['here', `${MEETING}${LAWYER}${MARKET}`, MEETING + MARKET],
    ['there', MEETING + MARKET, `${MEETING}${LAWYER}${MARKET}`],
    ['on both sides', `${MEETING}已办结。${MARKET}`, `${MEETING}${LAWYER}${MARKET}`],
  ])('stay apart with something else between them %s', (_, text, otherText) => {
    const ends = '流动讲堂另设四处，培养法律明白人二十名。'
    expect(
      nearIn(`${text}${ends}`, `${otherText}建成法治广场一处，全年接待群众逾万人次。`),
    ).toEqual([
      [bare(MEETING), bare(MEETING)],
      [bare(MARKET), bare(MARKET)],
    ])
  })

  test('stay apart in another order', () => {
    const [own, other] = ['流动讲堂另设四处，培养法律明白人二十名。', LAWYER]
    expect(nearIn(`${MEETING}${MARKET}${own}`, `${MARKET}${MEETING}${other}`)).toEqual([
      [bare(MEETING), bare(MEETING)],
      [bare(MARKET), bare(MARKET)],
    ])
    expect(nearIn(`${MEETING}${own}${MARKET}`, `${MARKET}${other}${MEETING}`)).toHaveLength(2)
  })
})
