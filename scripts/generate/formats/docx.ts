/**
 * A Word file with the least that Word opens; in half of them Word counts the headings by itself,
 * so that their numbers stand in numbering.xml alone.
 */
import { strToU8, zipSync } from 'fflate'
import type { Random } from '../random.ts'
import type { ReportLine } from '../report-builder.ts'
import type { Format } from './format.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** Local time on purpose: that is what zip files store, so the bytes are the same everywhere. */
const MTIME = new Date(2020, 0, 1)

/** What Word calls the ways to count, by what a written number looks like. */
const COUNTED: readonly { number: RegExp; format: string; text: string }[] = [
  { number: /^一、$/u, format: 'chineseCounting', text: '%、' },
  { number: /^（一）$/u, format: 'chineseCounting', text: '（%）' },
  { number: /^\(一\)$/u, format: 'chineseCounting', text: '(%)' },
  { number: /^1\.$/u, format: 'decimal', text: '%.' },
  { number: /^1、$/u, format: 'decimal', text: '%、' },
  { number: /^（1）$/u, format: 'decimal', text: '（%）' },
]

export const docx: Format = {
  name: 'docx',
  write(lines, random) {
    const levels = random.chance(0.5) ? levelsOf(lines) : null
    const files = {
      '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="${TYPE}.numbering+xml"/></Types>`,
      '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
      'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/numbering" Target="numbering.xml"/></Relationships>`,
      'word/numbering.xml': writeNumbering(levels ?? []),
      'word/document.xml': writeDocument(lines, levels !== null, random),
    }
    const entries = Object.entries(files).map(
      ([path, text]) => [path, strToU8(XML + text)] as const,
    )
    return zipSync(Object.fromEntries(entries), { mtime: MTIME })
  },
}

/** Null where some number is one that Word cannot count. */
function levelsOf(lines: readonly ReportLine[]): { format: string; text: string }[] | null {
  const levels: { format: string; text: string }[] = []
  for (const { number } of lines) {
    if (number === null || levels[number.depth - 1] !== undefined) continue
    const counted = COUNTED.find((form) => form.number.test(number.text))
    if (counted === undefined) return null
    levels[number.depth - 1] = counted
  }
  return levels
}

function writeNumbering(levels: readonly { format: string; text: string }[]): string {
  const written = levels.map(
    ({ format, text }, depth) =>
      `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:suff w:val="nothing"/><w:lvlText w:val="${text.replace('%', `%${depth + 1}`)}"/></w:lvl>`,
  )
  return `<w:numbering ${W}><w:abstractNum w:abstractNumId="0">${written.join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
}

function writeDocument(lines: readonly ReportLine[], counts: boolean, random: Random): string {
  const paragraphs = lines.map((line) => writeParagraph(line, counts, random))
  return `<w:document ${W}><w:body>${paragraphs.join('')}</w:body></w:document>`
}

function writeParagraph(
  { number, text, role }: ReportLine,
  counts: boolean,
  random: Random,
): string {
  const isCounted = counts && number !== null
  const properties = isCounted
    ? `<w:pPr><w:numPr><w:ilvl w:val="${number.depth - 1}"/><w:numId w:val="1"/></w:numPr></w:pPr>`
    : role === 'title'
      ? '<w:pPr><w:jc w:val="center"/></w:pPr>'
      : ''
  const whole = (isCounted ? '' : (number?.text ?? '')) + text
  // Word splits runs wherever somebody once stopped typing.
  const cut = random.between(0, whole.length)
  const runs = [whole.slice(0, cut), whole.slice(cut)].filter((run) => run !== '')
  return `<w:p>${properties}${runs.map(writeRun).join('')}</w:p>`
}

function writeRun(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return `<w:r><w:t xml:space="preserve">${escaped}</w:t></w:r>`
}
