/**
 * One look at the content folder: every file with its size and time of change, nothing read.
 *
 * Files of the system and what programs leave beside a file while they write it are not looked at,
 * nor what the conversion lays beside a report for a person to compare (.mdx.new, .mdx.old).
 */
import { lstat, open, readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { isPassingFile } from '../convert/find-sources.ts'
import type { Look } from './settle.ts'

const REPORTS = 'content/reports/'
const LINK = 'link '

/** Null where the folder cannot be read, as when a network drive is away for a moment. */
export async function lookAtContent(root: string): Promise<Look | null> {
  const entries = await readdir(join(root, 'content'), {
    recursive: true,
    withFileTypes: true,
  }).catch(() => null)
  if (entries === null) return null
  const paths = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map(({ parentPath, name }) => relative(root, join(parentPath, name)).split(sep).join('/'))
    .filter(isFollowed)
  const stamps = await Promise.all(paths.map((path) => stampOf(join(root, path))))
  return new Map(
    paths.flatMap((path, index) => {
      const stamp = stamps[index] ?? null
      return stamp === null ? [] : [[path, stamp] as const]
    }),
  )
}

export function isReport(path: string): boolean {
  return path.startsWith(REPORTS)
}

/** Files that another program keeps for itself: in Windows, those that are just being copied. */
export async function findHeld(root: string, paths: readonly string[]): Promise<Set<string>> {
  const held = new Set<string>()
  for (const path of paths) {
    try {
      await (await open(join(root, path))).close()
    } catch (error) {
      // What cannot be read for any other reason will not get better: the conversion says so.
      if ((error as NodeJS.ErrnoException).code === 'EBUSY') held.add(path)
    }
  }
  return held
}

/** Links are told and not followed, not even to find out whether their target is held. */
export function isLink(stamp: string | undefined): boolean {
  return stamp?.startsWith(LINK) ?? false
}

function isFollowed(path: string): boolean {
  return !isPassingFile(path) && (!isReport(path) || path.endsWith('.mdx'))
}

async function stampOf(path: string): Promise<string | null> {
  try {
    const found = await lstat(path)
    return `${found.isSymbolicLink() ? LINK : ''}${found.size}:${found.mtimeMs}`
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}
