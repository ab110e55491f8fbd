import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { completeReport } from '../../src/core/complete-report.ts'
import { convert } from '../../src/core/pipeline.ts'
import type { Report } from '../../src/core/report.ts'
import { smallTaxonomy } from '../read-fixtures.ts'

const taxonomy = smallTaxonomy()
const SOURCES = join(import.meta.dirname, '../../content/sources')

/** Everything a report holds, without space: layout is not text. */
function textOf(report: Report): string {
  const parts = report.sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.map((b) => b.text),
  ])
  return [report.title ?? '', ...parts].join('').replace(/\s/gu, '')
}

function convertText(text: string): Report | null {
  const lines = text.split('\n').map((line, index) => ({ text: line, line: index + 1 }))
  const source = { path: 'a.txt', sha256: 'a'.repeat(64), format: 'txt', encoding: 'utf-8', lines }
  const draft = convert(source, taxonomy, new VFile())
  return draft && completeReport('x', draft.facts, draft.sections)
}

test.each(readdirSync(SOURCES))('no character of %s is lost or changed', (name) => {
  const text = readFileSync(join(SOURCES, name), 'utf8')
  const report = convertText(text)
  expect(report && textOf(report)).toBe(text.replace('[bookmark: _GoBack]', '').replace(/\s/gu, ''))
})

test('no character of any text is lost or changed', () => {
  const opening =
    '清河镇认真贯彻落实依法行政和法治政府建设要求，规范行政执法，加强普法宣传，'.repeat(4)
  const piece = fc.constantFrom(
    '一、',
    '（一）',
    '(二）',
    '1.',
    '（1）',
    '①',
    '一是',
    '二是',
    '首先，',
    '第一部分：',
    '存在问题',
    '原因：',
    '下一步',
    '加强普法',
    '不足',
    '。',
    '；',
    '：',
    '，',
    '\n',
    '\n',
    '关于',
    '报告',
    '2023年',
    '《',
    '》',
    '<',
    '{',
    '𠮷',
    '清河镇人民政府',
    '县委、县政府：',
    '附件：',
    '2024年1月8日',
    '主要是',
    '针对上述问题，',
    'abc',
    '  ',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const text = `${pieces.join('')}\n${opening}\n${pieces.toReversed().join('')}`
      const report = convertText(text)
      const written = report && textOf(report)
      const title = report?.title?.replace(/\s/gu, '') ?? ''
      const bare = text.replace(/\s/gu, '')
      // The title stands first in a report; above it, a source may have lines of its own, and in
      // them the same words.
      const places = Array.from({ length: bare.length }, (_, at) => at).filter((at) =>
        bare.startsWith(title, at),
      )
      const expected = places.map((at) => title + bare.slice(0, at) + bare.slice(at + title.length))
      expect(expected).toContain(written)
    }),
    { numRuns: 500 },
  )
})
