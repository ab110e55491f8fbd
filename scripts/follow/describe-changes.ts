/** One calm line about what was noticed: 发现 2 个新文件（甲.txt、乙.docx），正在更新…… */
import { plainLine } from '../../src/core/text/plain-line.ts'
import type { Changes } from './settle.ts'

const NAMED = 3

export function describeChanges({ added, changed, removed }: Changes): string {
  const parts = [
    describePart('新文件', added),
    describePart('文件有改动', changed),
    describePart('文件已删除', removed),
  ]
  return `发现 ${parts.filter((part) => part !== '').join('、')}，正在更新……`
}

function describePart(what: string, paths: readonly string[]): string {
  if (paths.length === 0) return ''
  const names = paths.slice(0, NAMED).map((path) => plainLine(path.replace(/^.*\//u, '')))
  return `${paths.length} 个${what}（${names.join('、')}${paths.length > NAMED ? '等' : ''}）`
}
