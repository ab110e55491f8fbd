/**
 * Follows the content folder: gives what has changed in it once that has come to rest.
 *
 * By looking again and again, not by the notices of the system (fs.watch, chokidar): those fail
 * silently on network drives, where offices keep their reports, and come before a copied file is
 * whole, so one has to look anyway. A look at 10,000 files takes a quarter of a second; pauses grow
 * with it, so that looking never takes more than a tenth of the time.
 */
import { setTimeout } from 'node:timers/promises'
import {
  findHeld,
  findYoung,
  isLink,
  isReport,
  isSource,
  lookAtContent,
} from './look-at-content.ts'
import { accept, compareLooks, pathsOf, settle } from './settle.ts'
import type { Changes, Look } from './settle.ts'

/** Between two looks that are to find out whether a source is still being copied. */
const PAUSE_FOR_COPIES_MS = 1000
/** Else: what an editor saves is small and at rest at once, and whoever saved it is waiting. */
const SHORTEST_PAUSE_MS = 300
const PAUSE_FOR_LOOK = 9
/** After so many looks the others no longer wait for a file that is never at rest. */
const PATIENCE = 60

export interface ContentChanges extends Changes {
  /** Everything that may be read as it is; what came or moved later is not among it. */
  atRest: ReadonlySet<string>
}

export interface ContentWatch {
  /** What could be read as it was when the watch began; null where the folder could not be opened. */
  atStart: ReadonlySet<string> | null
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
  const first = await lookAtRest(root)
  let known: Look = first ?? new Map<string, string>()
  let last: Look | null = null
  let restless = 0
  let complaints: readonly string[] = []

  async function next(): Promise<ContentChanges> {
    for (;;) {
      const started = performance.now()
      const now = await lookAtContent(root)
      const shortest = now !== null && hasSources(now) ? PAUSE_FOR_COPIES_MS : SHORTEST_PAUSE_MS
      const pause = Math.max(shortest, PAUSE_FOR_LOOK * (performance.now() - started))
      const changes = now === null ? null : await changesAtRest(now)
      last = now
      if (now === null) complain(['content 文件夹暂时打不开，恢复后会自动继续'])
      if (changes !== null) return changes
      await setTimeout(pause)
    }
  }

  /** Sources are what is copied, and may take their time. */
  function hasSources(now: Look): boolean {
    return pathsOf(compareLooks(known, now)).some(isSource)
  }

  async function changesAtRest(now: Look): Promise<ContentChanges | null> {
    if (last === null) {
      complain([])
      return null
    }
    const { added, changed } = compareLooks(known, now)
    const files = [...added, ...changed].filter((path) => !isLink(now.get(path)))
    const { settled, moving } = settle(known, last, now, await findHeld(root, files))
    restless = moving.length === 0 ? 0 : restless + 1
    complain(restless > PATIENCE ? moving.map(describeMoving) : [])
    const waiting = restless > 0 && restless <= PATIENCE
    if (waiting || pathsOf(settled).length === 0) return null
    known = accept(known, now, settled)
    const still = new Set(moving)
    return { ...settled, atRest: new Set([...now.keys()].filter((path) => !still.has(path))) }
  }

  /** Says what it has not just said; what is over meanwhile is said again when it comes back. */
  function complain(lines: readonly string[]): void {
    for (const line of lines) if (!complaints.includes(line)) say(line)
    complaints = lines
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

  return { atStart: first && new Set(first.keys()), next, acceptReports }
}

/**
 * All that is at rest. A second look is taken only where a source was changed a moment ago: it may
 * still be growing, and is then left for the first change.
 */
async function lookAtRest(root: string): Promise<Look | null> {
  const look = await lookAtContent(root)
  const young = look === null ? [] : findYoung(look, Date.now())
  if (look === null || young.length === 0) return look
  await setTimeout(PAUSE_FOR_COPIES_MS)
  const now = await lookAtContent(root)
  if (now === null) return null
  const held = await findHeld(root, young)
  return new Map([...now].filter(([path, stamp]) => look.get(path) === stamp && !held.has(path)))
}

function describeMoving(path: string): string {
  return `${path} 还在写入，或被其他程序占用；完成后会自动更新`
}
