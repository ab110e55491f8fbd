import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { describeTold, inferFacts, inferredOf } from '../../../src/core/parse/infer-facts.ts'
import type { StatedFacts } from '../../../src/core/parse/infer-facts.ts'
import { NO_PLACES, readPlaces } from '../../../src/core/places.ts'

const NOTHING: StatedFacts = {
  ...{ body: null, level: null, county: null, city: null, province: null, year: null },
}

const places = readPlaces(
  new VFile({
    value: `
counties:
  - name: 金溪县
    city: 安塬市
    townships: [马营镇, 白土乡]
  - name: 通渭县
    city: 定西市
    townships: [马营镇]
`,
  }),
)

function infer(path: string, stated: Partial<StatedFacts> = {}, known = NO_PLACES) {
  return inferredOf(inferFacts({ ...NOTHING, ...stated }, { path }, known))
}

describe('the names of folders and file say what the text leaves open', () => {
  test('all at once', () => {
    expect(infer('岚江省/安塬市/金溪县/马营镇2023年法治政府建设情况报告.txt')).toEqual({
      body: '马营镇',
      level: '镇',
      county: '金溪县',
      city: '安塬市',
      province: '岚江省',
      year: '2023',
    })
  })

  test.each([
    ['马营镇-2023.docx', '马营镇', '2023'],
    ['2024年马营镇法治政府建设年度报告.txt', '马营镇', '2024'],
    ['03.马营镇人民政府2023年度法治政府建设情况报告（定稿）.doc', '马营镇', '2023'],
    ['关于马营镇2023年法治政府建设情况的报告.txt', '马营镇', '2023'],
    ['法治政府建设年度报告（马营镇）.pdf', '马营镇', undefined],
    ['马营镇法治政府建设报告最终稿.txt', '马营镇', undefined],
    ['2023年法治政府建设报告马营镇.txt', '马营镇', '2023'],
    ['银杏大街街道办事处二〇二三年工作总结.txt', '银杏大街街道', '2023'],
    ['三乡镇/2023.txt', '三乡镇', '2023'],
    ['马营镇/年度报告.txt', '马营镇', undefined],
    ['马营镇/2023年/报告.txt', '马营镇', '2023'],
    ['白土乡/马营镇报告.txt', '马营镇', undefined],
    ['２０２３年马营镇报告.txt', '马营镇', '2023'],
    // Kinds of places, and several at once, are no body.
    ['各乡镇/2023年乡镇法治政府建设报告.txt', undefined, '2023'],
    ['乡镇街道/报告.txt', undefined, undefined],
    ['示范镇/城镇建设报告.txt', undefined, undefined],
    ['马营镇、白土乡2023年报告.txt', undefined, '2023'],
    ['002_61c4fd2848860dad.txt', undefined, undefined],
  ])('%s: body %s, year %s', (path, body, year) => {
    expect([infer(path).body, infer(path).year]).toEqual([body, year])
  })

  test.each([
    ['2023总结及2024年思路.txt', '2023'],
    ['2023年工作总结和2024年工作计划.txt', '2023'],
    ['20240115.txt', undefined],
    ['报告2024-01-15.txt', undefined],
    ['报告2024.1.15.txt', undefined],
    ['2024年1月15日报告.txt', undefined],
    ['2024年01月报告.txt', undefined],
    ['2021-2025年法治政府建设.txt', undefined],
    ['2021—2025年法治政府建设.txt', undefined],
    ['2024年工作思路.txt', undefined],
    ['2024年上报的报告.txt', undefined],
    ['2022年、2023年报告.txt', undefined],
    ['报告12023.txt', undefined],
    ['2023年/2024年上报/报告.txt', '2023'],
    ['马营镇2023年报告-00012.txt', '2023'],
  ])('the year of %s is %s', (path, year) => {
    expect(infer(path).year).toBe(year)
  })

  test.each([
    ['安塬市/金溪县/马营镇/a.txt', '金溪县', '安塬市'],
    ['安塬市金溪县马营镇报告.txt', '金溪县', '安塬市'],
    ['金溪县-马营镇.txt', '金溪县', undefined],
    ['石桥市/马营镇.txt', '石桥市', undefined],
    ['安塬市/石桥市/马营镇.txt', '石桥市', '安塬市'],
    ['乌苏州/敖汉旗/马营镇.txt', '敖汉旗', '乌苏州'],
    ['黔南布依族苗族自治州/都匀市/马营镇.txt', '都匀市', '黔南布依族苗族自治州'],
    ['各县区/全市/马营镇.txt', undefined, undefined],
  ])('above the township of %s are %s and %s', (path, county, city) => {
    expect([infer(path).county, infer(path).city]).toEqual([county, city])
  })
})

