/**
 * The set phrases of such reports: words that every report has and that tell nothing of this one.
 *
 *     坚持以习近平法治思想为指导，在县委、县政府的正确领导下，……
 *
 * Comparing reports lets them count little, and a paragraph that is nearly made of them can be
 * folded. `…` stands for up to a dozen characters that are not punctuation.
 *
 * To add one: a line in PHRASES, short, without punctuation, the longer before the shorter. A phrase
 * that names a practice (谁执法谁普法) does not belong here.
 */
import { norm } from '../text/norm.ts'

const PHRASES = [
  '以习近平新时代中国特色社会主义思想为指导', '习近平新时代中国特色社会主义思想', '以习近平法治思想为指导', '习近平法治思想',
  '习近平总书记…重要讲话精神', '习近平总书记…重要指示批示精神', '习近平总书记', '党的十九大', '党的二十大',
  '党的…历次全会精神', '党的…大和…全会精神', '党的…大精神', '…届…中全会精神', '中央全面依法治国工作会议精神',
  '坚持以…为指导', '坚持以…为引领', '坚持以…为统领', '坚持以…为抓手', '坚持以…为主线', '以…为指导', '以…为引领', '以…为统领',
  '坚持…为引领', '坚持…为指导',
  '在…的坚强领导下', '在…的正确领导下', '在…的领导下', '在…的精心指导下', '在…的具体指导下', '在…的指导下', '在…的关心支持下',
  '全面贯彻落实', '深入贯彻落实', '认真贯彻落实', '深入学习贯彻', '全面贯彻', '认真落实', '贯彻落实',
  '增强四个意识', '坚定四个自信', '做到两个维护', '拥护两个确立', '捍卫两个确立',
  '全面推进依法治国', '全面依法治国', '法治政府建设实施纲要', '扎实推进法治政府建设', '深入推进法治政府建设', '推进法治政府建设', '法治政府建设工作', '法治政府建设',
  '为…提供有力的法治保障', '为…提供坚强法治保障', '为…提供了有力保障', '营造良好的法治环境', '营造了良好的法治氛围', '营造良好法治氛围',
  '取得了一定成效', '取得一定成效', '取得了明显成效', '现将…工作情况报告如下', '现将…情况报告如下', '现将…工作情况汇报如下', '现将…情况汇报如下', '现报告如下',
  '县委县政府', '区委区政府', '市委市政府', '按照上级…要求', '根据上级…要求', '上级…工作部署',
] // prettier-ignore

/** Matched in normed texts, where punctuation is gone already. */
const SET_PHRASE = new RegExp(
  PHRASES.map((phrase) => phrase.split('…').map(norm).join('.{1,12}?')).join('|'),
  'gu',
)

/** Where set phrases stand in a text that is normed, in order, none over another. */
export function findSetPhrases(normed: string): { start: number; end: number }[] {
  return Array.from(normed.matchAll(SET_PHRASE), ({ 0: phrase, index }) => ({
    start: index,
    end: index + phrase.length,
  }))
}

/** So much of a text that it may be folded. */
const MOSTLY = 0.6

export function isMostlySetPhrases(text: string): boolean {
  return setPhraseShare(text) >= MOSTLY
}

/** How much of a text is nothing but set phrases: 0…1. */
function setPhraseShare(text: string): number {
  const normed = norm(text)
  if (normed === '') return 0
  const told = findSetPhrases(normed).reduce((sum, { start, end }) => sum + end - start, 0)
  return told / normed.length
}
