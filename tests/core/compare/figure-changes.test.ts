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
  test.each([
    [
      'with the same label: the same count first',
      '宣传5次，宣传7次',
      '宣传7次，宣传9次',
      ['宣传 7次→7次 =', '宣传 5次→9次'],
    ],
    [
      'with an equal label before one that is alike',
      '法治宣传活动5次，法治宣传6次',
      '法治宣传5次',
      ['法治宣传 6次→5次', '法治宣传活动 5次→-'],
    ],
  ])('%s', (_, before, after, shown) => {
    expect(show(before, after)).toEqual(shown)
  })

  test('are paired by equal labels where there are very many', () => {
    const labels = Array.from({ length: 1_900 }, (_, at) =>
      String.fromCharCode(0x4e00 + at, 0x4e00 + ((at * 7) % 1_500), 0x5e00 + at),
    )
    const text = (from: number, count: number): string =>
      labels
        .slice(from, from + 1_000)
        .map((label) => `${label}${count}次`)
        .join('，')
    const changes = figureChanges(text(0, 5), text(900, 6))
    const pairs = changes.filter(({ before, after }) => before !== null && after !== null)
    expect(changes).toHaveLength(1_900)
    expect(pairs.map(({ before, after }) => before?.label === after?.label)).toEqual(
      pairs.map(() => true),
    )
    expect(pairs).toHaveLength(100)
  })
})
