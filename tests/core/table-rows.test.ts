import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block, OtherKind } from '../../src/core/report.ts'
import { layOut } from '../../src/core/table-rows.ts'
import type { Table } from '../../src/core/table-rows.ts'

function other(text: string, kind: OtherKind = text.includes('\t') ? 'table' : 'text'): Block {
  return { type: 'other', id: 'o1', kind, text }
}

function table(...rows: string[]): Table {
  const [part] = layOut(rows.map((row) => other(row)))
  if (part?.type !== 'table') throw new Error('no table')
  return part
}

test('rows that follow each other are one table, words between them end it', () => {
  const parts = layOut([
    other('情况如下：'),
    other('甲\t1'),
    other('乙\t2'),
    other('另外：'),
    other('丙\t3'),
    other('丁\t4'),
  ])
  expect(parts.map(({ type }) => type)).toEqual(['block', 'table', 'block', 'table'])
})

test('a single line with a tab stays a line, and so does a signature', () => {
  const lone = [other('清河镇\t2024年'), other('正文。')]
  expect(layOut(lone).map(({ type }) => type)).toEqual(['block', 'block'])
  const signed = [other('甲\t1'), other('清河镇人民政府\t', 'sign-off')]
  expect(layOut(signed).map(({ type }) => type)).toEqual(['block', 'block'])
})

test('a row that begins like an attachment does not tear its table', () => {
  const parts = layOut([other('材料\t名称'), other('附件1\t名单', 'attachment'), other('表\t乙')])
  expect(parts).toHaveLength(1)
})

test.each([
  ['short names over figures', ['村名\t场次', '东村\t12'], true],
  ['a counting column over names', ['序号\t姓名\t职务', '甲\t张三\t镇长'], true],
  ['years over figures', ['指标\t2022年\t2023年', '案件\t12\t15'], true],
  ['names over names', ['张三\t镇长', '李四\t书记'], false],
  ['a row of figures', ['东村\t12', '西村\t15'], false],
  ['a blank name', ['\t场次', '东村\t12'], false],
  ['fewer names than columns', ['村名\t场次', '东村\t12\t好'], false],
  ['a sentence', ['我镇开展了活动。\t好', '东村\t12'], false],
])('first row: %s', (_, rows, isHead) => {
  expect(table(...rows).head !== null).toBe(isHead)
})

test('every cell of every row is kept, blank ones too', () => {
  const cell = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\s/gu, ''))
  const row = fc.array(cell, { minLength: 2, maxLength: 5 }).map((cells) => cells.join('\t'))
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), (rows) => {
      const { head, rows: below, columns } = table(...rows)
      const all = head === null ? below : [head, ...below]
      expect(all.map(({ cells }) => cells.join('\t'))).toEqual(rows)
      expect(columns).toBe(Math.max(...all.map(({ cells }) => cells.length)))
    }),
  )
})
