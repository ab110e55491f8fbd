/** Runs Astro as a process of its own: its memory is its own, and its words are kept for a failure. */
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'

export async function runAstro(args: readonly string[], root: string): Promise<void> {
  const { code, output } = await run(args, root, 'pipe')
  if (code !== 0) {
    throw new Failure(`页面生成失败，网站保持原样。请把以下内容发给维护人员：\n${output.trim()}`)
  }
}

/** With its output shown as it comes; for the development server. */
export async function runAstroInForeground(args: readonly string[], root: string): Promise<number> {
  return (await run(args, root, 'inherit')).code
}

async function run(
  args: readonly string[],
  root: string,
  output: 'pipe' | 'inherit',
): Promise<{ code: number; output: string }> {
  const child = spawn(process.execPath, [await findAstro(), ...args], {
    cwd: projectRoot,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', XIANGJIAN_ROOT: root },
    stdio: ['ignore', output, output],
  })
  let said = ''
  child.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise<number>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => resolve(status ?? 1))
  })
  return { code, output: said }
}

async function findAstro(): Promise<string> {
  const folder = join(projectRoot, 'node_modules', 'astro')
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: { astro: string }
  }
  return join(folder, bin.astro)
}
