/**
 * A whole site built with masking holds no name and no number, in whatever file and however packed.
 * That the search for them does find is shown by the index of the same collection unmasked.
 */
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { sha256 } from '../../scripts/disk/hash.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import { buildSite } from '../../scripts/site/build-site.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { someReport } from '../some-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const NAMES = ['李小明', '皇甫泽福', '阿里木江', '钱七', '孙丽华']
/** Names are indexed by pairs of characters, too. */
const PARTS = ['李小', '小明', '泽福', '木江', '丽华']
const NUMBERS = ['13812345678', '0931-1234567', '11010519491231002X', 'zhangsan@']
const PRIVATE = [...NAMES, ...PARTS, ...NUMBERS]

const ORIGINAL = '镇长李小明'
const SOURCE = '述法/镇长李小明2023.txt'

/** Gives the root of a project with one report in which all of that stands. */
function somePrivateProject(): string {
  const root = temporaryFolder()
  const { reports, sources, taxonomy, names, site, cache } = contentPaths(root)
  for (const folder of [reports, cache, dirname(join(sources, SOURCE))]) {
    mkdirSync(folder, { recursive: true })
  }
  cpSync(contentPaths(projectRoot).taxonomy, taxonomy)
  writeFileSync(names, 'mask: [阿里木江]\n')
  writeFileSync(site, 'originals: true\n')
  writeFileSync(join(sources, SOURCE), ORIGINAL)
  const facts = { title: '镇长李小明述法报告', source: SOURCE, sha256: sha256(ORIGINAL) }
  const report = someReport('private', facts, [
    { level: 0, heading: '', blocks: [{ type: 'other', text: '书记皇甫泽福带头学法。' }] },
    { level: 1, heading: '一、李小明履职情况', blocks: [] },
    {
      level: 2,
      heading: '（一）律师孙丽华普法',
      blocks: [
        {
          type: 'measure',
          id: 'kaaaa',
          status: 'done',
          tags: ['普法'],
          text: '一是李小明带头。会同阿里木江普法12次，拨打13812345678，身份证11010519491231002X。',
        },
        { type: 'problem', id: 'pbbbb', kind: '存在问题', text: '村民孙丽华反映，共信访  件。' },
        { type: 'other', text: '姓名\t邮箱' },
        { type: 'other', text: '孙丽华\tzhangsan@example.com' },
        { type: 'other', text: '（联系人：钱七；电话：0931-1234567）' },
      ],
    },
  ])
  writeFileSync(join(reports, 'private.mdx'), writeReport(report))
  const message = { rule: 'no-body', severity: 'warning', line: 1, column: 1 } as const
  const messages = [{ ...message, reason: '实为“镇长李小明”；请核对' }]
  const note = {
    sha256: report.sha256,
    format: 'txt',
    encoding: 'utf-8',
    report: 'private',
    messages,
  }
  const notes = { rules: '', sources: { [SOURCE]: note } }
  writeFileSync(join(cache, NOTES_FILE), JSON.stringify(notes))
  return root
}

/** Which of what is private stands in a file of the folder, or in its path. */
function findIn(folder: string): string[] {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const texts = files.map((file) => {
    const path = join(file.parentPath, file.name)
    return file.isFile() ? `${file.name}\n${unpack(readFileSync(path))}` : file.name
  })
  return PRIVATE.filter((word) => texts.some((text) => text.includes(word)))
}

function unpack(bytes: Buffer): string {
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}

test('a site that is built masked holds nothing private in any file', async () => {
  const root = somePrivateProject()
  const plain = join(root, 'plain')
  await writeSearchIndex(await readCollection(root), plain)
  expect(findIn(plain)).toEqual(expect.arrayContaining([...NAMES, ...NUMBERS]))

  const outDir = join(root, 'dist')
  await buildSite({ root, outDir, mask: ['names', 'phones'] })
  expect(findIn(outDir)).toEqual([])
  const page = readFileSync(join(outDir, 'reports/private/index.html'), 'utf8')
  expect(page).toContain('李某某述法报告')
  expect(page).toContain('138********')
  expect(page).not.toContain('下载原件')
  expect(readdirSync(outDir)).not.toContain('originals')
})
