/**
 * One at a time publishes to a folder, whichever project it is: a lock beside it, besides the lock
 * of each project.
 *
 * Numbers of processes are those of one machine: of two that publish to one shared folder at the same
 * time, one ends without a release.
 */
import { withLock } from '../disk/lock.ts'
import { Failure } from '../terminal/failure.ts'
import { explainDisk } from './explain-disk.ts'
import type { ReleasePlace } from './locate-release.ts'

export async function holdRelease<T>(
  { folder, lock }: ReleasePlace,
  work: () => Promise<T>,
): Promise<T> {
  const state = { isHeld: false }
  const refuse = (pid: number): never => {
    throw new Failure(
      `另一个窗口（进程 ${pid}）正在发布到 ${folder}，请等它完成后再试；确实没有的话，请删除 ${lock} 再试`,
    )
  }
  const begin = (): Promise<T> => {
    state.isHeld = true
    return work()
  }
  try {
    return await withLock(lock, refuse, begin)
  } catch (error) {
    // The first thing written there: a disk may refuse it.
    throw state.isHeld ? error : explainDisk(error)
  }
}
