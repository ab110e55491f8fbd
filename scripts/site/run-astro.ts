/**
 * Runs Astro as a process of its own: its memory is its own, and its words are kept for a failure.
 *
 * Builds of one project take turns, whatever they are for: Astro keeps notes in the project's folder.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  MASK_VARIABLE,
  MESSAGES_VARIABLE,
  ROOT_VARIABLE,
} from '../../src/collection/content-paths.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { withLock } from '../disk/lock.ts'
import { undoAtExit } from '../disk/undo-at-exit.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { PACKAGES_VARIABLE } from './bundled-packages.ts'

export interface AstroBuild {
  /** Holds content/. */
  root: string
  outDir: string
  /** Path below which the site will be served. */
  base?: string
  /** What is masked on the pages. */
  mask?: MaskWhat
  /** Is given the names of the packages whose code runs in the browser, a line each. */
  packagesFile?: string
  /** Is told how many pages there are so far. */
  onPages?: (count: number) => void
}

const LOCK = join(projectRoot, '.cache', 'astro.lock')

/** Gives the number of pages. */
export async function buildWithAstro(build: AstroBuild): Promise<number> {
  const tellWaiting = (pid: number): void => {
    console.log(`另一个窗口（进程 ${pid}）正在生成页面，等它完成后自动继续……`)
  }
  return withLock(LOCK, tellWaiting, () => runBuild(build))
}

async function runBuild({
  root,
  outDir,
  base = '/',
  mask = [],
  packagesFile,
  onPages,
}: AstroBuild): Promise<number> {
  const child = await startAstro(['build', '--outDir', outDir, '--base', base], root, 'pipe', {
    [MASK_VARIABLE]: mask.join(),
    [PACKAGES_VARIABLE]: packagesFile,
  })
  let said = ''
  let pages = 0
  const listen = (chunk: Buffer): void => {
    const text = chunk.toString()
    said += text
    pages += text.split('index.html').length - 1
    onPages?.(pages)
  }
  child.stdout?.on('data', listen)
  child.stderr?.on('data', listen)
  if ((await ended(child)) !== 0) {
    throw new Failure(`页面生成失败，网站保持原样。请把以下内容发给维护人员：\n${said.trim()}`)
  }
  return pages
}

/** With its output shown as it comes. */
export async function serveWithAstro(port: number, root: string): Promise<number> {
  return ended(await startAstro(['dev', '--ignore-lock', '--port', String(port)], root, 'inherit'))
}

async function startAstro(
  args: readonly string[],
  root: string,
  output: 'pipe' | 'inherit',
  variables: NodeJS.ProcessEnv = {},
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [await findAstro(), ...args], {
    cwd: projectRoot,
    env: {
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      [ROOT_VARIABLE]: root,
      // Without a word here a variable of the machine would mask the pages.
      [MASK_VARIABLE]: '',
      [MESSAGES_VARIABLE]: args[0] === 'dev' ? 'shown' : '',
      ...variables,
    },
    stdio: ['ignore', output, output],
  })
  child.once(
    'close',
    undoAtExit(() => child.kill()),
  )
  return child
}

async function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (status) => {
      resolve(status ?? 1)
    })
  })
}

async function findAstro(): Promise<string> {
  const folder = join(projectRoot, 'node_modules', 'astro')
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: { astro: string }
  }
  return join(folder, bin.astro)
}
