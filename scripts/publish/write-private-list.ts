/**
 * 个人信息清单.txt: all that looks private in the collection, beside content/ and never in a release.
 *
 * What stands in it is what masking takes out, so it must not go where the release goes. Where
 * nothing was found there is no list, nor that of an earlier time.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describePrivate } from '../../src/core/mask/list-private.ts'
import type { PrivateFinding } from '../../src/core/mask/list-private.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { writeFileWhole } from '../disk/write-file-whole.ts'

const LIST_FILE = '个人信息清单.txt'

/** Gives the path of the list, null where there is none. */
export async function writePrivateList(
  root: string,
  findings: readonly PrivateFinding[],
  mask: MaskWhat,
): Promise<string | null> {
  const path = join(root, LIST_FILE)
  if (findings.length === 0) {
    await rm(path, { force: true })
    return null
  }
  const lines = [
    '本清单只供核对，里面有姓名和电话，请不要和发布的文件夹放在一起，也不要发给别人。',
    '漏掉的、不该隐去的，写进 content/names.yaml。',
    '',
    ...describePrivate(findings, mask),
  ]
  // As the editors of old Windows systems want it.
  await writeFileWhole(path, `\ufeff${lines.join('\r\n')}\r\n`)
  return path
}
