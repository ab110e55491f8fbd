import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { makeVocabulary } from '../../../src/core/search/make-vocabulary.ts'
import { NO_FILTERS } from '../../../src/core/search/request.ts'
import { USUAL, readState, writeState } from '../../../src/core/search/search-state.ts'
import { chooseIn, suggest } from '../../../src/core/search/suggest.ts'
import type { Vocabulary } from '../../../src/core/search/vocabulary.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'
import { norm } from '../../../src/core/text/norm.ts'
import { pinyinSyllables } from '../../../src/core/text/pinyin-syllables.ts'
import { someReport } from '../../some-report.ts'

const known = (words: string, count = 1) => ({
  words,
  sounds: pinyinSyllables(norm(words)).join(' '),
  count,
})

const tag = (words: string, count = 1) => ({ ...known(words, count), group: '组名', inText: true })

const township = (words: string, county: string | null = null) => ({
  ...known(words),
  today: null,
  county,
  bodies: [words],
  counties: county === null ? [] : [county],
})

function someVocabulary(words: Partial<Vocabulary> = {}): Vocabulary {
  return { synonyms: { groups: [], tags: [] }, tags: [], townships: [], leads: [], ...words }
}

function suggested(vocabulary: Vocabulary, typed: string): string[] {
  return suggest(vocabulary, typed, 8).map(({ words }) => words)
}

describe('枫桥经验 is suggested', () => {
  const vocabulary = someVocabulary({ tags: [tag('枫桥经验')] })

  test.each([
    '枫桥经验',
    '枫',
    '楓橋',
    '桥经',
    'fengqiaojingyan',
    'fengq',
    'FENGQ',
    'ｆengq',
    "feng'qiao",
    'fqjy',
    'fq',
    'FQJY',
    'fqjingyan',
    'fengqjy',
    'fqjingy',
    '枫桥jy',
    'f桥j',
  ])('for %s', (typed) => {
    expect(suggested(vocabulary, typed)).toEqual(['枫桥经验'])
  })

  test.each(['经枫', 'fqjyx', 'qjy', 'jingyan', 'fengx', 'ngqiao', '', ' ', '枫桥经验 ', '——'])(
    'not for %o',
    (typed) => {
      expect(suggested(vocabulary, typed)).toEqual([])
    },
  )
})

test.each([
  ['重庆路街道', 'chongqinglu'],
  ['长寿镇', 'changshou'],
  ['绿色通道', 'lvse'],
  ['LED宣传', 'ledxc'],
  ['12·4宪法日', '12.4xfr'],
  ['众智中心', 'zhzhzhx'],
  ['综治中心', 'zzzx'],
  ['三治融合', 'szhrh'],
  ['安安', 'aa'],
])('%s is suggested for %s', (words, typed) => {
  expect(suggested(someVocabulary({ tags: [tag(words)] }), typed)).toEqual([words])
})

describe('the order is', () => {
  test('the whole, the beginning, the inside', () => {
    const leads = [known('加强普法', 9), known('普法宣传', 5), known('普法', 2)]
    const vocabulary = someVocabulary({ leads })
    expect(suggested(vocabulary, '普法')).toEqual(['普法', '普法宣传', '加强普法'])
  })

  test('spelled out before abbreviated', () => {
    const vocabulary = someVocabulary({ tags: [tag('法安工作', 9), tag('反诈工作', 1)] })
    expect(suggested(vocabulary, 'fan')).toEqual(['反诈工作', '法安工作'])
    expect(suggested(vocabulary, 'fa')).toEqual(['法安工作', '反诈工作'])
  })

  test('tags, townships, leads, where they fit alike', () => {
    const vocabulary = someVocabulary({
      tags: [tag('清廉建设')],
      townships: [township('清河镇')],
      leads: [known('清理文件', 9)],
    })
    expect(suggested(vocabulary, '清')).toEqual(['清廉建设', '清河镇', '清理文件'])
  })

  test('no longer than asked for', () => {
    const vocabulary = someVocabulary({ leads: [known('甲一'), known('甲二'), known('甲三')] })
    expect(suggest(vocabulary, '甲', 2)).toHaveLength(2)
  })
})

