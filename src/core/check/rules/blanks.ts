/**
 * Places of a template that nobody filled in: 信访  件, *次, X年, ××, （待补）, ____.
 *
 * Letters and signs with a meaning of their own are none: 法律X进, 1+N, 7×24小时, 12345. A name that is
 * masked on purpose (李**, 张××) is none either.
 *
 * To add a way to leave a blank: one line in BLANKS.
 */
import type { Report } from '../../report.ts'
import type { Rule } from '../finding.ts'
import { passagesOf, placeIn } from '../passages.ts'

const GAP = '[ \\u3000\\u00a0]'
const UNITS =
  '人次|场次|件次|户次|批次|万元|平方米|公里|余[次件份人名户场]|[次件份名人户场期个起处项条例元份批家篇]'
const CLOSED = '(?=[，。；、,;)）！]|以上|以下|左右|$)'
const CROSS = '[XxＸｘ×]'
const COUNTED = `(?:${UNITS}|[年月日]|[%％])`
/** 李**, 王×× are persons who are not to be named. */
const SURNAME =
  '[王李张刘陈杨赵黄周吴徐孙胡朱何郭马罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪姜范姚谭廖邹熊陆郝孔崔邱秦顾侯邵孟龚]'

const BLANKS: readonly RegExp[] = [
  // 信访  件: the number is missing; one space is enough where the unit ends the clause.
  new RegExp(`(?<=\\p{sc=Han})${GAP}{2,}(?:${UNITS}|[%％])(?!\\p{sc=Han})`, 'gu'),
  new RegExp(`(?<=\\p{sc=Han})${GAP}(?:${UNITS}|[%％])${CLOSED}`, 'gu'),
  // 年  月  日
  new RegExp(
    `(?:(?<![\\d〇一二三四五六七八九十])|(?<!${GAP})${GAP}+)年${GAP}+月(?:${GAP}*日)?`,
    'gu',
  ),
  new RegExp(`(?<=月)${GAP}+日${CLOSED}`, 'gu'),
  // *次, **件
  new RegExp(`(?<![\\d*＊])[*＊]+(?=余?${COUNTED})`, 'gu'),
  // **镇
  new RegExp(`(?<![\\d*＊]|${SURNAME})[*＊]+(?=\\p{sc=Han})`, 'gu'),
  // X年, ××次
  new RegExp(`(?<!${CROSS}|[A-Za-zＡ-Ｚ\\d+＋])${CROSS}+(?=余?${COUNTED})`, 'gu'),
  // XX市, ××村
  new RegExp(
    `(?<!${CROSS}|${SURNAME}|[A-Za-zＡ-Ｚ\\d+＋])${CROSS}{2,}(?=\\p{sc=Han}|[，。；、）)]|$)`,
    'gu',
  ),
  /某某(?=县|镇|乡|街道)/gu,
  /[_＿﹍]{2,}/gu,
  /[（(【[][^（()）【】[\]]{0,6}(?:待补|待定|待填|待核|待完善|待更新|待确认|请填写|请补充|此处填)[^（()）【】[\]]{0,6}[）)】\]]/gu,
]

export const blanks = {
  id: 'blanks',
  name: '没有填写的地方',
  find: (report: Report) =>
    passagesOf(report)
      // Empty cells of a table are no gaps in a sentence.
      .filter(({ text }) => !text.includes('\t'))
      .flatMap((passage) =>
        blanksIn(passage.text).map(({ start, end }) => ({
          words: `应为写明的数字或文字，“${visible(passage.text.slice(start, end))}”像是没有填写；请核对，补上或删去`,
          place: placeIn(passage, start, end),
          other: null,
        })),
      ),
} satisfies Rule

/** In order; of blanks that overlap (××年 ×月) the first. */
function blanksIn(text: string): { start: number; end: number }[] {
  const all = BLANKS.flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ 0: blank, index }) => ({
      start: index,
      end: index + blank.length,
    })),
  ).sort((a, b) => a.start - b.start || b.end - a.end)
  let told = 0
  return all.filter(({ start, end }) => {
    const isFirst = start >= told
    told = Math.max(told, end)
    return isFirst
  })
}

/** Spaces that a reader can see. */
function visible(blank: string): string {
  return blank.replace(/[ \u3000\u00a0]/gu, '␣')
}
