import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { norm } from '../../../src/core/text/norm.ts'
import { parseQuery, phrasesOf } from '../../../src/core/search/query.ts'
import type { Query } from '../../../src/core/search/query.ts'
import { queryText } from './random-queries.ts'

/** A query in few characters: & all, | any, ! not, {} sentence, 标题:… and 小标题:… scopes. */
function show(query: Query): string {
  switch (query.type) {
    case 'phrase':
      return { anywhere: '', title: '标题:', heading: '小标题:' }[query.scope] + query.norm
    case 'not':
      return `!${show(query.of)}`
    case 'sentence':
      return `{${query.of.map(show).join(' ')}}`
    case 'all':
      return `(${query.of.map(show).join(' & ')})`
    case 'any':
      return `(${query.of.map(show).join(' | ')})`
  }
}

function meaning(text: string): string {
  const { query } = parseQuery(text)
  return query === null ? '' : show(query)
}

describe('what is written means', () => {
  test.each([
    // words
    ['网格', '网格'],
    ['  网格  ', '网格'],
    ['法律顾问 网格', '(法律顾问 & 网格)'],
    ['法律顾问\u3000网格\t普法', '(法律顾问 & 网格 & 普法)'],
    ['法律顾问 AND 网格', '(法律顾问 & 网格)'],
    ['12·4 １２.4', '12.4'],
    ['法規 法规', '法规'],
    ['双随机、一公开', '双随机一公开'],
    // phrases
    ['“民主法治 示范村”', '民主法治示范村'],
    ['‘民主法治 示范村’', '民主法治示范村'],
    ['「民主法治 示范村」', '民主法治示范村'],
    ['『民主法治 示范村』', '民主法治示范村'],
    ['《民主法治 示范村》', '民主法治示范村'],
    ['"民主法治 示范村"', '民主法治示范村'],
    ['＂民主法治 示范村＂ 普法', '(民主法治示范村 & 普法)'],
    ['“甲 OR 乙”', '甲or乙'],
    ['“-普法”', '普法'],
    ['“标题:普法”', '标题普法'],
    ['“甲|乙 (丙”', '甲乙丙'],
    // negatives
    ['普法 -宪法', '(普法 & !宪法)'],
    ['普法 －宪法', '(普法 & !宪法)'],
    ['普法 −宪法', '(普法 & !宪法)'],
    ['普法 —宪法', '(普法 & !宪法)'],
    ['普法 NOT 宪法', '(普法 & !宪法)'],
    ['普法 ＮＯＴ 宪法', '(普法 & !宪法)'],
    ['普法 -“宪法 宣传”', '(普法 & !宪法宣传)'],
    ['-普法', '!普法'],
    ['NOT 普法', '!普法'],
    ['NOT -普法', '普法'],
    ['-(普法 网格)', '!(普法 & 网格)'],
    // alternatives
    ['网格 OR 枫桥', '(网格 | 枫桥)'],
    ['网格 ＯＲ 枫桥', '(网格 | 枫桥)'],
    ['网格|枫桥', '(网格 | 枫桥)'],
    ['网格 ｜ 枫桥', '(网格 | 枫桥)'],
    ['甲 | 乙 OR 丙', '(甲 | 乙 | 丙)'],
    ['甲 OR 甲', '甲'],
    // precedence: NOT, then all, then OR; brackets first
    ['甲 乙 OR 丙', '((甲 & 乙) | 丙)'],
    ['甲 OR 乙 丙', '(甲 | (乙 & 丙))'],
    ['甲 OR -乙 丙', '(甲 | (!乙 & 丙))'],
    ['(甲 OR 乙) 丙', '((甲 | 乙) & 丙)'],
    ['（甲 OR 乙） 丙', '((甲 | 乙) & 丙)'],
    ['丙 (甲|乙)', '(丙 & (甲 | 乙))'],
    ['(甲 OR 乙)|丙', '(甲 | 乙 | 丙)'],
    ['((甲 OR 乙) -(丙 丁))', '((甲 | 乙) & !(丙 & 丁))'],
    ['(甲) (乙)', '(甲 & 乙)'],
    ['(甲 (乙 丙))', '(甲 & 乙 & 丙)'],
    // scopes
    ['标题:依法行政', '标题:依法行政'],
    ['标题：依法行政', '标题:依法行政'],
    ['標題:依法行政', '标题:依法行政'],
    ['小标题:普法 网格', '(小标题:普法 & 网格)'],
    ['标题: 依法行政', '标题:依法行政'],
    ['-标题:普法', '!标题:普法'],
    ['标题:-普法', '!标题:普法'],
    ['标题:“依法 行政”', '标题:依法行政'],
    ['标题:(甲 OR 乙) 丙', '((标题:甲 | 标题:乙) & 丙)'],
    ['标题:(甲 小标题:乙)', '(标题:甲 & 小标题:乙)'],
    ['标题:甲 甲', '(标题:甲 & 甲)'],
    // sentences
    ['同句(网格 矛盾)', '{网格 矛盾}'],
    ['同句（网格 矛盾）', '{网格 矛盾}'],
    ['同句(网格 “矛盾 纠纷”) 普法', '({网格 矛盾纠纷} & 普法)'],
    ['-同句(网格 矛盾)', '!{网格 矛盾}'],
    ['(同句(甲 乙) OR 丙)', '({甲 乙} | 丙)'],
    ['同句(甲 甲)', '{甲}'],
  ])('%s: %s', (text, expected) => {
    expect(meaning(text)).toBe(expected)
    const misunderstood = parseQuery(text).hints.filter((hint) => !hint.startsWith('只写了'))
    expect(misunderstood).toEqual([])
  })
})

