/** Runs a program in a process of its own, as its user would, and measures it whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT_VARIABLE } from '../../src/collection/content-paths.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { watchChildren } from './child-memory.ts'
import { USAGE_FILE } from './tell-usage.ts'

export interface Usage {
  seconds: number
  /** The greatest memory that the process held. */
  megabytes: number
  /** The same of the processes that it started; null where it cannot be measured. */
  childMegabytes: number | null
}

/** `words` are what is given to node; `root` is the folder whose `content` it works on. */
export async function runMeasured(words: readonly string[], root: string): Promise<Usage> {
  const usageFile = join(root, 'usage.json')
  const preload = pathToFileURL(join(import.meta.dirname, 'tell-usage.ts')).href
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', preload, ...words], {
    cwd: projectRoot,
    env: { ...process.env, [ROOT_VARIABLE]: root, [USAGE_FILE]: usageFile },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const children = watchChildren(child.pid ?? 0)
  const [code] = (await once(child, 'exit')) as [number | null]
  const seconds = (performance.now() - started) / 1000
  const childMegabytes = children.stop()
  if (code !== 0) throw new Failure(`node ${words.join(' ')} 以 ${String(code)} 结束，无法测量`)
  const { kilobytes } = JSON.parse(await readFile(usageFile, 'utf8')) as { kilobytes: number }
  return { seconds, megabytes: kilobytes / 1024, childMegabytes }
}

/** What package.json gives to node for one of our commands: flags are part of what is measured. */
export async function wordsOf(command: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const [node, ...words] = scripts[command]?.split(' ') ?? []
  if (node !== 'node') throw new Failure(`package.json 的 ${command} 应以 node 开头`)
  return words
}
