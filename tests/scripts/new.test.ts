/** npm run new as it is called: what it writes, what it refuses, and what other commands make of it. */
import { spawnSync } from 'node:child_process'
import { cpSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { temporaryFolder } from '../temporary-folder.ts'

function someRoot(): string {
  const root = temporaryFolder()
  cpSync(join(projectRoot, 'content', 'taxonomy.yaml'), join(root, 'content', 'taxonomy.yaml'))
  return root
}

function run(root: string, command: 'new' | 'check' | 'convert', ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [`scripts/${command}.ts`, ...args],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, XIANGJIAN_ROOT: root } },
  )
  return { status, said: stdout + stderr }
}

test('the report has the statutory parts, is off the site, and every blank is found by the check', () => {
  const root = someRoot()
  expect(run(root, 'new', '--body', '双河镇人民政府', '--year', '2025')).toMatchObject({
    status: 0,
  })
  const text = readFileSync(join(root, 'content/reports/shuanghe-2025.mdx'), 'utf8')
  expect(text).toMatch(
    /^body: 双河镇\nlevel: 镇\nyear: 2025\nreviewed: false\npublished: false\n---/mu,
  )
  const { status, said } = run(root, 'check', 'shuanghe-2025')
  expect(status).toBe(0)
  expect(said).toContain(
    '应有的部分：举措与成效 有，存在问题 有，原因 有，整改 有，第一责任人履职 有，下一步计划 有',
  )
  const blanks = text.match(/（待补：[^）]*）/gu) ?? []
  expect(blanks.length).toBeGreaterThan(5)
  expect(said.match(/没有填写的地方：/gu)).toHaveLength(blanks.length)
})

test('a filled report has nothing left to fill, and no conversion touches it or misses its original', () => {
  const root = someRoot()
  run(root, 'new', '--body', '双河镇', '--year', '2025', '--county', '金溪县')
  const path = join(root, 'content/reports/shuanghe-2025.mdx')
  const filled = readFileSync(path, 'utf8').replace(/（待补：[^）]*）/gu, '组织普法宣传活动。')
  writeFileSync(path, filled)
  expect(run(root, 'check', 'shuanghe-2025').said).not.toContain('没有填写的地方')
  const converted = run(root, 'convert', '--prune', '--force')
  expect(converted.status).toBe(0)
  expect(converted.said).not.toContain('shuanghe-2025')
  expect(readFileSync(path, 'utf8')).toBe(filled)
})

test('no second report of a body and year is made; another county has its own', () => {
  const root = someRoot()
  const known = ['--body', '双河镇', '--year', '2025']
  run(root, 'new', ...known, '--county', '金溪县')
  const { status, said } = run(root, 'new', ...known)
  expect(status).toBe(1)
  expect(said).toContain('已有双河镇2025年的报告 content/reports/shuanghe-2025.mdx，没有新建')
  expect(run(root, 'new', ...known, '--county', '石桥县').status).toBe(0)
  expect(readdirSync(join(root, 'content/reports'))).toHaveLength(2)
})

test.each([
  [['--year', '2025'], '应有 --body 单位'],
  [['--body', '双河镇'], '--year 应为四位年份'],
  [['--body', '双河镇', '--year', '25'], '实为“25”'],
  [['--body', '../双河镇', '--year', '2025'], '--body 应为 2 到 30 个汉字的名称'],
  [['--body', '双河', '--year', '2025'], '看不出层级；请加上 --level'],
  [['--body', '双河镇', '--year', '2025', '--level', '村'], '--level 应为'],
])('what cannot be meant is refused with exit code 2: %j', (args, reason) => {
  const root = someRoot()
  const { status, said } = run(root, 'new', ...args)
  expect(status).toBe(2)
  expect(said).toContain(reason)
  expect(readdirSync(join(root, 'content'))).toEqual(['taxonomy.yaml'])
})
