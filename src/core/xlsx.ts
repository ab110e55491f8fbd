/**
 * Rows of cells as the parts of an Excel workbook (.xlsx, ISO/IEC 29500) with one sheet; packing
 * them is the business of whoever saves the file.
 *
 *     writeXlsx([['报告', '条数'], ['马营镇', 3]], { sheet: '表', … }).get('xl/worksheets/sheet1.xml')
 *
 * Numbers are numbers and texts are texts written in place, so that no text becomes a formula. What
 * XML cannot hold is written as the format has it: a bell is _x0007_, and a text that looks like
 * such a sign gets its underscore written likewise. No looks but widths and what stays in sight.
 */
import type { Cell } from './csv.ts'

export interface SheetLook {
  /** At most 31 characters, none of []:*?/\ */
  sheet: string
  /** As many rows and columns stay in sight, whatever is scrolled. */
  frozen: { rows: number; columns: number }
  /** In characters of half width; the last holds for all further columns. */
  widths: readonly number[]
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Text of each part by its path. */
export function writeXlsx(
  rows: readonly (readonly Cell[])[],
  look: SheetLook,
): ReadonlyMap<string, string> {
  return new Map([
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
        '</Types>',
    ],
    ['_rels/.rels', writeLink('officeDocument', 'xl/workbook.xml')],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets>` +
        `<sheet name="${escapeXml(look.sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ],
    ['xl/_rels/workbook.xml.rels', writeLink('worksheet', 'worksheets/sheet1.xml')],
    ['xl/worksheets/sheet1.xml', writeSheet(rows, look)],
  ])
}

function writeLink(type: string, target: string): string {
  return (
    `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
    `<Relationship Id="rId1" Type="${LINKS}/${type}" Target="${target}"/></Relationships>`
  )
}

function writeSheet(rows: readonly (readonly Cell[])[], { frozen, widths }: SheetLook): string {
  const count = Math.max(1, ...rows.map(({ length }) => length))
  const columns = Array.from({ length: count }, (_, at) => {
    const width = widths[at] ?? widths.at(-1) ?? 10
    return `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`
  })
  const lines = rows.map((cells, at) => {
    const written = cells.map((cell, column) => writeCell(cell, `${columnName(column)}${at + 1}`))
    return `<row r="${at + 1}">${written.join('')}</row>`
  })
  return (
    `${HEAD}<worksheet xmlns="${MAIN}">` +
    `<sheetViews><sheetView workbookViewId="0">${writePane(frozen)}</sheetView></sheetViews>` +
    `<cols>${columns.join('')}</cols><sheetData>${lines.join('')}</sheetData></worksheet>`
  )
}

function writePane({ rows, columns }: SheetLook['frozen']): string {
  if (rows === 0 && columns === 0) return ''
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  const splits = [
    ...(columns === 0 ? [] : [`xSplit="${columns}"`]),
    ...(rows === 0 ? [] : [`ySplit="${rows}"`]),
  ]
  const corner = `${columnName(columns)}${rows + 1}`
  return `<pane ${splits.join(' ')} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>`
}

function writeCell(cell: Cell, place: string): string {
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (cell === '') return ''
  const text = escapeXml(escapeSigns(cell))
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

/** 0 → A, 26 → AA */
function columnName(column: number): string {
  const last = String.fromCharCode(65 + (column % 26))
  return column < 26 ? last : columnName(Math.floor(column / 26) - 1) + last
}

/** What XML has no sign for, or reads as another: control characters, halves of pairs, CR. */
const UNWRITABLE = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]|_(?=x[\da-f]{4}_)/giu

function escapeSigns(text: string): string {
  return text.replace(UNWRITABLE, (sign) => {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    return `_x${code}_`
  })
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
