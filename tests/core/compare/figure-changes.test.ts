import { describe, expect, test } from 'vitest'
import { figureChanges } from '../../../src/core/compare/figure-changes.ts'

function show(before: string, after: string): string[] {
  return figureChanges(before, after).map(
    (change) =>
      `${change.label ?? ''} ${change.before?.raw ?? '-'}→${change.after?.raw ?? '-'}${change.isSame ? ' =' : ''}`,
  )
}

describe('the figures of two texts', () => {
  test.each([
    ['with new values', '开展法治宣传36次', '开展法治宣传41次', ['法治宣传 36次→41次']],
    [
      'in another order',
      '调解纠纷12件，审查合同5件',
      '审查合同8件，调解纠纷9件',
      ['审查合同 5件→8件', '调解纠纷 12件→9件'],
    ],
    ['that did not change', '聘请律师1名', '聘请律师1名', ['聘请律师 1名→1名 =']],
    [
      'that say about instead of just',
      '发放资料400份',
      '发放资料400余份',
      ['发放资料 400份→400余份'],
    ],
    [
      'of other things stay apart',
      '调解纠纷12件',
      '审查合同8件',
      ['审查合同 -→8件', '调解纠纷 12件→-'],
    ],
    ['of other units stay apart', '开展培训3次', '开展培训3场', ['培训 -→3场', '培训 3次→-']],
    ['of texts without any are none', '加强领导', '加强领导', []],
  ])('%s', (_, before, after, shown) => {
    expect(show(before, after)).toEqual(shown)
  })
})
