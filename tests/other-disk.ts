/** A folder on another disk than the project's, for tests of what cannot be renamed to there. */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished, test } from 'vitest'
import { projectRoot } from '../scripts/project-root.ts'

/** Of Linux: kept in memory. */
const OTHER_DISK = '/dev/shm'

const isThere =
  (statSync(OTHER_DISK, { throwIfNoEntry: false })?.dev ?? null) !== null &&
  statSync(OTHER_DISK).dev !== statSync(projectRoot).dev

/** Skipped, and said so, where there is no such disk; the folder is gone afterwards. */
export function testOnOtherDisk(
  name: string,
  work: (folder: string) => Promise<void>,
  timeout?: number,
): void {
  if (!isThere) {
    const reason = `没有另一个磁盘 ${OTHER_DISK}`
    console.warn(`跳过：${name}（${reason}）`)
    test.skip(`${name}（跳过：${reason}）`)
    return
  }
  test(
    name,
    async () => {
      const folder = mkdtempSync(join(OTHER_DISK, 'xiangjian-'))
      onTestFinished(() => {
        rmSync(folder, { recursive: true, force: true })
      })
      await work(folder)
    },
    timeout,
  )
}
