/**
 * Cuts the text under a heading into measures, problems and other.
 *
 * A measure is the finest unit that describes one practice: each item (parse/items.ts), else the
 * paragraph; sentences are never split. Words that only lead over to what follows (现将…如下：,
 * 并确保做到“三个到位”。) are other. In 存在问题 and 原因 each item or each part between ； is a
 * problem. “下一步，我们将…” is a plan wherever it stands.
 */
import type { Category, ProblemKind, Status } from '../report.ts'
import { isNumbered, readMark } from '../text/number-mark.ts'
import type { NumberMark } from '../text/number-mark.ts'
import { tellsCount } from '../extract/figures.ts'
import type { Line } from '../source.ts'
import { splitItems } from './items.ts'
import { siteChromeName } from './site-chrome.ts'
import { isCaption, isTableRow, opensAttachments, otherKind } from './surroundings.ts'

export type DraftBlock =
  | { type: 'measure'; status: Status; text: string }
  | { type: 'problem'; kind: ProblemKind; text: string }
  | { type: 'other'; text: string }

const STATUS: Partial<Record<Category, Status>> = {
  举措与成效: 'done',
  第一责任人履职: 'done',
  整改: 'rectify',
  下一步计划: 'planned',
}

/** 打印 关闭, 上一篇：…, 下一篇：… below a report that was copied from a page. */
const LINES_OF_SITE = 6

export function cutBlocks(
  category: Category,
  paragraphs: readonly Line[],
  isLastSection: boolean,
): DraftBlock[] {
  const attachments = paragraphs.findIndex(({ text }) => opensAttachments(text))
  return paragraphs.flatMap(({ text, kind }, index) => {
    const next = paragraphs[index + 1]?.text
    const fromEnd = isLastSection ? paragraphs.length - 1 - index : Infinity
    // A row of a table, what is written over it, or a footnote is no practice of its own.
    if (kind !== undefined || isCaption(text)) return [other(text)]
    if (isTable(paragraphs[index + 1]) && isTableTitle(text)) return [other(text)]
    if (attachments >= 0 && index >= attachments) return [other(text)]
    if (fromEnd < LINES_OF_SITE && siteChromeName(text) !== undefined) return [other(text)]
    if (otherKind(text, { inOpening: false, fromEnd }) !== 'text') return [other(text)]
    if (category === '存在问题' || category === '原因') return cutProblems(category, text, next)
    const status = STATUS[category]
    return status === undefined ? [other(text)] : cutMeasures(status, text, next)
  })
}

const LONGEST_TABLE_TITLE = 30

function isTable(line: Line | undefined): boolean {
  return line?.kind === 'table' || (line !== undefined && isTableRow(line.text))
}

function isTableTitle(text: string): boolean {
  return text.length <= LONGEST_TABLE_TITLE && !/[。；，]/u.test(text)
}

function cutMeasures(status: Status, text: string, next: string | undefined): DraftBlock[] {
  const pieces = splitItems(text)
  return pieces.flatMap((piece, index) => {
    if (isNumbered(piece))
      return [leadsOverTo(piece, pieces[index + 1] ?? next) ? other(piece) : measure(status, piece)]
    const leadsToItems = index < pieces.length - 1 || (next !== undefined && isNumbered(next))
    return cutPlain(status, piece, leadsToItems)
  })
}

/** 再次，规范权力运行。一是…: a short item over a list of its own. */
function leadsOverTo(item: string, below: string | undefined): boolean {
  if (item.length > LONGEST_LEADING_ITEM || tellsCount(item) || below === undefined) return false
  const mark = readMark(below)
  return mark !== null && mark.value === 1 && styleOf(mark) !== styleOf(readMark(item))
}

/** 首先 and 一是 are both spoken, but one list does not use both. */
function styleOf(mark: NumberMark | null): string {
  return `${mark?.kind ?? ''}${/^[首其再最第]/u.test(mark?.label ?? '') ? ' in order' : ''}`
}

const LONGEST_LEADING_ITEM = 25

/** A paragraph without a number, or the words before 一是. */
function cutPlain(status: Status, text: string, leadsToItems: boolean): DraftBlock[] {
  if (isSummary(text) || (isBridge(text) && (leadsToItems || /[：:]$/u.test(text))))
    return [other(text)]
  if (!leadsToItems) return [measure(status, text)]
  const [practice, bridge] = splitLastSentence(text)
  if (practice !== '' && isBridge(bridge)) return [measure(status, practice), other(bridge)]
  return [tellsPractice(text) ? measure(status, text) : other(text)]
}

/**
 * A paragraph of problems may turn to their causes or to what was done about them, under words of
 * its own (主要原因：一是…, 整改措施：…), and even in its middle (…。究其原因，一是…).
 */