describe('choosing leads to', () => {
  test('the words of a tag or a lead, behind those that were typed before', () => {
    const vocabulary = someVocabulary({
      tags: [tag('枫桥经验')],
      leads: [known('普法走进校园', 3)],
    })
    expect(suggest(vocabulary, '普法 -宪法 fqjy', 8)).toEqual([
      {
        kind: 'tag',
        words: '枫桥经验',
        detail: '标签 · 组名',
        state: { ...USUAL, text: '普法 -宪法 枫桥经验' },
      },
    ])
    expect(suggest(vocabulary, 'pfzj', 8)).toEqual([
      {
        kind: 'lead',
        words: '普法走进校园',
        detail: '常见条目 · 3 份报告',
        state: { ...USUAL, text: '普法走进校园' },
      },
    ])
  })

  test('the measures of a tag whose name stands nowhere', () => {
    const vocabulary = someVocabulary({ tags: [{ ...tag('法律X进'), inText: false }] })
    expect(suggest(vocabulary, '学校 flxj', 8)[0]?.state).toEqual({
      ...USUAL,
      text: '学校',
      filters: { ...NO_FILTERS, tag: ['法律X进'] },
    })
  })

  test('the reports of a township, under all of its names, with the other words kept', () => {
    const vocabulary = someVocabulary({
      townships: [
        {
          ...known('双河乡'),
          today: '双河镇',
          county: '金溪县',
          bodies: ['双河镇', '双河乡'],
          counties: ['金溪县'],
        },
      ],
    })
    expect(suggest(vocabulary, '普法 shx', 8)).toEqual([
      {
        kind: 'township',
        words: '双河乡',
        detail: '乡镇 · 金溪县 · 今双河镇',
        state: {
          ...USUAL,
          text: '普法',
          filters: { ...NO_FILTERS, body: ['双河镇', '双河乡'], county: ['金溪县'] },
        },
      },
    ])
    // An operator in front of it would have nothing behind it.
    expect(suggest(vocabulary, '普法 OR shx', 8)).toEqual([])
  })
})

test.each([
  '“枫桥',
  '“枫桥”',
  '-枫桥',
  '标题:枫桥',
  '(枫桥',
  '同句(枫桥',
  '枫桥）',
  '《枫桥》',
  '网格 OR',
])('a word with marks is left alone: %s', (typed) => {
  const vocabulary = someVocabulary({ tags: [tag('枫桥经验'), tag('ORX')] })
  expect(suggested(vocabulary, typed)).toEqual([])
})

test('whatever is typed, what is suggested can be written as an address', () => {
  const tags = [tag('枫桥经验'), { ...tag('法律X进'), inText: false }]
  const vocabulary = someVocabulary({ tags, townships: [township('枫河镇', '通渭县')] })
  const typed = fc.array(fc.constantFrom(...'枫f河q普 -(“OR|'), { maxLength: 8 })
  fc.assert(
    fc.property(typed, (units) => {
      for (const { state } of suggest(vocabulary, units.join(''), 8)) {
        expect(readState(writeState(state)).state).toEqual(state)
      }
    }),
  )
})

test('by our own taxonomy, fqjy is 枫桥经验', () => {
  const content = readFileSync(join(import.meta.dirname, '../../../content/taxonomy.yaml'), 'utf8')
  const taxonomy = readTaxonomy(new VFile(content))
  const report = someReport('qinghe-2023', {}, [
    {
      level: 1,
      heading: '一、举措',
      blocks: taxonomy.tags.map(({ name }, number) => ({
        type: 'measure',
        id: `k${number}`,
        status: 'done',
        tags: [name],
        text: name,
      })),
    },
  ])
  const vocabulary = makeVocabulary({ reports: [report], taxonomy, places: [], synonyms: [] })
  expect(suggested(vocabulary, 'fqjy')[0]).toBe('枫桥经验')
  expect(suggested(vocabulary, 'fengq')[0]).toBe('枫桥经验')
  expect(suggested(vocabulary, 'flgw')[0]).toBe('法律顾问')
  for (const { name } of taxonomy.tags) expect(suggested(vocabulary, name)[0]).toBe(name)
})

describe('chosen where a list is shown already, a suggestion', () => {
  const shown = {
    ...USUAL,
    text: '普法 fqjy',
    filters: { ...NO_FILTERS, year: ['2023'], body: ['清河镇'] },
    kind: null,
    page: 3,
  }

  test('changes the words, from the first page, and keeps what the list is narrowed to', () => {
    const [first] = suggest(someVocabulary({ tags: [tag('枫桥经验')] }), shown.text, 8)
    expect(first && chooseIn(shown, first)).toEqual({ ...shown, text: '普法 枫桥经验', page: 1 })
  })

  test('narrows to a township instead of another', () => {
    const vocabulary = someVocabulary({ townships: [township('马营镇', '通渭县')] })
    const [first] = suggest(vocabulary, '普法 mayz', 8)
    const { filters } = shown
    expect(first && chooseIn(shown, first)).toEqual({
      ...shown,
      text: '普法',
      filters: { ...filters, body: ['马营镇'], county: ['通渭县'] },
      page: 1,
    })
  })
})
