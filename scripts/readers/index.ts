/**
 * The formats that can be read. To add one: a file beside this that exports a Reader, and its line here.
 */
import type { Reader } from './reader.ts'
import { txt } from './txt.ts'

const READERS: readonly Reader[] = [txt]

export const READABLE = READERS.flatMap(({ extensions }) => extensions)

export function findReader(path: string): Reader | null {
  const name = path.toLowerCase()
  return READERS.find(({ extensions }) => extensions.some((ext) => name.endsWith(ext))) ?? null
}
