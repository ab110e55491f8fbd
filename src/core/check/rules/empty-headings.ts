/** Headings with nothing below them: neither text nor a further heading. */
import type { Rule } from '../finding.ts'
import { placeOf } from '../passages.ts'

export const emptyHeadings: Rule = {
  id: 'empty-headings',
  name: '没有内容的小标题',
  find: ({ sections }) =>
    sections.flatMap((section, index) => {
      const next = sections[index + 1]
      const hasBelow = next !== undefined && next.level > section.level
      if (section.level === 0 || section.blocks.length > 0 || hasBelow) return []
      return {
        words: '小标题下应有内容，实际没有；请核对是否漏写，或删去小标题',
        place: placeOf({ id: section.id, text: section.heading }),
        other: null,
      }
    }),
}