test.each(['constructor', 'toString', '__proto__'])('%s is a word like any other', (word) => {
  const { query, hints } = parseQuery(`${word} 普法`)
  expect(query).toMatchObject({ type: 'all', of: [{ norm: norm(word) }, { norm: '普法' }] })
  expect(hints).toEqual([])
})

describe('what is pasted from a report stays one phrase', () => {
  test.each([
    ['一律（1、6）来说事', '一律16来说事'],
    ['（一）推进“放管服”改革', '一推进放管服改革'],
    ['“放管服”改革', '放管服改革'],
    ['学习《民法典》知识', '学习民法典知识'],
    ['“一法”“两条例”', '一法两条例'],
    ['普法“法律 顾问”网格', '普法法律顾问网格'],
    ['（扩大）会议', '扩大会议'],
    ['镇党委（扩大）', '镇党委扩大'],
    ['（试行）', '试行'],
    ['3-5次', '35次'],
    ['2021-2025', '20212025'],
    ['2021—2025年', '20212025年'],
    ['——马营镇', '马营镇'],
    ['—马营镇', '马营镇'],
    ['--普法', '普法'],
    ['或者', '或者'],
    ['子标题:普法', '子标题普法'],
    ['同句', '同句'],
    ['or', 'or'],
    ['Not', 'not'],
    ['DOOR', 'door'],
    ['（-5度）以下', '5度以下'],
  ])('%s: %s', (text, expected) => {
    expect(parseQuery(text)).toMatchObject({ query: { type: 'phrase', norm: expected }, hints: [] })
  })
})

const QUOTATION = '引号没有成对'
const BRACKET = '括号没有成对'

