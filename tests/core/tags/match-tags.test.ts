import fc from 'fast-check'
import { VFile } from 'vfile'
import { describe, expect, it } from 'vitest'
import { leadOf } from '../../../src/core/extract/lead.ts'
import { matchTags } from '../../../src/core/tags/match-tags.ts'
import type { TagMatch } from '../../../src/core/tags/match-tags.ts'
import { readTaxonomy } from '../../../src/core/tags/taxonomy.ts'
import type { Taxonomy } from '../../../src/core/tags/taxonomy.ts'

function taxonomy(...lines: string[]): Taxonomy {
  const file = new VFile({ value: lines.join('\n') })
  const read = readTaxonomy(file)
  expect(file.messages).toEqual([])
  return read
}

/** One group with a tag 甲 made of `lines`. */
function oneTag(...lines: string[]): Taxonomy {
  return taxonomy(
    'groups:',
    '  - name: 组',
    '    tags:',
    '      - name: 甲',
    ...lines.map((line) => `        ${line}`),
  )
}

function match(text: string, tags: Taxonomy, ...headings: string[]): TagMatch[] {
  return matchTags({ text, lead: leadOf(text), headings, alone: false }, tags)
}

/** As `match`, for a measure that has its heading to itself. */
function matchAlone(text: string, tags: Taxonomy, ...headings: string[]): string[] {
  const found = matchTags({ text, lead: leadOf(text), headings, alone: true }, tags)
  return found.map(({ tag }) => tag)
}

function score(text: string, tags: Taxonomy, ...headings: string[]): number {
  return match(text, tags, ...headings)[0]?.score ?? 0
}

describe('a trigger', () => {
  it('gives its tag and says which words did, as written, and where', () => {
    const text = '坚持新时代“枫桥 经验”，就地化解矛盾。'
    const [found] = match(text, oneTag('triggers: [新时代枫桥经验]'))
    expect(found).toEqual({
      tag: '甲',
      score: 1,
      why: [{ words: '新时代“枫桥 经验', start: 2, end: 11, where: 'body' }],
    })
    expect(text.slice(2, 11)).toBe('新时代“枫桥 经验')
  })

  it('is found whatever its width, case, quotes and spaces', () => {
    const tags = oneTag('triggers: [LED屏, 12.4]')
    for (const text of [
      '用led屏宣传',
      '用ＬＥＤ屏宣传',
      '用“LED 屏”宣传',
      '在12·4宣传',
      '在１２．４宣传',
    ]) {
      expect(match(text, tags)).toHaveLength(1)
    }
    expect(match('共124件', tags)).toEqual([])
  })

  it('that is weak needs a second, different one', () => {
    const tags = oneTag(
      'triggers:',
      '  - { phrase: 普法, weight: 0.5 }',
      '  - { phrase: 横幅, weight: 0.5 }',
    )
    expect(match('普法经费和普法工作。', tags)).toEqual([])
    expect(score('普法时悬挂横幅。', tags)).toBe(1)
  })

  it('that is weak is not seconded by another on the same characters', () => {
    const tags = oneTag(
      'triggers:',
      '  - { phrase: 普法, weight: 0.5 }',
      '  - { phrase: 普法工作, weight: 0.5 }',
    )
    expect(match('抓好普法工作，成效明显。', tags)).toEqual([])
  })

  it('may be a pattern that speaks of quotes', () => {
    const tags = oneTag("triggers: [{ pattern: '“[^”]{2,8}”工作法' }]")
    expect(match('创新“一杯茶”工作法。', tags)[0]?.why[0]?.words).toBe('“一杯茶”工作法')
    expect(match('创新"一杯茶"工作法。', tags)).toHaveLength(1)
    expect(match('创新一杯茶工作法。', tags)).toEqual([])
  })
})

