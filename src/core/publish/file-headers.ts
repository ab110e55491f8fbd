/**
 * What one file of a site is sent with, by the table of serving-rules.ts: for a server of our own, as
 * others read it from their settings.
 *
 *     fileHeaders('a.0284ae127dd8.txt') → { 'Content-Type': 'text/plain; charset=utf-8',
 *       'Cache-Control': 'public, max-age=31536000, immutable', 'Content-Disposition': 'attachment' }
 *
 * Goes by the name alone, as nginx and Apache do; a kind that is not in the table is only to be saved.
 */
import { ASKED_FILES, BARE_TYPE, CACHING, CHARSET, FILE_KINDS } from './serving-rules.ts'
import type { FileKind } from './serving-rules.ts'

const BARE: Omit<FileKind, 'ending'> = { type: BARE_TYPE, isText: true }
const UNKNOWN: Omit<FileKind, 'ending'> = { type: 'application/octet-stream', isOriginal: true }

/** `name` is without folders. */
export function fileHeaders(name: string): Record<string, string> {
  const ending = name.split('.').slice(1).at(-1)
  const known = FILE_KINDS.find((kind) => kind.ending === ending)
  const { type, isText, isNamedByContent, isOriginal } =
    known ?? (ending === undefined ? BARE : UNKNOWN)
  const isKept = isNamedByContent === true && !ASKED_FILES.includes(name)
  return {
    'Content-Type': isText === true ? `${type}; charset=${CHARSET}` : type,
    'Cache-Control': (isKept ? CACHING.kept : CACHING.asked).header,
    ...(isOriginal === true ? { 'Content-Disposition': 'attachment' } : {}),
  }
}
