/**
 * Says of a document in which text was pasted as pictures that it is a scan.
 *
 *     a .docx of three photographed pages → an error;   a title and three pictures → a warning
 *
 * Pictures in a report with text are nothing unusual; the reader tells how many it left out.
 */
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'

/** A report says more than this. */
const LITTLE = 300

/** False where there is no text at all. */
export function checkPictures(
  lines: readonly { text: string }[],
  pictures: number,
  file: VFile,
): boolean {
  if (pictures === 0) return true
  const length = lines.reduce((sum, { text }) => sum + text.trim().length, 0)
  if (length === 0) {
    fail(
      file,
      'scan',
      `应为有文字的文件，实为 ${pictures} 张图片（如扫描件），没有可以取出的文字；请换用原来的 Word 文件，或先识别成文字（OCR）再放入`,
    )
    return false
  }
  if (length < LITTLE) {
    warn(
      file,
      'pages-without-text',
      `正文应为文字，实有 ${length} 字和图片 ${pictures} 张，正文可能在图片里；请对照原件，换用有文字的文件或先识别成文字（OCR）`,
    )
  }
  return true
}
