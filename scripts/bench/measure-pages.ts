/**
 * What Lighthouse thinks of the pages that readers use most, as their office would serve them. The
 * site is built from an invented collection, with its search.
 */
import { join } from 'node:path'
import { readCollection } from '../../src/collection/load-collection.ts'
import { makeSite } from '../site/make-site.ts'
import { startProgress } from '../terminal/progress.ts'
import { generateConverted } from './generated-collection.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { CATEGORIES, judgePages } from './pages/judge-pages.ts'
import type { Judged } from './pages/judge-pages.ts'
import { servePacked } from './pages/packed-site.ts'
import { NO_CHROMIUM, findChromium } from './search/chromium.ts'
import { usualYears } from './usual-years.ts'

const REPORTS = 200
const RUNS = 3
const LEAST = 98
const QUERY = '普法'

interface Judging {
  name: string
  /** From the address of the site on. */
  path: string
}

export async function measurePages(folder: string): Promise<Measured[]> {
  const executable = await findChromium(process.env)
  if (executable === null) {
    return [{ what: 'Lighthouse 评分', target: null, measured: NO_CHROMIUM, outcome: 'skipped' }]
  }
  const root = await generateConverted(folder, REPORTS)
  const site = join(root, 'site')
  await makeSite({ root, outDir: site })

  const pages = pagesOf(usualYears(await readCollection(root)).map(({ id }) => id))
  const judging = startProgress('Lighthouse 评分')
  const served = await servePacked(site)
  try {
    const addresses = pages.map(({ path }) => served.address + path)
    const judged = await judgePages(executable, addresses, RUNS, judging.step)
    return judged.map((one, at) => describePage(pages[at]?.name ?? '', one))
  } finally {
    await served.close()
    judging.finish('完成')
  }
}

function pagesOf(ids: readonly string[]): Judging[] {
  const compared = new URLSearchParams(ids.map((id) => ['r', id])).toString()
  return [
    { name: '首页', path: '' },
    { name: '报告', path: `reports/${ids[0] ?? ''}/` },
    { name: `检索“${QUERY}”的结果`, path: `search/?q=${encodeURIComponent(QUERY)}` },
    { name: '对照两份报告', path: `compare/?${compared}` },
    { name: `主题×报告（${REPORTS} 份）`, path: 'matrix/' },
  ]
}

function describePage(name: string, { points, faults }: Judged): Measured {
  const told = CATEGORIES.map((category, at) => `${category.name} ${points[at] ?? 0}`).join('，')
  const wanting = faults.length === 0 ? '' : `；欠缺：${faults.join('、')}`
  return {
    what: `Lighthouse 评分（电脑，${RUNS} 次的中位数），${name}`,
    target: `各不低于 ${LEAST}`,
    measured: told + wanting,
    outcome: outcomeOf(points.every((one) => one >= LEAST)),
  }
}
