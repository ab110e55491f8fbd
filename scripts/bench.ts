/** npm run bench: measures what the project promises on invented collections, target by target. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMeasured } from './bench/measured.ts'
import type { Measured } from './bench/measured.ts'
import { measureCompare } from './bench/measure-compare.ts'
import { measureConversion } from './bench/measure-conversion.ts'
import { measureEditing } from './bench/measure-editing.ts'
import { measurePages } from './bench/measure-pages.ts'
import { measureReading } from './bench/measure-reading.ts'
import { measureSearch } from './bench/measure-search.ts'
import { describeCompared } from './bench/search/describe-compared.ts'
import { readArguments } from './terminal/arguments.ts'
import { Failure, runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run bench -- [--only conversion|search|compare|reading|pages|editing]

  --only 部分   只测转换（conversion）、检索（search）、对比（compare）、
               在浏览器中阅读（reading）、各页的 Lighthouse 评分（pages）或改动
               内容后网页的更新（editing）；不写则都测

在生成的报告集上测量速度和内存，逐项与目标对照；转换约需五分钟，检索约需十分钟，对比和阅读各约需一分钟，评分约需四分钟，改动约需两分钟，期间请勿运行其他程序。
结束代码：0 各项达到目标，1 有未达到的`

const PARTS = ['conversion', 'search', 'compare', 'reading', 'pages', 'editing']

const { values } = readArguments(USAGE, { only: { type: 'string' } })

await runCommand(async () => {
  const { only } = values
  if (only !== undefined && !PARTS.includes(only)) {
    throw new Failure(`--only 应为 ${PARTS.join('、')}，实为“${only}”；不写 --only 则都测`)
  }
  const folder = await mkdtemp(join(tmpdir(), 'xiangjian-bench-'))
  try {
    const lines: Measured[] = []
    const isWanted = (part: string): boolean => only === undefined || only === part
    if (isWanted('conversion')) lines.push(...(await measureConversion(folder)))
    if (isWanted('search')) {
      const search = await measureSearch(folder)
      lines.push(...search.lines)
      for (const line of describeCompared(search.compared)) console.log(line)
    }
    if (isWanted('compare')) lines.push(...(await measureCompare(folder)))
    if (isWanted('reading')) lines.push(...(await measureReading(folder)))
    if (isWanted('pages')) lines.push(...(await measurePages(folder)))
    if (isWanted('editing')) lines.push(...(await measureEditing(folder)))
    for (const line of describeMeasured(lines)) console.log(line)
    process.exitCode = lines.some(({ outcome }) => outcome === 'missed') ? 1 : 0
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
