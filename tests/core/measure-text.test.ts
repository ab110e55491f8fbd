import { describe, expect, it } from 'vitest'
import { measureText } from '../../src/core/measure-text.ts'

interface Section {
  level: number
  heading: string
  blocks: { type: string; text: string }[]
}

function section(level: number, heading: string, ...texts: string[]): Section {
  return { level, heading, blocks: texts.map((text) => ({ type: 'measure', text })) }
}

const opening = section(0, '', '现将情况报告如下。')

describe('a measure as the tags see it', () => {
  it('has its words, its lead and the headings above, outermost first', () => {
    const sections = [
      opening,
      section(1, '一、做法'),
      section(2, '（一）普法', '讲课。', '一是送法下乡。进村12次。'),
    ]
    expect(measureText(sections, 2, 1)).toEqual({
      text: '一是送法下乡。进村12次。',
      lead: '送法下乡',
      headings: ['一、做法', '（一）普法'],
      alone: false,
    })
  })

  it('is alone where no other measure stands under its heading', () => {
    const sections = [opening, section(1, '一、普法', '讲课。'), section(1, '二、调解', '说和。')]
    expect(measureText(sections, 1, 0).alone).toBe(true)
    expect(measureText(sections, 2, 0).alone).toBe(true)
  })

  it('is alone beside text that is no measure', () => {
    const only = section(1, '一、普法', '讲课。', '具体如下：')
    only.blocks[1] = { type: 'other', text: '具体如下：' }
    expect(measureText([opening, only], 1, 0).alone).toBe(true)
  })

  it('is not alone where further headings stand below its own', () => {
    const sections = [opening, section(1, '一、做法', '讲课。'), section(2, '（一）调解', '说和。')]
    expect(measureText(sections, 1, 0).alone).toBe(false)
  })

  it('is not alone in the opening, which has no heading', () => {
    expect(measureText([opening], 0, 0).alone).toBe(false)
  })
})
