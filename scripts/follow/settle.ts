/**
 * What has changed between two looks at the content folder, and whether it has come to rest. Pure.
 *
 * A file that is being copied looks different each time; converted half it would get a wrong year,
 * and with it a wrong address for good. And fifty files dropped together are to be one conversion.
 * So nothing is touched until two looks in a row agree on every file that is not as it was known:
 *
 *     known {}   last {a: '10:1'}   now {a: '20:2'}   a is still being written: wait
 *     known {}   last {a: '20:2'}   now {a: '20:2'}   a has been added
 *
 * What it does not do: decide how long to wait for one file that never comes to rest.
 */

import { compareText } from '../../src/core/collection.ts'

/** By path below the project's root, with `/`: whatever tells a changed file from an unchanged one. */
export type Look = ReadonlyMap<string, string>

export interface Changes {
  added: string[]
  changed: string[]
  removed: string[]
}

export interface Settling {
  /** Different from what is known, and at rest. */
  settled: Changes
  /** Different from what is known, and still changing or held by another program. */
  moving: string[]
}

export function compareLooks(before: Look, after: Look): Changes {
  // A disk lists files in an order of its own.
  const there = [...after.keys()].sort(compareText)
  return {
    added: there.filter((path) => !before.has(path)),
    changed: there.filter((path) => before.has(path) && before.get(path) !== after.get(path)),
    removed: [...before.keys()].filter((path) => !after.has(path)).sort(compareText),
  }
}

/** `held`: files that another program has not let go of, however quiet they look. */
export function settle(known: Look, last: Look, now: Look, held: ReadonlySet<string>): Settling {
  const changes = compareLooks(known, now)
  const moves = (path: string): boolean => held.has(path) || last.get(path) !== now.get(path)
  const rests = (path: string): boolean => !moves(path)
  return {
    settled: {
      added: changes.added.filter(rests),
      changed: changes.changed.filter(rests),
      removed: changes.removed.filter(rests),
    },
    moving: pathsOf(changes).filter(moves),
  }
}

export function pathsOf({ added, changed, removed }: Changes): string[] {
  return [...added, ...changed, ...removed]
}

/** The known, with the changes of `now` taken over; what is not among them stays as it was known. */
export function accept(known: Look, now: Look, changes: Changes): Look {
  const next = new Map(known)
  for (const path of pathsOf(changes)) {
    const stamp = now.get(path)
    if (stamp === undefined) next.delete(path)
    else next.set(path, stamp)
  }
  return next
}
