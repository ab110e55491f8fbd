import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { marksOf } from '../../../src/core/compare/aligned-row.ts'
import { alignYears } from '../../../src/core/compare/align-years.ts'
import type { YearRow, YearText } from '../../../src/core/compare/align-years.ts'
import { placedMeasures } from '../../../src/core/compare/placed-measures.ts'
import type { Report } from '../../../src/core/report.ts'
import { LAST_YEAR, THIS_YEAR, someYear, yearReport } from './year-reports.ts'

function align(a: Report, b: Report): YearRow[] {
  const [before, after] = [a, b].map((report) => ({ year: report.year ?? 0, report }))
  if (!before || !after) throw new Error('two years')
  return alignYears(before, after)
}

function rowOf(rows: readonly YearRow[], name: string): YearRow {
  const row = rows.find((one) => one.name === name)
  if (row === undefined) throw new Error(name)
  return row
}

function idsIn(rows: readonly YearRow[], column: number): string[] {
  const texts = rows.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells[column] ?? []))
  return texts.map(({ block }) => block.id).toSorted()
}

function measureIds(report: Report): string[] {
  return placedMeasures(report)
    .map(({ measure }) => measure.id)
    .toSorted()
}

/** The first four rows: every practice of both years; then the plans of the later one. */
function measureRows(a: Report, b: Report): YearRow[] {
  return align(a, b).slice(0, 4)
}

const years = [LAST_YEAR, THIS_YEAR] as const

describe('two years of a township', () => {
  test('have a row for what was kept, changed, is new, is gone, was planned, was lacking', () => {
    expect(align(...years).map(({ group, name, words }) => [group, name, words])).toEqual([
      ['已做和整改', '延续', '2 项'],
      ['已做和整改', '调整', '1 项'],
      ['已做和整改', '新增', '2 项'],
      ['已做和整改', '不再提及', '1 项'],
      ['打算和问题', '去年打算 → 今年写到', '2 项'],
      ['打算和问题', '去年问题 → 今年写到', '2 项'],
      ['打算和问题', '今年打算', '1 项'],
    ])
  })

  test('are named by their years when others lie between', () => {
    const rows = align(yearReport('2021', {}), yearReport('2023', {}))
    expect(rows.map(({ name, words }) => [name, words]).slice(3)).toEqual([
      ['不再提及', '没有'],
      ['2021年打算 → 2023年写到', '没有'],
      ['2021年问题 → 2023年写到', '没有'],
      ['2023年打算', '没有'],
    ])
  })

  test('look full, changed or empty in the overview', () => {
    expect(align(...years).map((row) => marksOf(row).join(' '))).toEqual([
      'full full',
      'changed changed',
      'empty full',
      'full empty',
      'changed changed',
      'changed changed',
      'changed changed',
    ])
  })

  test('say that not all was compared where there are too many measures', () => {
    const texts = (unit: string): string[] =>
      Array.from({ length: 700 }, (_, at) => `开展法治宣传活动${at}${unit}。`)
    const many = align(
      yearReport('2022', { done: texts('次') }),
      yearReport('2023', { done: texts('场') }),
    )
    expect(many.map(({ words }) => words.includes('只比较了文字相同和位置相近的'))).toEqual([
      false,
      false,
      true,
      true,
      false,
      false,
      false,
    ])
  })

  test('have only what was kept in common', () => {
    const common = align(...years).flatMap(({ name, lines }) =>
      lines.some(({ isCommon }) => isCommon) ? [name] : [],
    )
    expect(common).toEqual(['延续'])
  })
})

