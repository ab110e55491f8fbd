/**
 * The figures in a measure: what was counted, how many, in which unit.
 *
 *     figuresIn('发放宣传资料4万余份') → [{ value: 40000, unit: '份', label: '发放宣传资料', approx: '余', … }]
 *
 * A figure is a number with a unit that counts something done. Not figures, however much they look
 * like it: dates (12·4, 3.15), names (八五普法, 三项制度, “一站式”, 1+N, 12345), ordinals (第3批),
 * ages, clock times, numbers inside 《》, requirements (不少于4次, 每月2场次), growth (同比12.2%),
 * ranks (超过87%的乡镇) and blanks (信访  件). Nothing is added up or judged here.
 *
 * To add a unit: one word in UNITS. To add a trap: one line in TRAPS, or in CONTEXTS where the words
 * before the number decide.
 */
import { readNumeral } from '../text/numerals.ts'

export interface Figure {
  value: number
  /** Upper end of a range (3-5次), else null. */
  max: number | null
  unit: string
  /** What is counted, as the text says it just before (or behind) the number; null where it does not. */
  label: string | null
  /** The words that make the value an approximate or total one: 余, 超, 累计 … */
  approx: string | null
  raw: string
  start: number
  end: number
}

/**
 * The measure words of such reports, as patterns: behind some of them a word may begin that makes
 * them none (5部门, 8点钟). Longest first, so that 人次 is not read as 人.
 */
