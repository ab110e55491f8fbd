/**
 * Parts that an annual report is expected to have and this one does not show (parts.ts).
 *
 * A part may stand under a heading of other words; where the text at least speaks of it, the finding
 * leads there. Without problems there are no causes to miss.
 */
import type { Report } from '../../report.ts'
import type { Found, Rule } from '../finding.ts'
import { expectedParts } from '../parts.ts'
import { passagesOf, placeIn } from '../passages.ts'

export const missingParts: Rule = {
  id: 'missing-parts',
  name: '应有的部分',
  find: (report) => {
    const parts = expectedParts(report)
    const has = (name: string): boolean =>
      parts.some(({ category, at }) => category === name && at !== null)
    return parts
      .filter(({ at, isExpected }) => isExpected && at === null)
      .filter(({ category }) => category !== '原因' || has('存在问题'))
      .map(({ category }) => tellMissing(category, report))
  },
}

/** How running text speaks of a part without giving it a heading. */
const SPOKEN_OF: Readonly<Record<string, RegExp>> = {
  第一责任人履职: /第一责任人|首要责任人/u,
  下一步计划: /下一步|下一年/u,
}

function tellMissing(category: string, report: Report): Found {
  const words = SPOKEN_OF[category]
  for (const passage of words === undefined ? [] : passagesOf(report)) {
    const match = words?.exec(passage.text)
    if (!match) continue
    return {
      words: `没有找到“${category}”部分，只在正文里提到；也许用了别的小标题，请核对是否要单列`,
      place: placeIn(passage, match.index, match.index + match[0].length),
      other: null,
    }
  }
  return {
    words: `没有找到“${category}”部分；也许用了别的小标题，请核对是否漏写`,
    place: null,
    other: null,
  }
}
