import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { projectRoot } from '../../../scripts/project-root.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

function convertIn(root: string, args: string[], npm: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['scripts/convert.ts', ...args], {
    cwd: projectRoot,
    encoding: 'utf8',
    env: { ...process.env, XIANGJIAN_ROOT: root, ...npm },
  })
}

test('an option that npm has kept for itself is refused, before anything is written', () => {
  const root = temporaryFolder()
  const { status, stderr } = convertIn(root, [], { npm_config_check: 'true' })
  expect(status).toBe(2)
  expect(stderr).toContain('--check 前面少了单独的 --')
  expect(readdirSync(root)).toEqual([])
})

test('an option of npm that we were given as well is ours', () => {
  const { status } = convertIn(temporaryFolder(), ['--force', '--help'], {
    npm_config_force: 'true',
  })
  expect(status).toBe(0)
})

test('an unknown option is named, with what there is', () => {
  const { status, stderr } = convertIn(temporaryFolder(), ['--quick'])
  expect(status).toBe(2)
  expect(stderr).toContain('没有 --quick 这个选项')
  expect(stderr).toContain('用法：npm run convert')
})
