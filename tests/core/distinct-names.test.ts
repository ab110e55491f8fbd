import { expect, test } from 'vitest'
import { distinctNames } from '../../src/core/distinct-names.ts'
import { someReport } from '../some-report.ts'

test('namesakes of one year get their county, others do not', () => {
  const reports = [
    someReport('a', { body: '柳溪镇', county: '金溪县', year: 2023 }),
    someReport('b', { body: '柳溪镇', county: null, year: 2023 }),
    someReport('c', { body: '柳溪镇', county: '金溪县', year: 2024 }),
  ]
  expect([...distinctNames(reports).values()]).toEqual([
    '金溪县柳溪镇2023年报告',
    '县区不详柳溪镇2023年报告',
    '柳溪镇2024年报告',
  ])
})
