import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { MOST_TERMS, readTerms } from '../../../src/core/search/batch-terms.ts'
import { queryText } from './random-queries.ts'

function termsIn(pasted: string): string[] {
  return readTerms(pasted).terms.map(({ text }) => text)
}

describe('of what is pasted', () => {
  test.each([
    ['each line is a term', '普法\r\n枫桥经验\n\n  网格化 \n', ['普法', '枫桥经验', '网格化']],
    [
      'numbers of lists are no part of a term',
      '1. 普法\n2、网格\n3）调解\n（四）信访\n(5)复议\n六、诉讼\n⑦执法\n9.考核\n一、（二）述法',
      ['普法', '网格', '调解', '信访', '复议', '诉讼', '执法', '考核', '述法'],
    ],
    ['dots of lists are none either', '• 普法\n- 网格\n●\t调解', ['普法', '网格', '调解']],
    [
      'figures and names with numbers stay',
      '12.4宪法日\n3·15\n“一站式”\n一律（1、6）来说事\n2023',
      ['12.4宪法日', '3·15', '“一站式”', '一律（1、6）来说事', '2023'],
    ],
    ['punctuation behind an entry goes', '普法；\n网格。\n调解，', ['普法', '网格', '调解']],
    [
      'of a table the column with the words counts, and lines that are no rows of it',
      '1\t普法\t10\n2\t网格\t5.5\n2023\n',
      ['普法', '网格', '2023'],
    ],
    ['a row is a list, without its numbers', '1\t普法\t网格\t5.5', ['普法', '网格']],
    ['a line may hold several', '普法，网格；枫桥经验,调解', ['普法', '网格', '枫桥经验', '调解']],
    ['three or more may be set apart by 、', '普法、网格、调解', ['普法', '网格', '调解']],
    ['two may not, for it may be one name', '双随机、一公开，普法', ['双随机、一公开', '普法']],
    ['several lines are not set apart further', '普法，宣传\n网格', ['普法，宣传', '网格']],
    [
      'quotations and brackets stay together',
      '“甲，乙”，同句(丙，丁)，《戊、己、庚》',
      ['“甲，乙”', '同句(丙，丁)', '《戊、己、庚》'],
    ],
    ['operators work', '普法 -宪法\n标题:示范\n-普法', ['普法 -宪法', '标题:示范', '-普法']],
  ])('%s', (_, pasted, expected) => {
    const { terms, empty } = readTerms(pasted)
    expect([...terms.map(({ text }) => text), ...empty].sort()).toEqual([...expected].sort())
  })

  test('a term is the query that it would be on the search page', () => {
    expect(readTerms('1. 普法 -宪法').terms[0]?.query).toMatchObject({ type: 'all' })
    expect(readTerms('(普法').terms[0]?.hints).toHaveLength(1)
  })

  test('what asks for the same stands once', () => {
    expect(readTerms('普法\n网格\n２、普法；\n“普法”')).toMatchObject({
      terms: [{ text: '普法' }, { text: '网格' }],
      repeated: 2,
    })
  })

  test('lines with nothing to look for are told', () => {
    expect(readTerms('普法\n——\n…')).toMatchObject({
      terms: [{ text: '普法' }],
      empty: ['——', '…'],
    })
    expect(readTerms(' \n\t\n')).toMatchObject({ terms: [], empty: [], repeated: 0, beyond: [] })
  })

  test('what is taken off is known, and so is a line that may be two terms', () => {
    expect(readTerms('1.1 普法（5分）\n1.2 网格').cut).toEqual({
      numbers: ['1.1', '1.2'],
      scores: ['（5分）'],
      column: null,
      joined: [],
    })
    expect(readTerms('枫桥经验、信访')).toMatchObject({
      terms: [{ text: '枫桥经验、信访' }],
      cut: { joined: ['枫桥经验、信访'] },
    })
    expect(readTerms('普法\n双随机、一公开').cut.joined).toEqual([])
  })

  test('only so many are used, and it is known which are left', () => {
    const lines = Array.from({ length: MOST_TERMS + 7 }, (_, at) => `词${at}`)
    const { terms, beyond } = readTerms(lines.join('\n'))
    expect(terms).toHaveLength(MOST_TERMS)
    expect(terms.at(-1)?.text).toBe(`词${MOST_TERMS - 1}`)
    expect(beyond).toEqual(lines.slice(MOST_TERMS))
  })
})

test('the terms, one a line, are read as the same terms again', () => {
  fc.assert(
    fc.property(fc.array(queryText, { maxLength: 4 }), (lines) => {
      const terms = termsIn(lines.join('\n'))
      fc.pre(terms.length > 1)
      expect(termsIn(terms.join('\n'))).toEqual(terms)
    }),
  )
})
