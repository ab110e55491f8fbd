import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  child,
  childElements,
  descend,
  ownText,
  parseXml,
} from '../../scripts/readers/docx/xml-tree.ts'
import type { XmlElement } from '../../scripts/readers/docx/xml-tree.ts'
import type { Cell } from '../../src/core/csv.ts'
import { writeXlsx } from '../../src/core/xlsx.ts'
import type { SheetLook } from '../../src/core/xlsx.ts'

const look: SheetLook = {
  sheet: '主题×报告',
  frozen: { rows: 1, columns: 2 },
  widths: [24, 12],
}

/** The parts of the packed file, as trees. */
function open(rows: readonly (readonly Cell[])[], as = look): Map<string, XmlElement> {
  const parts = Array.from(writeXlsx(rows, as), ([path, xml]) => [path, strToU8(xml)] as const)
  const files = unzipSync(zipSync(Object.fromEntries(parts)))
  return new Map(
    Object.entries(files).map(([path, bytes]) => {
      const tree = parseXml(strFromU8(bytes))
      if (typeof tree === 'string') throw new Error(`${path}: ${tree}`)
      return [path, tree]
    }),
  )
}

function sheetOf(parts: ReadonlyMap<string, XmlElement>): XmlElement {
  const sheet = child(parts.get('xl/worksheets/sheet1.xml'), 'worksheet')
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}

/** What a spreadsheet shows, by the name of the cell. */
function cellsOf(sheet: XmlElement): Record<string, Cell> {
  const cells = descend(sheet, 'c').map((cell): [string, Cell] => {
    const text = child(child(cell, 'is'), 't')
    const value = child(cell, 'v')
    const shown = text ? unescape(ownText(text)) : Number(value && ownText(value))
    return [cell.attributes.r ?? '', shown]
  })
  return Object.fromEntries(cells)
}

/** _x0007_ stands for the character with that number. */
function unescape(text: string): string {
  return text.replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}

const texts = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('_x0041_', '_', 'x0041_', '=1', '<', '&', ']]>', '\r\n', '\0', '\ud800', ' '),
    )
    .map((some) => some.join('')),
)

test('any text and any number come back', () => {
  fc.assert(
    fc.property(texts, fc.double({ noNaN: true, noDefaultInfinity: true }), (text, number) => {
      const cells = cellsOf(sheetOf(open([[text, number]])))
      // An empty cell is not written at all.
      expect(cells.A1 ?? '').toBe(text)
      expect(cells.B1 === number || (cells.B1 === 0 && number === 0)).toBe(true)
    }),
  )
})

test('a text that looks like a formula or a number stays a text, a number a number', () => {
  const sheet = sheetOf(open([['=1+1', '12', 12]]))
  expect(descend(sheet, 'f')).toEqual([])
  expect(descend(sheet, 'c').map(({ attributes }) => attributes.t)).toEqual([
    'inlineStr',
    'inlineStr',
    undefined,
  ])
  expect(cellsOf(sheet)).toEqual({ A1: '=1+1', B1: '12', C1: 12 })
})

test('columns are named as spreadsheets name them', () => {
  const sheet = sheetOf(open([Array.from({ length: 703 }, (_, at) => at)]))
  const names = descend(sheet, 'c').map(({ attributes }) => attributes.r)
  expect([0, 25, 26, 51, 52, 701, 702].map((at) => names[at])).toEqual(
    ['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'].map((name) => `${name}1`),
  )
})

test('head row and columns stay in sight, columns have their widths, the sheet its name', () => {
  const parts = open([['甲', '乙', '丙']], { ...look, sheet: 'A&"B"' })
  const sheet = sheetOf(parts)
  const [pane] = descend(sheet, 'pane')
  expect(pane?.attributes).toMatchObject({
    xSplit: '2',
    ySplit: '1',
    topLeftCell: 'C2',
    state: 'frozen',
  })
  expect(descend(sheet, 'col').map(({ attributes }) => attributes.width)).toEqual([
    '24',
    '12',
    '12',
  ])
  const workbook = child(parts.get('xl/workbook.xml'), 'workbook')
  expect(childElements(child(workbook, 'sheets')).map(({ attributes }) => attributes.name)).toEqual(
    ['A&"B"'],
  )
})

test.each([
  [{ rows: 1, columns: 0 }, 'A2', 'bottomLeft'],
  [{ rows: 0, columns: 1 }, 'B1', 'topRight'],
])('%j stays in sight', (frozen, corner, active) => {
  const [pane] = descend(sheetOf(open([['甲']], { ...look, frozen })), 'pane')
  expect(pane?.attributes).toMatchObject({ topLeftCell: corner, activePane: active })
})

test('nothing stays in sight where nothing is to', () => {
  const sheet = sheetOf(open([['甲']], { ...look, frozen: { rows: 0, columns: 0 } }))
  expect(descend(sheet, 'pane')).toEqual([])
})
