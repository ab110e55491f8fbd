/**
 * How fast reports of an invented collection are converted, and in how much memory.
 *
 * The whole command is timed, its start and the writing of the reports included. The fastest of
 * three runs counts for speed: what slows a run is something else on the machine. The collection
 * for memory is written out as JSON too, which reads every report back.
 */
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { startProgress } from '../terminal/progress.ts'
import { generateCollection } from './generated-collection.ts'
import { outcomeOf } from './measured.ts'
import type { Measured } from './measured.ts'
import { runMeasured, wordsOf } from './run-measured.ts'
import type { Usage } from './run-measured.ts'

const RUNS = 3
const REPORTS = 1_000
const MANY_REPORTS = 10_000
const SPEEDS = [
  { format: 'txt', perSecond: 150 },
  { format: 'docx', perSecond: 30 },
]
const MOST_MEGABYTES = 500
const MOST_GROWTH = 1.3

export async function measureConversion(folder: string): Promise<Measured[]> {
  const lines: Measured[] = []
  for (const { format, perSecond } of SPEEDS) {
    const collection = await generateCollection(folder, REPORTS, format)
    const runs: Usage[] = []
    for (let run = 0; run < RUNS; run++) runs.push(await convertAnew(collection))
    const rate = REPORTS / Math.min(...runs.map(({ seconds }) => seconds))
    lines.push({
      what: `转换 ${REPORTS} 份 ${format}`,
      target: `至少 ${perSecond} 份/秒`,
      measured: `${rate.toFixed(0)} 份/秒`,
      outcome: outcomeOf(rate >= perSecond),
    })
    if (format === 'txt') lines.push(await measureUnchanged(collection))
  }
  return [...lines, ...(await measureMemory(folder))]
}

async function measureUnchanged(collection: string): Promise<Measured> {
  const first = await convertAnew(collection)
  const again = await convert(collection)
  return {
    what: `再次转换未变的 ${REPORTS} 份`,
    target: '按校验码跳过，不到初次的三分之一',
    measured: `${again.seconds.toFixed(1)} 秒，初次 ${first.seconds.toFixed(1)} 秒`,
    outcome: outcomeOf(again.seconds * 3 < first.seconds),
  }
}

async function measureMemory(folder: string): Promise<Measured[]> {
  const json = ['--json', join(folder, 'reports.json')]
  const few = await convertAnew(await generateCollection(folder, REPORTS, 'txt'), ...json)
  const many = await convertAnew(await generateCollection(folder, MANY_REPORTS, 'txt'), ...json)
  const growth = many.megabytes / few.megabytes
  return [
    {
      what: `转换 ${MANY_REPORTS} 份并写出 JSON 时的最大内存`,
      target: `不超过 ${MOST_MEGABYTES} MB`,
      measured: `${many.megabytes.toFixed(0)} MB`,
      outcome: outcomeOf(many.megabytes <= MOST_MEGABYTES),
    },
    {
      what: `最大内存与 ${REPORTS} 份时相比`,
      target: `不超过 ${MOST_GROWTH} 倍`,
      measured: `${growth.toFixed(2)} 倍（${few.megabytes.toFixed(0)} MB）`,
      outcome: outcomeOf(growth <= MOST_GROWTH),
    },
  ]
}

async function convertAnew(collection: string, ...options: readonly string[]): Promise<Usage> {
  await rm(contentPaths(collection).reports, { recursive: true, force: true })
  return convert(collection, ...options)
}

async function convert(collection: string, ...options: readonly string[]): Promise<Usage> {
  const progress = startProgress('转换')
  const usage = await runMeasured([...(await wordsOf('convert')), ...options], collection)
  progress.finish('完成')
  return usage
}
