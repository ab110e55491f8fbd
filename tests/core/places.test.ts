import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { readPlaces } from '../../src/core/places.ts'

function read(text: string) {
  const file = new VFile({ value: text })
  const places = readPlaces(file)
  const told = file.messages.map(
    ({ line, column, ruleId, reason }) => `${line}:${column} ${ruleId} ${reason}`,
  )
  return { places, told }
}

/** A county with `lines` as its townships; the first of them is line 5. */
function readTownships(...lines: string[]) {
  return read(
    ['counties:', '  - name: 金溪县', '    city: 安塬市', '    townships:', ...lines].join('\n'),
  )
}

test('townships stand under their county, some with other and former names', () => {
  const { places, told } = read(`
counties:
  - name: 金溪县
    city: 安塬市
    province: 岚江省
    townships:
      - 马营镇
      - name: 双河镇
        former: [双河乡, { name: 上河乡, until: 2015 }]
      - name: 银杏大街街道
        aliases: [银杏大街]
  - name: 石桥市
    townships: [马营镇]
`)
  expect(told).toEqual([])
  const above = { county: '金溪县', city: '安塬市', province: '岚江省' }
  expect(places).toEqual([
    { name: '马营镇', ...above, aliases: [], former: [] },
    {
      name: '双河镇',
      ...above,
      aliases: [],
      former: [
        { name: '双河乡', until: null },
        { name: '上河乡', until: 2015 },
      ],
    },
    { name: '银杏大街街道', ...above, aliases: ['银杏大街'], former: [] },
    { name: '马营镇', county: '石桥市', city: null, province: null, aliases: [], former: [] },
  ])
})

test.each(['', '\n', '# 还没有写\n  # 以后再写\n'])(
  'a file of nothing (%o) is no mistake',
  (text) => {
    expect(read(text)).toEqual({ places: [], told: [] })
  },
)

describe('a mistake is told with its place, and the rest is used', () => {
  test.each([
    [
      'a name without its rank',
      ['      - 马营'],
      '6:9 places-name 乡镇名称应为以镇、乡、街道结尾的全称，实为“马营”；请补全',
    ],
    [
      'a name twice',
      ['      - 白土乡'],
      '6:9 places-duplicate “白土乡”应只写一次，实为与第5行重复；请合并或删去一处',
    ],
    [
      'a former name that is another',
      ['      - name: 双河镇', '        former: [白土乡]'],
      '7:18 places-duplicate “白土乡”应只写一次，实为与第5行重复；请合并或删去一处',
    ],
    [
      'an unknown key',
      ['      - name: 双河镇', '        alias: [双河]'],
      '7:9 places-key 乡镇的项目应为name、aliases、former之一，实为“alias”；请改正或删去',
    ],
    [
      'a year that is none',
      ['      - name: 双河镇', '        former: [{ name: 双河乡, until: 去年 }]'],
      '7:38 places-type until 应为 1949 到 2200 的数字，实为“去年”；请改正',
    ],
    [
      'a former name without a name',
      ['      - name: 双河镇', '        former: [{ until: 2015 }]'],
      '7:18 places-missing 曾用名应有 name（名称），实际没有；请补上',
    ],
    [
      'a township without a name',
      ['      - aliases: [双河]'],
      '6:9 places-missing 乡镇应有 name（名称），实际没有；请补上',
    ],
  ])('%s', (_, lines, message) => {
    const { places, told } = readTownships('      - 白土乡', ...lines)
    expect(told).toEqual([message])
    expect(places.map(({ name }) => name)).toContain('白土乡')
  })

  test.each([
    ['no YAML', 'counties: [', 'places-yaml'],
    ['no counties', '乡镇: 马营镇\n', 'places-key'],
    ['a county without its rank', 'counties:\n  - name: 金溪\n    townships: []\n', 'places-name'],
    ['a county without townships', 'counties:\n  - name: 金溪县\n', 'places-missing'],
    [
      'a county twice',
      'counties:\n  - { name: 金溪县, townships: [] }\n  - { name: 金溪县, townships: [] }\n',
      'places-duplicate',
    ],
  ])('%s', (_, text, rule) => {
    expect(read(text).told[0]).toContain(rule)
  })
})
