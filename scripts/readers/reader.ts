/** What every reader of a format offers: bytes in, lines of text out; it never touches the disk. */
import type { VFile } from 'vfile'
import type { Line } from '../../src/core/source.ts'

export interface Reader {
  /** Name in messages and exports. */
  format: string
  /** Lower case, with the dot. */
  extensions: readonly string[]
  /** Null where the file cannot be read; the reason is told to `file`. */
  read(
    bytes: Uint8Array,
    file: VFile,
  ):
    { encoding: string; lines: Line[] } | null | Promise<{ encoding: string; lines: Line[] } | null>
}
