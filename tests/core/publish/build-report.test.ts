import { expect, test } from 'vitest'
import { describeBuild } from '../../../src/core/publish/build-report.ts'

test('the name of the site stays on its line', () => {
  const text = describeBuild({
    siteName: '乡鉴\n报告 9 份\u202e',
    base: '/',
    committed: null,
    inputs: 'i',
    version: '1',
    counts: { reports: 1, measures: 2, townships: 1, pages: 3 },
    sizes: [],
    mask: [],
    messages: [],
    unfilled: [],
  })
  expect(text.split('\n').slice(0, 3)).toEqual([
    '乡鉴�报告 9 份� 发布报告',
    '',
    '报告 1 份，措施 2 条，乡镇 1 个，页面 3 页',
  ])
})
