/**
 * The greatest memory of the processes that another one starts. A process cannot tell it of its
 * children while they live, so the system is asked again and again; only Linux answers.
 */
import { existsSync, readFileSync } from 'node:fs'

const INTERVAL_MS = 50

export interface WatchedChildren {
  /** Megabytes of all of them together; null where they cannot be measured. */
  stop(): number | null
}

export function watchChildren(pid: number): WatchedChildren {
  const list = `/proc/${pid}/task/${pid}/children`
  if (!existsSync(list)) return { stop: () => null }
  const peaks = new Map<string, number>()
  const timer = setInterval(() => {
    for (const child of read(list).split(' ').filter(Boolean)) {
      // The kernel keeps the greatest value itself, so nothing is missed between two looks.
      const [, kilobytes] = /^VmHWM:\s*(\d+)/mu.exec(read(`/proc/${child}/status`)) ?? []
      if (kilobytes !== undefined) peaks.set(child, Number(kilobytes) / 1024)
    }
  }, INTERVAL_MS)
  return {
    stop: () => {
      clearInterval(timer)
      return [...peaks.values()].reduce((sum, peak) => sum + peak, 0)
    },
  }
}

/** Empty once the process has ended. */
function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
