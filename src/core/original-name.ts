/**
 * What an original file is called on the site, and what it is called when it is saved.
 *
 *     nameOriginal(report) → { file: 'maying-2023.0284ae127dd8.docx', saveAs: '马营镇2023年报告.docx' }
 *
 * Neither holds the name that somebody gave the file, which may hold anything. Endings that a
 * browser only shows or saves stay; any other becomes .txt, so that a saved web page is read as text.
 */
import type { Report } from './report.ts'
import { reportName } from './report-names.ts'

export interface OriginalName {
  /** Below /originals/. */
  file: string
  saveAs: string
}

const INERT = ['docx', 'doc', 'wps', 'pdf', 'txt']

export function nameOriginal(report: Report): OriginalName {
  const ending = /\.([a-z0-9]+)$/iu.exec(report.source)?.[1]?.toLowerCase() ?? ''
  const kind = INERT.includes(ending) ? ending : 'txt'
  // What no system lets a file be called, and dots that would make another ending.
  const name = reportName(report)
    .replace(/[\p{C}<>:"/\\|?*%.]+/gu, '')
    .slice(0, 80)
  return {
    file: `${report.id}.${report.sha256.slice(0, 12)}.${kind}`,
    saveAs: `${name === '' ? report.id : name}.${kind}`,
  }
}
