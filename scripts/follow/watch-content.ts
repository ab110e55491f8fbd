/**
 * Follows the content folder: gives what has changed in it once that has come to rest.
 *
 * By looking again and again, not by the notices of the system (fs.watch, chokidar): those fail
 * silently on network drives, where offices keep their reports, and come before a copied file is
 * whole, so one has to look anyway. A look at 10,000 files takes a quarter of a second; pauses grow
 * with it, so that looking never takes more than a tenth of the time.
 */
import { setTimeout } from 'node:timers/promises'
import { findHeld, isLink, isReport, lookAtContent } from './look-at-content.ts'
import { accept, compareLooks, pathsOf, settle } from './settle.ts'
import type { Changes, Look } from './settle.ts'

const SHORTEST_PAUSE_MS = 1000
const PAUSE_FOR_LOOK = 9
/** After so many looks the others no longer wait for a file that is never at rest. */
const PATIENCE = 60

export interface ContentChanges extends Changes {
  /** Everything that may be read as it is; what came or moved later is not among it. */
  atRest: ReadonlySet<string>
}

export interface ContentWatch {
  /** Waits for changes; none is given twice. */
  next: () => Promise<ContentChanges>
  /** Takes the reports as they are now; gives those that were written or deleted meanwhile. */
  acceptReports: () => Promise<string[]>
}

/** `say` is told what keeps it from going on. */
export async function watchContent(
  root: string,
  say: (line: string) => void,
): Promise<ContentWatch> {
  let known: Look = (await lookAtContent(root)) ?? new Map<string, string>()
  let last: Look | null = null
  let restless = 0
  const complained = new Set<string>()

  async function next(): Promise<ContentChanges> {
    for (;;) {
      const started = performance.now()
      const now = await lookAtContent(root)
      const pause = Math.max(SHORTEST_PAUSE_MS, PAUSE_FOR_LOOK * (performance.now() - started))
      const changes = now === null ? null : await changesAtRest(now)
      last = now
      if (changes !== null) return changes
      if (now === null) complainOnce('content 文件夹暂时打不开，恢复后会自动继续')
      await setTimeout(pause)
    }
  }

  async function changesAtRest(now: Look): Promise<ContentChanges | null> {
    if (last === null) return null
    const { added, changed } = compareLooks(known, now)
    const files = [...added, ...changed].filter((path) => !isLink(now.get(path)))
    const { settled, moving } = settle(known, last, now, await findHeld(root, files))
    restless = moving.length === 0 ? 0 : restless + 1
    if (restless > PATIENCE) moving.forEach(complainOfMoving)
    const waiting = restless > 0 && restless <= PATIENCE
    if (waiting || pathsOf(settled).length === 0) return null
    known = accept(known, now, settled)
    const still = new Set(moving)
    return { ...settled, atRest: new Set([...now.keys()].filter((path) => !still.has(path))) }
  }

  function complainOfMoving(path: string): void {
    complainOnce(`${path} 还在写入，或被其他程序占用；完成后会自动更新`)
  }

  function complainOnce(line: string): void {
    if (complained.has(line)) return
    complained.add(line)
    say(line)
  }

  async function acceptReports(): Promise<string[]> {
    const now = await lookAtContent(root)
    if (now === null) return []
    const { added, changed, removed } = compareLooks(known, now)
    const changes = {
      added: added.filter(isReport),
      changed: changed.filter(isReport),
      removed: removed.filter(isReport),
    }
    known = accept(known, now, changes)
    return pathsOf(changes)
  }

  return { next, acceptReports }
}
