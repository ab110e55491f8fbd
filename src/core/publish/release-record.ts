/**
 * release.json: marks a folder as a release of ours, and remembers which reports it holds.
 *
 * Without it no folder is ever replaced. The next release compares its reports with these
 * (release-news.ts). To add a field leaves older records readable; `format` grows when it does not.
 */
import { MASKABLE } from '../mask/private.ts'
import type { MaskWhat } from '../mask/private.ts'

export interface ReleaseRecord {
  product: typeof PRODUCT
  format: number
  /** Where the site is served, as in addresses. */
  base: string
  /** Date of the last commit of the project; null where it is not under version control. */
  committed: string | null
  /** What is masked in it. */
  mask: MaskWhat
  /** Hash of all that the release was made of: content and program. */
  inputs: string
  reports: ReleasedReport[]
}

export interface ReleasedReport {
  id: string
  name: string
  county: string | null
  year: number | null
  /** Of all that is published of it. */
  hash: string
}

const PRODUCT = 'xiangjian-release'
const FORMAT = 1

export function makeRecord(facts: Omit<ReleaseRecord, 'product' | 'format'>): ReleaseRecord {
  return { product: PRODUCT, format: FORMAT, ...facts }
}

export function writeRecord(record: ReleaseRecord): string {
  const json = JSON.stringify(record, null, 2)
  // Read back as the same signs; shown as they are, they would turn the line round or end it.
  const shown = json.replace(
    /[\p{Zl}\p{Zp}\p{Bidi_Control}\u007f-\u009f]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return `${shown}\n`
}

/** Null: not a release of ours. Of a newer program's, which lists reports otherwise, none are known. */
export function readRecord(text: string): ReleaseRecord | null {
  const value = parseJson(text)
  if (!isObject(value) || value.product !== PRODUCT) return null
  const reports = value.format === FORMAT && Array.isArray(value.reports) ? value.reports : []
  return {
    product: PRODUCT,
    format: Number(value.format),
    base: textOr(value.base, '/'),
    committed: typeof value.committed === 'string' ? value.committed : null,
    mask: readMask(value.mask),
    inputs: textOr(value.inputs, ''),
    reports: reports.flatMap(readReport),
  }
}

function readMask(value: unknown): MaskWhat {
  return Array.isArray(value) ? MASKABLE.filter((word) => value.includes(word)) : []
}

function readReport(value: unknown): ReleasedReport[] {
  if (!isObject(value) || typeof value.id !== 'string' || typeof value.hash !== 'string') return []
  const { id, name, county, year, hash } = value
  return [
    {
      id,
      name: textOr(name, id),
      county: typeof county === 'string' ? county : null,
      year: typeof year === 'number' ? year : null,
      hash,
    },
  ]
}

function textOr(value: unknown, fallback: string): string {
  return typeof value === 'string' ? value : fallback
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
