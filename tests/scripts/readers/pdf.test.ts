import { describe, expect, test } from 'vitest'
import { replaceRadicals } from '../../../scripts/readers/pdf/radicals.ts'
import { joinParagraphs as joinLines } from '../../../scripts/readers/pdf/join-paragraphs.ts'
import { takeFurniture } from '../../../scripts/readers/pdf/page-furniture.ts'
import { readLines } from '../../../scripts/readers/pdf/page-lines.ts'
import type { PrintedLine } from '../../../scripts/readers/pdf/page-lines.ts'
import { fixtureBytes, readBytes, readFixture } from './read-bytes.ts'

const REPORT = 'pages-with-heads-and-numbers'

test('lines are joined to paragraphs over lines and pages; heads and numbers are removed', async () => {
  const { texts, rules } = await readFixture(REPORT, 'input.pdf')
  const sentence = '开展普法宣传，学习法治政府建设报告，'.repeat(12) + '召开会议。'
  const full =
    '全年召开会议6次，学习宣传宪法，开展普法宣传，召开会议学习法治报告，建设法治政府，宣传青禾镇普法报告，学习会议6次。'
  expect(texts).toEqual([
    '青禾镇2023年法治政府建设报告',
    '一、开展普法宣传',
    full,
    sentence,
    full,
    sentence + sentence,
    full,
  ])
  expect(rules).toEqual(['joined-lines', 'removed-page-numbers', 'removed-running-heads'])
})

describe('fonts that are not embedded', () => {
  test.each([
    ['in GBK', 'font-not-embedded-gbk', ''],
    ['in UCS-2', 'font-not-embedded-ucs2', '㐂'],
  ])('%s', async (_, name, rare) => {
    const { texts } = await readFixture(name, 'input.pdf')
    expect(texts).toEqual([
      '青禾镇人民政府关于',
      '2023年法治政府建设情况的报告',
      `一年来，召开会议12次（含6次专题），普法“12·4”宣传${rare}①ABC。`,
    ])
  })

  test('glyphs whose characters nobody knows are an error, not other characters', async () => {
    const { errors } = await readFixture('glyphs-without-characters', 'input.pdf')
    expect(errors).toEqual(['pdf-fonts'])
  })
})

describe('bad files', () => {
  test('a scan', async () => {
    const { errors, messages } = await readFixture('scanned', 'input.pdf')
    expect(errors).toEqual(['scan'])
    expect(messages[0]?.reason).toContain('OCR')
  })

  test('an encrypted file', async () => {
    expect((await readFixture('encrypted-pdf', 'input.pdf')).errors).toEqual(['encrypted'])
  })

  test('a file cut off, at any place', async () => {
    const whole = fixtureBytes(REPORT, 'input.pdf')
    for (const share of [0.01, 0.4, 0.8]) {
      const { errors } = await readBytes('a.pdf', whole.slice(0, whole.length * share))
      expect(errors, String(share)).toEqual(['damaged'])
    }
  })

  test('nothing but the sign of a PDF', async () => {
    const bytes = Buffer.from('%PDF-1.7\n法治\nstartxref\n0\n%%EOF')
    expect((await readBytes('a.pdf', bytes)).errors).toEqual(['damaged'])
  })
})

const SIZE = 16

function printed(text: string, place: Partial<PrintedLine>): PrintedLine {
  const x = place.x ?? 80
  const right = place.right ?? x + text.length * SIZE
  return { text, page: 1, area: 0, x, right, y: 700, height: 0.5, size: SIZE, ...place }
}

function joinParagraphs(lines: readonly PrintedLine[]): string[] {
  return joinLines(lines).map(({ text }) => text)
}

/** Lines 28 points apart. */
function down(lines: readonly PrintedLine[]): PrintedLine[] {
  return lines.map((line, index) => ({ ...line, y: 700 - index * 28 }))
}

