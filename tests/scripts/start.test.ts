/** The whole of npm start, on a content folder of its own: what is dropped into it appears. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { projectRoot } from '../../scripts/project-root.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const MAYING = '002_61c4fd2848860dad.txt'
const PORT = '45500'

interface Running {
  child: ChildProcess
  /** Waits until it has printed this; gives what it has printed before and with it since last time. */
  until: (words: string) => Promise<string>
}

function startIn(root: string): Running {
  const child = spawn(process.execPath, ['scripts/start.ts', '--port', PORT], {
    cwd: projectRoot,
    env: { ...process.env, XIANGJIAN_ROOT: root },
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  let heard = 0
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const until = async (words: string): Promise<string> => {
    for (;;) {
      const at = said.indexOf(words, heard)
      if (at >= 0) {
        const news = said.slice(heard, at + words.length)
        heard = at + words.length
        return news
      }
      if (child.exitCode !== null) throw new Error(`ended before it said ${words}: ${said}`)
      await setTimeout(100)
    }
  }
  return { child, until }
}

test('sources and corrections appear while it runs, each burst by one build', async () => {
  const root = temporaryFolder()
  const sources = join(root, 'content', 'sources')
  const reports = join(root, 'content', 'reports')
  for (const path of [`sources/${MAYING}`, 'taxonomy.yaml', 'site.yaml']) {
    cpSync(join(projectRoot, 'content', path), join(root, 'content', path))
  }
  const text = readFileSync(join(sources, MAYING), 'utf8')
  const { child, until } = startIn(root)
  const [, address = ''] = /(http:\S+)\n/u.exec(await until('按 Ctrl+C 结束。')) ?? []
  const page = async (id: string): Promise<string> =>
    (await fetch(`${address}reports/${id}/`)).text()
  expect(await page('maying-2023')).toContain('马营镇')

  writeFileSync(join(sources, 'niutou.txt'), text.replaceAll('马营镇', '牛头镇'))
  await setTimeout(300)
  writeFileSync(join(sources, 'broken.docx'), 'PK\u0003\u0004')
  const dropped = await until('已更新：')
  expect(dropped).toContain('发现 2 个新文件（broken.docx、niutou.txt）')
  expect(dropped).toMatch(/content\/sources\/broken\.docx\n {2}错误/u)
  expect(dropped.split('生成页面 完成')).toHaveLength(2)
  expect(await page('niutou-2023')).toContain('牛头镇')

  const report = join(reports, 'niutou-2023.mdx')
  const corrected = readFileSync(report, 'utf8').replaceAll('综合行政执法', '综合执法改正')
  writeFileSync(report, corrected)
  rmSync(join(sources, 'niutou.txt'))
  const edited = await until('已更新：')
  // What the conversion itself has written is no change.
  expect(edited).toContain('发现 1 个文件有改动（niutou-2023.mdx）、1 个文件已删除（niutou.txt）')
  expect(edited).toContain('原件 niutou.txt，没有找到')
  expect(edited).toContain('（orphan）')
  expect(edited).not.toContain('broken.docx')
  expect(await page('niutou-2023')).toContain('综合执法改正')
  expect(readFileSync(report, 'utf8')).toBe(corrected)

  child.kill('SIGINT')
  await once(child, 'exit')
  expect(readdirSync(root).sort()).toEqual(['.cache', 'content', 'dist'])
  expect(readdirSync(reports).sort()).toEqual(['maying-2023.mdx', 'niutou-2023.mdx'])
  expect(existsSync(join(root, 'dist', 'index.html'))).toBe(true)
}, 120_000)
