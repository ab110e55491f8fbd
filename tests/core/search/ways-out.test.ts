import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseQuery } from '../../../src/core/search/query.ts'
import { NO_FILTERS } from '../../../src/core/search/request.ts'
import type { Filters } from '../../../src/core/search/request.ts'
import { USUAL, writeState } from '../../../src/core/search/search-state.ts'
import type { SearchState } from '../../../src/core/search/search-state.ts'
import { waysOut } from '../../../src/core/search/ways-out.ts'
import type { KnownNames, WayKind } from '../../../src/core/search/ways-out.ts'
import { queryText } from './random-queries.ts'

const known: KnownNames = {
  tags: ['法律顾问', '村居法律顾问', '执法监督', '执法培训', '枫桥经验', '普法'],
  bodies: [
    { body: '马营镇', county: '通渭县' },
    { body: '清河镇', county: '甲县' },
    { body: '清河镇', county: '乙县' },
  ],
}

function waysFrom(state: SearchState) {
  return waysOut(state, parseQuery(state.text).query, known)
}

/** The ways out of a search in all kinds: what is said, and the address it leads to. */
function ways(text: string, filters: Partial<Filters> = {}, kind?: WayKind): [string, string][] {
  const state: SearchState = {
    ...USUAL,
    text,
    kind: null,
    page: 3,
    filters: { ...NO_FILTERS, ...filters },
  }
  return waysFrom(state)
    .filter((way) => kind === undefined || way.kind === kind)
    .map(({ words, state }) => [
      words,
      writeState({ ...state, kind: 'practice' })
        .map(([name, value]) => `${name}=${value}`)
        .join('&'),
    ])
}

describe('of what was asked', () => {
  test('the kind is widened first', () => {
    const [first] = waysFrom({ ...USUAL, text: '量子计算' })
    expect(first).toEqual({
      kind: 'kind',
      words: '在全部类别中找',
      state: { ...USUAL, text: '量子计算', kind: null },
    })
  })

  test('each filter is given up by itself, with all its values, then all of them', () => {
    const filters = { year: ['2023', '2024'], status: ['done'], report: ['maying-2023'] }
    expect(ways('量子计算', { ...filters, figures: true })).toEqual([
      ['不限年份（2023年、2024年）', 'q=量子计算&status=done&report=maying-2023&figures=1'],
      ['不限状态（已做）', 'q=量子计算&year=2023&year=2024&report=maying-2023&figures=1'],
      ['不限报告', 'q=量子计算&year=2023&year=2024&status=done&figures=1'],
      ['没有数据的也要', 'q=量子计算&year=2023&year=2024&status=done&report=maying-2023'],
      ['去掉全部筛选条件', 'q=量子计算'],
    ])
  })

  test('without words there are only filters and kinds to give up', () => {
    const filters = { ...NO_FILTERS, county: ['通渭县'] }
    expect(waysFrom({ ...USUAL, filters }).map(({ words }) => words)).toEqual([
      '在全部类别中找',
      '不限县区（通渭县）',
      '去掉全部筛选条件，在全部类别中找',
    ])
  })

  test('each word is left out, the last first; what is not wanted stays', () => {
    expect(ways('网格 “民主 法治” (甲 OR 乙) -宪法', {}, 'word')).toEqual([
      ['去掉“甲 OR 乙”', 'q=网格 “民主 法治” -宪法'],
      ['去掉“民主 法治”', 'q=网格 (甲 OR 乙) -宪法'],
      ['去掉“网格”', 'q=“民主 法治” (甲 OR 乙) -宪法'],
    ])
    expect(ways('网格 -宪法', {}, 'word')).toEqual([])
  })

  test('exclusions are lifted', () => {
    expect(ways('网格 -宪法 -调解', {}, 'exclusion')).toEqual([['不排除“宪法”、“调解”', 'q=网格']])
    expect(ways('-宪法', {}, 'exclusion')).toEqual([])
  })

  test('scopes and 同句 are lifted', () => {
    expect(ways('小标题:枫桥 标题:示范', {}, 'scope')).toEqual([
      ['不限小标题、标题，在正文中也找', 'q=枫桥 示范'],
    ])
    expect(ways('同句(网格 调解) 普法', {}, 'sentence')).toEqual([
      ['不限同一句话', 'q=网格 调解 普法'],
    ])
  })
})

describe('a long phrase', () => {
  test.each([
    ['矛盾纠纷排查，法律援助', '拆开来找：矛盾纠纷排查　法律援助', 'q=矛盾纠纷排查 法律援助'],
    ['群众的法治意识', '拆开来找：群众　法治意识', 'q=群众 法治意识'],
    ['规范性文件和合同审查', '拆开来找：规范性文件　合同审查', 'q=规范性文件 合同审查'],
  ])('%s is taken apart', (text, words, address) => {
    expect(ways(text, {}, 'parts')).toEqual([[words, address]])
  })

  test('the longest of many parts is tried alone', () => {
    expect(ways('学法、用法、守法普法宣传', {}, 'parts')).toEqual([
      ['拆开来找：学法　用法　守法普法宣传', 'q=学法 用法 守法普法宣传'],
      ['只找其中的“守法普法宣传”', 'q=守法普法宣传'],
    ])
  })

  test.each(['公众参与机制', '普及法律知识', '和谐社会', '目的明确', '12.4宪法日'])(
    '%s is one word',
    (text) => {
      expect(ways(text, {}, 'parts')).toEqual([])
    },
  )
})

describe('what the collection knows', () => {
  test('the nearest tags are tried as words', () => {
    expect(ways('法律顾问制度', {}, 'tag')).toEqual([
      ['改找标签“法律顾问”', 'q=法律顾问'],
      ['改找标签“村居法律顾问”', 'q=村居法律顾问'],
    ])
  })

  test('a township is a filter, and the rest is looked for in its reports', () => {
    expect(ways('马营', {}, 'body')).toEqual([['在马营镇的报告中找全部内容', 'body=马营镇']])
    expect(ways('马营镇普法', {}, 'body')).toEqual([
      ['在马营镇的报告中找“普法”', 'q=普法&body=马营镇'],
    ])
    expect(ways('网格 马营镇人民政府', {}, 'body')).toEqual([
      ['在马营镇的报告中找“网格”', 'q=网格&body=马营镇'],
    ])
  })

  test('of townships with the same name the county is named', () => {
    expect(ways('清河镇', { county: ['丙县'] }, 'body')).toEqual([
      ['在甲县清河镇的报告中找全部内容', 'county=甲县&body=清河镇'],
      ['在乙县清河镇的报告中找全部内容', 'county=乙县&body=清河镇'],
    ])
  })
})

test('there are at most twelve ways, no two the same, none back to where one is', () => {
  const filters = fc.record({
    year: fc.constantFrom([], ['2023']),
    tag: fc.constantFrom([], ['普法']),
    figures: fc.boolean(),
  })
  const kinds = fc.constantFrom('practice' as const, null)
  fc.assert(
    fc.property(queryText, filters, kinds, (text, chosen, kind) => {
      const state = { ...USUAL, text, kind, filters: { ...NO_FILTERS, ...chosen } }
      const found = waysFrom(state)
      expect(found.length).toBeLessThanOrEqual(12)
      const states = [state, ...found.map((way) => way.state)].map((one) =>
        JSON.stringify(writeState(one)),
      )
      expect(new Set(states).size).toBe(states.length)
    }),
  )
})
