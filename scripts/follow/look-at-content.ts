/**
 * One look at the content folder: every file with its size and time of change, nothing read.
 *
 * Files of the system and what programs leave beside a file while they write it are not looked at,
 * nor what the conversion lays beside a report for a person to compare (.mdx.new, .mdx.old).
 */
import { lstat, open } from 'node:fs/promises'
import { join } from 'node:path'
import { isPassingFile } from '../convert/find-sources.ts'
import { walkFolder } from '../disk/walk-folder.ts'
import type { FoundEntry } from '../disk/walk-folder.ts'
import type { Look } from './settle.ts'

const REPORTS = 'content/reports/'
const SOURCES = 'content/sources/'
const LINK = 'link '

/** Null where the folder cannot be read, as when a network drive is away for a moment. */
export async function lookAtContent(root: string): Promise<Look | null> {
  const entries = await walkFolder(join(root, 'content'), isPassingFile).catch(() => null)
  if (entries === null) return null
  const found = entries
    .map(({ path, kind }) => ({ path: `content/${path}`, kind }))
    .filter(({ path }) => !isReport(path) || path.endsWith('.mdx'))
  const stamps = await Promise.all(found.map((entry) => stampOf(root, entry)))
  return new Map(
    found.flatMap(({ path }, index) => {
      const stamp = stamps[index] ?? null
      return stamp === null ? [] : [[path, stamp] as const]
    }),
  )
}

export function isReport(path: string): boolean {
  return path.startsWith(REPORTS)
}

export function isSource(path: string): boolean {
  return path.startsWith(SOURCES)
}

/** Sources that may still be being copied: their time of change is hardly past. */
export function findYoung(look: Look, now: number): string[] {
  return [...look].flatMap(([path, stamp]) => {
    const changed = Number(stamp.split(':').at(-1))
    const isYoung = !isLink(stamp) && Math.abs(now - changed) < YOUNG_MS
    return isYoung && isSource(path) ? [path] : []
  })
}

const YOUNG_MS = 3000

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

async function stampOf(root: string, { path, kind }: FoundEntry): Promise<string | null> {
  if (kind === 'closed folder') return kind
  try {
    const found = await lstat(join(root, path))
    return `${found.isSymbolicLink() ? LINK : ''}${found.size}:${found.mtimeMs}`
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'unreadable'
  }
}
