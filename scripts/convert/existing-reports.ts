/**
 * The reports that are there already: which source each was made of, and whether a person has
 * touched it since.
 *
 * Reads a few lines of the head by themselves and forgives mistakes in the others: a file that a
 * person is in the middle of correcting must be known and left alone, whatever state it is in.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'yaml'
import { ifMissing } from '../../src/collection/missing-file.ts'
import { compareText } from '../../src/core/collection.ts'
import type { Facts } from '../../src/core/report.ts'
import { sha256 } from '../disk/hash.ts'
import { detach } from './detach.ts'
import { sealOf } from './seal.ts'

export interface ExistingReport {
  id: string
  /** Empty where the head does not say. */
  source: string
  sha256: string
  reviewed: boolean
  /** False withdraws it from the site. */
  published: boolean
  /** Whose it is, as stated or else as inferred. */
  of: ReportOf
  /** It is not what the conversion wrote: a person has changed it. */
  edited: boolean
  /** SHA-256 of the file as it stands; null where it cannot be read. */
  fileHash: string | null
  /** What stands there instead of a file that can be read; null where one does. */
  fault: string | null
}

/** What tells whether two reports are of one township and year. */
export type ReportOf = Pick<Facts, 'body' | 'county' | 'city' | 'year' | 'inferred'>

export async function findExistingReports(folder: string): Promise<ExistingReport[]> {
  const names = await readdir(folder).catch(ifMissing<string[]>([]))
  const reports: ExistingReport[] = []
  for (const name of names.filter((n) => n.endsWith('.mdx')).sort(compareText)) {
    const id = name.slice(0, -'.mdx'.length)
    const report = await readFile(join(folder, name), 'utf8').then(
      (text) => inspectReport(id, text),
      (error: unknown) => unreadableReport(id, error as NodeJS.ErrnoException),
    )
    reports.push(report)
  }
  return reports
}

/** Its name is taken, and what stands there is a person's. */
function unreadableReport(id: string, { code = '' }: NodeJS.ErrnoException): ExistingReport {
  return {
    ...{ id, source: '', sha256: '', reviewed: false, published: true, edited: true },
    of: { body: null, county: null, city: null, year: null, inferred: {} },
    fileHash: null,
    fault: FAULTS[code] ?? `打不开的文件（${code}）`,
  }
}

const FAULTS: Readonly<Record<string, string>> = {
  EISDIR: '文件夹',
  ENOENT: '失效的链接',
  ELOOP: '失效的链接',
}

/** Has a person laid hands on the report? Then it is theirs. */
export function isTouched(report: ExistingReport | undefined): boolean {
  return report !== undefined && (report.reviewed || report.edited)
}

function inspectReport(id: string, text: string): ExistingReport {
  const head = headOf(text)
  return detach({
    id,
    source: readLine(head, 'source'),
    sha256: readLine(head, 'sha256'),
    reviewed: readLine(head, 'reviewed') === 'true',
    published: readLine(head, 'published') !== 'false',
    of: readReportOf(head),
    edited: readLine(head, 'converted') !== sealOf(text),
    fileHash: sha256(text),
    fault: null,
  })
}

/** The lines between the two --- or, where one is missing, the first lines of the file. */
const LONGEST_HEAD = 40

function headOf(text: string): string[] {
  const lines = text.replace(/^\ufeff/u, '').split(/\r?\n/u, LONGEST_HEAD)
  const [first = '', ...rest] = lines
  const end = rest.findIndex((line) => /^---\s*$/u.test(line))
  return /^---\s*$/u.test(first) && end >= 0 ? rest.slice(0, end) : lines
}

/** A line to the left is stated, an indented one stands below `inferred:`. */
function readReportOf(head: readonly string[]): ReportOf {
  const stated = head.filter((line) => /^\S/u.test(line))
  const read = (name: string): string | null =>
    readLine(stated, name) || readLine(head, name) || null
  const year = read('year')
  return {
    ...{ body: read('body'), county: read('county'), city: read('city') },
    year: /^\d{4}$/u.test(year ?? '') ? Number(year) : null,
    inferred: {},
  }
}

function readLine(head: readonly string[], name: string): string {
  const pattern = new RegExp(`^\\s*${name}\\s*[:：]\\s*(.*?)\\s*$`, 'u')
  const value = head.flatMap((line) => pattern.exec(line)?.[1] ?? []).at(0) ?? ''
  return /^["']/u.test(value) ? unquote(value) : value
}

function unquote(value: string): string {
  try {
    return String(parse(value))
  } catch {
    return value
  }
}
