/**
 * A report to be written here, from the statutory outline: headings, and below each what belongs
 * there, as blanks that the self-check finds (check/rules/blanks.ts) until somebody fills them in.
 *
 *     startReport({ body: '马营镇', level: '镇', county: null, year: 2025 }, new Set()) → maying-2025
 *
 * It has no original (`source` is empty) and stays off the site until `published: false` is deleted.
 * Words are not suggested: what a township did is its own to tell.
 */
import { BlockIds } from './complete-blocks.ts'
import type { StoredBlock } from './complete-blocks.ts'
import { completeReport } from './complete-report.ts'
import type { StoredSection } from './complete-report.ts'
import { newReportId } from './report-id.ts'
import { LEVELS } from './report.ts'
import type { Facts, Level, Report } from './report.ts'

export type NewReport = Pick<Facts, 'body' | 'level' | 'county'> & { year: number }

/** `taken` are the ids of the reports there are. */
export function startReport(known: NewReport, taken: ReadonlySet<string>): Report {
  const { body, level, county, year } = known
  const facts: Facts = {
    title: `${body}${year}年法治政府建设年度报告`,
    ...{ body, level, county, year },
    ...{ city: null, province: null, inferred: {}, source: '', sha256: '' },
    ...{ reviewed: false, published: false },
  }
  return completeReport(newReportId(facts, taken), facts, outlineOf(year))
}

/** 马营镇人民政府 → 马营镇: the name by which all its reports are found. */
export function shortBody(name: string): string {
  return name.trim().replace(/(?:人民政府|(?<=街道)办事处)$/u, '')
}

/** By the last words of the name; null where they say nothing. */
export function levelOfBody(body: string): Level | null {
  if (/(?:局|厅|办公室|管委会|管理委员会)$/u.test(body)) return '部门'
  return LEVELS.find((level) => body.endsWith(level)) ?? null
}

function outlineOf(year: number): StoredSection[] {
  const ids = new BlockIds()
  const measure = (status: 'done' | 'rectify' | 'planned', text: string): StoredBlock => {
    return { type: 'measure', id: ids.make('measure', text), status, tags: [], text }
  }
  const problem = (kind: '存在问题' | '原因', text: string): StoredBlock => {
    return { type: 'problem', id: ids.make('problem', text), kind, text }
  }
  const part = (heading: string, ...blocks: StoredBlock[]): StoredSection => {
    return { level: 1, heading, blocks }
  }
  const done = measure.bind(null, 'done')
  return [
    {
      level: 0,
      heading: '',
      blocks: [{ type: 'other', text: `现将${year}年法治政府建设情况报告如下：` }],
    },
    part(
      '一、主要举措和成效',
      done('一是（待补：一条举措）'),
      done('二是（待补：一条举措）'),
      done('三是（待补：一条举措）'),
    ),
    part('二、主要负责人履行推进法治建设第一责任人职责情况', done('（待补：怎样履职）')),
    part(
      '三、存在的不足和原因',
      problem('存在问题', '（待补：一个问题）'),
      problem('原因', '（待补：原因）'),
    ),
    part('四、整改情况', measure('rectify', '（待补：怎样整改）')),
    part('五、下一年度工作安排', measure('planned', '（待补：一项安排）')),
  ]
}
