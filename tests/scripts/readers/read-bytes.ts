/** Reads bytes under a file name, as the conversion does, and shows what came of it. */
import { readFileSync } from 'node:fs'
import { VFile } from 'vfile'
import { readSource } from '../../../scripts/readers/index.ts'
import { messagesOf } from '../../../src/core/messages.ts'
import type { Message } from '../../../src/core/messages.ts'
import type { Line } from '../../../src/core/source.ts'
import { fixturePath } from '../../read-fixtures.ts'

export interface ReadBytes {
  format: string | null
  encoding: string | null
  lines: Line[]
  texts: string[]
  messages: Message[]
  rules: string[]
  /** Rules of errors alone. */
  errors: string[]
}

export async function readBytes(name: string, bytes: Uint8Array): Promise<ReadBytes> {
  const file = new VFile({ path: name })
  const read = await readSource(bytes, file)
  const messages = messagesOf(file)
  return {
    format: read?.format ?? null,
    encoding: read?.encoding ?? null,
    lines: read?.lines ?? [],
    texts: (read?.lines ?? []).map(({ text }) => text),
    messages,
    rules: messages.map(({ rule }) => rule),
    errors: messages.filter(({ severity }) => severity === 'error').map(({ rule }) => rule),
  }
}

export async function readFixture(name: string, file: string): Promise<ReadBytes> {
  return readBytes(file, fixtureBytes(name, file))
}

export function fixtureBytes(name: string, file: string): Uint8Array {
  return new Uint8Array(readFileSync(fixturePath('readers', name, file)))
}
