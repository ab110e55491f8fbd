/**
 * Plain text: bytes → lines.
 *
 * UTF-8 with or without BOM. Other encodings are told, not guessed.
 */
import type { VFile } from 'vfile'
import { fail } from '../../src/core/messages.ts'
import type { Reader } from './reader.ts'

export const txt: Reader = {
  format: 'txt',
  extensions: ['.txt'],
  read(bytes: Uint8Array, file: VFile) {
    const text = decode(bytes)
    if (text === null) {
      fail(
        file,
        'encoding',
        '应为 UTF-8 编码的文字，实为其他编码或不是文字文件；请用记事本打开，另存为时编码选 UTF-8',
      )
      return null
    }
    return {
      encoding: 'utf-8',
      lines: text.split(/\r\n|\r|\n/u).map((line, index) => ({ text: line, line: index + 1 })),
    }
  },
}

function decode(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? null : text
  } catch {
    return null
  }
}