describe('a pair of measures', () => {
  test('has its changed words on both sides and its figures beside the later one', () => {
    const [line] = rowOf(align(...years), '延续').lines
    const [[before], [after]] = (line?.cells ?? []) as [YearText[], YearText[]]
    const words = (text: YearText | undefined, change: string): string[] =>
      (text?.words ?? []).flatMap((piece) => (piece.change === change ? [piece.text] : []))
    expect(words(before, 'removed')).toEqual(['36', '4000', '800'])
    expect(words(after, 'added')).toEqual(['41', '5000', '900'])
    expect(before?.notes).toEqual([])
    expect(after?.notes).toEqual([
      '相近 99%',
      '“12·4”国家宪法日开展法治宣传 36次 → 41次',
      '发放宣传资料 4000余份 → 5000余份',
      '接受咨询 800余人次 → 900余人次',
    ])
  })

  test('has its figures told with what makes them more or less', () => {
    const [then, now] = ['对照指标，逐条自查超过60项。', '对照指标，逐条自查90余项。']
    const rows = align(yearReport('2022', { done: [then] }), yearReport('2023', { done: [now] }))
    const notes = rowOf(rows, '延续').lines[0]?.cells[1]?.flatMap((text) => text.notes)
    expect(notes?.slice(1)).toEqual(['逐条自查 超过60项 → 90余项'])
  })

  test('that only has another number is the same, its number left as it is', () => {
    const [then, now] = ['一是开展法治宣传。', '（二）开展法治宣传。']
    const rows = align(yearReport('2022', { done: [then] }), yearReport('2023', { done: [now] }))
    const texts = rowOf(rows, '延续').lines[0]?.cells.map((cell) => cell?.[0]) ?? []
    expect(texts.map((text) => text?.words?.map((piece) => piece.text).join(''))).toEqual([
      then,
      now,
    ])
    expect(texts[1]?.notes).toEqual(['文字相同'])
  })

  test('that differs in a single sign is not called the same', () => {
    const [then, now] = ['开展法治宣传36次。', '开展法治宣传36次！']
    const rows = align(yearReport('2022', { done: [then] }), yearReport('2023', { done: [now] }))
    const notes = rowOf(rows, '延续').lines[0]?.cells[1]?.flatMap((text) => text.notes)
    expect(notes).toEqual(['相近 99%'])
  })
})

test('a problem has the practices and problems that are most like it beside it', () => {
  const { lines } = rowOf(align(...years), '去年问题 → 今年写到')
  expect(
    lines.map(({ cells }) =>
      cells.map((cell) => cell?.map(({ block, notes }) => [block.text.slice(0, 6), ...notes])),
    ),
  ).toEqual([
    [[['一是执法力量']], [['针对执法力量', expect.stringMatching(/^相近 \d\d%$/u)]]],
    [[['二是普法形式']], [['一是普法形式', '相近 99%']]],
  ])
})

describe('whatever the reports say', () => {
  test('no text loses a character by its marks', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        for (const { cells } of measureRows(a, b).flatMap(({ lines }) => lines)) {
          for (const [column, cell] of cells.entries()) {
            const other = column === 0 ? 'added' : 'removed'
            for (const { block, words } of cell ?? []) {
              const kept = words?.filter(({ change }) => change !== other)
              const shown = kept?.map(({ text }) => text).join('') ?? block.text
              expect(shown).toBe(block.text)
            }
          }
        }
      }),
    )
  })

  test('every practice stands in the first four rows once, every plan in a row of its year', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const rows = measureRows(a, b)
        const [followed, , planned] = align(a, b).slice(4)
        if (!followed || !planned) throw new Error('seven rows')
        expect([...idsIn(rows, 0), ...idsIn([followed], 0)].toSorted()).toEqual(measureIds(a))
        expect([...idsIn(rows, 1), ...idsIn([planned], 1)].toSorted()).toEqual(measureIds(b))
      }),
    )
  })

  test('with the years exchanged, what is new is what is gone', () => {
    fc.assert(
      fc.property(someYear('2022'), someYear('2023'), (a, b) => {
        const [there, back] = [measureRows(a, b), measureRows(b, a)]
        for (const [name, mirrored] of [
          ['延续', '延续'],
          ['调整', '调整'],
          ['新增', '不再提及'],
          ['不再提及', '新增'],
        ] as const) {
          const [row, other] = [rowOf(there, name), rowOf(back, mirrored)]
          expect(idsIn([row], 0)).toEqual(idsIn([other], 1))
          expect(idsIn([row], 1)).toEqual(idsIn([other], 0))
        }
      }),
    )
  })

  test('the same report a year later is all kept, word for word', () => {
    fc.assert(
      fc.property(someYear('2022'), (report) => {
        const rows = align(report, { ...report, year: 2023 })
        const kept = [rowOf(rows, '延续'), rowOf(rows, '今年打算')]
        expect(idsIn(kept, 1)).toEqual(measureIds(report))
        const notes = kept.flatMap(({ lines }) => lines).flatMap(({ cells }) => cells[1] ?? [])
        for (const text of notes) expect(text.notes).toEqual(['文字相同'])
        for (const name of ['调整', '新增', '不再提及'])
          expect(rowOf(rows, name).words).toBe('没有')
      }),
    )
  })
})
