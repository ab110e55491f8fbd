/**
 * Names in the paths of originals, which people name by hand.
 *
 *     述法/王建国.docx    马营镇李国平述法报告.docx    2023年述职述法报告（赵红霞）.doc
 *
 * Only those of three characters and more: 高台.docx is a township.
 */
import type { FoundName } from './found-name.ts'
import { LIKELY, certaintyOf } from './name-certainty.ts'
import { BODY_BEFORE } from './name-words-around.ts'
import { namesFrom } from './person-names.ts'

const BEFORE = /(?:^|[/\\\s\-_—.·、，,（()）《》【】[\]\d年])$/u
const BEHIND =
  /^(?:$|[/\\\s\-_—.·、，,（()）《》【】[\]\d]|同志|个人|年度|年终|述|履职|总结|汇报|法治|报告|工作|普法)/u

export function namesInPath(path: string): FoundName[] {
  const found: FoundName[] = []
  for (let at = 0; at < path.length; at++) {
    const head = path.slice(0, at)
    if (!BEFORE.test(head) && !BODY_BEFORE.test(head)) continue
    const name = namesFrom(path, at).find(
      (one) => certaintyOf(one) >= LIKELY && BEHIND.test(path.slice(at + one.length)),
    )
    if (name !== undefined)
      found.push({ start: at, end: at + name.length, reason: '文件名中的姓名' })
  }
  return found
}
