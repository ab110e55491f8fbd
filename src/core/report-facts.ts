/**
 * The facts of a report as they are shown: where it comes from, and whether the text says so itself.
 *
 * A fact that nobody stated and nobody inferred is left out rather than shown empty. What was
 * inferred names its origin: the file name or folder that holds the words (通渭县/马营镇2023.docx),
 * else the 发布机构 line of a web page, the table of places, or a person, who writes under `inferred`,
 * too.
 */
import type { Inferred, Report } from './report.ts'

export type Origin = '文件名' | '文件夹' | '发布机构栏、乡镇表或人工'

export interface Fact {
  name: '单位' | '年份' | '县区' | '市州' | '省区' | '层级'
  value: string
  /** Where an inferred fact was taken from; null for what the text states. */
  origin: Origin | null
}

export function factsOf(report: Report): Fact[] {
  const year = report.year === null ? null : String(report.year)
  return [
    fact('单位', report.body, report, 'body'),
    fact('年份', year, report, 'year').map((f) => ({ ...f, value: `${f.value}年` })),
    fact('县区', report.county, report, 'county'),
    fact('市州', report.city, report, 'city'),
    fact('省区', report.province, report, 'province'),
    fact('层级', report.level, report, 'level'),
  ].flat()
}

function fact(
  name: Fact['name'],
  stated: string | null,
  report: Report,
  key: keyof Inferred,
): Fact[] {
  const value = stated ?? report.inferred[key]
  return value === undefined ? [] : [{ name, value, origin: originOf(report, key) }]
}

/** Null for a fact that the text states, and for one that nobody knows. */
export function originOf(report: Report, key: keyof Inferred): Origin | null {
  const value = report.inferred[key]
  if (report[key] !== null || value === undefined) return null
  const folders = report.source.split('/')
  const file = folders.pop() ?? ''
  if (names(file, value)) return '文件名'
  return folders.some((folder) => names(folder, value)) ? '文件夹' : '发布机构栏、乡镇表或人工'
}

/** The origin of the given facts together; null if the text states them all. */
export function originsOf(report: Report, keys: readonly (keyof Inferred)[]): string | null {
  const origins = keys.flatMap((key) => originOf(report, key) ?? [])
  return origins.length === 0 ? null : [...new Set(origins)].join('、')
}

/** Files are often named without the rank: 马营2023年报告.docx for 马营镇. */
function names(path: string, value: string): boolean {
  const stem = value.replace(/(?<=..)(?:街道|民族乡|镇|乡|县|区|市|州|省)$/u, '')
  return path.includes(stem)
}