describe('nothing is inferred against what is stated', () => {
  test('a stated fact has no inferred twin', () => {
    const stated = { body: '白土乡', level: '乡', county: '金溪县', year: 2022 } as const
    expect(infer('安塬市/金溪县/马营镇2023年报告.txt', stated)).toEqual({ city: '安塬市' })
  })

  test('the folder of another county says nothing', () => {
    expect(infer('安塬市/白云县/马营镇.txt', { body: '马营镇', county: '金溪县' })).toEqual({})
  })

  test('a county reports for itself', () => {
    expect(infer('安塬市/金溪县/2023.txt', { body: '金溪县', level: '县', year: 2023 })).toEqual({
      city: '安塬市',
    })
  })
})

test('the line 发布机构 of a web page goes before the name of the file', () => {
  const source = { path: '白土乡.html', issuer: '金溪县马营镇人民政府' }
  const told = inferFacts(NOTHING, source, NO_PLACES)
  expect(inferredOf(told)).toEqual({ body: '马营镇', level: '镇', county: '金溪县' })
  expect(describeTold(told)).toBe(
    '单位“马营镇”（据网页上“发布机构”一栏）、县区“金溪县”（据网页上“发布机构”一栏）',
  )
})

describe('content/places.yaml comes last', () => {
  test('it knows the county of a township', () => {
    const told = inferFacts({ ...NOTHING, body: '白土乡', level: '乡' }, { path: 'a.txt' }, places)
    expect(describeTold(told)).toBe(
      '县区“金溪县”（据content/places.yaml）、市州“安塬市”（据content/places.yaml）',
    )
  })

  test('it serves an inferred body, too', () => {
    expect(infer('白土乡2023.txt', {}, places)).toMatchObject({ body: '白土乡', county: '金溪县' })
  })

  test('of two townships of one name it knows neither', () => {
    expect(infer('a.txt', { body: '马营镇', level: '镇' }, places)).toEqual({})
  })

  test.each([
    ['定西市/a.txt', { county: '通渭县', city: '定西市' }],
    ['金溪县/a.txt', { county: '金溪县', city: '安塬市' }],
    ['榆中县/a.txt', { county: '榆中县' }],
    ['石桥市/a.txt', { county: '石桥市' }],
  ])('but %s tells which is meant', (path, inferred) => {
    expect(infer(path, { body: '马营镇', level: '镇' }, places)).toEqual(inferred)
  })
})

describe('places and path are not mixed where they disagree', () => {
  test.each([
    ['another prefecture', '定西市/白土乡2023.txt', { county: '定西市' }],
    ['another province', '甘肃省/白土乡2023.txt', { province: '甘肃省' }],
    ['a county-level city', '岚江省/石桥市/桥头镇.txt', { city: '安塬市', county: '石桥市' }],
  ])('%s', (_, path, inferred) => {
    const listed = readPlaces(
      new VFile({
        value: `
counties:
  - { name: 金溪县, city: 安塬市, province: 岚江省, townships: [白土乡] }
  - { name: 石桥市, city: 安塬市, province: 岚江省, townships: [桥头镇] }
`,
      }),
    )
    const { county, city, province } = infer(path, {}, listed)
    const provinceOf = path.startsWith('岚江省') ? { province: '岚江省' } : {}
    expect({ county, city, province }).toEqual({ ...inferred, ...provinceOf })
  })
})
