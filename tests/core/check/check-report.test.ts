import { expect, test } from 'vitest'
import { loadCollection } from '../../../src/collection/load-collection.ts'
import { checkContext } from '../../../src/core/check/check-context.ts'
import { checkReport } from '../../../src/core/check/check-report.ts'
import { passagesOf } from '../../../src/core/check/passages.ts'
import { quoteOf, tellPlace } from '../../../src/core/check/tell-place.ts'
import { NOTHING_KNOWN, part, reportOf } from './find-in.ts'

test('findings come in reading order, what is missing as a whole first', () => {
  const report = reportOf([
    part('一、主要举措', ['共受理 件，成功率达102%。', '我乡高度重视。']),
    { level: 1, heading: '三、其他', blocks: [] },
  ])
  const { findings } = checkReport(report, NOTHING_KNOWN)
  expect(findings.filter(({ place }) => place !== null).map(({ rule }) => rule)).toEqual([
    'blanks',
    'odd-figures',
    'other-places',
    'empty-headings',
    'number-jumps',
  ])
  expect(findings[0]).toMatchObject({ rule: 'missing-parts', place: null })
})

test('a place is told by its part and paragraph, and quoted with what stands around it', () => {
  const text = `${'甲'.repeat(40)}信访  件${'乙'.repeat(40)}`
  const report = reportOf([part('三、主要举措', ['首段。', text])])
  const block = report.sections[1]?.blocks[1]?.id ?? ''
  const place = { block, start: 42, end: 45 }
  expect(tellPlace(report, place)).toBe('第三部分，第 2 段')
  expect(tellPlace(report, { block: 'main', start: 0, end: 2 })).toBe('标题')
  expect(tellPlace(report, null)).toBe('全文')
  expect(quoteOf(report, place)).toEqual({
    before: `…${'甲'.repeat(22)}信访`,
    marked: '  件',
    after: `${'乙'.repeat(24)}…`,
  })
})

test('the reports of this project: every finding has been read and is worth a look', async () => {
  const { reports, places } = await loadCollection()
  const contextOf = checkContext(reports, places)
  const told = reports.map((report) => {
    const texts = new Map(passagesOf(report).map(({ id, text }) => [id, text]))
    const { findings } = checkReport(report, contextOf(report))
    return [
      report.id,
      ...findings.map(({ rule, words, place }) =>
        rule === 'missing-parts'
          ? `没有${/“(.*?)”/u.exec(words)?.[1] ?? ''}`
          : `${rule} ${place ? (texts.get(place.block)?.slice(place.start, place.end) ?? '') : ''}`,
      ),
    ]
  })
  expect(told.sort()).toEqual([
    ['baitu-2023', '没有第一责任人履职'],
    ['ganhezi-2023', '没有原因', '没有第一责任人履职', 'other-places 我乡'],
    ['laoyanji-2022', '没有原因', 'other-places 依法治镇'],
    ['maying-2023', '没有原因', '没有第一责任人履职'],
    ['zhangguanying-2024'],
  ])
})
