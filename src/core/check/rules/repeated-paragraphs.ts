/**
 * Paragraphs that stand in the report twice; the number they begin with (一是, 3.), spaces and
 * punctuation aside.
 *
 * With other figures in them (36次, 41次) they tell two things. Short ones (下一步，我们将：) may well be
 * said twice, and rows of tables are no paragraphs.
 */
import { reportName } from '../../report-names.ts'
import { norm } from '../../text/norm.ts'
import { readMark } from '../../text/number-mark.ts'
import type { Rule } from '../finding.ts'
import { passagesOf, placeOf } from '../passages.ts'
import type { Passage } from '../passages.ts'

/** In characters without punctuation. */
const SHORTEST = 20

export const repeatedParagraphs: Rule = {
  id: 'repeated-paragraphs',
  name: '重复的段落',
  find: (report) => {
    const firsts = new Map<string, Passage>()
    return passagesOf(report).flatMap((passage) => {
      if (passage.block === null || passage.text.includes('\t')) return []
      const words = norm(passage.text.slice(readMark(passage.text)?.length ?? 0))
      if (words.length < SHORTEST) return []
      const first = firsts.get(words)
      if (first === undefined) {
        firsts.set(words, passage)
        return []
      }
      return {
        words: '这一段与前面的一段文字相同；请核对是否重复，多余的可以删去',
        place: placeOf(passage),
        other: {
          report: report.id,
          name: reportName(report),
          block: first.id,
          text: first.text,
        },
      }
    })
  },
}
