import { expect, test } from 'vitest'
import { sortReports, townshipsOf, yearsOf } from '../../src/core/collection.ts'
import { NO_PLACES } from '../../src/core/places.ts'
import { someReport } from '../some-report.ts'

const tongwei = someReport('a', { body: '马营镇', county: '通渭县', year: 2022 })
const tongweiLater = someReport('b', { body: '马营镇', county: '通渭县', year: 2023 })
const yuzhong = someReport('c', { body: '马营镇', county: '榆中县', year: 2023 })
const nameless = someReport('d', { body: null, year: null })

test('the newest reports come first, those without a year last', () => {
  const ids = sortReports([nameless, tongwei, tongweiLater, yuzhong]).map(({ id }) => id)
  expect(ids).toEqual(['b', 'c', 'a', 'd'])
})

test('within a year reports come by county and body in the order of pinyin, unknown ones last', () => {
  const order = sortReports([
    someReport('e', { body: null }),
    someReport('d', { body: '马营镇', inferred: { county: '榆中县' } }),
    someReport('c', { body: '义岗镇', county: '通渭县' }),
    someReport('b', { body: '马营镇', county: '通渭县' }),
    someReport('a', { body: '城关镇', county: '安定区' }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('the same name in two counties is two townships with addresses of their own', () => {
  const townships = townshipsOf([tongwei, tongweiLater, yuzhong, nameless], NO_PLACES)
  expect(townships.map(({ id, reports }) => [id, reports.length])).toEqual([
    ['tongwei-maying', 2],
    ['yuzhong-maying', 1],
  ])
})

test('an address does not depend on who else is there', () => {
  expect(townshipsOf([tongwei], NO_PLACES).map(({ id }) => id)).toEqual(['tongwei-maying'])
})

test('reports without a year have a place of their own', () => {
  expect(yearsOf([nameless, tongwei, yuzhong]).map(({ year }) => year)).toEqual([2023, 2022, null])
})
