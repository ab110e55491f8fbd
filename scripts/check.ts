/** npm run check: what a person should look at in one report, before it is handed in. */
import { contentRoot } from '../src/collection/content-paths.ts'
import { readCollection } from '../src/collection/load-collection.ts'
import { checkContext } from '../src/core/check/check-context.ts'
import { checkReport } from '../src/core/check/check-report.ts'
import { checkAsData, describeCheck } from './check/describe-check.ts'
import { readChecked } from './check/read-checked.ts'
import { readArguments } from './terminal/arguments.ts'
import { WrongUse, runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run check -- [--json] 文件

  文件     报告原件（Word、PDF、网页、纯文本），或 content/reports 中的 .mdx 文件，
           或报告的网址名（如 maying-2023）；只读取，不写入任何文件
  --json   输出 JSON，供其他程序使用

结束代码：0 已自查（不论有没有请核对的地方），2 文件读不出或命令写错了`

/** Longer than this without a word looks like nothing happening. */
const PATIENCE_MS = 1000

await runCommand(async () => {
  const { values, files } = readArguments(USAGE, { json: { type: 'boolean' } }, 'files')
  const [given, ...more] = files
  if (given === undefined || more.length > 0) {
    throw new WrongUse(`应写一个文件，实为 ${files.length} 个\n\n${USAGE}`)
  }
  const waiting = setTimeout(() => {
    console.error('正在读取 content 中的报告，以便比较 …')
  }, PATIENCE_MS)
  const root = contentRoot()
  const collection = await readCollection(root).finally(() => {
    clearTimeout(waiting)
  })
  const checked = await readChecked(given, root, collection)
  const { report } = checked
  // Its own copy in content/reports says the same, of course.
  const others = collection.reports.filter(
    ({ id, sha256 }) => id !== report.id && (sha256 === '' || sha256 !== report.sha256),
  )
  const result = checkReport(report, checkContext([report, ...others], collection.places)(report))
  if (values.json) console.log(JSON.stringify(checkAsData(checked, result), null, 2))
  else for (const line of describeCheck(checked, result)) console.log(line)
})