describe('what is not understood is looked for as text, with a hint', () => {
  test.each([
    ['“法律 顾问', '(法律 & 顾问)', QUOTATION],
    ['法律" 顾问', '(法律 & 顾问)', QUOTATION],
    ['《民法典', '民法典', QUOTATION],
    ['“甲」 乙', '(甲 & 乙)', QUOTATION],
    ['(甲 乙', '(甲 & 乙)', BRACKET],
    ['甲) 乙', '(甲 & 乙)', BRACKET],
    ['((甲 OR 乙) 丙', '(甲 | (乙 & 丙))', BRACKET],
    ['(甲 乙)丙', '(甲 & 乙丙)', BRACKET],
    ['甲(乙 丙)', '(甲乙 & 丙)', BRACKET],
    ['同句(甲 乙', '(同句甲 & 乙)', BRACKET],
    [')(', '', '只有标点'],
    ['OR 甲', '(or & 甲)', '“OR”的前后要各有一个词，已按文字查找'],
    ['甲 OR', '(甲 & or)', '“OR”的前后要各有一个词，已按文字查找'],
    ['甲 OR OR 乙', '((甲 & or) | 乙)', '“OR”的前后'],
    ['甲 AND', '(甲 & and)', '“AND”的前后'],
    ['| 甲', '甲', '“|”的前后要各有一个词，已按标点处理'],
    ['(甲 |) 乙', '(甲 & 乙)', '“|”的前后'],
    ['甲 NOT', '(甲 & not)', '“NOT”后面要有一个词，已按文字查找'],
    ['NOT OR 甲', '(not | 甲)', '“NOT”后面'],
    ['标题:', '标题', '“标题:”后面要有一个词，已按文字查找'],
    ['标题: OR 甲', '(标题 | 甲)', '“标题:”后面'],
    ['同句(甲 OR 乙)', '{甲 or 乙}', '“OR”不能写在“同句”的括号里'],
    ['同句(甲 -乙)', '{甲 乙}', '“-”不能写在“同句”的括号里'],
    ['同句(甲 (乙 丙) 丁)', '{甲 乙 丙 丁}', '“(”不能写在'],
    ['标题:同句(甲 乙)', '{甲 乙}', '“同句”只在正文里查找'],
    ['-普法', '!普法', '只写了不要的词'],
    ['甲 OR -乙', '(甲 | !乙)', '只写了不要的词'],
  ])('%s: %s (%s)', (text, expected, hint) => {
    expect(meaning(text)).toBe(expected)
    expect(parseQuery(text).hints.join('\n')).toContain(hint)
  })

  test.each([
    ['<img src=x onerror=alert(1)>', '(img & srcx & onerroralert1)'],
    ['.*[a-z]+(?=x)$\\', 'azx'],
    ['😀普法', '普法'],
    ['^普法$ \\d+', '(普法 & d)'],
    ["普法' OR '1'='1", '(普法 | 11)'],
  ])('and so is anything else: %s', (text, expected) => {
    expect(meaning(text)).toBe(expected)
  })
})

describe('what looks as if it were meant as a mark is text, with a hint how to write it', () => {
  test.each([
    ['普法 - 宪法', '单独的减号不起作用'],
    ['普法 — 宪法', '单独的减号不起作用'],
    ['普法 or 网格', '“or”已按文字查找'],
    ['普法 Not 宪法', '“Not”已按文字查找'],
    ['年份:2023', '“年份:”已按文字查找'],
    ['普法 乡镇：马营镇', '“乡镇:”已按文字查找'],
  ])('%s', (text, hint) => {
    const { query, hints } = parseQuery(text)
    expect(query?.type).not.toBe('not')
    expect(hints.join()).toContain(hint)
  })

  test.each(['3-5次', '普法——宪法', '一是：加强普法', 'ORAL', '标题：普法', '“or”'])(
    'but not at %s',
    (text) => {
      expect(parseQuery(text).hints).toEqual([])
    },
  )
})

describe('there is nothing to look for', () => {
  test.each(['', '  ', '\u3000\n'])('in %j, and nothing to say', (text) => {
    expect(parseQuery(text)).toEqual({ query: null, hints: [] })
  })

  test.each(['，。、', '“——”', '.', '·', '|', '()', '-', '😀', '“”', '同句()', '-、', '、 | 、'])(
    'in %j, and the hint says so',
    (text) => {
      expect(parseQuery(text)).toEqual({ query: null, hints: ['只有标点，没有可以查找的字'] })
    },
  )
})

test('a phrase keeps what was typed, for showing', () => {
  const query = { type: 'phrase', text: '双随机、一公开', norm: '双随机一公开', scope: 'anywhere' }
  expect(parseQuery('“双随机、一公开”').query).toEqual(query)
})

test('marked are the words asked for, not those unwanted or asked of the title', () => {
  const { query } = parseQuery('甲 (乙 OR 小标题:丙) 同句(丁 戊) -己 标题:庚 -(辛 壬)')
  expect(query && phrasesOf(query).map(({ norm }) => norm)).toEqual(['甲', '乙', '丙', '丁', '戊'])
})