const UNITS = [
  // How often.
  '人次', '户次', '场次', '家次', '车次', '班次', '批次', '件次', '台次', '辆次', '例次', '轮次', '周次', '人天',
  '次(?!日|月|年|序|级|生)', '轮', '届', '趟', '分(?!别|类|钟|析|管|工|解|级|享|布|开|期|局|为|之|配|流|层|段|行|站|批|片)',
  // How far, how large, how heavy, how long, how much.
  '平方公里', '平方千米', '平方米', '立方米', '立方', '平方', '平米', '㎡', '公顷', '公里', '千米', '亩', '顷', '米(?!粉|面)',
  '公斤', '千克', '吨', '斤', '升(?!级|学|至)',
  '小时课', '课时', '学时', '小时(?!内|以内|之内|值|在线|服务|不|响应|自助|热线|开)', '天(?!内|以内|之内|然|气|候)',
  '亿元', '万元', '元(?!旦|素|宵|月|件)',
  // Persons and what they make up.
  '名(?!单|录|称|额|誉|牌)', '人(?!民|大|口|均|事|社|才|居|格|身|生|防|文|类|选)', '位(?!于|置|一体|列)',
  '户(?!籍|外|主)', '家(?!庭|长|园|属)', '村', '组(?!织|成|建|长)', '队(?!伍|长|员)', '支(?!持|付|撑|出|援)',
  // Events, cases, papers.
  '场(?!所|地|景|馆|面|镇)', '堂', '节(?!约|省|点|日|能|庆|假)', '课(?!堂|程|件|题)', '期(?!间|限|望|末|初|中)', '讲(?!话|座|解|堂)',
  '集(?!中|体|镇|市|成)', '件', '起(?!草|诉|来|到|点|底|步)', '宗', '例', '笔', '单(?!位|元|独|一)', '批(?!复|准|评|示|阅)', '卷',
  '份(?!额)', '篇', '则', '册', '本(?!镇|乡|级|地|人|年|土|村|辖)', '张', '幅', '封', '字(?!号|体|典|样|节)', '部(?!门|分|委|署|级|队|长)', '页',
  // Things and places.
  '项', '条(?!例|款|件)', '个', '类(?!型|别|似)', '种(?!类|植|子|粮)', '处(?!理|置|罚|于|长)', '所(?!有|在|属|长)', '站(?!位)', '岗',
  '点(?!位|钟|半|整|前|后|至|到|击|评|起|\\d|[:：])', '套(?!路|餐|用)', '块', '面(?!积|向|对|临)', '台(?!账|风|阶)', '辆', '架', '座(?!谈|位)',
  '栋', '幢', '间', '门(?!类|口|户|店|前)', '副(?!镇|乡|书|主|县|局|所)', '艘', '头', '只', '盏', '棵', '株', '袋', '箱', '桶', '盒', '车(?!辆|次)', '顶',
  '枚', '把(?!关|手|脉)', '根(?!据|本|源)', '具(?!体|备|有)', '羽', '尾',
].sort((a, b) => b.replace(/\(.*/u, '').length - a.replace(/\(.*/u, '').length) // prettier-ignore

const DIGITS = '[0-9０-９]'
/** Whole numbers of a length that counts something; looked for at their first digit only. */
const ARABIC = `(?<!${DIGITS})(?:${DIGITS}{1,3}(?:[,，]${DIGITS}{3}){1,4}|${DIGITS}{1,12})(?:[.．]${DIGITS}{1,6})?(?!${DIGITS})`
const HAN = `[〇零一二两三四五六七八九十百千]{1,8}`
const MANY = '余|多|来|几'
const PERCENT = '[%％]|个百分点'

const FIGURE = new RegExp(
  `(?<number>${ARABIC}|${HAN})(?:万(?<thousands>${DIGITS})千)?(?:(?<first>[百千万亿])?\\s*[-–—－~～至到]\\s*(?<to>${ARABIC}|${HAN}))?\\s*(?<more1>${MANY})?(?<scale>百|千|万|亿|百万|千万)?(?<more2>${MANY})?\\s*(?:(?<percent>${PERCENT})|(?<unit>${UNITS.join('|')})(?<times>\\s?[（(]次[）)])?)(?<after>以上|以下|以内|左右)?`,
  'gu',
)

const SCALES: Readonly<Record<string, number>> = {
  百: 1e2, 千: 1e3, 万: 1e4, 百万: 1e6, 千万: 1e7, 亿: 1e8,
} // prettier-ignore

/** Stretches that hold no figure; they are hidden before figures are looked for. */
const TRAPS: readonly RegExp[] = [
  /《[^《》]*》/gu,
  /[〔［[(（]\s*20\d\d\s*[〕］\])）]\s*\d+\s*号/gu,
  /(?:19|20)\d\d\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?/gu,
  /\d{1,2}\s*月(?:份|\s*\d{1,2}\s*[日号])?/gu,
  /\d{1,2}[:：]\d{2}|(?:上午|下午|中午|早上?|晚上?|凌晨)\s*[\d一二三四五六七八九十]{1,3}点/gu,
  /[一二三四五六七八九十]+届/gu,
  /1[3-9]\d{9}|0\d{2,3}[-—]\d{7,8}/gu,
  /第\s*[0-9０-９〇零一二三四五六七八九十百]+\s*(?:次|批|个|届|期|条|款|项|名|位|场|轮|号|季度|章|节|类|种|部分|责任人)/gu,
  /(?:[0-9０-９]|[一二三四五六七八九十])\s*[+＋]\s*(?:[0-9０-９]+|[NnXx])(?:\s*[+＋]\s*(?:[0-9０-９]+|[NnXx]))*/gu,
  /“[^”]{0,3}[一二三四五六七八九十两双][^”]{0,9}”/gu,
  /[一二三四五六七八九]五(?:”)?(?:普法|规划)/gu,
  /一(?:件事|站式|次性|次办|窗|网通办|体化|村一|户一|人一|事一|案一|项一|个(?:都不|门|窗口|平台|也|声音))/gu,
  /24\s*小时|7\s*[×xX*]\s*24/gu,
  /(?<!\d)\d{1,6}\s*个(?:工作日|自然日|月|小时|方面|维度)/gu,
  /(?:最多|只|仅|就)跑一次|跑一次|事一议|一事一|一月一|一季一/gu,
  /[零0０](?:事故|上访|投诉|差错|容忍|距离|违法|案件|增长)/gu,
]

/** Words straight before the number that make it something else than a count. */
const CONTEXTS: readonly RegExp[] = [
  // Requirements: what has to be done, not what was done.
  /(?:不(?:得)?(?:少|低|多|高|超)[于过]|至少|不超过|最多|以上标准)[^，。；]{0,4}$/u,
  /(?:每(?:日|天|周|旬|月|季度?|半年|年度?|人|村|户|组|次|期|所|家|名)|(?<!上|下)半年)[^，。；：、]{0,10}$/u,
  // Comparison.
  /(?:同比|环比|较(?:上年|去年|上一年|上年度)|比(?:上年|去年|上一年))[^，。；]{0,10}$/u,
  // Ranks.
  /(?:(?:排名|排在|位列|位居|名列)[^，。；的]{0,10}|(?:获得|荣获)[^，。；]{0,10})第?$/u,
]

/** Growth is told in per cent; 提升至98% is a level reached, 减少环节7个 a count. */
const GROWTH =
  /(?:增长|上升|下降|提升|提高|减少|降低|增加|增幅|降幅)(?!至|到|达)[^，。；至到达]{0,10}$/u

/** 超过87%的乡镇: a rank told in per cent. */
const RANK_BEHIND = /^的(?:乡镇|镇|街道|县|区|村|单位|地区)/u

/** Chinese numerals up to ten are mostly names (三项制度, 四个亲自); with these units they count. */
const COUNTED_IN_WORDS = new Set([
  '次', '场次', '场', '人次', '户次', '批次', '轮次', '名', '人', '位', '户', '家', '件', '起', '宗', '例', '笔', '份', '期', '篇', '册', '卷', '幅',
  '处', '座', '栋', '间', '台', '辆', '艘', '株', '棵', '块', '盏', '万元', '元', '亩', '公里', '平方米', '吨',
]) // prettier-ignore
/** 示范村五个，: counted, not named, where the noun stands before and nothing behind. */
const NOUN_BEFORE = /[\p{sc=Han}”）)]$/u
const NOTHING_BEHIND = /^(?:[，。；、！）)\s]|$)/u
const NAMES_BEFORE = /(?:这|那|以下|上述|如下|主要有?|坚持|做到|抓好|落实)$/u

