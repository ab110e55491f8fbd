/**
 * The path below which a release is served: `--base /fazhi/`.
 *
 *     readBase('知识库') → { base: { path: '/知识库/', encoded: '/%E7%9F…/' }, notes: ['…'] }
 *     readBase('../x')   → { problem: '…' }
 *
 * Letters of any script, digits, spaces and - _ . ~ are all it may hold: it is written into server
 * configurations, where quotes, braces and dollar signs mean something. No part of it may be a name
 * that servers are told to hide (serving-rules.ts), or the whole site would not be there.
 */
import { HIDDEN_FILE } from './serving-rules.ts'

export interface SiteBase {
  /** As people read it, with a slash at both ends. */
  path: string
  /** As it stands in addresses. */
  encoded: string
}

export type ReadBase = { base: SiteBase; notes: string[] } | { problem: string }

export const ROOT_BASE: SiteBase = { path: '/', encoded: '/' }

/** For those who change the path in a file: what a line looks like then. */
export const EXAMPLE_PATHS = ['/fazhi/', '/知识库/'] as const

const SEGMENT = /^[\p{L}\p{M}\p{N}_.~-](?:[\p{L}\p{M}\p{N} _.~-]*[\p{L}\p{M}\p{N}_.~-])?$/u
const EXAMPLE = '例如 --base /fazhi/'

export function readBase(given: string): ReadBase {
  const text = given.trim()
  if (/^(?:[a-z][a-z0-9+.-]*:)?\/\//iu.test(text)) {
    return refuse(`不要写服务器名或网址，只写网站在服务器上的路径，实为“${given}”`)
  }
  if (/^[a-z]:/iu.test(text)) {
    return refuse(
      `实为“${given}”，像是电脑上的文件夹；在 Git Bash 中请去掉开头的斜线，写成 --base fazhi`,
    )
  }
  if (/[?#]/u.test(text)) return refuse(`路径中不能有 ? 和 #，实为“${given}”`)
  const decoded = decode(text)
  if (decoded === null) return refuse(`“${given}”中的 % 编码不完整，请直接写汉字`)
  const segments = decoded.replace(/^\//u, '').replace(/\/$/u, '').split('/')
  if (segments.length === 1 && segments[0] === '') return { base: ROOT_BASE, notes: [] }
  if (segments.some((segment) => segment === '.' || segment === '..')) {
    return refuse(`路径中不能有 . 或 ..，实为“${given}”`)
  }
  if (!segments.every((segment) => SEGMENT.test(segment))) {
    return refuse(`路径中只能有文字、数字、空格和 - _ . ~，各段之间一条斜线，实为“${given}”`)
  }
  const hidden = segments.find(
    (segment) => segment.startsWith('.') || segment.toLowerCase() === HIDDEN_FILE,
  )
  if (hidden !== undefined) {
    return refuse(`${HIDDEN_FILE} 和以点开头的名称，服务器一律当作没有，实为“${given}”，请换一个`)
  }
  const path = `/${segments.join('/')}/`
  const encoded = `/${segments.map(encodeURIComponent).join('/')}/`
  return { base: { path, encoded }, notes: notesOn(text, path, encoded) }
}

function notesOn(text: string, path: string, encoded: string): string[] {
  const notes = []
  if (!text.startsWith('/') || !text.endsWith('/')) notes.push(`网站路径前后补上斜线：${path}`)
  if (encoded !== path) notes.push(`网站路径 ${path} 在网址中写作 ${encoded}`)
  return notes
}

/** An encoded slash is refused as what it stands for. */
function decode(text: string): string | null {
  if (/%(?:2f|5c)/iu.test(text)) return null
  try {
    return decodeURIComponent(text).normalize('NFC')
  } catch {
    return null
  }
}

function refuse(problem: string): ReadBase {
  return { problem: `网站路径不对：${problem}；${EXAMPLE}` }
}
