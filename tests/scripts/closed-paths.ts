/** Files and folders that may not be read: for root, who may read all, as somebody who is not root. */
import { chmodSync } from 'node:fs'

const NOBODY = 65534

/** Windows knows no such rights. */
export const CAN_CLOSE = process.seteuid !== undefined

export async function withClosed<T>(path: string, run: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0
  chmodSync(path, 0o000)
  if (isRoot) process.seteuid?.(NOBODY)
  try {
    return await run()
  } finally {
    if (isRoot) process.seteuid?.(0)
    chmodSync(path, 0o755)
  }
}
