/** Writes what accompanies a site in its release, for people and for the next release. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Collection } from '../../src/core/collection.ts'
import { reportData } from '../../src/core/compare/report-data.ts'
import { holdingsOf } from '../../src/core/holdings.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import { describeBuild, sumSizes } from '../../src/core/publish/build-report.ts'
import { describeLicences } from '../../src/core/publish/licences.ts'
import { describePortable } from '../../src/core/publish/portable-guide.ts'
import { describeRelease } from '../../src/core/publish/release-guide.ts'
import { compareReleases, describeNews } from '../../src/core/publish/release-news.ts'
import type { ReleaseNews } from '../../src/core/publish/release-news.ts'
import { makeRecord, writeRecord } from '../../src/core/publish/release-record.ts'
import type { ReleaseRecord, ReleasedReport } from '../../src/core/publish/release-record.ts'
import type { SiteBase } from '../../src/core/publish/site-base.ts'
import { describeUnfilled } from '../../src/core/publish/unfilled-reports.ts'
import { countyName, reportName, yearOf } from '../../src/core/report-names.ts'
import type { Report } from '../../src/core/report.ts'
import { sha256 } from '../disk/hash.ts'
import { listFiles } from '../disk/list-files.ts'
import { projectRoot } from '../project-root.ts'
import { describeMessages } from '../terminal/print-messages.ts'
import { commitDate } from './commit-date.ts'
import { RECORD_FILE } from './locate-release.ts'
import type { WrittenPortable } from './portable/write-portable.ts'
import { readLicences } from './read-licences.ts'

export interface ReleaseFacts {
  /** Of the release; the site is in it. */
  folder: string
  base: SiteBase
  inputs: string
  previous: ReleaseRecord | null
  mask: MaskWhat
  collection: Collection
  pages: number
  /** Packages whose code the site holds. */
  packages: readonly string[]
  portable: WrittenPortable | null
}

export async function writeNotices(facts: ReleaseFacts): Promise<ReleaseNews> {
  const { folder, base, inputs, previous, mask, collection, pages, packages, portable } = facts
  const { reports, places, site, messages } = collection
  const released = reports.map(describeReport)
  const faulty = messages.filter((file) =>
    file.messages.some(({ severity }) => severity === 'error'),
  )
  const committed = await commitDate()
  const record = makeRecord({ base: base.encoded, committed, mask, inputs, reports: released })
  const news = compareReleases(previous, record)
  const { version } = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8')) as {
    version: string
  }
  const build = describeBuild({
    siteName: site.name,
    base: base.path,
    committed,
    inputs,
    version,
    mask,
    counts: { ...holdingsOf(reports, places), pages },
    sizes: sumSizes(await sizesIn(join(folder, 'site'))),
    messages: describeMessages(messages),
    unfilled: describeUnfilled(reports),
  })
  const licences = describeLicences(
    await readFile(join(projectRoot, 'LICENSE'), 'utf8'),
    await readLicences([...packages, ...(portable?.packages ?? [])]),
  )
  // As the editors of old Windows systems want it.
  const write = (name: string, text: string): Promise<void> =>
    writeFile(join(folder, name), `\ufeff${text.replace(/\r?\n/gu, '\r\n')}`)
  await write(
    '本次更新.txt',
    describeNews(
      news,
      faulty.map(({ path }) => path),
    ),
  )
  await write('发布报告.txt', build)
  await write('许可.txt', licences)
  await write('发布说明.txt', describeRelease(base) + describePortable(portable?.way ?? null))
  await writeFile(join(folder, RECORD_FILE), writeRecord(record))
  return news
}

function describeReport(report: Report): ReleasedReport {
  return {
    id: report.id,
    name: reportName(report),
    county: countyName(report),
    year: yearOf(report),
    hash: sha256(JSON.stringify(reportData(report))),
  }
}

async function sizesIn(folder: string): Promise<{ path: string; bytes: number }[]> {
  const paths = await listFiles(folder)
  return Promise.all(
    paths.map(async (path) => ({
      path,
      bytes: (await stat(join(folder, ...path.split('/')))).size,
    })),
  )
}
