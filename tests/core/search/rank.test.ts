import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/core/search/query.ts'
import { classOf, numberOf, placeOf, standingOf } from '../../../src/core/search/rank.ts'
import type { SearchRecord } from '../../../src/core/search/records.ts'
import { someRecord } from './some-record.ts'

const inLead = someRecord({ lead: '强化法律顾问', text: '一是强化法律顾问。签约。' })
const inTag = someRecord({ tags: ['法律顾问'], text: '聘请律师担任法律顾问。' })
const inHeading = someRecord({ headings: ['（二）法律顾问'], text: '聘请律师。' })
const inText = someRecord({ text: '聘请律师担任法律顾问。' })
const planned = someRecord({ text: '将聘请法律顾问。', status: 'planned' })
const rectified = someRecord({ text: '已补聘法律顾问。', status: 'rectify' })
const problem = someRecord({ text: '法律顾问作用不足。', kind: 'problem', status: null })
const opening = someRecord({ text: '法律顾问，如下：', kind: 'other', status: null })

function order(records: SearchRecord[], text: string): SearchRecord[] {
  const { query } = parseQuery(text)
  const standings = records.flatMap((record, number) => {
    const place = query && placeOf(record, query)
    return place === null ? [] : [standingOf({ year: 0, place, class: classOf(record), number })]
  })
  return standings.sort((a, b) => a - b).flatMap((standing) => records[numberOf(standing)] ?? [])
}

describe('for 法律顾问', () => {
  test.each<[SearchRecord, SearchRecord, string]>([
    [inLead, inHeading, 'a lead says what the measure is, a heading what it is among'],
    [inTag, inHeading, 'a tag says what the measure is, too'],
    [inHeading, inText, 'a heading says more than a word in passing'],
    [inText, planned, 'what was done comes before what is planned'],
    [rectified, planned, 'what was put right was done'],
    [planned, problem, 'a plan is nearer to a practice than a problem is'],
    [problem, opening, 'a problem is about something, an opening is not'],
  ])('%# first comes before second, because %3$s', (first, second) => {
    expect(order([second, first], '法律顾问')).toEqual([first, second])
    expect(order([first, second], '法律顾问')).toEqual([first, second])
  })

  test('a tag that only contains the word is no reason to come first', () => {
    const village = someRecord({ tags: ['村居法律顾问'], text: '村里有法律顾问。' })
    expect(order([inText, village], '法律顾问')).toEqual([inText, village])
  })

  test('what is equal keeps the order of the collection', () => {
    const later = someRecord({ text: '还有法律顾问。' })
    expect(order([inText, later], '法律顾问')).toEqual([inText, later])
    expect(order([later, inText], '法律顾问')).toEqual([later, inText])
  })
})

test('of several words, the more stand in lead or heading the better', () => {
  const one = someRecord({ lead: '强化法律顾问', text: '一是强化法律顾问。用好网格。' })
  const both = someRecord({ lead: '网格里有法律顾问', text: '网格里有法律顾问。' })
  const none = someRecord({ text: '网格里也有法律顾问。' })
  expect(order([none, one, both], '法律顾问 网格')).toEqual([both, one, none])
})

describe('what asks for no place changes no order:', () => {
  test.each(['法律顾问 -网格', '法律顾问 标题:报告', '法律顾问 同句(法律 顾问)'])('%s', (text) => {
    const records = [inText, inHeading, inLead].map((record) => ({
      ...record,
      title: '报告',
      text: `${record.text}法律顾问。`,
    }))
    expect(order(records, text)).toEqual(order(records, '法律顾问'))
    expect(order(records, text)).toEqual([...records].reverse())
  })
})

test('of alternatives, the one that stands in the better place counts', () => {
  const other = someRecord({ lead: '用好网格', text: '用好网格，有法律顾问。' })
  expect(order([inText, other], '法律顾问 OR 网格')).toEqual([other, inText])
})
