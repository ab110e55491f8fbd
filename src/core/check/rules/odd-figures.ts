/**
 * Figures that cannot well be: a share over 100 %, more settled than was taken in.
 *
 *     受理信访件20件，办结23件 → 办结 more than 受理
 *
 * Compared are only numbers that follow each other in a sentence, in one unit, the second of which
 * counts nothing of its own: 受理信访5件，化解矛盾纠纷20件 speaks of two things. 完成率 may exceed 100 %.
 */
import { figuresIn } from '../../extract/figures.ts'
import type { Figure } from '../../extract/figures.ts'
import type { Found, Rule } from '../finding.ts'
import { sentencesOf } from '../../text/sentences.ts'
import { passagesOf, placeIn } from '../passages.ts'
import type { Passage } from '../passages.ts'
import type { Sentence } from '../../text/sentences.ts'

export const oddFigures: Rule = {
  id: 'odd-figures',
  name: '看来不合常理的数据',
  find: (report) =>
    passagesOf(report).flatMap((passage) =>
      sentencesOf(passage.text).flatMap((sentence) => {
        const figures = figuresIn(sentence.text)
        return [
          ...highShares(passage, sentence, figures),
          ...settledMore(passage, sentence, figures),
        ]
      }),
    ),
}

const SHARE = /(?:率|满意度|覆盖面|公开面|占比|占[^，、]{0,8})[^，、率度面]{0,6}$/u
const MAY_EXCEED = /完成|增|超额|投资|收入/u

function highShares(passage: Passage, sentence: Sentence, figures: readonly Figure[]): Found[] {
  return figures.flatMap(({ value, unit, start, end, raw }) => {
    const clause = clauseBefore(sentence.text, start)
    if (unit !== '%' || value <= 100 || !SHARE.test(clause) || MAY_EXCEED.test(clause)) return []
    return {
      words: `占比应不超过 100%，实为“${raw}”；请核对`,
      place: placeIn(passage, sentence.start + start, sentence.start + end),
      other: null,
    }
  })
}

const PAIRS = [
  { whole: /受理|收到|接到|接收|受案|立案|交办/u, part: '办结|结案|答复|回复|化解|调解|调处|办理' },
  { whole: /排查|发现|检查出|查出/u, part: '整改|销号|消除|排除|化解|处置|整治|调解|调处|办结' },
]
/** 480余处 may well be more than 482; 共480处 are 480. */
const OPEN = /[余多来几超逾约近]|突破|以上|左右|至少/u
const WITHOUT_OBJECT = new RegExp(
  `^[，,、]?(?:其中|已|现已|均已|共|并|全部|按期|依法|及时|成功|当场|目前)*(?<part>${PAIRS.map(({ part }) => part).join('|')})(?:完毕|到位|成功|完成|了)?(?:共)?$`,
  'u',
)

function settledMore(passage: Passage, sentence: Sentence, figures: readonly Figure[]): Found[] {
  return figures.flatMap((settled, index) => {
    const taken = figures[index - 1]
    if (taken?.unit !== settled.unit || settled.value <= taken.value) return []
    if (taken.max !== null || settled.unit === '%' || OPEN.test(taken.approx ?? '')) return []
    const part = WITHOUT_OBJECT.exec(sentence.text.slice(taken.end, settled.start))?.groups?.part
    const clause = clauseBefore(sentence.text, taken.start)
    const pair = PAIRS.find((each) => each.whole.test(clause))
    if (part === undefined || !pair?.part.split('|').includes(part)) return []
    const whole = pair.whole.exec(clause)?.[0] ?? ''
    return {
      words: `${part}的应不多于${whole}的，实为${whole}${taken.raw}、${part}${settled.raw}；请核对，若含往年结转的可注明`,
      place: placeIn(passage, sentence.start + taken.start, sentence.start + settled.end),
      other: null,
    }
  })
}

function clauseBefore(text: string, at: number): string {
  return /[^，,：:]*$/u.exec(text.slice(0, at))?.[0] ?? ''
}
