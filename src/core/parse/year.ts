/**
 * The year reported on: from the title, else from the words that announce the report, else from
 * the first heading that speaks of work done.
 *
 * Years inside 《》 belong to the names of laws and plans, a year of plans (2024年重点工作) to the
 * next report, and the date of the sign-off to the office. Without evidence there is no year.
 */
import { readNumeral } from '../text/numerals.ts'

/** A year as reports write it: 2023, ２０２３, 二〇二三. */
export const YEAR_NUMERAL = '20\\d\\d|２０[０-９]{2}|二[〇○零][〇○零一二三四五六七八九]{2}'
const YEAR = new RegExp(`(?<![\\d—–-])(${YEAR_NUMERAL})(?=\\s*年)`, 'gu')
/** In a title the word 年 may be missing: 2023总结及2024年思路. */
const TITLE_YEAR = new RegExp(`(?<![\\d—–-])(${YEAR_NUMERAL})(?!\\d)`, 'gu')
const ANNOUNCED = new RegExp(
  `(?:${YEAR_NUMERAL})年度?(?:以来)?[^。]{0,24}(?:法治|依法|工作)[^。]{0,24}(?:报告|汇报|总结|如下)`,
  'u',
)
/** 2023年，我镇… , 2023年以来: the year that a paragraph is about; not 2001年撤乡建镇, 2024年1月8日. */
const TOLD = new RegExp(
  `(?:^|[。；，])(?:${YEAR_NUMERAL})年度?(?:以来|来)?(?=[，,]|[我本全在]|坚持|认真|围绕|紧紧|深入|工作|法治|依法)`,
  'u',
)
/** …总结及2026年度工作思路 */
const PLANNED_YEAR = new RegExp(
  `(?:及|和|与|暨|、)(?:${YEAR_NUMERAL})年?度?(?:工作|重点|法治政府建设)*(?:思路|打算|计划|安排|要点|谋划)`,
  'u',
)
const PLANS = /下一?(?:步|年|阶段)|今后|明年|打算|思路|计划|安排|重点(?!工作(?:完成|开展|情况))/u

export function findYear(
  title: string,
  opening: readonly string[],
  headings: readonly string[],
): number | null {
  const inTitle = yearsIn(title, TITLE_YEAR)
  // Of two years the earlier one is reported on, the later one planned; a lone 及2026年思路 says
  // nothing of the year before.
  if (inTitle.length > 1 || (inTitle.length === 1 && !PLANNED_YEAR.test(withoutNames(title))))
    return Math.min(...inTitle)
  const announced = opening.flatMap((line) =>
    yearsIn(ANNOUNCED.exec(withoutNames(line))?.[0] ?? '', YEAR),
  )
  const told = opening.flatMap((line) => yearsIn(TOLD.exec(withoutNames(line))?.[0] ?? '', YEAR))
  const done = headings
    .filter((heading) => !PLANS.test(heading))
    .flatMap((heading) => yearsIn(heading, YEAR))
  return announced.at(0) ?? told.at(0) ?? done.at(0) ?? null
}

/** Years that a title or a heading names; names of laws and plans aside. */
export function yearsIn(text: string, pattern: RegExp = TITLE_YEAR): number[] {
  return [...withoutNames(text).matchAll(pattern)].flatMap(([, numeral = '']) => {
    const year = readNumeral(numeral.replace(/○/gu, '〇'))
    return year === null ? [] : [year]
  })
}

function withoutNames(text: string): string {
  return text.replace(/《[^《》]*》/gu, '')
}
