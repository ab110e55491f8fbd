/**
 * A PDF as an office prints one: lines broken at the edge of the page, a number at its foot, and
 * SimSun named but not embedded, so that a reader must know the characters by itself.
 *
 * Every character is one em wide; compression, columns and tables are left out.
 */
import type { ReportLine } from '../report-builder.ts'
import type { Format } from './format.ts'

const PAGE = { width: 595, height: 842 }
const EM = 16
const LEADING = 28
const EMS_IN_LINE = 28
const LINES_ON_PAGE = 22
const LEFT = 72
const TOP = 740
const FOOT = 40
/** These do not begin a line. */
const CLOSING = /[，。；：、！？”’）》〉】,.;:!?)%％]/u

export const pdf: Format = {
  name: 'pdf',
  write(lines) {
    const rows = lines.flatMap(layOut)
    const pages: Row[][] = []
    for (let at = 0; at < rows.length; at += LINES_ON_PAGE) {
      pages.push(rows.slice(at, at + LINES_ON_PAGE))
    }
    return new TextEncoder().encode(printFile(pages.map(drawPage)))
  },
}

interface Row {
  text: string
  /** From the left edge of the text, in ems. */
  indent: number
}

function layOut({ number, text, role }: ReportLine): Row[] {
  const characters = Array.from(
    ((number?.text ?? '') + text).replace(/[\u{10000}-\u{10ffff}]/gu, '〓'),
  )
  const rows: Row[] = []
  let indent = role === 'title' ? Math.max(0, (EMS_IN_LINE - characters.length) / 2) : 2
  while (characters.length > 0) {
    const row = characters.splice(0, EMS_IN_LINE - Math.floor(indent))
    if (CLOSING.test(characters[0] ?? '')) row.push(characters.shift() ?? '')
    rows.push({ text: row.join(''), indent })
    indent = 0
  }
  return rows
}

function drawPage(rows: readonly Row[], index: number): string {
  const foot: Row = { text: `— ${index + 1} —`, indent: (EMS_IN_LINE - 5) / 2 }
  return [...rows.map((row, line) => drawRow(row, TOP - line * LEADING)), drawRow(foot, FOOT)].join(
    '\n',
  )
}

function drawRow({ text, indent }: Row, y: number): string {
  return `BT /F1 ${EM} Tf ${LEFT + indent * EM} ${y} Td <${hexOf(text)}> Tj ET`
}

function hexOf(text: string): string {
  return Array.from(text, (character) =>
    character.charCodeAt(0).toString(16).padStart(4, '0'),
  ).join('')
}

function printFile(pages: readonly string[]): string {
  const FIRST_PAGE = 6
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 5 0 R >>',
    '<< /Type /FontDescriptor /FontName /SimSun /Flags 6 /FontBBox [0 -140 1000 860] /ItalicAngle 0 /Ascent 860 /Descent -140 /CapHeight 700 /StemV 80 >>',
    ...pages.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${FIRST_PAGE + index * 2 + 1} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return String(offset).padStart(10, '0')
  })
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('')
  const count = objects.length + 1
  const end = file.length
  return `${file}xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${end}\n%%EOF\n`
}
