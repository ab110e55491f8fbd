import { expect, test } from 'vitest'
import { townshipsOf } from '../../src/core/collection.ts'
import { countiesOf, placeOrigin, townshipByReport } from '../../src/core/counties.ts'
import { NO_PLACES } from '../../src/core/places.ts'
import { someReport } from '../some-report.ts'

const reports = [
  someReport('a', { body: '清河镇', county: null }),
  someReport('b', { body: '马营镇', county: '通渭县' }),
  someReport('c', { body: '义岗镇', county: null, inferred: { county: '通渭县' } }),
  someReport('d', { body: null }),
]

test('townships stand under their county, those of no known county last', () => {
  const counties = countiesOf(townshipsOf(reports, NO_PLACES))
  expect(counties.map(({ name, townships }) => [name, townships.map((t) => t.name)])).toEqual([
    ['通渭县', ['马营镇', '义岗镇']],
    [null, ['清河镇']],
  ])
})

test('counties and their townships come by pinyin, whichever report was read first', () => {
  const some = [
    someReport('a', { body: '义岗镇', county: '通渭县', year: 2024 }),
    someReport('b', { body: '马营镇', county: '通渭县' }),
    someReport('c', { body: '城关镇', county: '安定区' }),
  ]
  const expected = [
    ['安定区', ['城关镇']],
    ['通渭县', ['马营镇', '义岗镇']],
  ]
  for (const order of [some, [...some].reverse()]) {
    const counties = countiesOf(townshipsOf(order, NO_PLACES))
    expect(counties.map(({ name, townships }) => [name, townships.map((t) => t.name)])).toEqual(
      expected,
    )
  }
})

test('the place of a township is inferred only if none of its reports states it', () => {
  const stated = someReport('a', { body: '马营镇', county: '通渭县' })
  const inferred = someReport('b', {
    body: '马营镇',
    county: null,
    source: '通渭县/2022.docx',
    inferred: { county: '通渭县' },
  })
  expect(townshipsOf([inferred], NO_PLACES).map(placeOrigin)).toEqual(['文件夹'])
  expect(townshipsOf([inferred, stated], NO_PLACES).map(placeOrigin)).toEqual([null])
})

test('a report leads to its township, one without a body to none', () => {
  const townships = townshipByReport(townshipsOf(reports, NO_PLACES))
  expect(townships.get('b')?.name).toBe('马营镇')
  expect(townships.has('d')).toBe(false)
})
