import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findNearTexts } from '../../../src/core/compare/near-texts.ts'
import type { NearText } from '../../../src/core/compare/near-texts.ts'
import { likenessOf, profileOf } from '../../../src/core/compare/similarity.ts'
import type { Report } from '../../../src/core/report.ts'
import { yearReport } from './year-reports.ts'

const WORDS = [
  ...'普法宣传执法培训合同审查矛盾调解法律顾问党委会议群众赶集资料网格村规民约诉求督察考核',
]

/** Each report with some texts of its own and some copied from the one before, a little edited. */
const someCopies = fc
  .array(
    fc.array(
      fc.record({
        text: fc.string({ unit: fc.constantFrom(...WORDS), minLength: 25, maxLength: 60 }),
        isCopy: fc.boolean(),
        edit: fc.tuple(fc.nat(24), fc.constantFrom(...WORDS, '')),
      }),
      { minLength: 10, maxLength: 10 },
    ),
    { minLength: 12, maxLength: 12 },
  )
  .map((drafts) => {
    let last: string[] = []
    return drafts.map((draft, number) => {
      last = draft.map(({ text, isCopy, edit: [at, word] }, index) => {
        const model = isCopy ? (last[index] ?? text) : text
        return model.slice(0, at) + word + model.slice(at + 1)
      })
      return yearReport(`${2000 + number}`, { done: last })
    })
  })

function describeNear({ block, report, likeness, other }: NearText): string {
  return `${report.id} ${block.id} ${other.report.id} ${other.block.id} ${likeness}`
}

function compareAll(reports: readonly Report[]): string[] {
  const blocks = reports.flatMap((report) =>
    report.sections.flatMap((section) =>
      section.blocks
        .filter(({ text }) => text.length >= 20)
        .map((block) => {
          const profile = profileOf(block.text)
          return { report, section, block, start: 0, end: block.text.length, profile }
        }),
    ),
  )
  return blocks.flatMap((a) =>
    blocks.flatMap((b) => {
      if (a.report === b.report) return []
      const likeness = likenessOf(a.profile, b.profile)
      return likeness >= 0.8 ? describeNear({ ...a, likeness, other: b }) : []
    }),
  )
}

describe('texts highly similar to those of another report', () => {
  test('are found as if each were compared with each: all of them and no others', () => {
    let pairs = 0
    fc.assert(
      fc.property(someCopies, (reports) => {
        const expected = compareAll(reports)
        pairs += expected.length
        const found = findNearTexts(reports, { most: Infinity }).map(describeNear)
        expect(found.toSorted()).toEqual(expected.toSorted())
      }),
      { numRuns: 15 },
    )
    expect(pairs).toBeGreaterThan(500)
  })

  const COPY = '组建由镇长任组长的工作专班，逐村开展矛盾纠纷大排查。'

  test('are told from both sides, the most alike first, so many at most', () => {
    const reports = [
      yearReport('2021', { done: [COPY] }),
      yearReport('2022', { done: [COPY.replace('逐村', '逐户')] }),
      yearReport('2023', { problems: [COPY] }),
    ]
    const show = (near: readonly NearText[]): string[] =>
      near.map(({ report, other }) => `${report.id}~${other.report.id}`)
    expect(show(findNearTexts(reports))).toEqual([
      '2021~2023',
      '2021~2022',
      '2022~2021',
      '2022~2023',
      '2023~2021',
      '2023~2022',
    ])
    expect(show(findNearTexts(reports, { most: 1 }))).toEqual([
      '2021~2023',
      '2022~2021',
      '2023~2021',
    ])
  })

  test('may be single sentences, where the blocks around them differ', () => {
    const reports = [
      yearReport('2021', { done: [`聘请执业律师审查重大合同。${COPY}`] }),
      yearReport('2022', { done: [`每月逢集组织法治赶集。${COPY}另设流动讲堂。`] }),
      yearReport('2023', { done: [`${COPY}聘请执业律师审查重大合同。`] }),
    ]
    const near = findNearTexts(reports.slice(0, 2))
    expect(
      near.map(({ report, block, start, end }) => [report.id, block.text.slice(start, end)]),
    ).toEqual([
      ['2021', COPY.slice(0, -1)],
      ['2022', COPY.slice(0, -1)],
    ])
    const [whole] = findNearTexts([...reports.slice(0, 1), ...reports.slice(2)])
    expect([whole?.start, whole?.end]).toEqual([0, whole?.block.text.length])
  })

  test('are not sought in the same report, in reports said to be its own, and among short ones', () => {
    const once = yearReport('2021', { done: [COPY, COPY, '同上。'] })
    const again = yearReport('2022', { done: [COPY, '同上。'] })
    expect(findNearTexts([once])).toEqual([])
    expect(findNearTexts([once, again], { isOwn: () => true })).toEqual([])
    expect(findNearTexts([once, again])).toHaveLength(4)
  })

  test('are not those that share set phrases only', () => {
    const opening = '坚持以习近平新时代中国特色社会主义思想为指导，全面贯彻党的二十大精神，'
    const reports = ['聘请执业律师审查合同。', '每月组织法治赶集。'].map((text, index) =>
      yearReport(`${2022 + index}`, { done: [opening + text] }),
    )
    expect(findNearTexts(reports)).toEqual([])
  })

  test('are not those that are hardly more than set phrases, even if they are equal', () => {
    const guided = '坚持以习近平新时代中国特色社会主义思想为指导，深入贯彻党的二十大精神，'
    const opening = `${guided}全面贯彻落实中央全面依法治国工作会议精神。`
    const whole = ['2022', '2023'].map((id) => yearReport(id, { done: [opening] }))
    expect(findNearTexts(whole)).toEqual([])
    const sentences = ['聘请执业律师审查重大合同。', '每月逢集组织法治赶集。']
    const parts = sentences.map((text, index) =>
      yearReport(`${2022 + index}`, { done: [opening + text] }),
    )
    expect(findNearTexts(parts)).toEqual([])
  })
})
