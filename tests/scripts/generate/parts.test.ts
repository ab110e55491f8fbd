import { describe, expect, test } from 'vitest'
import { writeFigure } from '../../../scripts/generate/figure-phrase.ts'
import { encodeGb18030 } from '../../../scripts/generate/formats/gb18030.ts'
import { hanNumeral, hanYear } from '../../../scripts/generate/han-numerals.ts'
import { newRandom } from '../../../scripts/generate/random.ts'
import { renderTemplate } from '../../../scripts/generate/render-template.ts'

describe('chance', () => {
  test('is the same for the same seed, on every system', () => {
    const draw = (seed: string) => {
      const random = newRandom(seed)
      return [random.between(0, 999), random.between(0, 999), random.pick([...'甲乙丙'])]
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).toEqual([575, 1, '乙'])
  })

  test('of a fork does not depend on what was drawn before', () => {
    const used = newRandom('a')
    used.next()
    expect(used.fork('b').next()).toBe(newRandom('a').fork('b').next())
  })

  test('keeps to its bounds and weights', () => {
    const random = newRandom('a')
    const numbers = Array.from({ length: 500 }, () => random.between(2, 4))
    expect(new Set(numbers)).toEqual(new Set([2, 3, 4]))
    expect(random.weigh({ never: 0, always: 1 })).toBe('always')
  })
})

describe('templates', () => {
  const chance = () => ({ words: newRandom('w'), numbers: newRandom('n') })
  const render = (template: string) =>
    renderTemplate(template, (name) => [`<${name}>`.slice(1, -1)], chance())

  test('choose, look words up and write figures', () => {
    const { text, figures } = render('[开展|组织]{纠纷}<排查@件@7~7>。')
    expect(text).toMatch(/^(?:开展|组织)纠纷排查/u)
    expect(figures).toMatchObject([{ value: 7, unit: '件', label: '排查' }])
    expect(text).toContain(figures[0]?.raw)
  })

  test('choose among templates within templates, and among nothing', () => {
    expect(render('甲[|乙[丙|丁]]').text).toMatch(/^甲(?:乙[丙丁])?$/u)
  })

  test.each(['[甲|乙', '<甲@件', '{甲', '甲]', '<甲@件@9~3>'])(
    'like %s are mistakes',
    (template) => {
      expect(() => render(template)).toThrow(/template/u)
    },
  )
})

describe('figures', () => {
  const many = (unit: string, low: number, high: number) =>
    Array.from({ length: 400 }, (_, seed) => writeFigure(unit, low, high, newRandom(String(seed))))

  test('say what they mean in digits', () => {
    for (const { raw, value, unit } of many('件', 3, 900)) {
      const digits = /^\D*?(\d+)\D*件/u.exec(raw.normalize('NFKC').replaceAll(',', ''))?.[1]
      if (digits !== undefined) expect([Number(digits), unit]).toEqual([value, '件'])
    }
  })

  test('are written in many ways', () => {
    const all = many('人次', 2, 60_000).map(({ raw }) => raw)
    for (const way of [/万/u, /余/u, /超|近|约|逾/u, /,/u, /[０-９]/u, /^ /u, /以上/u])
      expect(all.some((raw) => way.test(raw))).toBe(true)
    expect(many('次', 2, 9).some(({ max }) => max !== null)).toBe(true)
  })

  test('of money are told in 元', () => {
    for (const { raw, value, unit } of many('万元', 2, 90)) {
      expect(unit).toBe('元')
      expect(value).toBe(Math.round(Number(/^[\d.]+/u.exec(raw)?.[0]) * 10) * 1000)
    }
  })
})

test.each([
  [2, '二'], [10, '十'], [12, '十二'], [20, '二十'], [105, '一百零五'], [120, '一百二十'], [999, '九百九十九'],
])('%i is %s', (value, text) => {
  expect(hanNumeral(value)).toBe(text)
}) // prettier-ignore

test('years are written digit by digit', () => {
  expect(hanYear(2023, '〇')).toBe('二〇二三')
})

test('GB18030 reads back as the same text', () => {
  const text = 'A1　“镇”（一）①％〇—…·侗族\n'
  expect(new TextDecoder('gb18030').decode(encodeGb18030(text))).toBe(text)
  // The code that every program knows for the wide blank.
  expect([...encodeGb18030('　')]).toEqual([0xa1, 0xa1])
})
