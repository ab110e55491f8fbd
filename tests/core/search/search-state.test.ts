import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FILTERS, GROUPS, KINDS, NO_FILTERS, SORTS } from '../../../src/core/search/request.ts'
import {
  USUAL,
  VIEWS,
  readState,
  toggleValue,
  writeState,
} from '../../../src/core/search/search-state.ts'
import type { SearchState } from '../../../src/core/search/search-state.ts'

function read(address: string) {
  return readState(new URLSearchParams(address))
}

const values = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 3 })
const states: fc.Arbitrary<SearchState> = fc.record({
  text: fc.string(),
  filters: fc.record({
    tag: values,
    year: values,
    county: values,
    body: values,
    category: values,
    status: values,
    report: values,
    figures: fc.boolean(),
  }),
  kind: fc.constantFrom(...KINDS, null),
  group: fc.constantFrom(...GROUPS, null),
  sort: fc.constantFrom(...SORTS),
  view: fc.constantFrom(...VIEWS),
  page: fc.integer({ min: 1, max: 1_000_000 }),
  synonyms: fc.boolean(),
})

test('what is written is read back, whatever it is', () => {
  fc.assert(
    fc.property(states, (state) => {
      const address = new URLSearchParams(writeState(state).map(([name, value]) => [name, value]))
      expect(read(address.toString())).toEqual({ state, unknown: [] })
    }),
  )
})

test('a usual query needs nothing but its words', () => {
  expect(writeState({ ...USUAL, text: '普法' })).toEqual([['q', '普法']])
})

test('every value of a filter has its own parameter', () => {
  const filters = { ...NO_FILTERS, year: ['2023', '2024'], figures: true }
  expect(writeState({ ...USUAL, filters })).toEqual([
    ['year', '2023'],
    ['year', '2024'],
    ['figures', '1'],
  ])
})

describe('an address that asks for nothing', () => {
  test.each(['', 'q=', 'q=%20', 'page=2', 'sort=year', 'tag='])(
    '“%s” is the empty page',
    (text) => {
      expect(read(text).state).toBeNull()
    },
  )

  test('everything is browsed by naming a kind', () => {
    expect(read('kind=practice').state).toEqual(USUAL)
    expect(writeState(USUAL)).toEqual([['kind', 'practice']])
    expect(writeState(null)).toEqual([])
  })
})

test('a value that is written twice is one value', () => {
  expect(read('tag=普法&tag=普法').state?.filters.tag).toEqual(['普法'])
})

test('choices that do not exist are left aside, and told', () => {
  const hostile = '<img src=x onerror=alert(1)>'
  const names = ['kind', 'group', 'sort', 'view', 'page', 'figures', 'synonyms']
  const address = new URLSearchParams(names.map((name) => [name, hostile]))
  address.set('q', '普法')
  const { state, unknown } = read(address.toString())
  expect(state).toEqual({ ...USUAL, text: '普法' })
  expect(new Map(unknown)).toEqual(new Map(names.map((name) => [name, hostile])))
})

test.each(['0', '-1', '1.5', '99999999', 'two'])('there is no page %s', (page) => {
  expect(read(`q=法&page=${page}`).state?.page).toBe(1)
  expect(read(`q=法&page=${page}`).unknown).toEqual([['page', page]])
})

test('a value is chosen and given up again, each time from the first page', () => {
  for (const filter of FILTERS) {
    const before: SearchState = { ...USUAL, text: '法', page: 3 }
    const chosen = toggleValue(before, filter, '某值')
    expect(chosen).toEqual({ ...before, page: 1, filters: { ...NO_FILTERS, [filter]: ['某值'] } })
    expect(toggleValue(chosen, filter, '某值').filters).toEqual(NO_FILTERS)
  }
})
