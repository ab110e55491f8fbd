/**
 * Stretches highly similar to another report's, as src/core/compare found them (set phrases
 * discounted); here they are only put into words.
 */
import type { Rule } from '../finding.ts'

export const nearTexts: Rule = {
  id: 'near-texts',
  name: '与其他报告高度相似的文字',
  find: (_, context) =>
    context.nearTexts.map(({ place, other }) => ({
      words: `与${other.name}的一处高度相似；请核对所写是否合乎本地实际`,
      place,
      other,
    })),
}
