/** npm run convert as it is called: what it says and how it ends. */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAYING = '002_61c4fd2848860dad.txt'

function someRoot(): { root: string; content: string } {
  const root = temporaryFolder()
  const content = join(root, 'content')
  for (const path of [`sources/2023/${MAYING}`, 'taxonomy.yaml']) {
    cpSync(join(projectRoot, 'content', path.replace('2023/', '')), join(content, path))
  }
  return { root, content }
}

function convertIn(root: string, ...args: string[]) {
  return spawnSync(process.execPath, ['scripts/convert.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, XIANGJIAN_ROOT: root },
  })
}

describe('the files to convert', () => {
  test('a file that is not there is named, and nothing is converted', () => {
    const { root, content } = someRoot()
    const { status, stderr } = convertIn(root, join(content, 'sources/2024/a.txt'))
    expect(status).toBe(2)
    expect(stderr).toContain('2024/a.txt，没有找到')
    expect(stderr).not.toContain('    at ')
    expect(readdirSync(content).sort()).toEqual(['sources', 'taxonomy.yaml'])
  })

  test('a file that is passed over is named', () => {
    const { root, content } = someRoot()
    const path = join(content, 'sources/~$a.docx')
    writeFileSync(path, '')
    expect(convertIn(root, path)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('临时文件') as string,
    })
  })

  test.each(['sources/2023', 'sources'])('the folder %s stands for all below it', (folder) => {
    const { root, content } = someRoot()
    expect(convertIn(root, join(content, folder)).status).toBe(0)
    expect(readdirSync(join(content, 'reports'))).toEqual(['maying-2023.mdx'])
  })
})

test('a report that cannot be exported is told, and the command fails', () => {
  const { root, content } = someRoot()
  mkdirSync(join(content, 'reports'))
  writeFileSync(join(content, 'reports/broken.mdx'), '坏了')
  const out = join(root, 'out.json')
  const { status, stdout } = convertIn(root, '--json', out)
  expect(status).toBe(1)
  expect(stdout).toContain('content/reports/broken.mdx')
  expect(stdout).toContain('没有写进 JSON 文件')
  expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(1)
})

test('a check before the first conversion exports an empty array', () => {
  const { root } = someRoot()
  const out = join(root, 'out.json')
  expect(convertIn(root, '--check', '--json', out)).toMatchObject({ status: 1, stderr: '' })
  expect(readFileSync(out, 'utf8')).toBe('[]\n')
})

test('a taxonomy that is gone is told as gone, with how to get it back', () => {
  const { root, content } = someRoot()
  rmSync(join(content, 'taxonomy.yaml'))
  const { status, stderr } = convertIn(root)
  expect(status).toBe(1)
  expect(stderr).toContain('没有找到；请从备份恢复，或运行 git checkout')
  expect(stderr).not.toContain('空文件')
})
