/**
 * How fast the pages on which reports are read beside each other answer in a real browser: the table
 * of topics and reports, and two reports side by side. The site is built from an invented collection.
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { readCollection } from '../../src/collection/load-collection.ts'
import { buildWithAstro } from '../site/run-astro.ts'
import { startProgress } from '../terminal/progress.ts'
import { generateConverted } from './generated-collection.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { measureComparePage } from './reading/measure-compare-page.ts'
import type { CompareTimes } from './reading/measure-compare-page.ts'
import { measureMatrixPage } from './reading/measure-matrix-page.ts'
import type { MatrixTimes } from './reading/measure-matrix-page.ts'
import type { Act } from './reading/page-clock.ts'
import { NO_CHROMIUM, findChromium, openChromium } from './search/chromium.ts'
import { serveCounted } from './search/counted-site.ts'
import { percentile } from './search/percentile.ts'
import { lengthOf, usualYears } from './usual-years.ts'

/** As many columns as the table draws at once. */
const REPORTS = 200

/** Milliseconds. */
const MOST = { frame: 50, view: 300, act: 50 }

export async function measureReading(folder: string): Promise<Measured[]> {
  const executable = await findChromium(process.env)
  if (executable === null) {
    const what = '浏览器中的主题×报告和对照'
    return [{ what, target: null, measured: NO_CHROMIUM, outcome: 'skipped' }]
  }
  const root = await generateConverted(folder, REPORTS)
  const building = startProgress(`生成 ${REPORTS} 份报告的网站`)
  const site = join(root, 'site')
  await buildWithAstro({ root, outDir: site })
  building.finish('完成')

  const years = usualYears(await readCollection(root))
  const measuring = startProgress('在浏览器中阅读')
  const served = await serveCounted(site)
  const browser = await openChromium(executable)
  try {
    const ids = years.map(({ id }) => id)
    const matrix = await measureMatrixPage(browser, served.address)
    const compare = await measureComparePage(browser, served.address, ids)
    const lengths = years.map(({ sections }) => lengthOf(sections))
    return [...describeMatrix(matrix), ...describeCompare(compare, lengths), describeLoad()]
  } finally {
    await browser.close()
    await served.close()
    measuring.finish('完成')
  }
}

function describeMatrix({ topics, reports, frames, choices }: MatrixTimes): Measured[] {
  const size = `${topics} 个标签 × ${reports} 份报告`
  const longest = Math.max(...frames)
  // Screens show a frame every 16.7 ms: three are 50.
  const slow = frames.filter((ms) => Math.round(ms) > MOST.frame).length
  return [
    {
      what: `${size}，用滚轮来回滚动时最长的一帧`,
      target: `没有超过 ${MOST.frame} 毫秒的`,
      measured: `${longest.toFixed(0)} 毫秒，${frames.length} 帧中有 ${slow} 帧超过`,
      outcome: outcomeOf(slow === 0),
    },
    describeActs(`${size}，另作选择到画出来`, choices, null),
  ]
}

function describeCompare({ views, acts }: CompareTimes, lengths: readonly number[]): Measured[] {
  const size = `对照两份报告（${lengths.map((length) => `${length} 字`).join('和 ')}）`
  const view = percentile(views, 50)
  return [
    {
      what: `${size}，数据到达至画出来，${views.length} 次的中位数`,
      target: `不超过 ${MOST.view} 毫秒`,
      measured: `${view.toFixed(0)} 毫秒`,
      outcome: outcomeOf(view <= MOST.view),
    },
    describeActs(`${size}，点击到画出看得见的各行`, acts, MOST.act),
    describeActs(
      `${size}，点击到画完所有的行`,
      acts.map(({ act, wholeMs }) => ({ act, ms: wholeMs })),
      null,
    ),
  ]
}

/** All of them have to keep to `most`; null where there is no target. */
function describeActs(
  what: string,
  acts: readonly Pick<Act, 'act' | 'ms'>[],
  most: number | null,
): Measured {
  const slowest = [...acts].sort((a, b) => b.ms - a.ms)
  const median = percentile(
    acts.map(({ ms }) => ms),
    50,
  )
  const named = slowest.slice(0, 3).map(({ act, ms }) => `${act} ${ms.toFixed(0)}`)
  return {
    what: `${what}，${acts.length} 种`,
    target: most === null ? null : `各不超过 ${most} 毫秒`,
    measured: `中位数 ${median.toFixed(0)} 毫秒；最慢 ${named.join('、')}`,
    outcome: most === null ? 'reference' : outcomeOf((slowest[0]?.ms ?? 0) <= most),
  }
}

/** Whatever else runs on the machine slows a browser; Windows cannot tell it and says 0. */
function describeLoad(): Measured {
  return {
    what: '测完时最近一分钟平均有几个程序在等处理器（系统负载）',
    target: null,
    measured: (loadavg()[0] ?? 0).toFixed(1),
    outcome: 'reference',
  }
}
