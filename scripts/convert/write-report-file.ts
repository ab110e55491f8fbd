/**
 * The MDX of one report goes to its place, unless a person has laid hands on what stands there: be
 * it long ago or while the conversion was running.
 *
 * Only what has changed is written; an overwritten correction is kept beside it.
 */
import { constants, readFileSync } from 'node:fs'
import { copyFile, readdir, rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'
import { sha256 } from '../disk/hash.ts'
import { writeFileWhole, writeFileWholeIf } from '../disk/write-file-whole.ts'
import { isTouched } from './existing-reports.ts'
import type { ExistingReport } from './existing-reports.ts'

export interface ReportFile {
  id: string
  mdx: string
  /** Of the source it was made of. */
  sha256: string
  /** What stood there when the conversion began. */
  existing: ExistingReport | undefined
}

export interface WriteOptions {
  to: string
  /** How messages call that folder. */
  shownTo: string
  /** Overwrite even what a person has corrected. */
  force: boolean
  /** Write nothing, only find out. */
  check: boolean
}

export async function writeReportFile(
  report: ReportFile,
  options: WriteOptions,
  file: VFile,
): Promise<'written' | 'unchanged' | 'kept' | 'failed'> {
  const { id, mdx, sha256: source, existing } = report
  const { to, shownTo, force, check } = options
  const target = join(to, `${id}.mdx`)
  // What cannot be read can neither be compared nor kept beside.
  if (existing && existing.fault !== null) return 'kept'
  if (!force && isTouched(existing)) {
    if (existing?.sha256 === source) {
      if (!check) await rm(`${target}.new`, { force: true })
      return 'kept'
    }
    return keep(report, options, file, '原件已有改动')
  }
  const known = existing?.fileHash ?? null
  const now = hashNow(target)
  if (now === sha256(mdx)) return 'unchanged'
  if (existing === undefined && now !== null && !(await isListed(target))) {
    fail(file, 'file-exists', `${shownTo}/${id}.mdx 已经存在而无法识别，未覆盖；请检查或移走该文件`)
    return 'failed'
  }
  const isAsKnown = (): boolean => [known, null].includes(hashNow(target))
  if (force && now !== null && (isTouched(existing) || now !== known)) {
    const copy = check ? `${target}.old` : await keepCopy(target)
    warn(
      file,
      'overwritten',
      `经人工校改的 ${shownTo}/${id}.mdx 已按 --force 覆盖；校改过的内容另存为 ${basename(copy)}`,
    )
    if (!check) await writeFileWhole(target, mdx)
    return 'written'
  }
  const isWritten = check ? isAsKnown() : await writeFileWholeIf(target, mdx, isAsKnown)
  return isWritten ? 'written' : keep(report, options, file, '转换期间此报告已有改动')
}

/** The new conversion lies beside the report for a person to compare. */
async function keep(
  { id, mdx }: ReportFile,
  { to, shownTo, check }: WriteOptions,
  file: VFile,
  reason: string,
): Promise<'kept'> {
  if (!check) await writeFileWhole(join(to, `${id}.mdx.new`), mdx)
  warn(
    file,
    'stale-review',
    `${reason}，而 ${shownTo}/${id}.mdx 经人工校改，未覆盖；新的转换结果在 ${id}.mdx.new，请比对合并，再把 ${id}.mdx 开头的 sha256 一行换成 .new 文件里的那一行`,
  )
  return 'kept'
}

/** At once, so that nothing can happen between the look and what follows; null: nothing there. */
function hashNow(target: string): string | null {
  try {
    return sha256(readFileSync(target, 'utf8'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? null : ''
  }
}

/** By this very name: where letters' case makes no difference, another one stands there as well. */
async function isListed(target: string): Promise<boolean> {
  return (await readdir(join(target, '..'))).includes(basename(target))
}

/** Beside it as .old, .old-2 …: the second --force must not cost the first correction. */
async function keepCopy(target: string): Promise<string> {
  for (let n = 1; ; n++) {
    const copy = `${target}.old${n === 1 ? '' : `-${n}`}`
    try {
      await copyFile(target, copy, constants.COPYFILE_EXCL)
      return copy
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
}
