import { expect, test } from 'vitest'
import { oddFigures } from '../../../src/core/check/rules/odd-figures.ts'
import { findIn } from './find-in.ts'

test.each([
  ['调解成功率达102%。', '102%'],
  ['法律明白人占全村人口的120%。', '120%'],
  ['受理信访件20件，办结23件。', '20件，办结23件'],
  ['共受理各类案件20件，已全部办结23件，满意率98%。', '20件，已全部办结23件'],
  ['排查安全隐患53处，整改到位69处。', '53处，整改到位69处'],
])('%j cannot well be', (text, figures) => {
  expect(findIn(oddFigures, text)).toEqual([figures])
})

test.each([
  '参考率和合格率均达100%。',
  '完成率达120%，投资增长130%。',
  '受理矛盾纠纷221件，办结221件。',
  '受理信访5件，化解矛盾纠纷20件。',
  '受理信访5件。办结20件。',
  '排查隐患480余处，整改482处。',
  '受理5件，办结20人次。',
  '开展宣传5次，化解20次。',
])('%j can', (text) => {
  expect(findIn(oddFigures, text)).toEqual([])
})
