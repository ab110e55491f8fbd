/**
 * Runs Astro as a process of its own: its memory is its own, and its words are kept for a failure.
 *
 * Builds of one project take turns, whatever they are for: Astro keeps notes in the project's folder,
 * and moves files from there to where it builds. So it builds within the project, and what it has
 * built is moved to where it is wanted, which may be another disk.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { rmSync } from 'node:fs'
import { readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import {
  MASK_VARIABLE,
  MESSAGES_VARIABLE,
  ROOT_VARIABLE,
} from '../../src/collection/content-paths.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { withLock } from '../disk/lock.ts'
import { moveFolder } from '../disk/move-folder.ts'
import { toldRefusal } from '../disk/told-refusal.ts'
import { undoAtExit } from '../disk/undo-at-exit.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { PACKAGES_VARIABLE } from './bundled-packages.ts'

export interface AstroBuild {
  /** Holds content/. */
  root: string
  /** Not there yet. */
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

const CACHE = join(projectRoot, '.cache')
const LOCK = join(CACHE, 'astro.lock')
const BUILT_HERE = /^astro-\d+$/u

/** Gives the number of pages. */
export async function buildWithAstro(build: AstroBuild): Promise<number> {
  const tellWaiting = (pid: number): void => {
    console.log(`另一个窗口（进程 ${pid}）正在生成页面，等它完成后自动继续……`)
  }
  return withLock(LOCK, tellWaiting, async () => {
    await tidyUpAfterOthers()
    const here = join(CACHE, `astro-${process.pid}`)
    const tidyUp = (): void => rmSync(here, { recursive: true, force: true })
    const done = undoAtExit(tidyUp)
    try {
      const pages = await runBuild({ ...build, outDir: here })
      await moveFolder(here, build.outDir)
      return pages
    } finally {
      tidyUp()
      done()
    }
  })
}

/** What a power cut has left: whoever holds the lock is the only one at work. */
async function tidyUpAfterOthers(): Promise<void> {
  for (const name of await readdir(CACHE)) {
    if (BUILT_HERE.test(name)) await rm(join(CACHE, name), { recursive: true, force: true })
  }
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
  if ((await ended(child)) !== 0) throw failedBuild(said)
  return pages
}

/** By what Astro said. */
export function failedBuild(said: string): Failure {
  const refusal = toldRefusal(said)
  return new Failure(
    refusal === null
      ? `页面生成失败，网站保持原样。请把以下内容发给维护人员：\n${said.trim()}`
      : `页面没有生成，网站保持原样：${refusal}`,
  )
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
