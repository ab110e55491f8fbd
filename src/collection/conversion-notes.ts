/**
 * What the conversion had to say about each source, kept from one run to the next: an unchanged
 * file is not converted again, but its doubts are still shown in the terminal and on its page.
 */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { FileMessages } from '../core/collection.ts'
import type { Message } from '../core/messages.ts'

/** What is known of one source since its last conversion. */
export interface SourceNote {
  sha256: string
  /** How it was read; null where it could not be. */
  format: string | null
  encoding: string | null
  /** The report made of it; null where none could be made. */
  report: string | null
  messages: Message[]
}

export interface ConversionNotes {
  /** A hash of everything that decides what a source becomes; another one: all is done anew. */
  rules: string
  /** By path below content/sources. */
  sources: Record<string, SourceNote>
}

export const NOTES_FILE = 'conversion.json'

const NO_NOTES: ConversionNotes = { rules: '', sources: {} }

export async function readNotes(cache: string): Promise<ConversionNotes> {
  try {
    const notes: unknown = JSON.parse(await readFile(join(cache, NOTES_FILE), 'utf8'))
    return isNotes(notes) ? notes : NO_NOTES
  } catch {
    // Missing, or damaged by a full disk: everything is simply converted again.
    return NO_NOTES
  }
}

const TOGETHER = 200

/** The file's text in pieces: of ten thousand sources the whole would weigh on the memory. */
export function* printNotes({ rules, sources }: ConversionNotes): Generator<string> {
  yield `{"rules":${JSON.stringify(rules)},"sources":{`
  const all = Object.entries(sources)
  for (let at = 0; at < all.length; at += TOGETHER) {
    const some = all.slice(at, at + TOGETHER)
    const lines = some.map(([path, note]) => `\n${JSON.stringify(path)}:${JSON.stringify(note)}`)
    yield (at > 0 ? ',' : '') + lines.join()
  }
  yield '\n}}\n'
}

function isNotes(value: unknown): value is ConversionNotes {
  return typeof value === 'object' && value !== null && 'rules' in value && 'sources' in value
}

export async function readConversionNotes(cache: string): Promise<FileMessages[]> {
  const { sources } = await readNotes(cache)
  return Object.entries(sources)
    .filter(([, { messages }]) => messages.length > 0)
    .map(([path, { messages }]) => ({ path: `content/sources/${path}`, messages }))
}
