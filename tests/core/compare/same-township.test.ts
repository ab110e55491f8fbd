import { describe, expect, test } from 'vitest'
import { listReports } from '../../../src/core/compare/report-data.ts'
import type { ReportEntry } from '../../../src/core/compare/report-entry.ts'
import { relationOf } from '../../../src/core/compare/same-township.ts'
import type { Place } from '../../../src/core/places.ts'
import type { Facts } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

const SHUANGHE: Place = {
  name: '双河镇',
  county: '金溪县',
  city: '安塬市',
  province: null,
  aliases: [],
  former: [{ name: '双河乡', until: 2019 }],
}

const OWN: Partial<Facts> = { body: '双河镇', county: '金溪县' }

function relation(facts: Partial<Facts>, places: readonly Place[] = [], own = OWN): string {
  const reports = [
    someReport('own', own),
    someReport('other', { body: '双河镇', county: null, ...facts }),
  ]
  const [a, b] = listReports(reports, places, ({ id }) => id) as [ReportEntry, ReportEntry]
  expect(relationOf(b, a)).toBe(relationOf(a, b))
  return relationOf(a, b)
}

describe('another report', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['of the same county and name is of the same township', { county: '金溪县' }, 'same'],
    ['may have its county inferred', { inferred: { county: '金溪县' } }, 'same'],
    ['of another county is not', { county: '榆中县' }, 'other'],
    ['of another name is not', { county: '金溪县', body: '马营镇' }, 'other'],
    ['of an unknown county is perhaps', {}, 'perhaps'],
    ['without a name is not', { county: '金溪县', body: null }, 'other'],
  ])('%s', (_, facts, expected) => {
    expect(relation(facts)).toBe(expected)
  })

  test('is only perhaps of the same township if neither county is known', () => {
    expect(relation({}, [], { body: '双河镇', county: null })).toBe('perhaps')
  })

  test('has its county from the list, under a former name, too', () => {
    expect(relation({ body: '双河乡' }, [SHUANGHE])).toBe('same')
  })

  test('under a former name that two counties have is of neither', () => {
    const places = [SHUANGHE, { ...SHUANGHE, county: '榆中县' }]
    expect(relation({ body: '双河乡' }, places)).toBe('other')
  })

  test('of a namesake county in another city is not', () => {
    const here = { body: '双河镇', county: '朝阳区', city: '北京市' }
    expect(relation({ county: '朝阳区', city: '长春市' }, [], here)).toBe('other')
    expect(relation({ county: '朝阳区' }, [], here)).toBe('same')
  })
})
