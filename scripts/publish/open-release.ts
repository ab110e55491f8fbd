/**
 * The release that stands where one goes: nothing there is ever replaced but a release of ours.
 *
 * What a power cut has left half exchanged is put right first. Whatever else stands there is a
 * failure, and is not touched.
 */
import { readdir } from 'node:fs/promises'
import type { ReleaseRecord } from '../../src/core/publish/release-record.ts'
import { kindOf } from '../disk/kind-of.ts'
import { putRight } from '../disk/workspace.ts'
import { Failure } from '../terminal/failure.ts'
import { foreignFiles } from './foreign-files.ts'
import { ADVICE, RECORD_FILE, locateRelease, recordIn } from './locate-release.ts'
import type { ReleasePlace } from './locate-release.ts'

export interface OpenedRelease extends ReleasePlace {
  /** What stands there now; null for a first release. */
  previous: ReleaseRecord | null
}

/** Who opens it holds its lock: another may be in the middle of the exchange. */
export async function openRelease(given: string, root: string): Promise<OpenedRelease> {
  const place = await locateRelease(given, root)
  putRight([place.folder, place.zip], true)
  return { ...place, previous: await readPrevious(place) }
}

/** Asked just before it is replaced: minutes have passed, and others may have been there. */
export async function requireUnchanged(release: OpenedRelease): Promise<void> {
  const now = await readPrevious(release)
  if (JSON.stringify(now) === JSON.stringify(release.previous)) return
  throw new Failure(
    `发布没有完成：在此期间 ${release.folder} 里换成了另一次发布，没有改动它；请看一看是谁发布的，再试一次`,
  )
}

async function readPrevious({ folder, zip }: ReleasePlace): Promise<ReleaseRecord | null> {
  const kind = await kindOf(folder)
  if (kind === 'other') throw new Failure(`应为文件夹，实为文件 ${folder}；${ADVICE}`)
  const record = kind === 'nothing' ? null : await recordIn(folder)
  if (record !== null && (await kindOf(zip)) === 'folder') {
    throw new Failure(`应为压缩包，实为文件夹 ${zip}；为免误删，没有改动，请移走它再发布`)
  }
  if (record !== null) {
    await refuseForeign(folder)
    return record
  }
  if (kind === 'folder' && (await readdir(folder)).length > 0) {
    throw new Failure(
      `${folder} 不是空的，又没有乡鉴发布时写的 ${RECORD_FILE}，为免误删，没有改动其中的任何文件；${ADVICE}，或先移走其中的文件`,
    )
  }
  if ((await kindOf(zip)) === 'nothing') return null
  throw new Failure(`${zip} 已经存在，又不是乡鉴发布的；请移走它，或换一个文件夹`)
}

const MOST_NAMED = 5

async function refuseForeign(folder: string): Promise<void> {
  const foreign = await foreignFiles(folder)
  if (foreign.length === 0) return
  const named = foreign.slice(0, MOST_NAMED).join('、')
  const more = foreign.length > MOST_NAMED ? ` 等 ${foreign.length} 个` : ''
  throw new Failure(
    `${folder} 里有不是乡鉴发布的文件：${named}${more}；发布会替换整个文件夹，为免误删，没有改动，请先移走它们`,
  )
}
