/**
 * How a place in a report is cited in a document: ——马营镇2023年报告 第三部分（三）
 *
 * The path of a section holds the numbers as the report wrote them (三/（三）, 第一部分/一); only a
 * bare number at the top is turned into words. Headings without a number are quoted.
 */
import type { Report, Section } from './report.ts'
import { reportName } from './report-names.ts'

export function citationOf(report: Report, section: Section): string {
  return `——${reportName(report)} ${placeName(section.path)}`
}

/** 三/（三） → 第三部分（三） */
export function placeName(path: string): string {
  if (path === '') return '开头'
  const [top = '', ...below] = path.split('/')
  return nameTop(top) + below.map(nameBelow).join('')
}

function nameTop(label: string): string {
  return isNumeral(label) ? `第${label}部分` : isNumber(label) ? label : `“${label}”`
}

function nameBelow(label: string): string {
  return isNumeral(label) ? `·${label}` : isNumber(label) ? label : `“${label}”`
}

/** 三, 12 */
function isNumeral(label: string): boolean {
  return /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})$/u.test(label)
}

/** （三）, 第一部分, 第一, 一是, ① */
function isNumber(label: string): boolean {
  return /^(?:（[^）]{1,3}）|第.{1,3}部分|第.{1,2}|.{1,2}是|[①-⑳])$/u.test(label)
}
