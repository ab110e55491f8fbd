/**
 * npm test: every check of the project, one after the other, each announced and timed.
 *
 * A failure does not stop the later ones: one run tells all there is to repair. To add a check, add
 * a line to the list. It writes nothing that git tracks.
 */
import { spawnSync } from 'node:child_process'
import { projectRoot } from './project-root.ts'
import { readArguments } from './terminal/arguments.ts'

interface Check {
  name: string
  /** As on a command line; the programs are those in node_modules/.bin. */
  command: string
}

const CHECKS: readonly Check[] = [
  { name: '类型：核心不用 Node 与浏览器', command: 'tsc -p src/core' },
  { name: '类型：网页不用旧浏览器没有的', command: 'tsc -p src/browser' },
  { name: '类型：全部文件', command: 'astro check --minimumFailingSeverity warning' },
  { name: '代码规范', command: 'eslint . --max-warnings=0' },
  { name: '排版', command: 'prettier . --check --log-level=warn' },
  { name: '多余的代码与依赖', command: 'knip' },
  { name: '单元、检索与浏览器测试', command: 'vitest run' },
]

readArguments('用法：npm test（没有选项；只运行部分测试：npm run test:unit -- 文件名）', {})

const failed = CHECKS.filter((check, index) => {
  console.log(`\n〔${index + 1}/${CHECKS.length}〕${check.name}`)
  const started = performance.now()
  const passed = run(check.command)
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`　${passed ? '通过' : '未通过'}，用时 ${seconds} 秒`)
  return !passed
})

if (failed.length === 0) {
  console.log('\n全部通过。')
} else {
  console.log(`\n未通过：${failed.map(({ name }) => name).join('、')}`)
  process.exitCode = 1
}

function run(command: string): boolean {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  return spawnSync(command, { cwd: projectRoot, env, shell: true, stdio: 'inherit' }).status === 0
}
