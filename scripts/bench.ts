/** npm run bench: measures what the project promises on invented collections, target by target. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describeMeasured } from './bench/measured.ts'
import { measureConversion } from './bench/measure-conversion.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run bench

在生成的报告集上测量速度和内存，逐项与目标对照；约需五分钟，期间请勿运行其他程序。
结束代码：0 各项达到目标，1 有未达到的`

readArguments(USAGE, {})

await runCommand(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'xiangjian-bench-'))
  try {
    const lines = await measureConversion(folder)
    for (const line of describeMeasured(lines)) console.log(line)
    process.exitCode = lines.every(({ met }) => met) ? 0 : 1
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})
