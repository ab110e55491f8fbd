/**
 * How a server has to serve a release: the one table from which the configurations for nginx, IIS
 * and Apache are written, and by which the server of a portable release goes.
 *
 *     HTML                 asked after on every visit, so that a new release is seen at once
 *     ASKED_FILES          the same: the search entry, which names the files of the search index, and
 *                          the switches of readers, a script that is loaded before the page is drawn
 *     icon, SHA256SUMS     the same: their names never change
 *     all other files      named by their content, kept for a year
 *     original files       that, too; saved, never opened by the browser
 *
 * Whatever a release holds has its line here: IIS answers an unknown ending with 404, and with
 * `nosniff` a browser runs no script of the wrong type. A new kind of file is a line in FILE_KINDS.
 *
 * Cross-Origin-Opener-Policy is not among the headers: over plain http, as on most intranets,
 * browsers ignore it and complain about it on the console of every page.
 */
import { HEADER_POLICY } from './content-policy.ts'

export interface FileKind {
  ending: string
  type: string
  /** Text, in UTF-8, to be told so; JSON always is. */
  isText?: boolean
  /** Worth packing on the way; index files and office documents are packed already. */
  isPackable?: boolean
  /** Its name changes with its content. */
  isNamedByContent?: boolean
  /** A report as it was received, below /originals/. */
  isOriginal?: boolean
}

export const FILE_KINDS: readonly FileKind[] = [
  { ending: 'html', type: 'text/html', isText: true, isPackable: true },
  { ending: 'css', type: 'text/css', isText: true, isPackable: true, isNamedByContent: true },
  { ending: 'js', type: 'text/javascript', isText: true, isPackable: true, isNamedByContent: true },
  { ending: 'json', type: 'application/json', isPackable: true, isNamedByContent: true },
  { ending: 'svg', type: 'image/svg+xml', isPackable: true },
  { ending: 'jsonz', type: 'application/octet-stream', isNamedByContent: true },
  { ending: 'pf_index', type: 'application/octet-stream', isNamedByContent: true },
  { ending: 'txt', type: 'text/plain', isText: true, isNamedByContent: true, isOriginal: true },
  {
    ending: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    isNamedByContent: true,
    isOriginal: true,
  },
  { ending: 'doc', type: 'application/msword', isNamedByContent: true, isOriginal: true },
  { ending: 'wps', type: 'application/octet-stream', isNamedByContent: true, isOriginal: true },
  { ending: 'pdf', type: 'application/pdf', isNamedByContent: true, isOriginal: true },
]

/** A file without an ending: SHA256SUMS, where an office puts it beside the site. */
export const BARE_TYPE = 'text/plain'

export const CHARSET = 'utf-8'

/** Every file in them is named by its content, but for SEARCH_ENTRY. */
export const FOLDERS_NAMED_BY_CONTENT = ['_astro', 'data', 'originals', 'pagefind'] as const

/** Named the same in every release. */
export const SEARCH_ENTRY = { folder: 'pagefind', file: 'entry.json' } as const

/** Files named the same in every release, though others of their ending are named by content. */
export const ASKED_FILES: readonly string[] = [SEARCH_ENTRY.file, 'reader-settings.js']

export const ORIGINALS_FOLDER = 'originals'

export const NOT_FOUND_FILE = '404.html'

/** Settings of servers, and whatever begins with a dot (.htaccess, .git): never served. */
export const HIDDEN_FILE = 'web.config'

const SECONDS_KEPT = 365 * 24 * 60 * 60

export const CACHING = {
  kept: { days: 365, header: `public, max-age=${SECONDS_KEPT}, immutable` },
  asked: { header: 'no-cache' },
} as const

/** Sent with every answer, errors among them. */
export const SECURITY_HEADERS: readonly (readonly [name: string, value: string])[] = [
  ['Content-Security-Policy', HEADER_POLICY],
  ['X-Content-Type-Options', 'nosniff'],
  ['X-Frame-Options', 'DENY'],
  ['Referrer-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
]

export function endingsOf(has: keyof FileKind): string[] {
  return FILE_KINDS.filter((kind) => kind[has]).map(({ ending }) => ending)
}
