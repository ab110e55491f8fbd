import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readReport } from '../../../src/core/mdx/read.ts'

const HEAD = `---
title: 报告
source: a.txt
sha256: ${'a'.repeat(64)}
---

`
/** The body of a file begins on this line. */
const FIRST = 7

function read(body: string, head = HEAD) {
  const file = new VFile({ value: head + body })
  const report = readReport('x', file, new Set(['普法', '法治培训']))
  const told = file.messages.map((m) => `${m.line ?? '-'}:${m.column ?? '-'} ${m.ruleId ?? ''}`)
  return { report, told, reasons: file.messages.map(({ reason }) => reason) }
}

describe('what an officer may write', () => {
  test('list signs, stars and rules are the text they look like', () => {
    const { report, told } = read('1. 加强\n\n* 次\n\n---\n\n> 引用\n')
    expect(told).toEqual([])
    expect(report?.sections[0]?.blocks.map(({ text }) => text)).toEqual([
      '1. 加强',
      '* 次',
      '---',
      '> 引用',
    ])
  })

  test('a sign that can begin no element is text', () => {
    expect(read('甲 < 乙\n').report?.sections[0]?.blocks[0]?.text).toBe('甲 < 乙')
  })

  test('an element may stand on one line', () => {
    const { report, told } = read('<Measure id="k01" status="done" tags="普法">普法。</Measure>\n')
    expect(told).toEqual([])
    expect(report?.sections[0]?.blocks).toMatchObject([
      { type: 'measure', id: 'k01', text: '普法。' },
    ])
  })

  test('elements on one line each need no empty line between them', () => {
    const { report, told } = read(
      '<Measure id="k01" status="done">甲。</Measure>\n<Problem id="p01" kind="原因">乙。</Problem>\n',
    )
    expect(told).toEqual([])
    expect(report?.sections[0]?.blocks).toMatchObject([
      { type: 'measure', text: '甲。' },
      { type: 'problem', text: '乙。' },
    ])
  })

  test.each([
    ['甲  \n乙', '甲\n乙'],
    ['甲\\\n乙', '甲\\\n乙'],
    ['<Measure id="k01" status="done">\n甲   \n乙  \n</Measure>', '甲\n乙'],
    ['<Measure id="k01" status="done">甲  \n乙</Measure>', '甲\n乙'],
  ])('what stands unseen at the end of a line in %j is no mistake', (body, text) => {
    const { report, told } = read(`${body}\n`)
    expect(told).toEqual([])
    expect(report?.sections[0]?.blocks.map((block) => block.text)).toEqual([text])
  })

  test('an inferred year needs no quotation marks', () => {
    const head = HEAD.replace('source', 'inferred:\n  year: 2023\nsource')
    const { report, told } = read('甲。\n', head)
    expect(told).toEqual([])
    expect(report?.inferred).toEqual({ year: '2023' })
  })

  test('several paragraphs may make one measure', () => {
    const { report } = read('<Measure id="k01" status="done">\n甲。\n\n乙。\n</Measure>\n')
    expect(report?.sections[0]?.blocks[0]?.text).toBe('甲。\n乙。')
  })

  test('Windows line ends change nothing', () => {
    const body = '## 一、举措\n\n<Measure id="k01" status="done">\n甲。\n</Measure>\n'
    expect(read(body.replaceAll('\n', '\r\n'), HEAD.replaceAll('\n', '\r\n')).report).toEqual(
      read(body).report,
    )
  })
})

describe('what is only almost a heading or an element is kept as text, and told', () => {
  test.each([
    ['##三、甲', 'almost-heading'],
    ['#三、甲', 'almost-heading'],
    ['＃＃ 三、甲', 'almost-heading'],
    ['####### 甲', 'almost-heading'],
    ['　　## 三、甲', 'almost-heading'],
    ['＜Measure id="k01" status="done"＞', 'almost-element'],
    ['＜/Problem＞', 'almost-element'],
  ])('%s', (line, rule) => {
    for (const mark of ['', '\ufeff']) {
      const { report, told } = read(`导语。\n${line}\n`, mark + HEAD)
      expect(told).toEqual([`${FIRST + 1}:1 ${rule}`])
      expect(report?.sections[0]?.blocks[0]?.text).toBe(`导语。\n${line}`)
    }
  })

  test.each(['\\## 三、甲', '＃1 楼', '甲 ## 乙'])('%s is plain text', (line) => {
    expect(read(`${line}\n`).told).toEqual([])
  })
})