describe('joining', () => {
  const full = (text: string, x = 80): PrintedLine => printed(text, { x, right: 520 })

  test('a full line runs on without a space, a short one ends its paragraph', () => {
    const lines = [
      full('加强普法', 112),
      full('宣传工作'),
      printed('十场。', {}),
      full('又一段', 112),
    ]
    expect(joinParagraphs(down(lines))).toEqual(['加强普法宣传工作十场。', '又一段'])
  })

  test('English words keep their space, a number broken in two has none', () => {
    const words = joinParagraphs(down([full('rule of'), printed('law', {})]))
    expect(words).toEqual(['rule of law'])
    expect(joinParagraphs(down([full('达15'), printed('60件', {})]))).toEqual(['达1560件'])
  })

  test('a line that a long number did not fit into goes on, one with room for it does not', () => {
    const line = (text: string, room: number): PrintedLine =>
      printed(text, { right: 520 - room * SIZE })
    const block = [full('开展普法', 112), full('宣传教育')]
    const joined = (room: number): number =>
      joinParagraphs(down([...block, line('阅读量达', room), printed('1277150次', {})])).length
    expect([joined(3), joined(5)]).toEqual([1, 2])
  })

  test('a numbered paragraph behind a full line begins anew', () => {
    const lines = [full('一、加强学习。'), full('二、开展宣传。'), printed('三、落实。', {})]
    expect(joinParagraphs(down(lines))).toHaveLength(3)
  })

  test('lines of a title and of a sign-off stay apart', () => {
    const lines = [
      printed('青禾镇人民政府', { x: 240, right: 360 }),
      printed('工作报告', { x: 260, right: 340 }),
      full('正文的第一行', 112),
      full('正文的第二行'),
      printed('青禾镇人民政府', { x: 400, right: 520 }),
      printed('2024年1月8日', { x: 400, right: 520 }),
    ]
    expect(joinParagraphs(down(lines))).toEqual([
      '青禾镇人民政府',
      '工作报告',
      '正文的第一行正文的第二行',
      '青禾镇人民政府',
      '2024年1月8日',
    ])
  })
})

describe('page furniture', () => {
  test.each(['— 3 —', '3', '- 3 -', '第3页 共5页', '第 3 页', '3/12', 'Page 3 of 5', '·3·'])(
    'at the foot of a page, %s is its number',
    (text) => {
      const line = printed(text, { height: 0.06 })
      expect(takeFurniture([[printed('正文', {}), line]]).numbers).toEqual([line])
    },
  )

  test.each(['3次', '2023', '第三部分', '3.加强普法'])('%s is text', (text) => {
    const line = printed(text, { height: 0.06 })
    expect(takeFurniture([[line]]).kept).toEqual([line])
  })

  test('a number within the page is text', () => {
    expect(takeFurniture([[printed('3', { height: 0.5 })]]).numbers).toEqual([])
  })

  test('the same words at the same height of most pages are a running head', () => {
    const page = (number: number): PrintedLine[] => [
      printed(`青禾镇报告 ${number}`, { page: number, height: 0.95 }),
      printed(`第${number}页正文`, { page: number }),
    ]
    const { heads, kept } = takeFurniture([page(1), page(2), page(3)])
    expect(heads).toHaveLength(3)
    expect(kept).toHaveLength(3)
  })
})

describe('pieces of a line', () => {
  const piece = (text: string, x: number): { text: string; x: number; y: number; width: number; size: number } => ({
    text, x, y: 700, width: text.length * SIZE, size: SIZE,
  }) // prettier-ignore
  const textOf = (...pieces: ReturnType<typeof piece>[]): string[] =>
    readLines({ height: 842, pieces }, 1).map(({ text }) => text)

  test('a quarter of a character between Han and figures was not typed', () => {
    expect(textOf(piece('开展', 0), piece('12', 36), piece('次', 72))).toEqual(['开展12次'])
  })

  test('half a character was', () => {
    expect(textOf(piece('责任书', 0), piece('10', 56))).toEqual(['责任书 10'])
  })

  test('a line spread over the width is closed up', () => {
    const spread = [...'脚注所在的段落'].map((character, index) => piece(character, index * 28))
    expect(textOf(...spread)).toEqual(['脚注所在的段落'])
  })
})

test('radicals become the characters that look the same', () => {
  expect(replaceRadicals('⻘⽲镇⼈⺠政府⼀⼾')).toBe('青禾镇人民政府一户')
})

