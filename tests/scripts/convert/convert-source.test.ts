import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { convertSource } from '../../../scripts/convert/convert-source.ts'
import { messagesOf } from '../../../src/core/messages.ts'
import type { Message } from '../../../src/core/messages.ts'
import { fixtureNames, fixturePath, smallTaxonomy } from '../../read-fixtures.ts'

describe('a source becomes the MDX beside it', () => {
  test.each(fixtureNames('convert'))('%s', async (name) => {
    const bytes = readFileSync(fixturePath('convert', name, 'input.txt'))
    const { file, result } = await convertSource(
      'input.txt',
      bytes,
      smallTaxonomy(),
      () => 'fixture',
    )
    await expect(result?.mdx ?? '').toMatchFileSnapshot(
      fixturePath('convert', name, 'expected.mdx'),
    )
    await expect(messagesOf(file).map(show).join('\n')).toMatchFileSnapshot(
      fixturePath('convert', name, 'messages.txt'),
    )
  })
})

function show({ severity, rule, line, reason }: Message): string {
  return `${line ?? '-'} ${severity} ${rule}: ${reason}`
}
