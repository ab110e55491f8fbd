/**
 * What stands around a report: 县委、县政府： above it, body and date below it, 附件.
 *
 * Known by its form and its place, when converting and when reading alike, so that it is no
 * measure and need not be marked in the MDX.
 */
import type { OtherKind } from '../report.ts'
import { readMark } from '../text/number-mark.ts'

export interface BlockPlace {
  inOpening: boolean
  /** How many blocks stand below it to the end of the report; Infinity before the last section. */
  fromEnd: number
}

const ADDRESSEE = /^.{2,40}(?:委|政府|局|办|办公室|党委|领导小组)[：:]$/u
/** 特此报告。, 以上汇报，如有不妥，请批评指正, 抄送：…, （联系人：…）: the office's own lines. */
const OFFICE =
  /^(?:[特专]此(?:报告|汇报|总结|函)|以上(?:报告|汇报|总结|情况|材料)?[，,]?(?:如有)?(?:不妥|不当|妥否)|(?:如有不妥|妥否)[，,]请|抄送|报送[：:]|主送[：:]|[（(]?联系(?:人|电话)[：:])/u
const ATTACHMENT = /^附件?\s*(?:[：:]|$)|^附件\s*[0-9０-９一二三四五]{1,2}(?:[：:、.．\s]|$)/u
/** 附件：1.… opens a list of names; nothing below it is report. */
const ATTACHMENT_LIST = /^附件?[：:]\s*(?:1|$|.{2,60}$)/u
/** 表1 法治培训情况, 附图二：… */
const CAPTION =
  /^附?[表图]\s*[0-9０-９一二三四五六七八九十]+(?:[-—.．][0-9]+)?[\s：:、.．]?[^。；，]{0,40}$/u
const DATE = /^(?:20\d\d|二[〇○零].{2})年.{1,3}月.{1,3}日$/u
const ISSUER =
  /^(?:中共)?[\p{sc=Han}（）()]{2,30}(?:委员会|人民政府|办事处|党委|党工委|领导小组|办公室|[镇乡]|街道)$/u

export function otherKind(text: string, { inOpening, fromEnd }: BlockPlace): OtherKind {
  if (inOpening && ADDRESSEE.test(text)) return 'addressee'
  if (ATTACHMENT.test(text)) return 'attachment'
  if (OFFICE.test(text) && text.length <= 80 && (inOpening || fromEnd < OFFICE_BLOCKS))
    return 'sign-off'
  if (fromEnd < LAST_BLOCKS && isSignOff(text)) return 'sign-off'
  if (isTableRow(text)) return 'table'
  return 'text'
}

export function opensAttachments(text: string): boolean {
  return ATTACHMENT_LIST.test(text)
}

/**
 * Cells are divided by tabs. A tab behind a number with its stop (1.⇥建立健全…) or at the edge is
 * layout; 一⇥办公费 is a row.
 */
export function isTableRow(text: string): boolean {
  const line = text.trim()
  const number = readMark(line)
  const isTyped =
    number !== null && /[^一二三四五六七八九十\s]\s+$/u.test(line.slice(0, number.length))
  return (isTyped ? line.slice(number.length) : line).includes('\t')
}

export function isCaption(text: string): boolean {
  return CAPTION.test(text)
}

/** 某镇人民政府, 2024年1月8日 and an 附件 behind them. */
const LAST_BLOCKS = 4
/** 特此报告。 stands above them, 抄送 below. */
const OFFICE_BLOCKS = 8

function isSignOff(text: string): boolean {
  return DATE.test(text.replace(/\s/gu, '')) || ISSUER.test(text.replace(/\s/gu, ''))
}
