import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Entries } from '../../scripts/preflight/lockfile.mjs'
import { SmallProject } from './preflight/small-project.ts'

let project: SmallProject

beforeEach(() => {
  project = new SmallProject()
})

afterEach(() => {
  project.remove()
})

describe('before the first start', () => {
  test('what running needs is installed, and said to be', () => {
    const { code, stdout, stderr } = project.preflight()
    expect(stderr).toBe('')
    expect(code).toBe(0)
    expect(stdout).toContain('首次运行，先安装 2 个程序包')
    expect(stdout).toMatch(/安装程序包 2\/2，用时 \d+ 秒/)
    expect(project.diary()).toEqual([expect.stringMatching(/^ci --omit=dev /)])
    expect(project.has('node_modules/b')).toBe(true)
    expect(project.has('node_modules/tester')).toBe(false)
  })

  test('on an offline machine, what to do is said in Chinese', () => {
    const { code, stderr } = project.preflight([], { offline: true })
    expect(code).toBe(1)
    expect(stderr).toContain('连不上程序包仓库')
    expect(stderr).toContain('在一台能上网、系统相同的电脑上运行一次 npm start')
    expect(stderr).toContain('把整个文件夹（连同其中的 node_modules）复制过来')
    expect(stderr).toContain('npm error code ECONNREFUSED')
    expect(stderr).not.toContain('Socket')
  })

  test('the command is named that the person gave', () => {
    const { stderr } = project.preflight(['--dev'], { offline: true, script: 'pretest:unit' })
    expect(stderr).toContain('再运行一次 npm run test:unit')
  })
})

describe('with everything in place', () => {
  beforeEach(() => {
    project.preflight()
    project.remove('npm-diary.txt')
  })

  test('nothing is said and npm is left alone', () => {
    expect(project.preflight()).toEqual({ code: 0, stdout: '', stderr: '' })
    expect(project.diary()).toEqual([])
  })

  test('file times count for nothing: a folder copied to an offline machine is complete', () => {
    project.age('node_modules/a/package.json', 1_000_000)
    project.moveTo(`${project.root} 复制件`)
    expect(project.preflight([], { offline: true })).toEqual({ code: 0, stdout: '', stderr: '' })
  })

  test('a package in another version is missing, and is added in place', () => {
    project.write('node_modules/b/package.json', '{"version":"2.0.0"}')
    const { code, stdout } = project.preflight()
    expect(code).toBe(0)
    expect(stdout).toContain('缺少 1 个程序包')
    expect(project.diary()).toEqual([expect.stringMatching(/^install --no-save --omit=dev /)])
    expect(project.read('node_modules/b/package.json')).toContain('2.1.0')
  })

  test('a test adds the development packages, and a later repair keeps them', () => {
    project.preflight(['--dev'])
    expect(project.has('node_modules/tester')).toBe(true)
    project.remove('node_modules/a')
    project.preflight()
    expect(project.has('node_modules/a')).toBe(true)
    expect(project.has('node_modules/tester')).toBe(true)
    expect(project.diary()).toEqual([
      expect.stringContaining('install --no-save --include=dev'),
      expect.stringContaining('install --no-save --include=dev'),
    ])
  })
})

describe('an installation cut short', () => {
  beforeEach(() => {
    project.preflight()
    project.write('node_modules/b/index.js', 'half')
    project.write('.cache/installing.json', '["node_modules/b"]')
  })

  test('is done again, for a package may be there in part only', () => {
    project.age('.cache/installing.json', 60)
    const { code, stdout } = project.preflight()
    expect(code).toBe(0)
    expect(stdout).toContain('上次安装中断')
    expect(project.read('node_modules/b/index.js')).toBe('whole')
    expect(project.has('.cache/installing.json')).toBe(false)
    expect(project.preflight().stdout).toBe('')
  })

  test('may still go on in another window, and is then not disturbed', () => {
    const { code, stderr } = project.preflight()
    expect(code).toBe(1)
    expect(stderr).toContain('另一个窗口正在安装')
    expect(project.read('node_modules/b/index.js')).toBe('half')
  })
})

describe('Node', () => {
  test('that is too old to begin with is told apart', () => {
    const { code, stderr } = project.preflight([], { node: '18.20.4' })
    expect(code).toBe(1)
    expect(stderr).toContain('需要 Node 20 或更新的版本，这台电脑上的是 18.20.4')
    expect(project.diary()).toEqual([])
  })

  test('that is too old for what follows needs one among the packages', () => {
    const { code, stderr } = project.preflight([], { node: '20.9.0' })
    expect(code).toBe(1)
    expect(stderr).toContain('需要 Node 22.18 或更新的版本')
  })

  test.skipIf(process.platform === 'win32')(
    'comes with the packages, and npm is made to link it',
    () => {
      project.remove()
      const bundled: Entries = {
        '': { version: '1.0.0', optionalDependencies: { 'node-here': '22.23.2' } },
        'node_modules/node-here': { version: '22.23.2', optional: true, bin: { node: 'bin/node' } },
      }
      project = new SmallProject(bundled)
      const { code, stderr } = project.preflight([], { node: '20.9.0' })
      expect(stderr).toBe('')
      expect(code).toBe(0)
      expect(project.diary()).toEqual([
        expect.stringMatching(/^ci /),
        'rebuild node-here --ignore-scripts',
      ])
    },
  )
})

test('a wrong argument says what is right', () => {
  const { code, stderr } = project.preflight(['--prod'])
  expect(code).toBe(1)
  expect(stderr).toContain('不认识参数 --prod；可用的参数只有 --dev')
})