function cutProblems(kind: ProblemKind, text: string, next: string | undefined): DraftBlock[] {
  if (PLANNED.test(text)) return cutMeasures('planned', text, next)
  const turned = TURNS.find(({ pattern }) => pattern.test(text))
  if (turned !== undefined) return cutMeasures(turned.status, text, next)
  const turn = text.search(CAUSES_FOLLOW)
  if (turn <= 0) return cutListed(turn === 0 ? '原因' : kind, text, next)
  const [before, behind] = [text.slice(0, turn), text.slice(turn)]
  return [...cutListed(kind, before, undefined), ...cutListed('原因', behind, next)]
}

interface Turn {
  status: Status
  pattern: RegExp
}

const TURNS: readonly Turn[] = [
  { status: 'rectify', pattern: /^(?:问题)?(?:整改|改进)(?:落实)?(?:措施|情况|举措|方案)[：:]/u },
  {
    status: 'planned',
    pattern: /^下一步(?:工作)?(?:整改|改进)?(?:打算|计划|措施|举措|思路)[：:]/u,
  },
]

/** Causes announced at the head of a sentence. */
const CAUSES_FOLLOW =
  /(?:^|(?<=[。；]))(?:究其(?:主要|根本)?原因|(?:经)?(?:分析|剖析)(?:其|主要)?原因|(?:其)?主要原因(?:是|有|在于|如下|[：:，])|原因(?:分析|剖析|主要)?(?:是|有|在于|如下|[：:])|(?:产生|造成|存在)(?:上述|以上|这些)(?:问题|不足|情况)的(?:主要)?原因)/u

function cutListed(kind: ProblemKind, text: string, next: string | undefined): DraftBlock[] {
  const items = splitItems(text)
  if (items.length > 1 || isNumbered(text)) {
    return items.flatMap((item) =>
      isNumbered(item) ? [problem(kind, item)] : cutPlainProblem(kind, item, true),
    )
  }
  return cutPlainProblem(kind, text, next !== undefined && isNumbered(next))
}

function cutPlainProblem(kind: ProblemKind, text: string, leadsToItems: boolean): DraftBlock[] {
  if (leadsToItems || /[：:]$/u.test(text)) return [other(text)]
  const [opening, rest] = splitOpening(text)
  const [list, closing] = splitClosing(rest)
  const problems = list
    .split(/(?<=[；;])/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return [
    ...(opening === '' ? [] : [other(opening)]),
    ...problems.map((piece) => problem(kind, piece)),
    ...(closing === '' ? [] : [other(closing)]),
  ]
}

/** …但是也存在一些问题，主要是 | 对…学习还需加强；… */
function splitOpening(text: string): [string, string] {
  const match =
    /^.{0,120}?(?:主要(?:是|有|表现在|表现为|体现在|存在)(?:以下.{0,8})?|如下|表现在)[：:，,]?/u.exec(
      text,
    )
  const opening = match?.[0] ?? ''
  return [opening, text.slice(opening.length)]
}

/** …提升普法质效。 | 针对上述问题，我镇将认真分析研究。 */
function splitClosing(text: string): [string, string] {
  const at = text.search(
    /(?<=[。！])(?:针对|对此|对于(?:上述|以上|这些)|下一步|今后|接下来)[^。]*。?$/u,
  )
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)]
}

const PLANNED = /^(?:下一步|今后|接下来|下阶段|下一阶段)[，,：:]?.{0,8}(?:将|要|继续|进一步)/u

/** Only leads over to what follows. */
function isBridge(text: string): boolean {
  if (/[：:]$/u.test(text)) return true
  return (
    text.length <= 40 &&
    !tellsCount(text) &&
    /(?:[一二三四五六七八九十两几]个|以下|如下|“[^”]{2,8}”)[^，]{0,8}[。：:]?$/u.test(text)
  )
}

function isSummary(text: string): boolean {
  return /^(?:通过(?:以上|上述)|总之|总的来[说看]|综上)/u.test(text)
}

const SHORTEST_PRACTICE = 20

function tellsPractice(text: string): boolean {
  return text.length >= SHORTEST_PRACTICE || /\d[^，；]*。$/u.test(text)
}

function splitLastSentence(text: string): [string, string] {
  const end = text.slice(0, -1).lastIndexOf('。') + 1
  return [text.slice(0, end), text.slice(end)]
}

function measure(status: Status, text: string): DraftBlock {
  return { type: 'measure', status, text }
}

function problem(kind: ProblemKind, text: string): DraftBlock {
  return { type: 'problem', kind, text }
}

function other(text: string): DraftBlock {
  return { type: 'other', text }
}
