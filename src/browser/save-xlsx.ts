/** Saves rows of cells as an Excel workbook: saveXlsx('主题×报告.xlsx', rows, { sheet: '主题×报告', … }) */
import { strToU8, zipSync } from 'fflate'
import type { Cell } from '../core/csv.ts'
import { writeXlsx } from '../core/xlsx.ts'
import type { SheetLook } from '../core/xlsx.ts'
import { downloadBytes } from './download.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function saveXlsx(name: string, rows: readonly (readonly Cell[])[], look: SheetLook): void {
  const parts = Array.from(writeXlsx(rows, look), ([path, xml]) => [path, strToU8(xml)] as const)
  downloadBytes(name, zipSync(Object.fromEntries(parts)), TYPE)
}
