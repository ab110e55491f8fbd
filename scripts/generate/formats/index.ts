/** The formats reports can be generated in. */
import { docx } from './docx.ts'
import type { Format } from './format.ts'
import { html } from './html.ts'
import { pdf } from './pdf.ts'
import { txt } from './txt.ts'

export const FORMATS: readonly Format[] = [txt, docx, html, pdf]
