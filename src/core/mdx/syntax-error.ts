/** Says in an officer's words what the MDX parser found wrong. */
import type { VFile } from 'vfile'
import type { VFileMessage } from 'vfile-message'
import { fail } from '../messages.ts'

export function tellSyntaxError(error: VFileMessage, file: VFile): void {
  const place = error.place ?? placeInReason(error.reason)
  const line = String(file).split(/\r?\n/u)[(error.line ?? 0) - 1] ?? ''
  fail(file, 'mdx-syntax', explain(error, line), place)
}

function explain({ ruleId, reason }: VFileMessage, line: string): string {
  const [, fullWidth] =
    /<\/?(?:Measure|Problem)(?![^“”‘’＂＝＞]*>)[^“”‘’＂＝＞]*([“”‘’＂＝＞])/u.exec(line) ?? []
  if (fullWidth !== undefined) {
    return `<Measure …> 中的引号、等号和尖括号应为半角的 " = >，实为“${fullWidth}”；请在英文输入状态下重新输入`
  }
  if (ruleId === 'end-tag-mismatch') {
    const [, name = 'Measure'] = /`<\/?(\w*)>`/u.exec(reason) ?? []
    return `<${name}> 与 </${name}> 应成对出现，此处缺少一个或名称不一致；请补上或更正`
  }
  if (ruleId === 'acorn' || /expression/iu.test(reason)) {
    return '应为报告文字，实为大括号 { } 中的表达式；若 { 或 } 是正文里的符号，请在它前面加反斜杠 \\'
  }
  return '此处的写法无法识别，多半是多了或少了 <、>、{ 或引号；若是正文里的符号，请在它前面加反斜杠 \\'
}

/** An element left open to the end has its place in the words only: … for `<Measure>` (7:1-7:33) */
function placeInReason(reason: string): { line: number; column: number } | undefined {
  const [, line, column] = /\((\d+):(\d+)-/u.exec(reason) ?? []
  return line === undefined || column === undefined
    ? undefined
    : { line: Number(line), column: Number(column) }
}
