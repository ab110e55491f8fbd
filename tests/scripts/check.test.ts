/** npm run check as it is called: what it says, how it ends, and that it writes nothing. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const TEXT = `双河镇2023年法治政府建设情况报告
一、主要举措和成效
（一）加强普法。开展普法宣传  次，我乡共受理信访件20件，办结23件。
（三）化解矛盾。与马营镇联合化解矛盾纠纷5起。
二、存在的问题
法治宣传形式单一。`

function someRoot(): string {
  const root = temporaryFolder()
  for (const path of ['taxonomy.yaml', 'reports/maying-2023.mdx']) {
    cpSync(join(projectRoot, 'content', path), join(root, 'content', path))
  }
  return root
}

function check(root: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/check.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, XIANGJIAN_ROOT: root },
  })
  return { status, stdout, stderr }
}

test('an original is checked in memory: findings with place and what to do, exit code 0', () => {
  const root = someRoot()
  const path = join(root, '双河镇.txt')
  writeFileSync(path, TEXT)
  const before = readdirSync(root, { recursive: true }).sort()
  const { status, stdout } = check(root, path)
  expect(status).toBe(0)
  expect(stdout).toContain('双河镇2023年报告')
  expect(stdout).toContain('没有填写的地方：第一部分（一），第 1 段')
  expect(stdout).toContain('应为“我镇”（双河镇），实为“我乡”；请核对')
  expect(stdout).toContain('受理20件、办结23件')
  expect(stdout).toContain('【（三）】')
  expect(stdout).toContain('没有找到“下一步计划”部分')
  expect(stdout).not.toContain('【马营镇】')
  expect(readdirSync(root, { recursive: true }).sort()).toEqual(before)
})

test.each(['maying-2023', 'content/reports/maying-2023.mdx'])(
  'a report of the collection is checked by its name: %s',
  (given) => {
    const { status, stdout } = check(someRoot(), given)
    expect(status).toBe(0)
    expect(stdout).toMatch(/第一部分，第 1 段，文件第 \d+ 行/u)
  },
)

test('--json gives the findings as data and nothing else', () => {
  const root = someRoot()
  const path = join(root, 'report.txt')
  writeFileSync(path, TEXT)
  const { status, stdout } = check(root, '--json', path)
  expect(status).toBe(0)
  const data = JSON.parse(stdout) as { name: string; findings: { rule: string }[] }
  expect(data.name).toBe('双河镇2023年报告')
  expect(data.findings.map(({ rule }) => rule)).toContain('odd-figures')
})

test('what a hostile file says cannot drive the terminal', () => {
  const root = someRoot()
  const path = join(root, 'a.txt')
  writeFileSync(path, TEXT.replace('次，', '次\u001b[2J，'))
  expect(check(root, path).stdout).not.toContain('\u001b')
})

test.each([
  ['a file that is not there', (root: string) => join(root, 'none.docx'), '没有找到文件'],
  ['an id that no report has', () => 'none-2023', '没有 none-2023.mdx'],
  ['a folder', (root: string) => root, '是一个文件夹，请写明其中的一份文件'],
  ['a folder that could be an id', () => 'content', '“content”是一个文件夹'],
])('%s cannot be read: exit code 2', (_, given, told) => {
  const root = someRoot()
  const { status, stderr } = check(root, given(root))
  expect(status).toBe(2)
  expect(stderr).toContain(told)
  expect(stderr).not.toContain('    at ')
})

test('no report, a broken report file, no file and two files: exit code 2', () => {
  const root = someRoot()
  mkdirSync(join(root, 'files'))
  const paths = ['a.txt', 'b.mdx'].map((name) => join(root, 'files', name))
  for (const path of paths) writeFileSync(path, '今天天气好。')
  for (const args of [...paths.map((path) => [path]), [], paths]) {
    expect(check(root, ...args)).toMatchObject({ status: 2, stdout: '' })
  }
})
