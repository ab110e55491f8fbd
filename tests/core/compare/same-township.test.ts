import { describe, expect, test } from 'vitest'
import { sameTownships } from '../../../src/core/compare/same-township.ts'
import type { Place } from '../../../src/core/places.ts'
import type { Facts, Report } from '../../../src/core/report.ts'
import { someReport } from '../../some-report.ts'

const SHUANGHE: Place = {
  name: '双河镇',
  county: '金溪县',
  city: '安塬市',
  province: null,
  aliases: [],
  former: [{ name: '双河乡', until: 2019 }],
}

const own = someReport('own', { body: '双河镇', county: '金溪县', year: 2023 })

function relation(
  facts: Partial<Facts>,
  places: readonly Place[] = [],
  report: Report = own,
): string {
  const other = someReport('other', { body: '双河镇', year: 2022, ...facts })
  const { same, uncertain } = sameTownships([report, other], places)(report)
  return same.includes(other) ? 'same' : uncertain.includes(other) ? 'uncertain' : 'other'
}

describe('a report of another year', () => {
  test.each<[string, Partial<Facts>, string]>([
    ['of the same county and name is of the same township', { county: '金溪县' }, 'same'],
    ['may have its county inferred', { inferred: { county: '金溪县' } }, 'same'],
    ['of another county is not', { county: '榆中县' }, 'other'],
    ['of another name is not', { county: '金溪县', body: '马营镇' }, 'other'],
    ['of an unknown county is uncertain', {}, 'uncertain'],
    ['without a name is not', { county: '金溪县', body: null }, 'other'],
    ['without a year may be', { county: '金溪县', year: null }, 'same'],
    ['is none if it is of the same year', { county: '金溪县', year: 2023 }, 'other'],
  ])('%s', (_, facts, expected) => {
    expect(relation(facts)).toBe(expected)
  })

  test('has its county from the list, under a former name, too', () => {
    expect(relation({ body: '双河乡' }, [SHUANGHE])).toBe('same')
  })

  test('under a former name that two counties have is uncertain', () => {
    const places = [SHUANGHE, { ...SHUANGHE, county: '榆中县' }]
    expect(relation({ body: '双河乡' }, places)).toBe('uncertain')
  })

  test('of a namesake county in another city is not', () => {
    const here = someReport('own', { body: '双河镇', county: '朝阳区', city: '北京市' })
    expect(relation({ county: '朝阳区', city: '长春市' }, [], here)).toBe('other')
  })

  test('comes newest first', () => {
    const others = [2020, 2022, 2021].map((year) =>
      someReport(`${year}`, { body: '双河镇', county: '金溪县', year }),
    )
    const { same } = sameTownships([...others, own], [])(own)
    expect(same.map(({ id }) => id)).toEqual(['2022', '2021', '2020'])
  })
})
