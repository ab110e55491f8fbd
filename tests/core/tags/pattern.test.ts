import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPattern } from '../../../src/core/tags/pattern.ts'
import type { Pattern } from '../../../src/core/tags/pattern.ts'

function pattern(written: string): Pattern {
  const reading = readPattern(written)
  if ('problem' in reading) throw new Error(reading.problem)
  return reading.pattern
}

function found(written: string, text: string): string[] {
  return text.match(new RegExp(pattern(written).source, 'gu')) ?? []
}

describe('a pattern', () => {
  it.each([
    ['宣传.{0,4}法律', '宣传有关法律法规', ['宣传有关法律']],
    ['(普法|法治)宣传', '普法宣传和法治宣传', ['普法宣传', '法治宣传']],
    ['法[治制]教育', '法制教育、法治教育', ['法制教育', '法治教育']],
    ['调解.{0,6}?\\d', '调解成功9件', ['调解成功9']],
    ['枫桥(?!镇)', '枫桥镇、枫桥经验', ['枫桥']],
    ['(?<!县)司法所', '县司法所、镇司法所', ['司法所']],
    ['^一是', '一是一是', ['一是']],
    ['公开\\.', '公开.', ['公开.']],
    ['12\\.4', '12·4', ['12·4']],
  ])('%s in %s', (written, text, expected) => {
    expect(found(written, text)).toEqual(expected)
  })

  it('does not let the dot reach over the end of a sentence', () => {
    expect(found('开展.{0,20}普法', '开展工作。加强普法')).toEqual([])
    expect(found('开展.{0,20}普法', '开展工作，加强普法')).toEqual(['开展工作，加强普法'])
  })

  it('reads its own letters as it reads the text: half-width, lower case, without spaces', () => {
    expect(found('ＬＥＤ 屏', 'led屏')).toEqual(['led屏'])
    expect(found('村（社区）', '村（社区）')).toEqual(['村（社区）'])
  })

  it('tells whether it speaks of quotes', () => {
    expect(pattern('“.{2,9}”工作法').quotes).toBe(true)
    expect(pattern('[^”]工作法').quotes).toBe(true)
    expect(pattern('工作法').quotes).toBe(false)
  })

  it.each([
    ['宣传.{0,8}法律', ['宣传']],
    ['(成立|组建)专班', ['专班']],
    ['(普法|法治)队', ['普法', '法治']],
    ['.{1,3}', []],
    ['(普法)?宣讲', ['宣讲']],
    ['(普法|.)', []],
    ['普(?=法)', ['普']],
  ])('knows what every match of %s contains', (written, words) => {
    expect(pattern(written).anyOf).toEqual(words)
  })
})

describe('refused, in words an officer understands:', () => {
  it.each([
    ['a star', '普.*法', '应为有上限的重复，如 .{0,10}，实为“*”；请写明最多几次'],
    ['a plus', '\\d+件', '应为有上限的重复，如 .{0,10}，实为“+”；请写明最多几次'],
    ['no upper bound', '普.{2,}法', '应为有上限的重复，如 .{0,10}，实为“{2,}”；请写明最多几次'],
    ['a bound too high', '普.{0,99}法', '应为由小到大且不超过60次的重复，实为“{0,99}”；请把数字改小'],
    ['a bound from high to low', '普.{9,2}法', '应为由小到大且不超过60次的重复，实为“{9,2}”；请把数字改小'],
    ['a full-width comma in the bound', '普.{0，9}法', '应为 {0,10} 这样的半角写法，实为其他写法；请改正花括号里的数字和逗号'],
    ['two repeats in one place', '普.{0,2}{0,2}法', '应为一处只写一次重复，实为“{0,2}{”；请删去一个'],
    ['a repeat of nothing', '*法', '应为“*”前有文字，实为没有；请写明重复的是什么'],
    ['what matches the empty string', '(普法)?', '应为至少匹配一个字，实为可以匹配空白；请写出一定会出现的字'],
    ['nothing but a look ahead', '(?=普法)', '应为至少匹配一个字，实为可以匹配空白；请写出一定会出现的字'],
    ['a bracket too few', '(普法', '应为成对的括号，实为缺少“)”；请补上'],
    ['a bracket too many', '普法)', '应为成对的括号，实为多出一个“)”；请补上或删去'],
    ['a class without end', '[普法', '应为成对的方括号，实为缺少“]”；请补上'],
    ['an empty class', '[]法', '应为方括号中至少一个字，实为空白；请写出有哪些字'],
    ['a range from high to low', '[9-1]', '应为正确的正则表达式，实为无法识别；请检查括号和方括号中的范围'],
    ['a stray closing bracket', '普]法', '应为成对的括号，实为多出一个“]”；请补上或删去'],
    ['a named group', '(?<a>普)', '应为 ( )、(?: )、(?= )、(?! )、(?<= )、(?<! )，实为其他括号；请改写'],
    ['a back reference', '(普)\\1', '应为 \\d 或 \\ 加标点，实为“\\1”；请改用方括号列出文字'],
    ['a property class', '\\p{Han}', '应为 \\d 或 \\ 加标点，实为“\\p”；请改用方括号列出文字'],
    ['a half-width quote', '"普法"', '应为中文引号“ ”，实为半角引号；请改正'],
    ['a match too long', '(.{60}){4}', '应为一次最多匹配200字，实为最多240字；请把 {0,n} 中的 n 改小'],
    ['too many gaps', '.{0,20}普.{0,20}法.{0,20}', '应为不超过2000种匹配方式，实为约9261种，会很慢；请减少 .{0,n} 的个数、把 n 改小，或拆成几条'],
    ['a repeat in a repeat', '(.{0,9}){0,9}法', '应为不超过2000种匹配方式，实为约一百万以上种，会很慢；请减少 .{0,n} 的个数、把 n 改小，或拆成几条'],
    ['overlapping choices under a repeat', '(.|法){1,30}普', '应为不超过2000种匹配方式，实为约一百万以上种，会很慢；请减少 .{0,n} 的个数、把 n 改小，或拆成几条'],
  ])('%s', (_, written, problem) => {
    expect(readPattern(written)).toEqual({ problem })
  }) // prettier-ignore
})

describe('what is accepted cannot be slow', () => {
  it.each(['a{0,11}a{0,11}a{0,11}b', '(a|aa){1,9}b', '(?=a{0,40}b)a{0,40}c', '.{0,60}普法'])(
    '%s reads 20,000 hostile characters within seconds',
    (written) => {
      const expression = new RegExp(pattern(written).source, 'gu')
      const begin = performance.now()
      expect('a'.repeat(20_000).match(expression)).toBeNull()
      expect(performance.now() - begin).toBeLessThan(10_000)
    },
  )

  it('however it is put together, it is refused or compiles, and says truly what it contains', () => {
    const piece = fc.constantFrom(
      '普',
      '法',
      '宣',
      '.',
      '[普法]',
      '(',
      ')',
      '|',
      '?',
      '{0,3}',
      '(?!',
    )
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
        fc.string({ unit: fc.constantFrom('普', '法', '宣', '。'), maxLength: 12 }),
        (written, text) => {
          const reading = readPattern(written)
          if ('problem' in reading) return
          const { source, anyOf } = reading.pattern
          for (const match of text.match(new RegExp(source, 'gu')) ?? []) {
            expect(match).not.toBe('')
            if (anyOf.length > 0) expect(anyOf.some((word) => match.includes(word))).toBe(true)
          }
        },
      ),
      { numRuns: 2000 },
    )
  })
})
