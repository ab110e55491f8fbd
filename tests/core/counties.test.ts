import { expect, test } from 'vitest'
import { townshipsOf } from '../../src/core/collection.ts'
import { countiesOf, townshipByReport } from '../../src/core/counties.ts'
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

test('a report leads to its township, one without a body to none', () => {
  const townships = townshipByReport(townshipsOf(reports, NO_PLACES))
  expect(townships.get('b')?.name).toBe('马营镇')
  expect(townships.has('d')).toBe(false)
})
