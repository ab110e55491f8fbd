/**
 * Tells by its bytes what a file is, whatever its name says.
 *
 *     D0 CF 11 E0 … with a stream WordDocument → doc        PK … word/document.xml → docx
 *
 * What cannot be read is named as well, with the way out: 另存为 .docx and the like. A format is
 * only recognised here; whether the file is whole is found out by its reader.
 *
 * To add a format that cannot be read: a line in REFUSED.
 */
import { looksLikeHtml } from './html/looks-like-html.ts'

export type Format = 'txt' | 'docx' | 'doc' | 'pdf' | 'html'

export type Recognised = { format: Format } | { rule: string; reason: string }

interface Refused {
  is: (file: Buffer) => boolean
  rule: 'unknown-format' | 'encrypted'
  /** 应为…，实为 `what`；`then`. */
  what: string
  then: string
}

const PICTURE = '请找到可以选中文字的原件（Word 文件或网页），或先识别成文字（OCR）再放入'
const AS_DOCX = '请用 Word 或 WPS 打开，另存为 .docx 后再放入'

/** Asked in this order. */
const REFUSED: readonly Refused[] = [
  {
    is: (file) => isCompound(file) && hasEntry(file, 'EncryptedPackage'),
    rule: 'encrypted',
    what: '加密的 Office 文件',
    then: '请用 Word 或 WPS 打开，去掉密码另存后再放入',
  },
  refused('Excel 表格', '请把其中的报告正文复制到 Word 中，存为 .docx 后再放入', (file) =>
    isZip(file) ? file.includes('xl/workbook') : isCompound(file) && hasEntry(file, 'Workbook'),
  ),
  refused('PowerPoint 幻灯片', '请把其中的报告正文复制到 Word 中，存为 .docx 后再放入', (file) =>
    isZip(file)
      ? file.includes('ppt/presentation')
      : isCompound(file) && hasEntry(file, 'PowerPoint Document'),
  ),
  refused(
    'OpenDocument 文件（odt）',
    AS_DOCX,
    (file) => isZip(file) && file.includes('application/vnd.oasis.opendocument'),
  ),
  refused(
    'OFD 版式文件',
    '请用 OFD 阅读器导出为 PDF 或 Word 文件后再放入',
    (file) => isZip(file) && file.includes('OFD.xml'),
  ),
  refused('压缩包（zip）', '请解压后把里面的报告放入', isZip),
  refused('压缩包（rar）', '请解压后把里面的报告放入', startsWith('Rar!')),
  refused('压缩包（7z）', '请解压后把里面的报告放入', startsWith('7z\xbc\xaf')),
  refused('压缩包（gzip）', '请解压后把里面的报告放入', startsWith('\x1f\x8b')),
  refused(
    'Office 97 格式的文件，其中没有 Word 文档（可能不完整）',
    '请确认文件能用 Word 或 WPS 打开，另存为 .docx 后再放入',
    isCompound,
  ),
  refused('RTF 文件', AS_DOCX, startsWith('{\\rtf')),
  refused('PNG 图片', PICTURE, startsWith('\x89PNG')),
  refused('JPEG 图片', PICTURE, startsWith('\xff\xd8\xff')),
  refused('GIF 图片', PICTURE, startsWith('GIF8')),
  refused('BMP 图片', PICTURE, (file) => startsWith('BM')(file) && file.readUInt16LE(6) === 0),
  refused('TIFF 图片', PICTURE, (file) => startsWith('II*\0')(file) || startsWith('MM\0*')(file)),
  refused('WebP 图片', PICTURE, (file) => startsWith('RIFF')(file) && head(file).includes('WEBP')),
  refused('程序文件', '请移出 content/sources', (file) => startsWith('MZ')(file) && hasNul(file)),
  refused('Word 2003 XML 文件', AS_DOCX, (file) =>
    /<\?mso-application progid="Word|<(?:w:wordDocument|pkg:package)\b/u.test(head(file)),
  ),
  refused('OpenDocument XML 文件（fodt）', AS_DOCX, (file) =>
    /<office:document\b/u.test(head(file)),
  ),
  refused(
    '单个文件网页（mht）',
    '请用浏览器打开，另存为“网页，仅 HTML”后再放入',
    (file) =>
      /^(?:from:[^\n]*|mime-version:)/iu.test(head(file)) &&
      /multipart\/related/iu.test(head(file)),
  ),
]

export function recogniseFormat(bytes: Uint8Array): Recognised {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (isZip(file) && file.includes('word/document')) return { format: 'docx' }
  if (isCompound(file) && hasEntry(file, 'WordDocument')) return { format: 'doc' }
  if (head(file).includes('%PDF-')) return { format: 'pdf' }
  for (const { is, rule, what, then } of REFUSED) {
    if (is(file)) return { rule, reason: `应为能读取的报告，实为${what}；${then}` }
  }
  return { format: looksLikeHtml(file) ? 'html' : 'txt' }
}

function refused(what: string, then: string, is: Refused['is']): Refused {
  return { is, rule: 'unknown-format', what, then }
}

function startsWith(mark: string): (file: Buffer) => boolean {
  return (file) => file.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'))
}

function isZip(file: Buffer): boolean {
  return startsWith('PK\x03\x04')(file)
}

function isCompound(file: Buffer): boolean {
  return startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')(file)
}

/** Names in the directory of a compound file are UTF-16 and closed by a zero. */
function hasEntry(file: Buffer, name: string): boolean {
  return file.includes(Buffer.from(`${name}\0`, 'utf16le'))
}

function head(file: Buffer): string {
  return file.toString('latin1', 0, 1024)
}

function hasNul(file: Buffer): boolean {
  return file.subarray(0, 1024).includes(0)
}
