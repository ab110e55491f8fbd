/**
 * The numbers an evaluation ends in.
 *
 * A tally counts things found rightly, wrongly and not at all (→ precision, recall, F1); a share
 * counts how many of those looked at are right.
 */

export interface Tally {
  /** Found and right. */
  right: number
  /** Found, but not in the gold. */
  extra: number
  /** In the gold, but not found. */
  missed: number
}

export interface Share {
  right: number
  of: number
}

export interface Score {
  precision: number
  recall: number
  f1: number
}

export function newTally(): Tally {
  return { right: 0, extra: 0, missed: 0 }
}

export function newShare(): Share {
  return { right: 0, of: 0 }
}

export function addTally(sum: Tally, { right, extra, missed }: Tally): void {
  sum.right += right
  sum.extra += extra
  sum.missed += missed
}

export function addShare(sum: Share, { right, of }: Share): void {
  sum.right += right
  sum.of += of
}

/** Where there was nothing to find and nothing was found, all is well: 1. */
export function scoreOf({ right, extra, missed }: Tally): Score {
  const precision = right + extra > 0 ? right / (right + extra) : missed > 0 ? 0 : 1
  const recall = right + missed > 0 ? right / (right + missed) : extra > 0 ? 0 : 1
  const sum = precision + recall
  return {
    precision: round(precision),
    recall: round(recall),
    f1: round(sum > 0 ? (2 * precision * recall) / sum : 0),
  }
}

export function shareOf({ right, of }: Share): number {
  return round(of > 0 ? right / of : 1)
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4
}
