import { expect, test } from 'vitest'
import { parseQuery, phrasesOf } from '../../../src/core/search/query.ts'

function phrases(text: string): string[] {
  const query = parseQuery(text)
  return query === null ? [] : phrasesOf(query).map(({ norm }) => norm)
}

test.each([
  ['法律顾问 网格', ['法律顾问', '网格']],
  ['法律顾问\u3000网格\t普法', ['法律顾问', '网格', '普法']],
  ['  网格  ', ['网格']],
])('words are set apart by white space of any kind: %s', (text, expected) => {
  expect(phrases(text)).toEqual(expected)
})

test.each(['“民主法治 示范村”', '「民主法治 示范村」', '"民主法治 示范村"', '＂民主法治 示范村＂'])(
  'quotation marks of any kind hold a phrase together: %s',
  (text) => {
    expect(phrases(text)).toEqual(['民主法治示范村'])
  },
)

test('a phrase may stand right beside words', () => {
  expect(phrases('普法“法律 顾问”网格')).toEqual(['普法', '法律顾问', '网格'])
})

test.each([
  ['“法律 顾问', ['法律', '顾问']],
  ['法律" 顾问', ['法律', '顾问']],
  ['“”', []],
])('a quotation mark alone is punctuation: %s', (text, expected) => {
  expect(phrases(text)).toEqual(expected)
})

test.each(['', '  ', '，。、', '“——”', '.', '·'])('there is nothing to look for in %j', (text) => {
  expect(parseQuery(text)).toBeNull()
})

test('a word asked for twice, in whatever form, is one', () => {
  expect(parseQuery('12·4 １２.4')).toEqual({ type: 'phrase', text: '12·4', norm: '12.4' })
})

test('a phrase keeps what was typed, for showing', () => {
  expect(parseQuery('“双随机、一公开”')).toMatchObject({ text: '双随机、一公开' })
})
