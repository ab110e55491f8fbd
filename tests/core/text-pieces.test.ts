import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Block } from '../../src/core/report.ts'
import { textPieces } from '../../src/core/text-pieces.ts'

function measure(text: string, lead: string | null = null): Block {
  return { type: 'measure', id: 'k1', status: 'done', tags: [], text, lead }
}

function looks(block: Block): string[] {
  return textPieces(block)
    .flat()
    .filter(({ look }) => look !== 'plain')
    .map(({ text, look }) => `${look} ${text}`)
}

test('the lead phrase is set apart from its number and from the text', () => {
  expect(textPieces(measure('一是确保责任到位。成立领导小组。', '确保责任到位'))).toEqual([
    [
      { text: '一是', look: 'plain' },
      { text: '确保责任到位', look: 'lead' },
      { text: '。成立领导小组。', look: 'plain' },
    ],
  ])
})

test.each([null, '不在文中'])('without its lead (%o) the text stays whole', (lead) => {
  expect(textPieces(measure('成立领导小组。', lead))).toEqual([
    [{ text: '成立领导小组。', look: 'plain' }],
  ])
})

test.each([
  ['发放宣传资料4万余份。', '4万余'],
  ['投入资金1007.6万元。', '1007.6万'],
  ['化解率97.2%。', '97.2%'],
  ['开展活动3-5次。', '3-5'],
  ['开展活动十二场次。', '十二'],
])('of a figure in %s the value stands out, its unit does not', (text, value) => {
  expect(looks(measure(text))).toEqual([`figure ${value}`])
})

test('what only looks like a figure does not stand out', () => {
  expect(looks(measure('落实“三项制度”，2023年12月4日印发〔2023〕5号文件。'))).toEqual([])
})

test('a figure inside the lead stays lead', () => {
  expect(looks(measure('一是召开会议4次。发放资料30份。', '召开会议4次'))).toEqual([
    'lead 召开会议4次',
    'figure 30',
  ])
})

test('paragraphs stay apart, each with its own figures', () => {
  const pieces = textPieces(measure('发放资料30份。\n\n召开会议4次。'))
  expect(pieces.map((paragraph) => paragraph.map(({ text }) => text))).toEqual([
    ['发放资料', '30', '份。'],
    [],
    ['召开会议', '4', '次。'],
  ])
})

test('problems keep their numbers to themselves', () => {
  const text = '仍有3名干部未参加培训。'
  expect(looks({ type: 'problem', id: 'p1', kind: '存在问题', text })).toEqual([])
})

test('the pieces together are the text, whatever it is', () => {
  const word = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('4万余份', '\n', '97.2%', '3-5次', '一是'),
  )
  fc.assert(
    fc.property(word, word, word, (before, lead, after) => {
      const text = before + lead + after
      const pieces = textPieces(measure(text, lead))
      expect(pieces.map((each) => each.map((piece) => piece.text).join('')).join('\n')).toBe(text)
    }),
  )
})
