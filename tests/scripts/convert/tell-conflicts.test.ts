import { describe, expect, test } from 'vitest'
import { tellConflicts } from '../../../scripts/convert/tell-conflicts.ts'
import { NO_PLACES } from '../../../src/core/places.ts'
import type { Places } from '../../../src/core/places.ts'

function told(counties: readonly (string | null)[], places: Places = NO_PLACES): string[][] {
  const reports = counties.map((county, index) => ({
    source: `${index}.txt`,
    report: `${index}.mdx`,
    of: { body: '马营镇', county, city: null, year: 2023, inferred: {} },
    published: true,
  }))
  const conflicts = tellConflicts(reports, places)
  return reports.map(({ source }) => (conflicts.get(source) ?? []).map(({ reason }) => reason))
}

test('of many reports of one township and year, three others are named', () => {
  const [first = []] = told(Array<string>(12).fill('金溪县'))
  expect(first).toEqual([expect.stringContaining('3.txt（3.mdx） 等 11 份')])
  expect(first[0]).not.toContain('4.txt')
})

describe('where one of two names no county', () => {
  test('both are told that they may be of one township', () => {
    expect(told(['金溪县', null])).toEqual([
      [expect.stringMatching(/可能与没有写明县区的 1\.txt.*补上 county: 金溪县/u)],
      [expect.stringMatching(/没有写明县区，可能与 0\.txt.*补上 county: 金溪县/u)],
    ])
  })

  test('nothing is told where several counties have a township of that name', () => {
    expect(told(['金溪县', '通渭县', null])).toEqual([[], [], []])
    const listed = { city: null, province: null, aliases: [], former: [] }
    const places = ['金溪县', '通渭县'].map((county) => ({ name: '马营镇', county, ...listed }))
    expect(told(['金溪县', null], places)).toEqual([[], []])
  })
})
