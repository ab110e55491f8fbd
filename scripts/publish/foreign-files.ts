/**
 * Files in a release that were not made with it: an officer's notes, node.exe beside a start file.
 *
 * They would go with the next release, so that one has to wait until somebody has moved them.
 */
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { pathsIn } from '../../src/core/publish/sums.ts'
import { listFiles } from '../disk/list-files.ts'
import { SUMS_FILE } from './write-sums.ts'

/** Left by the systems themselves in folders that were looked at. */
const LEFT_BY_SYSTEMS = new Set(['thumbs.db', 'desktop.ini', '.ds_store'])

/** None where the list of its own files is gone. */
export async function foreignFiles(release: string): Promise<string[]> {
  const sums = await readFile(join(release, SUMS_FILE), 'utf8').catch(() => null)
  if (sums === null) return []
  const own = new Set([SUMS_FILE, ...pathsIn(sums)])
  return (await listFiles(release)).filter(
    (path) => !own.has(path) && !LEFT_BY_SYSTEMS.has(basename(path).toLowerCase()),
  )
}
