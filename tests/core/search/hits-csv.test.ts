import { expect, test } from 'vitest'
import { hitsCsv } from '../../../src/core/search/hits-csv.ts'
import { someRecord } from './some-record.ts'

const HEAD = '序号,查到的词,报告,县区,单位,年份,推断,部分,状态,位置,小标题,首句,原文,标签,数据,网址'

function rowsOf(csv: string): string[] {
  return csv.slice(1).split('\r\n').slice(0, -1)
}

test('a row tells all there is of a hit, its figures as they are written', () => {
  const hit = someRecord({
    county: '通渭县',
    headings: ['二、普法', '（一）宪法宣传'],
    lead: '加强宣传',
    text: '加强宣传。发放资料4万余份，开展宣讲12场次。',
    tags: ['普法', '宪法宣传'],
  })
  expect(rowsOf(hitsCsv([{ hits: [hit], found: '原词' }], 'https://a.example/fazhi/'))).toEqual([
    HEAD,
    '1,原词,清河镇2023年报告,通渭县,清河镇,2023,,举措与成效,已做,第一部分,二、普法／（一）宪法宣传,' +
      '加强宣传,加强宣传。发放资料4万余份，开展宣讲12场次。,普法、宪法宣传,4万余份；12场次,' +
      'https://a.example/fazhi/reports/qinghe-2023/#k1',
  ])
})

test('what was found by synonyms follows, counted on', () => {
  const csv = hitsCsv(
    [
      { hits: [someRecord(), someRecord()], found: '原词' },
      { hits: [someRecord()], found: '同义词' },
    ],
    'https://a.example/',
  )
  const starts = rowsOf(csv).map((row) => row.split(',').slice(0, 2))
  expect(starts.slice(1)).toEqual([
    ['1', '原词'],
    ['2', '原词'],
    ['3', '同义词'],
  ])
})

test('problems name their sort, inferred facts their origin, and text is no formula', () => {
  const hit = someRecord({
    kind: 'problem',
    status: null,
    problem: '原因',
    category: '原因',
    text: '=HYPERLINK("x")',
    inferred: '文件名',
    body: null,
    year: null,
  })
  expect(rowsOf(hitsCsv([{ hits: [hit], found: '原词' }], 'https://a.example/'))[1]).toBe(
    '1,原词,清河镇2023年报告,,,,单位或年份据文件名推断,原因,原因,第一部分,,,"\'=HYPERLINK(""x"")",,,' +
      'https://a.example/reports/qinghe-2023/#k1',
  )
})

test('without hits there is the head', () => {
  expect(rowsOf(hitsCsv([], 'https://a.example/'))).toEqual([HEAD])
})
