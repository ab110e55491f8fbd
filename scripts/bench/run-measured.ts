/** Runs one of our commands as its user would, in a process of its own, and measures it whole. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ROOT_VARIABLE } from '../../src/collection/content-paths.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { USAGE_FILE } from './tell-usage.ts'

export interface Usage {
  seconds: number
  /** The greatest memory that the process held. */
  megabytes: number
}

/** `command` is a name of package.json; `root` is the folder whose `content` it works on. */
export async function runMeasured(
  command: string,
  root: string,
  ...options: readonly string[]
): Promise<Usage> {
  const usageFile = join(root, 'usage.json')
  const preload = pathToFileURL(join(import.meta.dirname, 'tell-usage.ts')).href
  const words = [...(await wordsOf(command)), ...options]
  const started = performance.now()
  const child = spawn(process.execPath, ['--import', preload, ...words], {
    cwd: projectRoot,
    env: { ...process.env, [ROOT_VARIABLE]: root, [USAGE_FILE]: usageFile },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  const seconds = (performance.now() - started) / 1000
  if (code !== 0) throw new Failure(`npm run ${command} 以 ${String(code)} 结束，无法测量`)
  const { kilobytes } = JSON.parse(await readFile(usageFile, 'utf8')) as { kilobytes: number }
  return { seconds, megabytes: kilobytes / 1024 }
}

/** What package.json gives to node: the flags are part of what is measured. */
async function wordsOf(command: string): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const [node, ...words] = scripts[command]?.split(' ') ?? []
  if (node !== 'node') throw new Failure(`package.json 的 ${command} 应以 node 开头`)
  return words
}
