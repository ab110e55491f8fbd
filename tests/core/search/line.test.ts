import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lineOf } from '../../../src/core/search/line.ts'
import { norm } from '../../../src/core/text/norm.ts'

test('the words looked for, and what stands around them', () => {
  expect(lineOf({ text: '深入推进网格治理。', headings: [] }, ['网格'])).toEqual({
    before: '深入推进',
    hit: '网格',
    after: '治理。',
  })
})

test('a phrase is shown whole, as it is written', () => {
  const { hit } = lineOf({ text: '落实“双随机、一公开”监管。', headings: [] }, ['双随机一公开'])
  expect(hit).toBe('双随机、一公开')
})

test('what stands in a heading only is shown there, in the nearest first', () => {
  const headings = ['一、法治建设', '（二）法治宣传']
  expect(lineOf({ text: '开展活动。', headings }, ['法治'])).toEqual({
    before: '（二）',
    hit: '法治',
    after: '宣传 开展活动。',
  })
})

test('without any hit the line begins with the text', () => {
  expect(lineOf({ text: '开展活动。', headings: ['一、法治'] }, [])).toEqual({
    before: '',
    hit: '',
    after: '开展活动。',
  })
})

test('is one line, and no longer than anybody can see', () => {
  const text = `${'前'.repeat(500)}\n网格\n\n${'𠀀'.repeat(500)}`
  const { before, hit, after } = lineOf({ text, headings: [] }, ['网格'])
  expect(before).toBe(`${'前'.repeat(59)} `)
  expect(hit).toBe('网格')
  expect(after).toBe(` ${'𠀀'.repeat(58)}`)
})

test('what is shown stands in the text, side by side', () => {
  const words = fc.string({ unit: fc.constantFrom('法', '治', '，', '（', '1', '）', '𠀀') })
  fc.assert(
    fc.property(
      words,
      fc.string({ unit: fc.constantFrom('法', '治'), minLength: 1 }),
      (text, q) => {
        const { before, hit, after } = lineOf({ text, headings: [] }, [q])
        expect(text).toContain(before + hit + after)
        if (norm(text).includes(q)) expect(norm(hit)).toContain(q)
      },
    ),
  )
})
