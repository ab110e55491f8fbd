/**
 * The folder that a release goes to: nothing there is ever replaced but a release of ours.
 *
 * Gives what is known of the release that stands there. Whatever else stands there, or a folder in
 * which a release could do harm, is a failure, and nothing is touched.
 */
import { lstat, readFile, readdir, realpath } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { readRecord } from '../../src/core/publish/release-record.ts'
import type { ReleaseRecord } from '../../src/core/publish/release-record.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'

export const RECORD_FILE = 'release.json'

export interface OpenedRelease {
  /** Where it goes, links resolved. */
  folder: string
  zip: string
  /** What stands there now; null for a first release. */
  previous: ReleaseRecord | null
}

const ADVICE = '请换一个文件夹，例如 --out release'
/** Within the project: built, installed or written by hand. */
const TAKEN = new Set(['content', 'dist', 'node_modules', 'scripts', 'src', 'tests'])

export async function openRelease(given: string, root: string): Promise<OpenedRelease> {
  const folder = await resolveLinks(resolve(given))
  for (const project of new Set([await resolveLinks(root), await resolveLinks(projectRoot)])) {
    refuseHarm(folder, project)
  }
  await requireFolderAbove(folder)
  const zip = `${folder}.zip`
  const previous = await readPrevious(folder)
  if (previous === null && (await kindOf(zip)) !== 'nothing') {
    throw new Failure(`${zip} 已经存在，又不是乡鉴发布的；请移走它，或换一个文件夹`)
  }
  return { folder, zip, previous }
}

function refuseHarm(folder: string, project: string): void {
  if (folder === parse(folder).root) {
    throw new Failure(`发布文件夹不能是磁盘的根目录 ${folder}；${ADVICE}`)
  }
  const path = relative(project, folder)
  if (path === '') throw new Failure(`发布文件夹不能是项目文件夹本身（${folder}）；${ADVICE}`)
  const isAbove = /^(?:\.\.(?:[\\/]|$))+$/u.test(path)
  if (isAbove) throw new Failure(`发布文件夹不能是项目所在的文件夹 ${folder}；${ADVICE}`)
  const [first = ''] = path.split(sep)
  if (TAKEN.has(first) || (first.startsWith('.') && first !== '..')) {
    throw new Failure(`发布文件夹不能在项目的 ${first} 文件夹里面（${folder}）；${ADVICE}`)
  }
}

/** Folders that are missing on the way are made, but neither a drive nor one within a file. */
async function requireFolderAbove(folder: string): Promise<void> {
  const above = dirname(folder)
  const kind = await kindOf(above)
  if (kind === 'folder') return
  if (kind === 'other') throw new Failure(`应为文件夹，实为文件 ${above}；${ADVICE}`)
  if (above === folder) throw new Failure(`没有 ${folder} 这个磁盘；${ADVICE}`)
  await requireFolderAbove(above)
}

async function readPrevious(folder: string): Promise<ReleaseRecord | null> {
  const kind = await kindOf(folder)
  if (kind === 'nothing') return null
  if (kind === 'other') throw new Failure(`应为文件夹，实为文件 ${folder}；${ADVICE}`)
  const text = await readFile(join(folder, RECORD_FILE), 'utf8').catch(() => null)
  const record = text === null ? null : readRecord(text)
  if (record !== null) return record
  if ((await readdir(folder)).length === 0) return null
  throw new Failure(
    `${folder} 不是空的，又没有乡鉴发布时写的 ${RECORD_FILE}，为免误删，没有改动其中的任何文件；${ADVICE}，或先移走其中的文件`,
  )
}

async function kindOf(path: string): Promise<'nothing' | 'folder' | 'other'> {
  const found = await lstat(path).catch((error: unknown) => {
    // Below a file.
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return null
    return ifMissing(null)(error)
  })
  if (found === null) return 'nothing'
  return found.isDirectory() ? 'folder' : 'other'
}

/** Of a path whose last parts may not be there yet. */
async function resolveLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null || path === parse(path).root) return real ?? path
  return join(await resolveLinks(dirname(path)), basename(path))
}
