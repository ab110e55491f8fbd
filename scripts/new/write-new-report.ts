/**
 * Puts a new report into the folder of reports: never over another one, and never a second one for
 * the same body and year.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeReport } from '../../src/core/mdx/write.ts'
import type { Report } from '../../src/core/report.ts'
import { startReport } from '../../src/core/start-report.ts'
import type { NewReport } from '../../src/core/start-report.ts'
import { findExistingReports } from '../convert/existing-reports.ts'
import { Failure } from '../terminal/failure.ts'

export async function writeNewReport(known: NewReport, folder: string): Promise<Report> {
  const existing = await findExistingReports(folder)
  const same = existing.find(
    ({ of: { body, county, year } }) =>
      body === known.body &&
      year === known.year &&
      // The same name in two counties is two townships; where one is not told, it may be the same.
      (county === null || known.county === null || county === known.county),
  )
  if (same !== undefined) {
    throw new Failure(
      `已有${known.body}${known.year}年的报告 content/reports/${same.id}.mdx，没有新建；要改就改它，另一个县区同名的请加上 --county`,
    )
  }
  const report = startReport(known, new Set(existing.map(({ id }) => id)))
  await mkdir(folder, { recursive: true })
  try {
    await writeFile(join(folder, `${report.id}.mdx`), writeReport(report), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    throw new Failure(`content/reports/${report.id}.mdx 已经存在，没有新建；请检查或移走该文件`)
  }
  return report
}
