import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePrivateList } from '../../../scripts/publish/write-private-list.ts'
import type { PrivateFinding } from '../../../src/core/mask/list-private.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function findings(count: number): PrivateFinding[] {
  return Array.from({ length: count }, (_, at) => ({
    ...{ file: 'content/reports/a.mdx', where: '标题', kind: 'phone' as const },
    ...{ text: String(13_800_000_000 + at), before: '电话', after: '。', reason: '手机号码' },
  }))
}

test('the list holds all that was found, however much', async () => {
  const root = temporaryFolder()
  const path = await writePrivateList(root, findings(500), ['names'])
  expect(path).toBe(join(root, '个人信息清单.txt'))
  const text = readFileSync(path ?? '', 'utf8')
  expect(text).toMatch(/^\ufeff本清单只供核对/u)
  expect(text.match(/电话，照原样发布：电话【138\d{8}】。/gu)).toHaveLength(500)
})

test('where nothing is found any more, the list of an earlier time goes', async () => {
  const root = temporaryFolder()
  await writePrivateList(root, findings(1), [])
  expect(readdirSync(root)).toHaveLength(1)
  expect(await writePrivateList(root, [], [])).toBeNull()
  expect(readdirSync(root)).toEqual([])
})
