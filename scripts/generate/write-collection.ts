/** Writes generated reports and their gold to a folder, one by one. */
import { mkdir, open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Format } from './formats/format.ts'
import { generateReports } from './generate-reports.ts'
import type { GeneratedReport } from './generate-reports.ts'

export interface CollectionToWrite {
  reports: number
  seed: string
  to: string
  formats: readonly Format[]
  onProgress: (done: number, total: number) => void
}

export async function writeCollection(collection: CollectionToWrite): Promise<void> {
  const { reports, seed, to, formats, onProgress } = collection
  const sources = join(to, 'content', 'sources')
  await mkdir(sources, { recursive: true })
  const gold = await open(join(to, 'gold.json'), 'w')
  try {
    await gold.write('{\n"version": 1,\n"rules": [],\n"docs": [')
    let done = 0
    for (const report of generateReports(reports, seed)) {
      const format = report.random.pick(formats)
      const file = fileName(report, done + 1, format)
      const path = join(sources, file)
      await mkdir(dirname(path), { recursive: true })
      await writeFile(path, format.write(report.lines, report.random))
      await gold.write(`${done > 0 ? ',' : ''}\n${JSON.stringify({ file, ...report.gold })}`)
      onProgress(++done, reports)
    }
    await gold.write('\n]\n}\n')
  } finally {
    await gold.close()
  }
}

/** Some names tell what is inside, some only a number; all differ, whatever the folder. */
function fileName({ town, year, random }: GeneratedReport, number: number, format: Format): string {
  const serial = String(number).padStart(5, '0')
  const told = random.chance(0.7) ? `${town.name}${year}年法治政府建设情况报告-` : ''
  return `${town.city}/${town.county}/${told}${serial}.${format.name}`
}