function depthOf(query: Query): number {
  if (query.type === 'phrase') return 1
  const parts = query.type === 'not' ? [query.of] : query.of
  return 1 + Math.max(...parts.map(depthOf))
}

/** Every query inside, itself included. */
function allIn(query: Query): Query[] {
  if (query.type === 'phrase') return [query]
  const parts = query.type === 'not' ? [query.of] : query.of
  return [query, ...parts.flatMap(allIn)]
}

describe('however it is written', () => {
  test('a query parses into a tree without an empty or needless part', () => {
    fc.assert(
      fc.property(fc.oneof(queryText, fc.string({ unit: 'binary' })), (text) => {
        const { query, hints } = parseQuery(text)
        expect(hints.every((hint) => hint !== '')).toBe(true)
        expect(new Set(hints).size).toBe(hints.length)
        if (query === null) return
        for (const part of allIn(query)) {
          if (part.type === 'phrase') expect(part.norm).not.toBe('')
          if (part.type === 'all' || part.type === 'any') {
            expect(part.of.length).toBeGreaterThan(1)
            expect(part.of.map(({ type }) => type)).not.toContain(part.type)
          }
          if (part.type === 'sentence') expect(part.of.length).toBeGreaterThan(0)
          if (part.type === 'not') expect(part.of.type).not.toBe('not')
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('all that was typed in words is looked for', () => {
    const words = fc.array(fc.constantFrom('甲', '乙', '（丙', '丁）', '“戊', '己-'), {
      minLength: 1,
    })
    fc.assert(
      fc.property(words, (typed) => {
        const letters = new Set(typed.map((word) => word.replace(/[^甲乙丙丁戊己]/gu, '')))
        expect(letters.size).toBeGreaterThan(0)
        const { query } = parseQuery(typed.join(' '))
        const found =
          query === null
            ? ''
            : phrasesOf(query)
                .map(({ norm }) => norm)
                .join('')
        for (const letter of letters) expect(found).toContain(letter)
      }),
    )
  })

  test.each([
    ['brackets', '('.repeat(10_000) + '甲' + ')'.repeat(10_000)],
    ['brackets that open', '('.repeat(10_000)],
    ['brackets that close', ')'.repeat(10_000) + '甲'],
    ['brackets with alternatives', '(甲 OR '.repeat(10_000) + '乙' + ')'.repeat(10_000)],
    ['negated brackets', '-('.repeat(10_000) + '甲' + ')'.repeat(10_000)],
    ['sentences', '同句('.repeat(10_000) + '甲' + ')'.repeat(10_000)],
    ['negations', 'NOT '.repeat(10_000) + '甲'],
    ['minus signs', '-'.repeat(10_000) + '甲'],
    ['scopes', '标题:'.repeat(10_000) + '甲'],
    ['quotation marks', '“「《‘'.repeat(10_000)],
    ['operators', 'OR | '.repeat(10_000)],
  ])('10,000 %s are soon read, and not deep', (_, text) => {
    const start = performance.now()
    const { query } = parseQuery(text)
    expect(performance.now() - start).toBeLessThan(1000)
    if (query !== null) expect(depthOf(query)).toBeLessThan(100)
  })

  test('groups within too many groups are text, and a hint says so', () => {
    const nested = (depth: number) => '(甲 '.repeat(depth) + '乙 OR 丙' + ')'.repeat(depth)
    expect(parseQuery(nested(30)).hints).toEqual([])
    expect(parseQuery(nested(31)).hints.join()).toContain('30 层以内')
  })

  test('2,000 characters are read in a moment', () => {
    const text = '(法治 OR “政府 建设”) -同句(网格 矛盾) 标题:报告 '.repeat(60).slice(0, 2000)
    parseQuery(text)
    const times = Array.from({ length: 9 }, () => {
      const start = performance.now()
      parseQuery(text)
      return performance.now() - start
    })
    expect(Math.min(...times)).toBeLessThan(5)
  })
})
