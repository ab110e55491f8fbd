import { expect, test } from 'vitest'
import { leadOf } from '../../../src/core/extract/lead.ts'

test.each([
  ['一是确保责任到位。成立以党委书记为组长的领导小组。', '确保责任到位'],
  [
    '二是开展形式多样、内容丰富的普法宣传活动。积极结合重要节点。',
    '开展形式多样、内容丰富的普法宣传活动',
  ],
  ['1.规范执法：全年检查20次。', '规范执法'],
  ['（2）公开信息。公示30项。', '公开信息'],
])('%s leads with %s', (text, lead) => {
  expect(leadOf(text)).toBe(lead)
})

test.each([
  ['a paragraph without a number', '成立领导小组。明确责任。'],
  ['a single sentence', '一是加强培训。'],
  [
    'a long first sentence',
    '一是严格落实主要领导作为法治政府建设第一责任人，建立职责清单。成立领导小组。',
  ],
])('%s has no lead', (_, text) => {
  expect(leadOf(text)).toBeNull()
})
