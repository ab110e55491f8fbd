import fc from 'fast-check'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import type { StoredBlock } from '../../../src/core/complete-blocks.ts'
import { completeReport } from '../../../src/core/complete-report.ts'
import { readReport } from '../../../src/core/mdx/read.ts'
import { writeReport } from '../../../src/core/mdx/write.ts'
import type { Inferred } from '../../../src/core/report.ts'
import { someFacts } from '../../some-report.ts'

/** Pieces that mean something to Markdown, MDX, YAML or HTML, among plain words. */
const piece = fc.constantFrom(
  '一是',
  '普法',
  '。',
  '；',
  ' ',
  '  ',
  '{',
  '}',
  '<',
  '>',
  '*',
  '_',
  '#',
  '# ',
  '1.',
  '1. ',
  '- ',
  '+ ',
  'import x',
  'export ',
  '---',
  '===',
  '`',
  '```',
  '|',
  '&',
  '&amp;',
  '&#65;',
  '\\',
  '\\{',
  '[a](b)',
  '![',
  '<script>',
  '</Measure>',
  '<Measure id="a">',
  'javascript:',
  '~~',
  '\u3000',
  '\u00a0',
  '\t',
  '𠮷',
  '"',
  "'",
  '://a.b',
  'www.a.com',
  '{/*',
  '*/}',
  '$x$',
  ':::',
  '<!--',
  '-->',
  'title: x',
  '? ',
  '%',
  '12.4',
  '(1)',
  '①',
)

const line = fc
  .oneof(
    fc.array(piece, { minLength: 1, maxLength: 10 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }),
  )
  // What the conversion takes away as noise cannot be in a report.
  .map((text) => text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, '').trim())
  .filter((text) => text !== '')

const text = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const block = fc.oneof(
  text.map((words) => ({ type: 'measure', status: 'done', tags: ['普法'], text: words }) as const),
  text.map((words) => ({ type: 'problem', kind: '原因', text: words }) as const),
  line.map((words) => ({ type: 'other', text: words }) as const),
)
const blocks = fc.array(block, { maxLength: 4 })

const facts = fc
  .record({
    title: fc.option(line),
    body: fc.option(line),
    county: fc.option(line),
    year: fc.option(fc.integer({ min: 1990, max: 2100 })),
    inferred: fc.constantFrom<Inferred>(
      {},
      { county: '甲: 乙' },
      { body: '马营镇', level: '镇', year: '2023' },
    ),
    source: line,
    reviewed: fc.boolean(),
    published: fc.boolean(),
  })
  .map((values) => someFacts(values))

test('a report that was written is read as the same report', { timeout: 60_000 }, () => {
  const sections = fc.array(
    fc.record({ level: fc.integer({ min: 1, max: 5 }), heading: line, blocks }),
    {
      maxLength: 4,
    },
  )
  fc.assert(
    fc.property(facts, blocks, sections, (someFacts, opening, rest) => {
      let count = 100
      const stored = [{ level: 0, heading: '', blocks: opening }, ...rest].map((section) => ({
        ...section,
        blocks: section.blocks.map((b): StoredBlock => {
          if (b.type === 'other') return b
          const id = `k${count++}`
          return b.type === 'measure' ? { ...b, id, tags: [...b.tags] } : { ...b, id }
        }),
      }))
      const report = completeReport('x', someFacts, stored)
      const file = new VFile({ value: writeReport(report) })
      const read = readReport('x', file, new Set(['普法']))
      expect(file.messages.map(String)).toEqual([])
      expect(read).toEqual(report)
      // Written once more, it is the same file: the printer is stable.
      expect(writeReport(read ?? report)).toBe(String(file))
    }),
    { numRuns: 300 },
  )
})