export function figuresIn(text: string): Figure[] {
  const plain = hideTraps(text)
  const figures: Figure[] = []
  for (const match of plain.matchAll(FIGURE)) {
    const figure = readFigure(match, text, plain, figures.at(-1))
    if (figure !== null) figures.push(figure)
  }
  return figures
}

/** Whether a text says how much was done: it is no mere announcement then. */
export function tellsCount(text: string): boolean {
  return figuresIn(text).length > 0
}

/** Same length, so that every place stays where it is. */
function hideTraps(text: string): string {
  return TRAPS.reduce(
    (hidden, trap) => hidden.replace(trap, (stretch) => '\u0000'.repeat(stretch.length)),
    text,
  )
}

function readFigure(
  match: RegExpExecArray,
  text: string,
  plain: string,
  last: Figure | undefined,
): Figure | null {
  const { number = '', thousands, first, to, more1, scale, more2 } = match.groups ?? {}
  const { percent, after, times } = match.groups ?? {}
  // 61家（次） is written for 61家次.
  const rawUnit = times === undefined ? match.groups?.unit : `${match.groups?.unit ?? ''}次`
  const start = match.index
  const end = start + match[0].length
  const before = plain.slice(Math.max(0, start - 24), start)
  if (/[0-9０-９.．·第]$/u.test(before)) return null
  if (CONTEXTS.some((context) => context.test(before))) return null
  const behind = plain.slice(end)
  if (percent !== undefined && (RANK_BEHIND.test(behind) || GROWTH.test(before))) return null
  const inWords = !/[0-9０-９]/u.test(number)
  if (
    inWords &&
    !countsInWords({
      number,
      unit: rawUnit,
      isScaled: (scale ?? more1 ?? more2) !== undefined,
      before,
      behind,
    })
  )
    return null

  const { unit, factor } = scaleOf(percent, rawUnit, scale)
  // 3万—5万元 says its scale twice, 2万3千人 in two parts.
  const whole = readNumber(number, first === undefined ? factor : (SCALES[first] ?? 1))
  if (whole === null) return null
  const value = thousands === undefined ? whole : whole * 1e4 + (readNumber(thousands, 1e3) ?? 0)
  const max = to === undefined ? null : readNumber(to, factor)
  const approx = [wordBefore(before), more1 ?? more2, after].filter((word) => word !== undefined)
  return {
    value,
    max: max !== null && max > value ? max : null,
    unit,
    label: labelOf(text, last?.end ?? 0, start, end) ?? labelBeside(text, last, start),
    approx: approx.length === 0 ? null : approx.join('…'),
    raw: text.slice(start, end),
    start,
    end,
  }
}

