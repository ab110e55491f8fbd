/**
 * How fast an invented collection is searched, and how its index is built; beside it, what other
 * search engines make of the same records and queries.
 *
 * The search page is that of this site with the great index in the place of its own: the page is
 * the same for any collection, and to build all pages of a thousand reports would take minutes.
 * 1,350 reports are some 40,000 records.
 */
import { join } from 'node:path'
import { readCollection } from '../../src/collection/load-collection.ts'
import { recordsOf } from '../../src/core/search/records.ts'
import { projectRoot } from '../project-root.ts'
import { buildWithAstro } from '../site/run-astro.ts'
import { startProgress } from '../terminal/progress.ts'
import { generateConverted } from './generated-collection.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { runMeasured } from './run-measured.ts'
import type { Usage } from './run-measured.ts'
import { NO_CHROMIUM, findChromium, openChromium } from './search/chromium.ts'
import { comparePeers } from './search/compare-peers.ts'
import type { Compared } from './search/compare-peers.ts'
import { serveCounted } from './search/counted-site.ts'
import { measurePage } from './search/measure-page.ts'
import type { PageTimes } from './search/measure-page.ts'
import { percentile } from './search/percentile.ts'

const REPORTS = 1_350
const MANY_REPORTS = 5_000

const MOST = {
  buildSeconds: 60,
  buildMegabytes: 2_500,
  coldKilobytes: 600,
  laterKilobytes: 400,
  coldSeconds: 1,
  warmMedian: 30,
  warmP95: 80,
  block: 50,
}

export interface SearchMeasurements {
  lines: Measured[]
  compared: Compared[]
}

export async function measureSearch(folder: string): Promise<SearchMeasurements> {
  const site = join(folder, 'site')
  const pages = startProgress('生成页面')
  await buildWithAstro({ root: projectRoot, outDir: site })
  pages.finish('完成')

  const collection = await generateConverted(folder, REPORTS)
  const lines = await measureCollection(collection, site, REPORTS)
  const comparing = startProgress('与其他检索程序比较')
  const records = (await readCollection(collection)).reports.flatMap(recordsOf)
  const compared = await comparePeers(records, site, join(folder, 'peers'))
  comparing.finish('完成')

  const many = await generateConverted(folder, MANY_REPORTS)
  const manyLines = await measureCollection(many, site, MANY_REPORTS)
  return { lines: [...lines, ...manyLines.map(asReference)], compared }
}

async function measureCollection(
  collection: string,
  site: string,
  reports: number,
): Promise<Measured[]> {
  const building = startProgress(`建立 ${reports} 份报告的检索索引`)
  const builder = join(import.meta.dirname, 'search', 'build-index.ts')
  const build = await runMeasured([builder, site], collection)
  building.finish('完成')

  const executable = await findChromium(process.env)
  if (executable === null) return [...describeBuild(build, reports), skipped(reports)]
  const searching = startProgress('在浏览器中检索')
  const served = await serveCounted(site)
  const browser = await openChromium(executable)
  try {
    return [
      ...describeBuild(build, reports),
      ...describePage(await measurePage(browser, served), reports),
    ]
  } finally {
    await browser.close()
    await served.close()
    searching.finish('完成')
  }
}

function describeBuild({ seconds, megabytes, childMegabytes }: Usage, reports: number): Measured[] {
  const sum = megabytes + (childMegabytes ?? 0)
  const parts =
    childMegabytes === null
      ? '不含 Pagefind 自己的进程，这个系统上量不到'
      : `其中 Pagefind 的进程 ${childMegabytes.toFixed(0)} MB`
  return [
    {
      what: `建立 ${reports} 份报告的检索索引，含读入报告`,
      target: `不超过 ${MOST.buildSeconds} 秒`,
      measured: `${seconds.toFixed(0)} 秒`,
      outcome: outcomeOf(seconds <= MOST.buildSeconds),
    },
    {
      what: `建立 ${reports} 份报告的检索索引时各进程最大内存之和`,
      target: `不超过 ${MOST.buildMegabytes} MB`,
      measured: `${sum.toFixed(0)} MB，${parts}`,
      outcome: outcomeOf(sum <= MOST.buildMegabytes),
    },
  ]
}

function describePage({ cold, warm, longestBlock }: PageTimes, reports: number): Measured[] {
  const where = `${reports} 份报告，浏览器`
  const kilobytes = Math.max(...cold.map(({ bytes }) => bytes)) / 1024
  const later = Math.max(...cold.map(({ bytesAfter }) => bytesAfter)) / 1024
  const seconds =
    percentile(
      cold.map(({ ms }) => ms),
      50,
    ) / 1000
  const times = warm.map(({ ms }) => ms)
  const [median, p95] = [percentile(times, 50), percentile(times, 95)]
  const slowest = [...warm].sort((a, b) => b.ms - a.ms).slice(0, 3)
  const named = slowest.map(({ query, ms }) => `${query} ${ms.toFixed(0)}`).join('、')
  return [
    {
      what: `${where}首次检索到列出结果传输的数据，${cold.length} 次中最多的`,
      target: `不超过 ${MOST.coldKilobytes} KB`,
      measured: `${kilobytes.toFixed(0)} KB`,
      outcome: outcomeOf(kilobytes <= MOST.coldKilobytes),
    },
    {
      what: `${where}列出结果之后又传输的数据`,
      target: `不超过 ${MOST.laterKilobytes} KB`,
      measured: `${later.toFixed(0)} KB`,
      outcome: outcomeOf(later <= MOST.laterKilobytes),
    },
    {
      what: `${where}首次检索，从打开页面到画出结果，${cold.length} 次的中位数`,
      target: `不超过 ${MOST.coldSeconds} 秒`,
      measured: `${seconds.toFixed(2)} 秒`,
      outcome: outcomeOf(seconds <= MOST.coldSeconds),
    },
    {
      what: `${where}再检索 ${times.length} 个新的查询，到列出结果`,
      target: `p50 ${MOST.warmMedian} 毫秒，p95 ${MOST.warmP95} 毫秒`,
      measured: `p50 ${median.toFixed(0)} 毫秒，p95 ${p95.toFixed(0)} 毫秒；最慢 ${named}`,
      outcome: outcomeOf(median <= MOST.warmMedian && p95 <= MOST.warmP95),
    },
    {
      what: `${where}检索时页面最长一次没有反应`,
      target: `不超过 ${MOST.block} 毫秒`,
      measured: longestBlock === 0 ? `不到 ${MOST.block} 毫秒` : `${longestBlock.toFixed(0)} 毫秒`,
      outcome: outcomeOf(longestBlock <= MOST.block),
    },
  ]
}

function skipped(reports: number): Measured {
  const what = `${reports} 份报告，浏览器中的检索`
  return { what, target: null, measured: NO_CHROMIUM, outcome: 'skipped' }
}

function asReference(line: Measured): Measured {
  return line.outcome === 'skipped' ? line : { ...line, target: null, outcome: 'reference' }
}
