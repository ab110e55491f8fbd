/**
 * The source files of a folder with their hashes, and what cannot be read of it.
 *
 * Files of the system (.DS_Store, ~$草稿.docx) are none of ours, nor is what a program writes for a
 * while before it gives it its name (报告.pdf.crdownload). Links are told and not followed: they may
 * lead outside, or round in a circle.
 */
import { join } from 'node:path'
import { compareText } from '../../src/core/collection.ts'
import { sha256OfFile } from '../disk/hash.ts'
import { walkFolder } from '../disk/walk-folder.ts'
import type { FoundEntry } from '../disk/walk-folder.ts'
import { Failure } from '../terminal/failure.ts'

export interface SourceFile extends FoundEntry {
  /** SHA-256 of its bytes; null where it could not be read. */
  sha256: string | null
}

/** A name that begins with two dots is no hidden file, but one that somebody has typed. */
const PASSING =
  /^(?:\.(?!\.)|~\$|Thumbs\.db$|desktop\.ini$)|(?:\.(?:tmp|part|partial|crdownload)|~)$/iu

export async function findSources(folder: string): Promise<SourceFile[]> {
  const found = await walkFolder(folder, isPassingFile).catch((error: unknown) => {
    const { code = '' } = error as NodeJS.ErrnoException
    throw new Failure(`应有文件夹 ${folder}，打不开（${code}）；请检查名称，或先建立这个文件夹`)
  })
  const sources: SourceFile[] = []
  for (let at = 0; at < found.length; at += READ_TOGETHER) {
    const some = found.slice(at, at + READ_TOGETHER).map(async ({ path, kind }, slot) => ({
      ...{ path, kind },
      sha256: kind === 'file' ? await hashOf(join(folder, path), bufferFor(slot)) : null,
    }))
    sources.push(...(await Promise.all(some)))
  }
  return sources.sort((a, b) => compareText(a.path, b.path))
}

/** Some at once, as a disk likes it. */
const READ_TOGETHER = 16

/** Used again and again: ten thousand files read whole would lie in memory for a while. */
const buffers: Buffer[] = []

function bufferFor(slot: number): Buffer {
  return (buffers[slot] ??= Buffer.allocUnsafe(64 * 1024))
}

async function hashOf(path: string, buffer: Buffer): Promise<string | null> {
  return sha256OfFile(path, buffer).catch(() => null)
}

export function isPassingFile(path: string): boolean {
  return path.split('/').some((name) => PASSING.test(name))
}