describe('the place of a trigger', () => {
  const weak = oneTag('triggers: [{ phrase: 普法, weight: 0.5 }]')
  const strong = oneTag('triggers: [普法]')

  it('counts double in the lead of an item', () => {
    expect(score('一是抓好普法。开展活动12次。', weak)).toBe(1)
    expect(match('一是抓好普法。开展活动12次。', weak)[0]?.why[0]?.where).toBe('lead')
    expect(match('一是抓好宣传。开展普法12次。', weak)).toEqual([])
  })

  it('in the heading right above a paragraph without number counts like the text', () => {
    const [found] = match('开展活动12次。', strong, '三、法治社会', '（三）加强普法')
    expect(found?.why).toEqual([{ words: '普法', start: 5, end: 7, where: 'heading', heading: 1 }])
  })

  it('in a heading above numbered items does not tag each of them', () => {
    for (const item of [
      '一是落实经费。',
      '1.落实经费。',
      '（2）落实经费。',
      '①落实经费。',
      '首先，落实经费。',
    ]) {
      expect(match(item, strong, '（三）加强普法')).toEqual([])
    }
  })

  it('in the heading of a whole chapter does not tag every paragraph', () => {
    expect(match('落实经费。', strong, '三、加强普法', '（一）强化保障')).toEqual([])
  })

  it('in headings never gives a tag by itself, however many triggers stand there', () => {
    const tags = oneTag('triggers: [普法, 法治宣传, 法治氛围]')
    const headings = ['三、普法', '（一）法治宣传，营造法治氛围']
    expect(match('一是落实经费。', tags, ...headings)).toEqual([])
  })

  it('in the heading right above does not tag a paragraph whose own words give another tag', () => {
    const tags = taxonomy(
      'groups:',
      '  - name: 组',
      '    tags:',
      '      - { name: 甲, triggers: [普法] }',
      '      - { name: 乙, triggers: [调解] }',
    )
    const tagsUnder = (text: string): string[] =>
      match(text, tags, '（三）加强普法').map(({ tag }) => tag)
    expect(tagsUnder('组织调解12次。')).toEqual(['乙'])
    expect(tagsUnder('组织活动12次。')).toEqual(['甲'])
  })

  it('in the heading that a measure has to itself counts like the text', () => {
    const tags = taxonomy(
      'groups:',
      '  - name: 组',
      '    tags:',
      '      - { name: 甲, triggers: [普法] }',
      '      - { name: 乙, triggers: [调解] }',
    )
    expect(matchAlone('组织调解12次。', tags, '（三）加强普法')).toEqual(['甲', '乙'])
    expect(matchAlone('一是组织调解12次。', tags, '（三）加强普法')).toEqual(['甲', '乙'])
    expect(matchAlone('组织调解12次。', tags, '三、加强普法', '（一）强化保障')).toEqual(['乙'])
  })

  it('in a distant heading confirms a weak sign', () => {
    const tags = oneTag('triggers:', '  - 加强普法', '  - { phrase: 横幅, weight: 0.5 }')
    expect(score('一是悬挂横幅。', tags, '（三）加强普法')).toBe(1)
  })

  it('can be weighed otherwise by a tag', () => {
    const tags = oneTag('triggers: [普法]', 'weights: { heading: 0.5, body: 0.9 }')
    expect(match('开展活动。', tags, '（三）加强普法')).toEqual([])
    expect(match('开展普法。', tags)).toEqual([])
    expect(score('一是开展普法。成效明显。', tags)).toBe(2)
  })

  it('counts once, the weightiest', () => {
    expect(score('一是加强普法。普法12次，普法资料200份。', strong, '（三）加强普法')).toBe(2)
  })
})

describe('an exclusion', () => {
  it('hides its words, and only them', () => {
    const tags = oneTag('triggers: [枫桥]', 'exclude: [枫桥镇]')
    expect(match('赴枫桥镇学习。', tags)).toEqual([])
    expect(match('赴枫桥镇学习“枫桥经验”。', tags)[0]?.why).toEqual([
      { words: '枫桥', start: 7, end: 9, where: 'body' },
    ])
  })

  it('is not bridged by a pattern', () => {
    const tags = oneTag("triggers: [{ pattern: '开展.{0,9}宣传' }]", 'exclude: [普法考试]')
    expect(match('开展普法考试和宣传。', tags)).toEqual([])
    expect(match('开展普法和宣传。', tags)).toHaveLength(1)
  })

  it('at the top of the file holds for all tags, in headings too', () => {
    const tags = taxonomy(
      "exclude: [{ pattern: '针对[^，。]{0,20}问题' }]",
      'groups: [{ name: 组, tags: [{ name: 甲, triggers: [执法] }, { name: 乙, triggers: [力量] }] }]',
    )
    expect(match('针对执法力量薄弱的问题，新增3人。', tags)).toEqual([])
    expect(match('新增3人。', tags, '（一）针对执法力量薄弱的问题')).toEqual([])
    expect(match('充实执法力量。', tags).map(({ tag }) => tag)).toEqual(['甲', '乙'])
  })
})

describe('the tags of a measure', () => {
  const tags = taxonomy(
    'groups:',
    '  - name: 组',
    '    tags:',
    '      - { name: 甲, triggers: [调解] }',
    '      - { name: 乙, triggers: [普法] }',
  )

  it('come in the order of the taxonomy', () => {
    expect(match('普法与调解并重。', tags).map(({ tag }) => tag)).toEqual(['甲', '乙'])
  })

  it('are explained in reading order: headings first', () => {
    const [found] = match('调解纠纷，再调解。', tags, '二、调解', '（一）调解')
    expect(found?.why.map(({ where, heading, start }) => [where, heading, start])).toEqual([
      ['heading', 0, 2],
      ['heading', 1, 3],
      ['body', undefined, 0],
      ['body', undefined, 6],
    ])
  })

  it('are none for a text without signs', () => {
    expect(match('', tags)).toEqual([])
    expect(match('做好春耕备耕工作。', tags)).toEqual([])
  })
})

it('evidence is always found at its place, and the words are those of a trigger', () => {
  const tags = oneTag(
    'triggers:',
    '  - 法律明白人',
    "  - { pattern: '普法.{0,3}\\d', weight: 0.5 }",
    '  - { phrase: 宣传, weight: 0.5 }',
  )
  const piece = fc.constantFrom(
    '法律',
    '明白人',
    '普法',
    '宣传',
    '“',
    '”',
    ' ',
    '。',
    '12',
    '𠮷',
    '一是',
  )
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      piece,
      (text, heading) => {
        for (const { score, why } of match(text, tags, heading)) {
          expect(score).toBeGreaterThanOrEqual(1)
          for (const { words, start, end, where } of why) {
            expect((where === 'heading' ? heading : text).slice(start, end)).toBe(words)
            expect(words.replace(/[“” ]/gu, '')).toMatch(/^(?:法律明白人|普法.{0,3}\d|宣传)$/u)
          }
        }
      },
    ),
  )
})
