/**
 * The MDX of one report goes to its place, unless a person has laid hands on what stands there.
 *
 * Only what has changed is written; an overwritten correction is kept beside it.
 */
import { access, copyFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'
import { sha256 } from '../disk/hash.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'
import type { WriteQueue } from '../disk/write-queue.ts'
import { isTouched } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'

export interface ReportFile {
  id: string
  mdx: string
  /** Of the source it was made of. */
  sha256: string
  /** What stands there. */
  existing: ExistingReport | undefined
}

export interface WriteOptions {
  to: string
  /** How messages call that folder. */
  shownTo: string
  force: boolean
  check: boolean
  writes: WriteQueue
}

export async function writeReportFile(
  { id, mdx, sha256: source, existing }: ReportFile,
  { to, shownTo, force, check, writes }: WriteOptions,
  file: VFile,
): Promise<'written' | 'unchanged' | 'kept' | 'failed'> {
  const target = join(to, `${id}.mdx`)
  const beside = `${target}.new`
  if (!force && isTouched(existing)) {
    if (existing?.sha256 === source) {
      if (!check) await rm(beside, { force: true })
    } else {
      if (!check) await writes.add(() => writeFileWhole(beside, mdx))
      warn(
        file,
        'stale-review',
        `原件已有改动，而 ${shownTo}/${id}.mdx 经人工校改，未覆盖；新的转换结果在 ${id}.mdx.new，请比对合并，再把 ${id}.mdx 开头的 sha256 一行换成 .new 文件里的那一行`,
      )
    }
    return 'kept'
  }
  if (existing?.fileHash === sha256(mdx)) return 'unchanged'
  if (existing === undefined && (await isThere(target))) {
    // A file that was not listed as a report (another case of letters, no rights to read it) is not ours.
    fail(file, 'file-exists', `${shownTo}/${id}.mdx 已经存在而无法识别，未覆盖；请检查或移走该文件`)
    return 'failed'
  }
  if (isTouched(existing)) {
    if (!check) await copyFile(target, `${target}.old`)
    warn(
      file,
      'overwritten',
      `经人工校改的 ${shownTo}/${id}.mdx 已按 --force 覆盖；校改过的内容另存为 ${id}.mdx.old`,
    )
  }
  if (!check) await writes.add(() => writeFileWhole(target, mdx))
  return 'written'
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
