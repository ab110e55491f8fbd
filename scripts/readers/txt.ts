/**
 * Plain text: bytes → lines.
 *
 * UTF-8, UTF-16 and GB18030, found by content. A few bytes that mean nothing are marked � and
 * told; a file that is no Chinese text in any of these encodings is refused, never guessed.
 */
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'
import type { Line } from '../../src/core/source.ts'
import { listLines } from './line-list.ts'
import type { Reader } from './reader.ts'
import { megabytes } from './size.ts'
import { decodeText } from './text/decode-text.ts'

/** A report is 8 to 40 KB. */
const LARGEST_TEXT = 5 * 1024 * 1024

/** Word's soft and page breaks survive as \v and \f where a text was saved from it. */
const LINE_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/u

export const txt: Reader = {
  read(bytes: Uint8Array, file: VFile) {
    if (bytes.length > LARGEST_TEXT) {
      fail(
        file,
        'too-large',
        `文字文件应不超过 ${megabytes(LARGEST_TEXT)}，实为 ${megabytes(bytes.length)}；一份报告只有几万字，请检查是否放错文件，或拆成一份报告一个文件`,
      )
      return null
    }
    const decoded = decodeText(bytes)
    if (decoded === null) {
      fail(
        file,
        'encoding',
        '应为 UTF-8、UTF-16 或 GB18030 编码的中文文字，实为其他编码或不是文字文件；请用记事本打开，看到的是正常文字时另存为 UTF-8，否则请换上正确的原件',
      )
      return null
    }
    const lines = decoded.text
      .split(LINE_BREAK)
      .map((text, index): Line => ({ text, line: index + 1 }))
    if (decoded.repaired) tellBadBytes(lines, file)
    return { encoding: decoded.encoding, lines: withoutNul(lines, file) }
  },
}

function tellBadBytes(lines: readonly Line[], file: VFile): void {
  const bad = lines.filter(({ text }) => text.includes('\ufffd')).map(({ line }) => line)
  const [first = 1] = bad
  warn(
    file,
    'bad-bytes',
    `应全部是文字，实有个别字节不成文字（${listLines(bad)}），已在原处标为 �；请对照原件改正`,
    { line: first, column: 1 },
  )
}

function withoutNul(lines: Line[], file: VFile): Line[] {
  const bad = lines.filter(({ text }) => text.includes('\0')).map(({ line }) => line)
  const [first] = bad
  if (first === undefined) return lines
  warn(
    file,
    'nul-bytes',
    `应全部是文字，实有空字节（NUL，${listLines(bad)}），已去除；文件可能受过损坏，请对照原件检查`,
    { line: first, column: 1 },
  )
  return lines.map((line) => ({ ...line, text: line.text.replaceAll('\0', '') }))
}
