/** Files may be called anything: the report gets a plain address, messages stay on one line. */
import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { describeMessages } from '../../../scripts/terminal/print-messages.ts'
import { isReportId } from '../../../src/core/report-id.ts'
import { convertInto } from './convert-into.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

/** Names no body and no year, so that the address is made from the name of the file. */
const TEXT =
  '我镇扎实推进依法行政和法治政府建设，开展普法宣传，化解矛盾纠纷，规范行政执法。\n'.repeat(3)

describe('a file of any name is converted', () => {
  test.each([
    'a b.txt',
    '"引号\'.txt',
    '换\n行.txt',
    '--force.txt',
    '-.txt',
    '...txt',
    '..a..txt',
    '$(reboot).txt',
    '`id`.txt',
    '%2e%2e%2f.txt',
    'a#b?c=d&e.txt',
    '😀.txt',
    '<img src=x onerror=alert(1)>.txt',
    `${'长'.repeat(80)}.txt`,
    '马营.TXT',
    '没有扩展名',
    'con.txt',
    '\u202e反.txt',
    '{a}[b]*.txt',
    'e\u0301.txt',
  ])('%j', async (name) => {
    const root = temporaryFolder()
    mkdirSync(join(root, 'sources'))
    writeFileSync(join(root, 'sources', name), TEXT)
    const summary = await convertInto(root)
    expect(summary.counts).toMatchObject({ written: 1, failed: 0 })
    const [file = ''] = readdirSync(join(root, 'reports'))
    expect(isReportId(file.replace(/\.mdx$/u, ''))).toBe(true)
    expect(describeMessages(summary.messages).filter((line) => /[\n\u202e]/u.test(line))).toEqual(
      [],
    )
    // The name in the report is the name of the file: a second run finds it again.
    expect((await convertInto(root)).counts).toMatchObject({ unchanged: 1 })
  })
})

test('links that dangle, go round or lead outside are told and not followed', async () => {
  const root = temporaryFolder()
  const sources = join(root, 'sources')
  mkdirSync(sources)
  writeFileSync(join(root, 'outside.txt'), TEXT)
  symlinkSync(join(root, 'outside.txt'), join(sources, 'outward.txt'))
  symlinkSync(join(sources, 'nowhere.txt'), join(sources, 'dangling.txt'))
  symlinkSync(sources, join(sources, 'round'))
  const { counts, messages } = await convertInto(root)
  expect(counts).toMatchObject({ written: 0, skipped: 3 })
  expect(messages.flatMap((file) => file.messages.map(({ rule }) => rule))).toEqual([
    ...['link', 'link', 'link'],
  ])
})