describe('what stands side by side', () => {
  interface Put {
    text: string
    x: number
    y: number
  }
  const read = (puts: readonly Put[]): { text: string; kind?: string }[] => {
    const pieces = puts.map(({ text, x, y }) => ({
      ...{ text, x, y, width: [...text].length * SIZE, size: SIZE },
    }))
    return joinLines(readLines({ height: 842, pieces }, 1))
  }

  /** Lines of twelve characters, the first of a paragraph set in. */
  const column = (name: string, x: number, y: number): Put[] =>
    Array.from({ length: 8 }, (_, line) => ({
      text: line === 0 ? name.repeat(10) : line === 7 ? `${name}完。` : name.repeat(12),
      x: line === 0 ? x + 2 * SIZE : x,
      y: y - line * 24,
    }))

  test.each([
    ['on the same lines', 0],
    ['a little lower', 11],
  ])('columns are read one after the other: %s', (_, lower) => {
    const title = { text: '青禾镇法治政府建设报告', x: 200, y: 760 }
    const texts = read([title, ...column('左', 72, 700), ...column('右', 290, 700 - lower)])
    expect(texts).toEqual([
      { text: title.text },
      { text: `${'左'.repeat(10 + 6 * 12)}左完。` },
      { text: `${'右'.repeat(10 + 6 * 12)}右完。` },
    ])
  })

  test('the rest of a column on another page goes on', () => {
    const page = (number: number, puts: readonly Put[]): PrintedLine[] =>
      readLines(
        {
          height: 842,
          pieces: puts.map((put) => ({ ...put, width: put.text.length * SIZE, size: SIZE })),
        },
        number,
      )
    const right = column('右', 290, 700).map((put, line) =>
      line === 7 ? { ...put, text: '右'.repeat(12) } : put,
    )
    const rest = [0, 1, 2].map((line) => ({
      text: line === 2 ? '完。' : '续'.repeat(12),
      x: 72,
      y: 700 - line * 24,
    }))
    const lines = [...page(1, [...column('左', 72, 700), ...right]), ...page(2, rest)]
    expect(joinLines(lines).at(-1)?.text).toBe(`${'右'.repeat(94)}${'续'.repeat(24)}完。`)
  })

  test('rows of a table are lines, their cells divided by tabs; a full cell goes on below', () => {
    const texts = read([
      { text: '一、开展情况', x: 104, y: 700 },
      ...[72, 212, 352].map((x, at) => ({ text: ['项目', '数量', '备注'][at] ?? '', x, y: 670 })),
      { text: '普法宣传', x: 72, y: 640 },
      { text: '12场次', x: 220, y: 640 },
      { text: '含专题宣传六场', x: 352, y: 640 },
      { text: '和集市', x: 352, y: 617 },
      { text: '调解', x: 72, y: 590 },
      { text: '86起', x: 228, y: 590 },
      { text: '合计', x: 212, y: 560 },
      { text: '全年共开展宣传活动，调解纠纷，签订责任书。', x: 72, y: 530 },
    ])
    expect(texts).toEqual([
      { text: '一、开展情况' },
      { text: '项目\t数量\t备注', kind: 'table' },
      { text: '普法宣传\t12场次\t含专题宣传六场和集市', kind: 'table' },
      { text: '调解\t86起\t', kind: 'table' },
      { text: '\t合计\t', kind: 'table' },
      { text: '全年共开展宣传活动，调解纠纷，签订责任书。' },
    ])
  })

  test('a number with a tab behind it, or letters spread over a title, make no table', () => {
    const spread = (text: string, y: number): Put[] =>
      [...text].map((letter, at) => ({ text: letter, x: 150 + at * 40, y }))
    const items = ['一、', '二、', '三、'].flatMap((number, at) => [
      { text: number, x: 72, y: 600 - at * 24 },
      { text: '加强普法', x: 140, y: 600 - at * 24 },
    ])
    const texts = read([...spread('青禾镇报告书', 760), ...spread('法治政府建设', 730), ...items])
    expect(texts.filter(({ kind }) => kind === 'table')).toEqual([])
    expect(texts.at(-1)?.text).toBe('三、加强普法')
  })

  test('two pages on one sheet have each its number', () => {
    const numbers = ['— 2 —', '— 3 —'].map((text, at) => ({ text, x: 130 + at * 210, y: 40 }))
    const pieces = [...column('左', 72, 700), ...column('右', 290, 700), ...numbers]
    const lines = readLines(
      {
        height: 842,
        pieces: pieces.map((put) => ({ ...put, width: put.text.length * SIZE, size: SIZE })),
      },
      1,
    )
    expect(takeFurniture([lines]).numbers.map(({ text }) => text)).toEqual(['— 2 —', '— 3 —'])
  })
})