interface InWords {
  number: string
  unit: string | undefined
  /** A 万 or 余 stands behind it. */
  isScaled: boolean
  before: string
  behind: string
}

function countsInWords({ number, unit, isScaled, before, behind }: InWords): boolean {
  const value = readNumeral(number)
  if (value === null || number === '一') return false
  // 数百人 and 上千人 say no number; 百余人 does.
  if (/^[十百千]/u.test(number) && /[数几上成]$/u.test(before)) return false
  if (number === '百' || number === '千') return isScaled
  if (value > 10 || isScaled) return true
  if (unit === undefined) return false
  const isCounted =
    NOUN_BEFORE.test(before) && !NAMES_BEFORE.test(before) && NOTHING_BEHIND.test(behind)
  return isCounted || COUNTED_IN_WORDS.has(unit)
}

function scaleOf(
  percent: string | undefined,
  rawUnit: string | undefined,
  scale: string | undefined,
): { unit: string; factor: number } {
  const factor = scale === undefined ? 1 : (SCALES[scale] ?? 1)
  if (percent !== undefined) return { unit: percent === '个百分点' ? percent : '%', factor }
  if (rawUnit === '万元') return { unit: '元', factor: factor * 1e4 }
  if (rawUnit === '亿元') return { unit: '元', factor: factor * 1e8 }
  return { unit: rawUnit ?? '', factor }
}

function readNumber(numeral: string, factor: number): number | null {
  const value = readNumeral(numeral.normalize('NFKC').replace(/,/gu, ''))
  // 1007.6 × 10000 in binary is not quite 10076000.
  return value === null ? null : Number((value * factor).toPrecision(12))
}

const QUALIFIERS =
  /(超过|超出|超|逾|突破|约|近|接近|将近|大约|累计|共计|合计|总计|均达到?|达到?|共|至少)[^\u0000，。；：、]{0,3}$/u

function wordBefore(before: string): string | undefined {
  return QUALIFIERS.exec(before)?.[1]
}

const LEADING =
  /^(?:其中|今年以来|截至目前|截至当前|截至|目前|全年|本年度|本年|现|已|并|共|共计|累计|总计|先后|组织|开展了?|召开|举办|进行|实施|完成|我[镇乡]|全[镇乡县]|各村|同时)+/u
const TRAILING = /(?:共计|累计|总计|共|已|达到?|均达到?|约|近|超过?|逾|了|为|有|数量|等|的)+$/u

/** The words before the number within its clause; behind it where nothing stands before (3名律师). */
function labelOf(text: string, from: number, start: number, end: number): string | null {
  const clause = /[^，。；：、！？,;:!?（）()]*$/u.exec(text.slice(from, start))?.[0] ?? ''
  const label = clause.trim().replace(LEADING, '').replace(TRAILING, '')
  if (label.length >= 2) return label
  const behind = /^的?([\p{sc=Han}“”]{2,12})/u.exec(text.slice(end))?.[1]
  return behind ?? (clause.trim() === '' ? null : clause.trim())
}

/** Straight behind another figure (覆盖6000多户2.1万人) both count the same. */
function labelBeside(text: string, last: Figure | undefined, start: number): string | null {
  return last !== undefined && text.slice(last.end, start).trim() === '' ? last.label : null
}
