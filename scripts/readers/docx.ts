/**
 * Word documents (.docx): package → lines.
 *
 * The page as Word shows it with all changes accepted: automatic numbers are written out,
 * footnotes stand at the end. Comments, headers and footers, hidden text and pictures are left
 * out and told.
 */
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'
import type { Line } from '../../src/core/source.ts'
import { quote, tellCounts } from './dropped.ts'
import { readBody } from './docx/body.ts'
import type { Body, BodyLine, WordContext } from './docx/body.ts'
import { readNumbering } from './docx/numbering.ts'
import { openPackage } from './docx/package.ts'
import type { PackageProblem } from './docx/package.ts'
import { readStyles } from './docx/styles.ts'
import { child, childElements, descend, ownText } from './docx/xml-tree.ts'
import type { XmlElement } from './docx/xml-tree.ts'
import { checkPictures } from './pictures-only.ts'
import type { Reader } from './reader.ts'

type Parts = ReadonlyMap<string, XmlElement>

const PROBLEMS: Readonly<Record<PackageProblem, string>> = {
  damaged:
    '应为完整的 Word 文件，实已损坏或不完整；请重新取得原件，用 Word 或 WPS 打开确认后再放入',
  encrypted: '应为未加密的 Word 文件，实为加密文件；请去掉密码另存后再放入',
  'too-large':
    '应为一份报告，实际解压后大得异常（可能是压缩炸弹），未作读取；请用 Word 或 WPS 打开确认，另存为 .docx 后再放入',
  'unsafe-xml':
    '应为 Word 写成的文件，其中含有 Word 不会写入的定义（DOCTYPE 或过深的嵌套），未作读取；请用 Word 或 WPS 打开，另存为 .docx 后再放入',
  'not-word':
    '应为 Word 文件，实际缺少正文（word/document.xml）；请用 Word 或 WPS 打开确认，另存为 .docx 后再放入',
}

export const docx: Reader = {
  read(bytes: Uint8Array, file: VFile) {
    const opened = openPackage(bytes)
    if ('problem' in opened) {
      fail(
        file,
        opened.problem === 'not-word' ? 'damaged' : opened.problem,
        PROBLEMS[opened.problem],
      )
      return null
    }
    const { parts } = opened
    const context: WordContext = {
      numbering: readNumbering(parts.get('numbering')),
      styles: readStyles(parts.get('styles')),
    }
    const document = child(parts.get('document'), 'document')
    const body = readBody(child(document, 'body') ?? EMPTY, context)
    const notes = readNotes(body, parts, context)
    tell(body, notes.length, parts, file)
    const texts = [...body.lines, ...notes]
    if (!checkPictures(texts, body.counts.pictures, file)) return null
    const lines = texts.map((line, index): Line => ({
      ...line,
      line: index + 1,
    }))
    return { encoding: 'utf-8', lines }
  },
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] }

function readNotes({ notes }: Body, parts: Parts, context: WordContext): BodyLine[] {
  return notes.flatMap(({ kind, id }) => {
    const all = childElements(child(parts.get(`${kind}s`), `${kind}s`), kind)
    const note = all.find(({ attributes }) => attributes.id === id)
    const lines = note === undefined ? [] : readBody(note, context).lines
    return lines
      .filter(({ text }) => text.trim() !== '')
      .map(({ text }): BodyLine => ({ text: text.trim(), kind: 'note' }))
  })
}

function tell({ counts }: Body, notes: number, parts: Parts, file: VFile): void {
  const edges = [...parts].filter(([name]) => /^(?:header|footer)/u.test(name))
  const edgeTexts = [...new Set(edges.map(([, part]) => textIn(part)))].filter((t) => t !== '')
  const comments = childElements(child(parts.get('comments'), 'comments'), 'comment').length
  if (counts.embedded > 0) {
    warn(
      file,
      'dropped-embedded',
      `应为一份完整的文件，其中嵌有另外的文件 ${counts.embedded} 份（altChunk），未能读入；请用 Word 打开，另存为 .docx 后重新放入`,
    )
  }
  tellCounts(
    [
      {
        rule: 'restored-numbers',
        count: counts.numbers,
        reason: (n) => `已把 Word 自动编号还原为文字，共 ${n} 处；请核对编号是否与原件一致`,
      },
      {
        rule: 'accepted-changes',
        count: counts.inserted + counts.deleted,
        reason: () =>
          `原件有修订记录，已按“接受全部修订”读取（插入 ${counts.inserted} 处保留，删除 ${counts.deleted} 处去掉）`,
      },
      { rule: 'moved-notes', count: notes, reason: (n) => `脚注、尾注共 ${n} 条，已移到文末` },
      {
        rule: 'read-text-boxes',
        count: counts.boxes,
        reason: (n) => `文本框 ${n} 个，其中的文字接在所在段落之后；请核对位置`,
      },
      {
        rule: 'dropped-comments',
        count: comments,
        reason: (n) => `批注 ${n} 条不属于正文，未读入`,
      },
      {
        rule: 'dropped-header-footer',
        count: edgeTexts.length,
        reason: () => `页眉、页脚不属于正文，未读入：${edgeTexts.map(quote).join('、')}`,
      },
      {
        rule: 'dropped-hidden-text',
        count: counts.hidden,
        reason: (n) => `隐藏文字 ${n} 处在 Word 中不显示，未读入`,
      },
      {
        rule: 'dropped-pictures',
        count: counts.pictures,
        reason: (n) => `图片、图形 ${n} 个未读入；如其中有文字，请在转换结果中补上`,
      },
      {
        rule: 'dropped-bullets',
        count: counts.bullets,
        reason: (n) => `项目符号 ${n} 处未读入，文字已保留`,
      },
      {
        rule: 'dropped-symbols',
        count: counts.symbols,
        reason: (n) => `符号字体的字符 ${n} 个无法转成文字，未读入；请对照原件检查`,
      },
    ],
    file,
  )
}

function textIn(part: XmlElement): string {
  return descend(part, 't').map(ownText).join('').trim()
}