describe('a mistake is told with its place, and gives no report', () => {
  test.each([
    ['an unknown element', '<Foo>甲</Foo>', 'unknown-element'],
    ['an unknown element inside a sentence', '甲<b>乙</b>', 'unknown-element'],
    [
      'an element inside a sentence',
      '甲<Measure id="k01" status="done">乙</Measure>',
      'nested-element',
    ],
    ['an expression', '{1 + 1}', 'no-code'],
    ['an expression inside a sentence', '甲{process.exit()}乙', 'no-code'],
    ['an import', "import fs from 'node:fs'", 'no-code'],
    ['an export', 'export const a = 1', 'no-code'],
    [
      'an attribute that is an expression',
      '<Measure id={x} status="done">甲</Measure>',
      'attribute-value',
    ],
    ['spread attributes', '<Measure {...x} id="k01" status="done">甲</Measure>', 'attribute-value'],
    [
      'an attribute that does not exist',
      '<Measure id="k01" status="done" onclick="x">甲</Measure>',
      'unknown-attribute',
    ],
    [
      'an attribute given twice',
      '<Measure id="k01" id="k02" status="done">甲</Measure>',
      'repeated-attribute',
    ],
    ['a missing id', '<Measure status="done">甲</Measure>', 'missing-id'],
    ['a missing status', '<Measure id="k01">甲</Measure>', 'missing-status'],
    ['a bad id', '<Measure id="K 1" status="done">甲</Measure>', 'bad-id'],
    ['an unknown status', '<Measure id="k01" status="finished">甲</Measure>', 'unknown-status'],
    [
      'an unknown tag',
      '<Measure id="k01" status="done" tags="普法 没有的">甲</Measure>',
      'unknown-tag',
    ],
    ['an unknown kind', '<Problem id="p01" kind="麻烦">甲</Problem>', 'unknown-kind'],
    ['an empty measure', '<Measure id="k01" status="done"></Measure>', 'empty-block'],
    ['an id of the page', '<Measure id="main" status="done">甲</Measure>', 'taken-id'],
    ['the id of the opening', '<Measure id="opening" status="done">甲</Measure>', 'taken-id'],
    ['the id of the title', '<Problem id="title" kind="原因">甲</Problem>', 'taken-id'],
    [
      'an id that a section may have',
      '<Measure id="s0e296" status="done">甲</Measure>',
      'taken-id',
    ],
    ['a heading without words', '## ', 'empty-heading'],
    ['a heading of the first depth', '# 标题', 'heading-depth'],
    ['an element that is not closed', '<Measure id="k01" status="done">\n甲。', 'mdx-syntax'],
    ['a lone bracket', '甲 <乙。', 'mdx-syntax'],
    ['a brace that is not closed', '甲 { 乙', 'mdx-syntax'],
  ])('%s', (_, body, rule) => {
    const { report, told } = read(`${body}\n`)
    expect(report).toBeNull()
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(new RegExp(`^${FIRST}:\\d+ ${rule}$`, 'u'))
  })

  test('an id used twice is told at the second place', () => {
    const { report, told } = read(
      '<Measure id="k01" status="done">\n甲。\n</Measure>\n\n<Problem id="k01" kind="原因">\n乙。\n</Problem>\n',
    )
    expect(report).toBeNull()
    expect(told).toEqual([`${FIRST + 4}:1 repeated-id`])
  })

  test.each([
    ['id=“k01” status="done"', '“'],
    ['id="k01" status=‘done’', '‘'],
    ['id＝"k01" status="done"', '＝'],
    ['id="k01" status="done"＞', '＞'],
  ])('full-width signs are named: %s', (attributes, sign) => {
    const { told, reasons } = read(`<Measure ${attributes}>\n甲。\n</Measure>\n`)
    expect(told).toMatchObject([expect.stringMatching(/^7:\d+ mdx-syntax$/u)])
    expect(reasons[0]).toContain(`实为“${sign}”`)
  })

  test('all mistakes of a file are told at once', () => {
    const { told } = read('<Foo>甲</Foo>\n\n{1}\n\n# 标题\n')
    expect(told).toHaveLength(3)
  })
})

describe('mistakes in the head are told with their line', () => {
  test.each([
    ['an unknown name', 'titel: 报告', '2:1 frontmatter-field'],
    ['a year that is none', 'year: 二三年', '2:1 frontmatter-field'],
    ['a level that is none', 'level: 村', '2:1 frontmatter-field'],
    ['reviewed neither true nor false', 'reviewed: 是', '2:1 frontmatter-field'],
    ['a list', 'title: [甲]', '2:1 frontmatter-field'],
    ['a quote that is not closed', 'title: "甲', '4:73 frontmatter-syntax'],
    ['a name given twice', 'year: 2022\nyear: 2023', '3:1 frontmatter-syntax', 'year 应只写一行'],
    ['a full-width colon', 'title：报告', '2:1 frontmatter-syntax', '全角冒号'],
    ['one further down', 'title: 报告\nyear：2023', '3:1 frontmatter-syntax', '全角冒号'],
    ['a title of digits', 'title: 2023', '2:1 frontmatter-field', 'title: "2023"'],
  ])('%s', (_, line, expected, words = '') => {
    const head = `---\n${line}\nsource: a.txt\nsha256: ${'a'.repeat(64)}\n---\n\n`
    const { report, told, reasons } = read('甲。\n', head)
    expect(report).toBeNull()
    expect(told[0]).toBe(expected)
    expect(reasons[0]).toContain(words)
  })

  test('a missing head', () => {
    expect(read('甲。\n', '').told).toEqual(['1:1 frontmatter-missing'])
  })

  test.each(['', '\ufeff'])('a head that is not closed', (mark) => {
    const { told, reasons } = read('甲。\n', mark + HEAD.replace(/---\n\n$/u, '\n'))
    expect(told).toEqual(['1:1 frontmatter-missing'])
    expect(reasons[0]).toContain('补上一行 ---')
  })

  test('a missing source', () => {
    expect(read('甲。\n', `---\ntitle: 报告\nsha256: ${'a'.repeat(64)}\n---\n\n`).told).toEqual([
      '2:1 frontmatter-field',
    ])
  })
})
