/**
 * How fast reports are compared: the part that core does of what the compare page shows, and the
 * search for highly similar texts when the site is built.
 *
 * Long reports are made of several generated ones; another version of one has other numbers, some
 * other words and some blocks less, two unrelated ones share no town.
 */
import { readCollection } from '../../src/collection/load-collection.ts'
import { figureChanges } from '../../src/core/compare/figure-changes.ts'
import { changedWords } from '../../src/core/compare/changed-words.ts'
import { findNearTexts } from '../../src/core/compare/near-texts.ts'
import { pairMeasures } from '../../src/core/compare/pair-measures.ts'
import { differTexts } from '../../src/core/compare/text-difference.ts'
import type { Collection } from '../../src/core/collection.ts'
import type { Report, Section } from '../../src/core/report.ts'
import { startProgress } from '../terminal/progress.ts'
import { generateConverted } from './generated-collection.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { percentile } from './search/percentile.ts'
import { lengthOf, usualYears } from './usual-years.ts'

const REPORTS = 1_350
const RUNS = 9
const LONG = 20_000
const LONGEST = 100_000

const MOST = { view: 300, versions: 200, unrelated: 1_000, nearSeconds: 60 }

export async function measureCompare(folder: string): Promise<Measured[]> {
  const collection = await readCollection(await generateConverted(folder, REPORTS))
  const progress = startProgress('对比')
  const lines = [...measurePairs(collection), ...measureTexts(collection), measureNear(collection)]
  progress.finish('完成')
  return lines
}

function measurePairs(collection: Collection): Measured[] {
  const [before, after] = usualYears(collection)
  const ms = medianTime(() => {
    for (const pair of pairMeasures(before, after).pairs) {
      if (pair.before === null || pair.after === null) continue
      const texts = [pair.before.measure.text, pair.after.measure.text] as const
      changedWords(...texts)
      figureChanges(...texts)
    }
  })
  const sizes = [before, after].map((report) => `${lengthOf(report.sections)} 字`).join('和 ')
  return [
    {
      what: `同一乡镇两年的报告（${sizes}）配对措施，比较词语和数据`,
      target: `连同画出页面不超过 ${MOST.view} 毫秒`,
      measured: `${ms.toFixed(0)} 毫秒`,
      outcome: outcomeOf(ms <= MOST.view),
    },
  ]
}

function measureTexts({ reports }: Collection): Measured[] {
  const long = longReport(reports, LONG)
  const other = longReport(reports.toReversed(), LONG)
  const longest = longReport(reports, LONGEST)
  const otherLongest = longReport(reports.toReversed(), LONGEST)
  const versions = medianTime(() => differTexts(long, nextVersion(long)))
  const unrelated = medianTime(() => differTexts(long, other))
  const far = medianTime(() => differTexts(longest, otherLongest))
  return [
    {
      what: `比较 ${LONG} 字报告的两个版本`,
      target: `不超过 ${MOST.versions} 毫秒`,
      measured: `${versions.toFixed(0)} 毫秒`,
      outcome: outcomeOf(versions <= MOST.versions),
    },
    {
      what: `比较两份互不相关的 ${LONG} 字报告`,
      target: `不超过 ${MOST.unrelated} 毫秒`,
      measured: `${unrelated.toFixed(0)} 毫秒`,
      outcome: outcomeOf(unrelated <= MOST.unrelated),
    },
    {
      what: `比较两份互不相关的 ${LONGEST} 字报告`,
      target: null,
      measured: `${far.toFixed(0)} 毫秒`,
      outcome: 'reference',
    },
  ]
}

function longReport(reports: readonly Report[], characters: number): Report {
  const [first] = reports
  if (first === undefined) throw new Error('there is no report')
  const sections: Section[] = []
  let length = 0
  for (const section of reports.flatMap((report) => report.sections)) {
    if (length >= characters) break
    sections.push(section)
    length += lengthOf([section])
  }
  return { ...first, sections }
}

function nextVersion(report: Report): Report {
  let number = 0
  const sections = report.sections.map((section) => ({
    ...section,
    blocks: section.blocks
      .filter(() => ++number % 10 !== 0)
      .map((block) => ({
        ...block,
        text: block.text
          .replace(/\d+/gu, (digits) => `${Number(digits) + 3}`)
          .replace(/开展|组织/gu, '举办'),
      })),
  }))
  return { ...report, sections }
}

function measureNear({ reports }: Collection): Measured {
  const started = performance.now()
  const found = findNearTexts(reports)
  const seconds = (performance.now() - started) / 1000
  const blocks = reports.flatMap(({ sections }) => sections.flatMap((section) => section.blocks))
  return {
    what: `在 ${reports.length} 份报告的 ${blocks.length} 段文字中找出高度相似的`,
    target: `不超过 ${MOST.nearSeconds} 秒`,
    measured: `${seconds.toFixed(1)} 秒，${found.length} 处`,
    outcome: outcomeOf(seconds <= MOST.nearSeconds),
  }
}

function medianTime(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now()
    work()
    return performance.now() - started
  })
  return percentile(times, 50)
}
