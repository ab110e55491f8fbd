import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { alignParts } from '../../../src/core/compare/align-parts.ts'
import { UNTAGGED, alignTags } from '../../../src/core/compare/align-tags.ts'
import { chooseRows, marksOf } from '../../../src/core/compare/aligned-row.ts'
import { isElsewhere } from '../../../src/core/compare/passage-row.ts'
import type { PassageRow, Told } from '../../../src/core/compare/passage-row.ts'
import { someReport } from '../../some-report.ts'
import { TAGS, someSections } from './some-sections.ts'

const pairs = fc.tuple(someSections, someSections)

function blockIds(told: Told | null | undefined): string[] {
  if (told === null || told === undefined || isElsewhere(told)) return []
  return told.flatMap(({ blocks }) => blocks.map(({ id }) => id))
}

function cellsOf({ lines }: PassageRow): readonly (Told | null)[] {
  return lines[0]?.cells ?? []
}

/** The ids of one column, row by row. */
function columnOf(rows: readonly PassageRow[], column: number): string[] {
  return rows.flatMap((row) => blockIds(cellsOf(row)[column]))
}

function mirrored(rows: readonly PassageRow[]): PassageRow[] {
  return rows.map((row) => ({
    ...row,
    lines: row.lines.map((line) => ({ ...line, cells: line.cells.toReversed() })),
  }))
}

const own = someReport('own', {}, [
  {
    level: 1,
    heading: '一、存在的问题',
    blocks: [
      { type: 'problem', id: 'p1', kind: '存在问题', text: '人手不足。' },
      { type: 'problem', id: 'p2', kind: '原因', text: '编制有限。' },
      { type: 'measure', id: 'k1', status: 'planned', tags: ['普法'], text: '下一步加强。' },
    ],
  },
  {
    level: 1,
    heading: '二、主要举措',
    blocks: [{ type: 'measure', id: 'k2', status: 'done', tags: [], text: '开展普法。' }],
  },
])
const other = someReport('other', {}, [
  {
    level: 1,
    heading: '一、主要举措和成效',
    blocks: [{ type: 'measure', id: 'k3', status: 'done', tags: ['普法', '宪法'], text: '普法。' }],
  },
])

describe('by part', () => {
  test('sections stand beside those of the same part, whatever their order', () => {
    const rows = alignParts([own, other])
    expect(rows.map((row) => [row.name, ...cellsOf(row).map(blockIds)])).toEqual([
      ['举措与成效', ['k2'], ['k3']],
      ['第一责任人履职', [], []],
      ['存在问题', ['p1'], []],
      ['原因', ['p2'], []],
      ['整改', [], []],
      ['下一步计划', ['k1'], []],
    ])
  })

  test('every block stands in one row, once, with nothing added', () => {
    fc.assert(
      fc.property(pairs, (reports) => {
        const rows = alignParts(reports)
        for (const [column, { sections }] of reports.entries()) {
          const ids = sections.flatMap(({ blocks }) => blocks.map(({ id }) => id))
          expect(columnOf(rows, column).toSorted()).toEqual(ids.toSorted())
        }
      }),
    )
  })

  test('the other way round it is the same in a mirror', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(alignParts([b, a])).toEqual(mirrored(alignParts([a, b])))
      }),
    )
  })

  test('a bare heading stays above what follows it', () => {
    const report = someReport('bare', {}, [
      { level: 1, heading: '一、主要举措', blocks: [] },
      { level: 2, heading: '（一）普法', blocks: [{ type: 'other', text: '普法。' }] },
    ])
    const [practices] = alignParts([report])
    const [told] = practices ? cellsOf(practices) : []
    expect(told && !isElsewhere(told) && told.map(({ section }) => section.heading)).toEqual([
      '一、主要举措',
      '（一）普法',
    ])
  })

  test('a part that is told within another is said to be there', () => {
    const text = '普法力度不够，主要是因为编制少。'
    const report = someReport('within', {}, [
      {
        level: 1,
        heading: '一、存在的问题',
        blocks: [{ type: 'problem', id: 'p1', kind: '存在问题', text }],
      },
    ])
    const row = alignParts([report]).find(({ name }) => name === '原因')
    expect(row && cellsOf(row)).toEqual([{ elsewhere: 'p1' }])
    expect(row?.words).toBe('提及')
  })

  test('a report without a word mentions none of the parts', () => {
    const rows = alignParts([someReport('empty', {}, [])])
    expect(rows.map(marksOf)).toEqual(Array(6).fill(['empty']))
    expect(rows.map(({ words }) => words)).toEqual(Array(6).fill('未提及'))
  })
})

describe('by tag', () => {
  test('there is a row for each tag that a report has, in the order of the taxonomy', () => {
    const rows = alignTags([own, other], TAGS)
    expect(rows.map((row) => [row.group, row.name, ...cellsOf(row).map(blockIds)])).toEqual([
      ['普法类', '普法', ['k1'], ['k3']],
      ['普法类', '宪法', [], ['k3']],
      [null, UNTAGGED, ['k2'], []],
    ])
  })

  test('a measure stands once under each of its tags, and none is lost', () => {
    const known = TAGS.flatMap(({ tags }) => tags.map(({ name }) => name))
    fc.assert(
      fc.property(pairs, (reports) => {
        const rows = alignTags(reports, TAGS)
        for (const [column, { sections }] of reports.entries()) {
          const expected = sections.flatMap(({ blocks }) =>
            blocks.flatMap((block) => {
              if (block.type !== 'measure') return []
              const tags = block.tags.filter((tag) => known.includes(tag))
              return Array<string>(Math.max(tags.length, 1)).fill(block.id)
            }),
          )
          expect(columnOf(rows, column).toSorted()).toEqual(expected.toSorted())
        }
      }),
    )
  })

  test('the other way round it is the same in a mirror', () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(alignTags([b, a], TAGS)).toEqual(mirrored(alignTags([a, b], TAGS)))
      }),
    )
  })
})

test('what no report says is neither a difference nor common', () => {
  const rows = alignParts([own, other])
  const names = (choice: 'differ' | 'common'): string[] =>
    chooseRows(rows, choice).map(({ name }) => name)
  expect(names('differ')).toEqual(['存在问题', '原因', '下一步计划'])
  expect(names('common')).toEqual(['举措与成效'])
})

describe('a square is', () => {
  const marks = (...lines: [string | null, string | null][]): string[] =>
    marksOf({
      name: '',
      group: null,
      words: '',
      lines: lines.map((cells) => ({ cells, isCommon: cells[0] === cells[1] })),
    })

  test.each<[string, [string | null, string | null][], string[]]>([
    ['full where a report has all of the row', [['一', '一']], ['full', 'full']],
    ['empty where it has nothing', [['一', null]], ['full', 'empty']],
    ['half where it says it in another way', [['一', '二']], ['changed', 'changed']],
    [
      'half where it has a part only',
      [
        ['一', null],
        [null, '二'],
        ['三', '三'],
      ],
      ['changed', 'changed'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(marks(...lines)).toEqual(expected)
  })
})

test('rows differ or are common, never both; a report differs nowhere from itself', () => {
  fc.assert(
    fc.property(someSections, someSections, (a, b) => {
      const rows = alignTags([a, b], TAGS)
      const chosen = [...chooseRows(rows, 'differ'), ...chooseRows(rows, 'common')]
      expect(new Set(chosen.map(({ name }) => name))).toEqual(new Set(rows.map(({ name }) => name)))
      expect(chosen).toHaveLength(rows.length)
      expect(chooseRows(alignTags([a, a], TAGS), 'differ')).toEqual([])
    }),
  )
})
