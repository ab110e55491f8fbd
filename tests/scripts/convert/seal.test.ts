import { parse } from 'yaml'
import { describe, expect, test } from 'vitest'
import { seal, sealOf } from '../../../scripts/convert/seal.ts'

const MDX = '---\ntitle: 报告\n---\n\nconverted: 正文里的一行\n'

/** What is written in the line `converted:` of the head. */
function sealIn(mdx: string): unknown {
  const [, head = ''] = /^---\n([\s\S]*?)\n---/u.exec(mdx) ?? []
  return (parse(head) as Record<string, unknown>).converted
}

describe('the seal of a report', () => {
  test('is the last line of its head, and the rest stays as it was', () => {
    expect(seal(MDX).replace(/converted: \S+\n/u, '')).toBe(MDX)
    expect(sealIn(seal(MDX))).toBe(sealOf(MDX))
  })

  test('fits the sealed file as well as the unsealed one', () => {
    expect(sealOf(seal(MDX))).toBe(sealOf(MDX))
  })

  test('does not mind the line ends of Windows', () => {
    expect(sealOf(seal(MDX).replace(/\n/gu, '\r\n'))).toBe(sealOf(MDX))
  })

  test.each(['报告', '正文里的一行'])('is broken by a change of %s', (word) => {
    expect(sealOf(seal(MDX).replace(word, '改过'))).not.toBe(sealOf(MDX))
  })
})
