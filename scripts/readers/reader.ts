/**
 * What every reader of a format offers: bytes in, lines of text out; it never touches the disk.
 *
 * Readers of heavy formats answer later. What a reader leaves out or adds (a restored number) is
 * told to `file`.
 */
import type { VFile } from 'vfile'
import type { Line } from '../../src/core/source.ts'

export interface ReadText {
  encoding: string
  lines: Line[]
  /** Who published the page, where a saved web page says so outside its main text. */
  issuer?: string
}

export interface Reader {
  /** Null where the file cannot be read; the reason is told to `file`. */
  read(bytes: Uint8Array, file: VFile): ReadText | null | Promise<ReadText | null>
}
