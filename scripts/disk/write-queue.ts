/**
 * Lets a few writes be under way while the next report is being made: a disk that is slow, or
 * watched by a virus scanner, takes longer to write a report than it takes to make it.
 */
const MOST_AT_ONCE = 8

export interface WriteQueue {
  /** Starts the write as soon as there is room for it; an earlier one that failed is thrown here. */
  add: (write: () => Promise<void>) => Promise<void>
  /** Waits for all of them. */
  finish: () => Promise<void>
}

export function startWrites(): WriteQueue {
  const underWay = new Set<Promise<void>>()
  const failures: unknown[] = []

  function throwFailure(): void {
    if (failures.length > 0) throw failures[0]
  }

  return {
    async add(write) {
      while (underWay.size >= MOST_AT_ONCE) await Promise.race(underWay)
      throwFailure()
      const started = write()
        .catch((error: unknown) => void failures.push(error))
        .finally(() => void underWay.delete(started))
      underWay.add(started)
    },
    async finish() {
      await Promise.all(underWay)
      throwFailure()
    },
  }
}
