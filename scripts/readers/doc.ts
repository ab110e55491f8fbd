/**
 * Word 97–2003 documents (.doc, .wps): compound file → lines.
 *
 * Read here and not by word-extractor, which runs on for ever in a damaged file, knows neither
 * headings, automatic numbers nor rows of tables, and leaves hidden text in. What is not kept:
 * numbers of lists that the file does not define; that there are some is told.
 */
import type { VFile } from 'vfile'
import { fail, warn } from '../../src/core/messages.ts'
import type { Line } from '../../src/core/source.ts'
import { readParagraphs } from './doc/paragraphs.ts'
import type { DocLine } from './doc/paragraphs.ts'
import { readWordBinary } from './doc/word-binary.ts'
import type { WordProblem, WordText } from './doc/word-binary.ts'
import { quote, tellCounts } from './dropped.ts'
import { checkPictures } from './pictures-only.ts'
import type { Reader } from './reader.ts'

const PROBLEMS: Readonly<Record<WordProblem, string>> = {
  damaged:
    '应为完整的 Word 97–2003 文件，实已损坏或不完整；请重新取得原件，用 Word 或 WPS 打开确认，另存为 .docx 后再放入',
  encrypted: '应为未加密的 Word 文件，实为加密文件；请用 Word 或 WPS 打开，去掉密码另存后再放入',
  'too-old':
    '应为 Word 97 以后的文件，实为 Word 95 或更早的格式；请用 Word 或 WPS 打开，另存为 .docx 后再放入',
}

export const doc: Reader = {
  read(bytes: Uint8Array, file: VFile) {
    const word = readWordBinary(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    if (typeof word === 'string') {
      fail(file, word === 'too-old' ? 'unknown-format' : word, PROBLEMS[word])
      return null
    }
    const main = readParagraphs(word.main, word)
    const boxes = readParagraphs(word.boxes, word).lines.filter(hasText)
    const notes = [word.footnotes, word.endnotes]
      .flatMap((part) => readParagraphs(part, word).lines)
      .filter(hasText)
      .map(({ text }): DocLine => ({ text: text.trim(), kind: 'note' }))
    tell(main.counts, { boxes: boxes.length, notes: notes.length }, word, file)
    const lines = [...main.lines, ...boxes, ...notes]
    if (!checkPictures(lines, main.counts.pictures, file)) return null
    return {
      encoding: 'utf-16le',
      lines: lines.map((line, index): Line => ({ ...line, line: index + 1 })),
    }
  },
}

function hasText({ text }: DocLine): boolean {
  return text.trim() !== ''
}

function tell(
  counts: ReturnType<typeof readParagraphs>['counts'],
  moved: { boxes: number; notes: number },
  word: WordText,
  file: VFile,
): void {
  if (counts.unnumbered > 0) {
    warn(
      file,
      'lost-numbers',
      `应为写在文字里的编号，实有 ${counts.unnumbered} 段使用 Word 自动编号，未能读出；请用 Word 或 WPS 打开，另存为 .docx 后重新放入`,
    )
  }
  const edges = readParagraphs(word.headers, word).lines.filter(hasText)
  tellCounts(
    [
      {
        rule: 'restored-numbers',
        count: counts.numbers,
        reason: (n) => `已把 Word 自动编号还原为文字，共 ${n} 处；请核对编号是否与原件一致`,
      },
      {
        rule: 'dropped-bullets',
        count: counts.bullets,
        reason: (n) => `项目符号 ${n} 处未读入，文字已保留`,
      },
      {
        rule: 'accepted-changes',
        count: counts.deleted,
        reason: (n) => `原件有修订记录，已按“接受全部修订”读取（去掉删除的文字 ${n} 处）`,
      },
      {
        rule: 'moved-notes',
        count: moved.notes,
        reason: (n) => `脚注、尾注共 ${n} 段，已移到文末`,
      },
      {
        rule: 'read-text-boxes',
        count: moved.boxes,
        reason: (n) => `文本框中的文字 ${n} 段，已移到正文之后；请核对位置`,
      },
      {
        rule: 'dropped-comments',
        count: word.comments,
        reason: (n) => `批注 ${n} 条不属于正文，未读入`,
      },
      {
        rule: 'dropped-header-footer',
        count: edges.length,
        reason: () =>
          `页眉、页脚不属于正文，未读入：${[...new Set(edges.map(({ text }) => quote(text)))].join('、')}`,
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
    ],
    file,
  )
}
