/**
 * A whole release made with masking holds no name and no number, in whatever file and however packed:
 * site, index, notices, what opens by a double click, and the zip of them all.
 *
 * That the search for them does find is shown by what stands in their place, which has to be found in
 * each kind of file, and by an index of the same collection unmasked.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sha256 } from '../../scripts/disk/hash.ts'
import { listFiles } from '../../scripts/disk/list-files.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { writeSearchIndex } from '../../scripts/search-index.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'
import { readCollection } from '../../src/collection/load-collection.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { FILE_CALLBACK, isEmbeddedAsText } from '../../src/core/publish/embedded-file.ts'
import { someReport } from '../some-report.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const NAMES = ['李小明', '皇甫泽福', '阿里木江', '钱七', '孙丽华', '周海涛', '吴玉梅', '徐小军']
/** Names are indexed by pairs of characters, too. */
const PARTS = ['李小', '小明', '泽福', '木江', '丽华', '海涛']
const NUMBERS = ['13812345678', '0931-1234567', '11010519491231002X', 'zhangsan@']
const PRIVATE = [...NAMES, ...PARTS, ...NUMBERS]

/** Where the masked name has to stand, and so the search to look. */
const HELD = [
  'site/reports/private/index.html',
  'site/data/private.*json',
  'site/pagefind/records-',
  'site/pagefind/texts/',
  '便携版/reports/private/index.html',
  '便携版/data/private.*json.js',
  '便携版/pagefind/texts/.*jsonz.js',
  '发布报告.txt',
  '本次更新.txt',
]

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
        { type: 'other', text: '司法所周海涛、吴玉梅到村。徐小军带领志愿者清理河道。' },
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

interface HeldText {
  /** In a zip behind the zip's own: release.zip/site/index.html. */
  path: string
  text: string
}

/** All files, those in a zip too, each as text however it is packed. */
async function readTexts(folder: string): Promise<HeldText[]> {
  const paths = await listFiles(folder)
  return paths.flatMap((path) => {
    const bytes = readFileSync(join(folder, path))
    if (!path.endsWith('.zip')) return [{ path, text: unpack(path, bytes) }]
    return Object.entries(unzipSync(bytes)).map(([name, content]) => ({
      path: `${path}/${name}`,
      text: unpack(name, Buffer.from(content)),
    }))
  })
}

function unpack(path: string, bytes: Buffer): string {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return unpack(path, gunzipSync(bytes))
  const text = bytes.toString('utf8')
  if (!text.startsWith(FILE_CALLBACK)) return text
  const embedded = JSON.parse(text.slice(FILE_CALLBACK.length + 1, text.lastIndexOf(')'))) as string
  const name = path.replace(/\.js$/u, '')
  return isEmbeddedAsText(name) ? embedded : unpack(name, Buffer.from(embedded, 'base64'))
}

/** Each word that stands in a file, or in its path, with that. */
async function findIn(folder: string, words = PRIVATE): Promise<string[]> {
  const texts = await readTexts(folder)
  return words.flatMap((word) =>
    texts
      .filter(({ path, text }) => path.includes(word) || text.includes(word))
      .map(({ path }) => `${word} in ${path}`),
  )
}

const TIME_FOR_BUILDS = 180_000

test(
  'a release that is made masked holds nothing private in any file, nor in its zip',
  async () => {
    const root = somePrivateProject()
    const out = join(root, 'out')
    const args = ['--mask', 'names,phones', '--portable', '--out', join(out, 'release')]
    const made = spawnSync(process.execPath, ['scripts/publish.ts', ...args], {
      cwd: projectRoot,
      encoding: 'utf8',
      env: { ...process.env, XIANGJIAN_ROOT: root },
    })
    expect(made.stderr).toBe('')
    expect(readdirSync(out).sort()).toEqual(['release', 'release.zip'])
    expect(await findIn(out)).toEqual([])

    const masked = (await findIn(out, ['李某某'])).join('\n')
    for (const path of HELD) {
      expect(masked).toMatch(new RegExp(`in release/${path}`, 'u'))
      expect(masked).toMatch(new RegExp(`in release.zip/release/${path}`, 'u'))
    }
    const page = readFileSync(join(out, 'release/site/reports/private/index.html'), 'utf8')
    expect(page).toContain('李某某述法报告')
    expect(page).toContain('138********')
    expect(page).not.toContain('下载原件')
    expect(readdirSync(join(out, 'release/site'))).not.toContain('originals')

    // For the officer, and out of the release.
    const list = readFileSync(join(root, '个人信息清单.txt'), 'utf8')
    expect(NAMES.filter((name) => !list.includes(name))).toEqual([])
    expect(made.stdout).toContain(join(root, '个人信息清单.txt'))
  },
  TIME_FOR_BUILDS,
)

test('what is private is found in an index, however packed, in a zip and in a path', async () => {
  const root = somePrivateProject()
  const plain = join(root, 'plain')
  await writeSearchIndex(await readCollection(root), plain)
  const inIndex = (await findIn(plain)).join('\n')
  for (const word of [...NAMES, ...NUMBERS]) expect(inIndex).toContain(`${word} in `)
  for (const part of PARTS) expect(inIndex).toContain(`${part} in pagefind/index/`)

  const folder = temporaryFolder()
  const packed = gzipSync('李小明')
  writeFileSync(join(folder, 'a.pf_fragment'), packed)
  const embedded = `${FILE_CALLBACK}(${JSON.stringify(packed.toString('base64'))})\n`
  writeFileSync(join(folder, 'a.jsonz.js'), embedded)
  writeFileSync(join(folder, 'a.zip'), zipSync({ 'a.txt': strToU8('李小明'), 李小明: packed }))
  writeFileSync(join(folder, '李小明.txt'), '')
  const paths = ['a.jsonz.js', 'a.pf_fragment', 'a.zip/a.txt', 'a.zip/李小明', '李小明.txt']
  expect(await findIn(folder, ['李小明'])).toEqual(paths.map((path) => `李小明 in ${path}`))
})
