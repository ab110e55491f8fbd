/** npm run generate: an invented collection whose right conversion is known, for measuring. */
import { resolve } from 'node:path'
import { FORMATS } from './generate/formats/index.ts'
import { writeCollection } from './generate/write-collection.ts'
import { readArguments } from './terminal/arguments.ts'
import { Failure, runCommand } from './terminal/failure.ts'
import { startProgress } from './terminal/progress.ts'

const USAGE = `用法：npm run generate -- --to 文件夹 [--reports 份数] [--seed 种子] [--formats txt,docx,html,pdf]

  --to 文件夹      写到哪里：原件在其中的 content/sources，标准答案为 gold.json
  --reports 份数   共几份报告（默认 100）
  --seed 种子      同一种子每次得到同样的报告（默认 1）
  --formats 格式   以逗号分隔：${FORMATS.map(({ name }) => name).join('、')}（默认前三种）

乡镇、人名和内容均为虚构，只用于测试；核对转换结果：npm run evaluate -- --gold 文件夹/gold.json`

const { values } = readArguments(USAGE, {
  to: { type: 'string' },
  reports: { type: 'string', default: '100' },
  seed: { type: 'string', default: '1' },
  formats: { type: 'string', default: 'docx,html,txt' },
})

await runCommand(async () => {
  if (values.to === undefined) throw new Failure(`应有 --to 文件夹，没有给出\n\n${USAGE}`)
  if (!/^[1-9]\d*$/u.test(values.reports))
    throw new Failure(`--reports 应为正整数，实为“${values.reports}”；例如 --reports 300`)
  const formats = values.formats.split(',').map((name) => {
    const format = FORMATS.find((known) => known.name === name.trim())
    if (format !== undefined) return format
    const known = FORMATS.map((one) => one.name).join('、')
    throw new Failure(`--formats 应为 ${known}，实为“${name}”；多个格式用逗号分隔`)
  })
  const to = resolve(values.to)
  const progress = startProgress('生成报告')
  const reports = Number(values.reports)
  await writeCollection({ reports, seed: values.seed, to, formats, onProgress: progress.step })
  progress.finish(`完成：共 ${reports} 份，在 ${to}`)
})
