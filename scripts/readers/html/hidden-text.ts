/**
 * What to do with text that a page holds but does not show.
 *
 *     <div class="more" style="display:none">（二）畅通渠道。…</div>   (behind a button 展开全文)
 *
 * A folded part of a report is report and is read; a hint to scan a code is none. Text that its
 * author hid in Word stays hidden, as in a Word document. A copy of what is shown says nothing new.
 */
import type { VFile } from 'vfile'
import { inform, warn } from '../../../src/core/messages.ts'
import { readMark } from '../../../src/core/text/number-mark.ts'
import { quote } from '../dropped.ts'
import { allText, attribute, isElement, isHidden, isSilent, textOf } from './page-tree.ts'
import type { Element } from './page-tree.ts'

export type HiddenUse = 'read' | 'leave' | 'leave and warn'

/** A hint or a button is shorter; a numbered sentence is text of any length. */
const SHORTEST_TEXT = 40
/** Longer than this, words of a site do not make it a hint. */
const LONGEST_HINT = 200
const HINT = /扫一扫|扫码|二维码|浏览器|朋友圈|点击|登录|免责|分享/u

/** `shown` is what the main text shows, without space. */
export function judgeHidden(element: Element, shown: string): HiddenUse {
  const words = squeeze(allText(element))
  const isLong = words.length >= SHORTEST_TEXT || readMark(words) !== null
  if (!isLong || !words.includes('。') || shown.includes(words)) return 'leave'
  const isHint = words.length < LONGEST_HINT && HINT.test(words)
  return isHint || isHiddenByAuthor(element) ? 'leave and warn' : 'read'
}

export function shownWords(element: Element): string {
  return squeeze(shownText(element))
}

export interface HiddenTexts {
  read: string[]
  left: string[]
  /** Of those left, sentences that may be the report's. */
  doubtful: string[]
}

/** Texts that are quoted in a message. */
const SHOWN = 5

export function tellHidden({ read, left, doubtful }: HiddenTexts, file: VFile): void {
  if (read.length > 0) {
    warn(
      file,
      'read-folded-text',
      `应全部是显示出来的文字，实有折叠的 ${read.length} 处：${quoteSome(read)}；网页上折叠的文字已读入，请核对`,
    )
  }
  if (left.length === 0) return
  const reason = `网页中不显示的文字 ${left.length} 处，未读入：`
  if (doubtful.length === 0) inform(file, 'dropped-hidden-text', reason + quoteSome(left))
  else {
    warn(
      file,
      'dropped-hidden-text',
      `${reason}${quoteSome([...new Set([...doubtful, ...left])])}；其中可能有报告内容，请对照原件检查`,
    )
  }
}

function quoteSome(texts: readonly string[]): string {
  return texts.slice(0, SHOWN).map(quote).join('、')
}

function shownText(element: Element): string {
  return element.childNodes
    .map((node) => {
      if (!isElement(node)) return textOf(node)
      return isSilent(node) || isHidden(node) ? '' : shownText(node)
    })
    .join('')
}

function isHiddenByAuthor(element: Element): boolean {
  return /mso-hide\s*:\s*all/iu.test(attribute(element, 'style'))
}

function squeeze(text: string): string {
  return text.replace(/\s/gu, '')
}
