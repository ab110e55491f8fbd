/**
 * How soon a page that is open shows what was changed in the content, with npm run dev: the page is
 * loaded anew by itself. Synonyms are seen once the search knows them. The content is the project's
 * own, of which one report is that of a township whose county nobody knows.
 */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { cp, readFile, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { ROOT_VARIABLE, contentPaths } from '../../src/collection/content-paths.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'
import { startProgress } from '../terminal/progress.ts'
import { freePort } from './free-port.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { NO_CHROMIUM, findChromium, openChromium } from './search/chromium.ts'
import { percentile } from './search/percentile.ts'

const RUNS = 5
const MOST_MS = 2000
const START_MS = 60_000
/** An edit that is not seen by then is told as such. */
const PATIENCE_MS = 20_000
/** What follows an edit, such as a new index, comes to its end, and the page is loaded by no one else. */
const REST_MS = 2500

interface Edit {
  what: string
  /** From the address of the site on. */
  page: string
  file: string
  /** `word` is what is to be seen on the page. */
  change: (text: string, word: string) => string
  shows: (word: string) => string
}

export async function measureEditing(folder: string): Promise<Measured[]> {
  const what = '改动后打开着的网页显示出来'
  const executable = await findChromium(process.env)
  if (executable === null) {
    return [{ what, target: null, measured: NO_CHROMIUM, outcome: 'skipped' }]
  }
  const root = join(folder, 'edited')
  await cp(join(projectRoot, 'content'), join(root, 'content'), { recursive: true })
  const edits = await editsOf(root)
  const measuring = startProgress('改动内容')
  const port = await freePort()
  const browser = await openChromium(executable)
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: projectRoot,
    env: { ...process.env, [ROOT_VARIABLE]: root },
    stdio: 'ignore',
  })
  try {
    const site = `http://127.0.0.1:${port}/`
    await untilAnswered(site)
    const page = await browser.newPage()
    const lines: Measured[] = []
    for (const [at, edit] of edits.entries()) {
      const times: number[] = []
      for (let run = 0; run < RUNS; run++) times.push(await timeEdit(page, site, edit, run))
      measuring.step(at + 1, edits.length)
      lines.push(describeEdit(`${what}，${edit.what}`, times))
    }
    return lines
  } finally {
    await browser.close()
    await end(server)
    measuring.finish('完成')
  }
}

async function editsOf(root: string): Promise<Edit[]> {
  const { reports, taxonomy, places, synonyms } = contentPaths(root)
  const [report = ''] = (await readdir(reports)).filter((name) => name.startsWith('maying-'))
  return [
    {
      what: '报告',
      page: `reports/${report.replace(/\.mdx$/u, '')}/`,
      file: join(reports, report),
      change: (text, word) => text.replace(/^title: .*$/mu, `title: ${word}`),
      shows: (word) => word,
    },
    {
      what: '标签表',
      page: 'tags/',
      file: taxonomy,
      change: (text, word) => text.replace(/^( {2}- name: ).*$/mu, `$1${word}`),
      shows: (word) => word,
    },
    {
      what: '乡镇表',
      page: 'townships/',
      file: places,
      change: (_, word) => `counties: [{ name: ${word}县, townships: [马营镇] }]\n`,
      shows: (word) => `${word}县`,
    },
    {
      what: '同义词表（检索结果）',
      page: 'search/?q=',
      file: synonyms,
      change: (_, word) => `groups:\n  - [${word}, 普法]\n`,
      shows: () => '已同时查找',
    },
  ]
}

async function timeEdit(page: Page, site: string, edit: Edit, run: number): Promise<number> {
  const word = `改动第${'一二三四五'.charAt(run)}次`
  const query = edit.page.endsWith('=') ? encodeURIComponent(word) : ''
  await page.waitForTimeout(REST_MS)
  await page.goto(site + edit.page + query)
  await page.waitForTimeout(REST_MS)
  const text = await readFile(edit.file, 'utf8').catch(() => '')
  const shown = edit.shows(word)
  const before = (await page.textContent('main')) ?? ''
  if (before.includes(shown)) throw new Error(`${shown} is there already`)
  const started = performance.now()
  await writeFile(edit.file, edit.change(text, word))
  const seen = page.waitForFunction(
    (shown) => document.querySelector('main')?.textContent.includes(shown),
    shown,
    { timeout: PATIENCE_MS, polling: 20 },
  )
  return seen.then(
    () => performance.now() - started,
    () => Infinity,
  )
}

async function untilAnswered(address: string): Promise<void> {
  const until = performance.now() + START_MS
  while (performance.now() < until) {
    if (
      await fetch(address).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Failure('npm run dev 没有启动，无法测量')
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const ended = once(server, 'exit')
  server.kill()
  await ended
}

function describeEdit(what: string, times: readonly number[]): Measured {
  const median = percentile(times, 50)
  const inSeconds = (ms: number): string =>
    ms === Infinity ? '没有显示' : `${(ms / 1000).toFixed(1)} 秒`
  return {
    what: `${what}，${times.length} 次的中位数`,
    target: `不超过 ${MOST_MS / 1000} 秒`,
    measured: `${inSeconds(median)}，最慢 ${inSeconds(Math.max(...times))}`,
    outcome: outcomeOf(median <= MOST_MS),
  }
}
