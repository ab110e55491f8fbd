/**
 * Uygur and Tibetan names, which have no Chinese surname and are known by what they are made of.
 *
 *     买买提·吐尔逊    古丽娜尔·艾合买提    扎西多吉    才让卓玛
 *
 * A dot stands in slogans, too (书香·马营), so both sides must be of characters that names are
 * written with by their sound. Names of one Tibetan word (卓玛) are left to what stands around them.
 */
import type { FoundName } from './found-name.ts'

const BY_SOUND =
  '阿卜不都杜买麦吐图尔逊艾合提热依木江孜古丽娜努尼亚力巴克伊斯玛布拉比帕夏哈山萨迪穆罕默德铁曼赛衣甫肉吾塔西迪里沙拜克衣玉苏莎代米吉然娅扎达外玖排祖再克海里迪孜曼托合塔什别肯叶尔加那勒坎库齐汗'
const DOTTED = new RegExp(`[${BY_SOUND}]{2,6}[·•‧・][${BY_SOUND}]{2,6}`, 'gu')

const TIBETAN_WORDS =
  '扎西|多吉|卓玛|才让|才旦|次仁|次旦|旦增|丹增|尼玛|达瓦|平措|彭措|央金|央宗|索南|仁青|仁增|加措|嘉措|拉姆|德吉|桑吉|桑杰|桑珠|旺堆|旺杰|旺姆|格桑|洛桑|罗布|诺布|白玛|贡布|贡保|东智|当周|尕藏|道吉|道尔吉|更登|久美|俄日|坚赞|顿珠|边巴|普布|米玛|巴桑|拉毛|杰布|旦知|完么|南杰|南加|班玛|华旦|关却|昂毛'
const TIBETAN = new RegExp(`(?:${TIBETAN_WORDS})(?:${TIBETAN_WORDS}|草|吉)`, 'gu')

export function otherPeoplesNames(text: string): FoundName[] {
  const patterns = /[·•‧・]/u.test(text) ? [DOTTED, TIBETAN] : [TIBETAN]
  return patterns.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: name, index }) => ({
      start: index,
      end: index + name.length,
      reason: '少数民族姓名',
    })),
  )
}
