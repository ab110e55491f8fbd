/**
 * A title cut where a line may break, so that 法治政府建设 is never torn apart.
 *
 *     titlePhrases('关于2023年法治政府建设情况的报告')
 *       → 关于2023年, 法治政府建设, 情况的报告
 *
 * Browsers break Chinese anywhere. The titles of these reports are made of few set words; what
 * stands between them stays whole. All parts together are the title, character for character.
 */
const PHRASE =
  /法治政府建设|法治建设|依法行政|第一责任人|(?:关于)?(?:19|20)\d\d年度?|[一-鿿]{2,6}?(?:街道|[镇乡])(?:党委|人民政府|办事处|党工委)?|(?:工作)?(?:情况|总结)的?(?:报告)?|工作报告|关于|推进|年度/u

export function titlePhrases(title: string): string[] {
  const phrases: string[] = []
  for (let rest = title; rest !== '';) {
    const match = PHRASE.exec(rest)
    if (match === null) return [...phrases, rest]
    if (match.index > 0) phrases.push(rest.slice(0, match.index))
    phrases.push(match[0])
    rest = rest.slice(match.index + match[0].length)
  }
  return phrases
}
