/**
 * The reports that are there already: which source each was made of, and whether a person has
 * touched it since.
 *
 * Reads only the head of each file and forgives mistakes in it: a file that a person is in the
 * middle of correcting must be known and left alone.
 */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { compareText } from '../../src/core/collection.ts'
import { sha256 } from '../disk/hash.ts'

export interface ExistingReport {
  id: string
  source: string
  sha256: string
  reviewed: boolean
  /** It is not what the conversion wrote: a person has changed it. */
  edited: boolean
  /** SHA-256 of the file as it stands. */
  fileHash: string
}

export async function findExistingReports(folder: string): Promise<ExistingReport[]> {
  const names = await readdir(folder).catch(() => [])
  const reports: ExistingReport[] = []
  for (const name of names.filter((n) => n.endsWith('.mdx')).sort(compareText)) {
    const text = await readFile(join(folder, name), 'utf8')
    reports.push(inspect(name.slice(0, -'.mdx'.length), text))
  }
  return reports
}

function inspect(id: string, text: string): ExistingReport {
  const head = /^---\r?\n([\s\S]*?)\r?\n---(?:\r?\n|$)/u.exec(text)?.[1] ?? ''
  const value: unknown = parseDocument(head).toJS()
  const facts = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >
  return {
    id,
    source: asText(facts.source),
    sha256: asText(facts.sha256),
    reviewed: facts.reviewed === true,
    edited: facts.converted !== sealOf(text),
    fileHash: sha256(text),
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** What the line `converted:` holds: a hash of all the rest, the same under CRLF. */
export function sealOf(text: string): string {
  return sha256(text.replace(/\r\n/gu, '\n').replace(/^converted: .*\n/mu, '')).slice(0, 12)
}
