/**
 * The formats that can be read, and the way from bytes to text.
 *
 * The content decides which reader is asked, not the name: web pages named .doc are common. Each
 * reader is loaded when it is first needed, so that a folder of .txt stays fast.
 *
 * To add one: a file beside this that exports a Reader, its line in FORMATS, and how to tell it by
 * its bytes in recognise-format.ts.
 */
import type { VFile } from 'vfile'
import { fail, inform } from '../../src/core/messages.ts'
import type { ReadText, Reader } from './reader.ts'
import { recogniseFormat } from './recognise-format.ts'
import type { Format } from './recognise-format.ts'
import { megabytes } from './size.ts'

interface Entry {
  /** Usual extensions, lower case, with the dot. */
  extensions: readonly string[]
  load: () => Promise<Reader>
}

const FORMATS: Readonly<Record<Format, Entry>> = {
  txt: { extensions: ['.txt'], load: async () => (await import('./txt.ts')).txt },
  docx: { extensions: ['.docx', '.docm'], load: async () => (await import('./docx.ts')).docx },
  doc: { extensions: ['.doc', '.wps'], load: async () => (await import('./doc.ts')).doc },
  pdf: { extensions: ['.pdf'], load: async () => (await import('./pdf.ts')).pdf },
  html: { extensions: ['.html', '.htm'], load: async () => (await import('./html.ts')).html },
}

export const READABLE = Object.values(FORMATS).flatMap(({ extensions }) => extensions)

/** Pictures make files large; no report with its pictures comes near this. */
const LARGEST_FILE = 100 * 1024 * 1024

/** In characters, a hundred times the longest report: beyond, conversion would take minutes. */
const LONGEST_TEXT = 2_000_000

/** Null where no text could be read; `file` says why. */
export async function readSource(
  bytes: Uint8Array,
  file: VFile,
): Promise<(ReadText & { format: Format }) | null> {
  if (bytes.length > LARGEST_FILE) {
    fail(
      file,
      'too-large',
      `文件应不超过 ${megabytes(LARGEST_FILE)}，实为 ${megabytes(bytes.length)}；请删去其中的大图片或拆分后再放入`,
    )
    return null
  }
  const recognised = recogniseFormat(bytes)
  if ('rule' in recognised) {
    fail(file, recognised.rule, recognised.reason)
    return null
  }
  const { format } = recognised
  tellMisnamed(format, file)
  const reader = await FORMATS[format].load()
  const read = await reader.read(bytes, file)
  if (read === null || !checkLength(read, file)) return null
  return { format, ...read }
}

function checkLength({ lines }: ReadText, file: VFile): boolean {
  const length = lines.reduce((sum, { text }) => sum + text.length, 0)
  if (length <= LONGEST_TEXT) return true
  fail(
    file,
    'too-large',
    `应为一份报告，实有 ${Math.round(length / 10_000)} 万字（应不超过 ${LONGEST_TEXT / 10_000} 万字）；请拆成一份报告一个文件后再放入`,
  )
  return false
}

function tellMisnamed(format: Format, file: VFile): void {
  const extension = file.extname?.toLowerCase()
  const usual = FORMATS[format].extensions
  if (extension === undefined || extension === '' || usual.includes(extension)) return
  inform(
    file,
    'misnamed',
    `文件名以 ${extension} 结尾，按内容实为 ${format}，已按 ${format} 读取；建议把扩展名改为 ${usual[0] ?? ''}`,
  )
}
