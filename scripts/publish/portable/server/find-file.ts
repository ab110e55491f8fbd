/**
 * The file of a site that an address asks for, and none outside of it, whatever the address holds.
 *
 *     findFile('D:\site', '/tags/?a=1') → { path: 'D:\site\tags\index.html', size: 8142, … }
 *     findFile('D:\site', '/tags')      → { folder: '/tags/' }
 *     findFile('D:\site', '/..%2fx')    → null
 *
 * An address is decoded once, as browsers encode it. Names that mean something to a file system are
 * refused (.., .git, a\b, file::$DATA, a trailing dot or space), and so are the settings of servers
 * and links that lead out.
 */
import { realpath, stat } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { HIDDEN_FILE } from '../../../../src/core/publish/serving-rules.ts'

export interface SiteFile {
  path: string
  size: number
  /** In whole milliseconds. */
  modified: number
}

export type FoundFile = SiteFile | { folder: string }

const PAGE = 'index.html'

/** `root` has its links resolved. */
export async function findFile(root: string, address: string): Promise<FoundFile | null> {
  const names = namesIn(address)
  if (names === null) return null
  const isFolder = names.at(-1) === ''
  const path = join(root, ...names.slice(0, -1), isFolder ? PAGE : (names.at(-1) ?? ''))
  const real = await realpath(path).catch(() => null)
  if (!real?.startsWith(root.endsWith(sep) ? root : root + sep)) return null
  const found = await stat(real).catch(() => null)
  if (found?.isFile() === true) {
    return { path: real, size: found.size, modified: Math.floor(found.mtimeMs) }
  }
  if (found?.isDirectory() !== true || isFolder) return null
  const [before = '', ...query] = address.split('?')
  return { folder: [`${before}/`, ...query].join('?') }
}

/** What stands between the slashes, the last of it empty for a folder. */
function namesIn(address: string): string[] | null {
  const [encoded = ''] = address.split(/[?#]/u)
  if (!encoded.startsWith('/')) return null
  const names = encoded.slice(1).split('/')
  const isFolder = names.at(-1) === ''
  const decoded = (isFolder ? names.slice(0, -1) : names).flatMap((name) => decode(name) ?? [])
  if (isFolder) decoded.push('')
  return decoded.length === names.length ? decoded : null
}

/** Null: none that a file of ours has. */
function decode(encoded: string): string | null {
  try {
    const name = decodeURIComponent(encoded)
    const isHidden = NO_NAME.test(name) || name.toLowerCase() === HIDDEN_FILE
    return name === '' || isHidden ? null : name
  } catch {
    return null
  }
}

const NO_NAME = /^\.|[\p{Cc}/\\:*?"<>|]|[. ]$/u
