/**
 * A collection in which the conversion had something to tell: a table, inferred facts, a tag given
 * by hand, doubts about the original, and a file that is broken after a correction.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTES_FILE } from '../../src/collection/conversion-notes.ts'
import type { ConversionNotes } from '../../src/collection/conversion-notes.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import type { StoredSection } from '../../src/core/complete-report.ts'
import { writeReport } from '../../src/core/mdx/write.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { buildSite } from '../../scripts/site/build-site.ts'
import { someReport } from '../some-report.ts'

export const MEASURE =
  '一是深化普法宣传。开展“宪法进万家”活动12场次，发放资料4万余份，覆盖率97.2%。'

export const ROWS = [
  '村名\t活动名称\t参加人数\t发放资料份数\t牵头单位\t效果',
  '东村\t“宪法进万家”宣传活动和现场咨询\t126\t300\t司法所\t',
  '西村\t民法典讲座\t85\t120\t党政办\t群众反映良好，提出意见建议三条，均已办结',
]

const SECTIONS: StoredSection[] = [
  { level: 0, heading: '', blocks: [{ type: 'other', text: '现将情况报告如下：' }] },
  { level: 1, heading: '一、主要举措', blocks: [] },
  {
    level: 2,
    heading: '（一）加强普法宣传教育',
    blocks: [
      { type: 'measure', id: 'kpufa', status: 'done', tags: ['普法', '法律顾问'], text: MEASURE },
      { type: 'other', text: '各村情况见下表：' },
      ...ROWS.map((text) => ({ type: 'other' as const, text })),
    ],
  },
  {
    level: 1,
    heading: '二、下一步打算',
    blocks: [
      { type: 'measure', id: 'kplan', status: 'planned', tags: [], text: '继续抓好各项工作。' },
    ],
  },
]

/** Writes the collection below `root`, which is empty; gives the folder of the built site. */
export async function buildTellingSite(root: string): Promise<string> {
  const { reports, taxonomy, cache } = contentPaths(root)
  mkdirSync(join(cache, 'last-good'), { recursive: true })
  mkdirSync(reports, { recursive: true })
  cpSync(contentPaths(projectRoot).taxonomy, taxonomy)

  const known = someReport(
    'known',
    {
      body: null,
      source: '通渭县/清河镇2023.docx',
      inferred: { body: '清河镇', county: '通渭县' },
    },
    SECTIONS,
  )
  writeFileSync(join(reports, 'known.mdx'), writeReport(known))
  const broken = someReport('broken', { body: '东山镇', source: 'broken.txt' }, SECTIONS)
  writeFileSync(join(cache, 'last-good', 'broken.mdx'), writeReport(broken))
  const slip = writeReport(broken).replace('status="done"', 'status="finished"')
  writeFileSync(join(reports, 'broken.mdx'), slip)

  const message = { rule: 'no-body', severity: 'warning', line: 12, column: 1 } as const
  const notes: ConversionNotes = {
    rules: '',
    sources: {
      [known.source]: {
        sha256: known.sha256,
        format: 'docx',
        encoding: 'utf-8',
        report: 'known',
        messages: [{ ...message, reason: '应有报告单位，正文中没有找到；请补上' }],
      },
    },
  }
  writeFileSync(join(cache, NOTES_FILE), JSON.stringify(notes))
  const outDir = join(root, 'dist')
  await buildSite({ root, outDir })
  return outDir
}
