import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { townshipsOf } from '../../src/core/collection.ts'
import { NO_PLACES, readPlaces } from '../../src/core/places.ts'
import { townshipOf } from '../../src/core/township.ts'
import type { Facts } from '../../src/core/report.ts'
import { someFacts, someReport } from '../some-report.ts'

const places = readPlaces(
  new VFile({
    value: `
counties:
  - name: 金溪县
    city: 安塬市
    townships:
      - 马营镇
      - { name: 双河镇, former: [{ name: 双河乡, until: 2019 }] }
      - { name: 银杏大街街道, aliases: [银杏大街] }
  - name: 通渭县
    city: 定西市
    townships: [马营镇]
`,
  }),
)

describe('a township is its county and the name it has today', () => {
  test.each<[string, Partial<Facts>, string | null, string]>([
    ['stated', { body: '马营镇', county: '榆中县' }, '榆中县', '马营镇'],
    ['inferred', { body: '清河镇', inferred: { county: '榆中县' } }, '榆中县', '清河镇'],
    [
      'stated before inferred',
      { body: '清河镇', county: '甲县', inferred: { county: '乙县' } },
      '甲县',
      '清河镇',
    ],
    ['from the list', { body: '双河镇' }, '金溪县', '双河镇'],
    ['under a former name', { body: '双河乡' }, '金溪县', '双河镇'],
    ['under another name', { body: '银杏大街' }, '金溪县', '银杏大街街道'],
    ['of an inferred name', { body: null, inferred: { body: '双河乡' } }, '金溪县', '双河镇'],
    ['of two counties', { body: '马营镇' }, null, '马营镇'],
    ['of two counties, told by the city', { body: '马营镇', city: '定西市' }, '通渭县', '马营镇'],
    ['of a county that is not listed', { body: '双河乡', county: '榆中县' }, '榆中县', '双河乡'],
  ])('%s', (_, facts, county, name) => {
    expect(townshipOf(someFacts(facts), places)).toMatchObject({ county, name })
  })

  test('without a body there is none', () => {
    expect(townshipOf(someFacts({ body: null }), places)).toBeNull()
  })
})

describe('reports of a township that was renamed', () => {
  const reports = [
    someReport('b', { body: '双河镇', year: 2022 }),
    someReport('a', { body: '双河乡', year: 2018 }),
  ]

  test('are those of one township, each with the body that it gives', () => {
    const [township, ...others] = townshipsOf(reports, places)
    expect(others).toEqual([])
    expect(township).toMatchObject({
      id: 'jinxi-shuanghe',
      name: '双河镇',
      county: '金溪县',
      former: [{ name: '双河乡', until: 2019 }],
    })
    expect(township?.reports.map(({ body }) => body)).toEqual(['双河镇', '双河乡'])
  })

  test('stay apart where nobody has said so', () => {
    expect(townshipsOf(reports, NO_PLACES)).toHaveLength(2)
  })
})

test('townships of one name in two counties stay apart', () => {
  const reports = ['金溪县', '通渭县', null].map((county, index) =>
    someReport(`r${index}`, { body: '马营镇', county }),
  )
  expect(townshipsOf(reports, places).map(({ county }) => county)).toEqual([
    '金溪县',
    '通渭县',
    null,
  ])
})
