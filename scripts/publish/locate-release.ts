/**
 * Where a release goes, links resolved. A place in which it could do harm, or be lost, is a failure:
 * the project itself, what is built or written by hand in it, the inside of another release.
 */
import { readFile, realpath } from 'node:fs/promises'
import { basename, dirname, join, parse, relative, resolve, sep } from 'node:path'
import { readRecord } from '../../src/core/publish/release-record.ts'
import type { ReleaseRecord } from '../../src/core/publish/release-record.ts'
import { kindOf } from '../disk/kind-of.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'

export const RECORD_FILE = 'release.json'

export interface ReleasePlace {
  folder: string
  zip: string
  /** Held by who publishes to it, from whichever project. */
  lock: string
}

export const ADVICE = '请换一个文件夹，例如 --out release'
/** Within the project: built, installed or written by hand. */
const TAKEN = new Set(['content', 'dist', 'node_modules', 'scripts', 'src', 'tests'])

export async function locateRelease(given: string, root: string): Promise<ReleasePlace> {
  const folder = await resolveLinks(resolve(given))
  for (const project of new Set([await resolveLinks(root), await resolveLinks(projectRoot)])) {
    refuseHarm(folder, project)
  }
  await requireFolderAbove(folder)
  await refuseWithinRelease(folder)
  const lock = join(dirname(folder), `.${basename(folder)}.xiangjian-lock`)
  return { folder, zip: `${folder}.zip`, lock }
}

/** Null where there is no release of ours. */
export async function recordIn(folder: string): Promise<ReleaseRecord | null> {
  const text = await readFile(join(folder, RECORD_FILE), 'utf8').catch(() => null)
  return text === null ? null : readRecord(text)
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

/** It would go with the next release to the folder above. */
async function refuseWithinRelease(folder: string, above = dirname(folder)): Promise<void> {
  if ((await recordIn(above)) !== null) {
    throw new Failure(
      `发布文件夹不能在另一个发布文件夹 ${above} 里面（${folder}），下次发布到那里时会一起被替换；${ADVICE}`,
    )
  }
  if (dirname(above) !== above) await refuseWithinRelease(folder, dirname(above))
}

/** Of a path whose last parts may not be there yet. */
async function resolveLinks(path: string): Promise<string> {
  const real = await realpath(path).catch(() => null)
  if (real !== null || path === parse(path).root) return real ?? path
  return join(await resolveLinks(dirname(path)), basename(path))
}
