/** npm run convert: content/sources → content/reports. */
import { relative, resolve } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { convertContent } from './convert/convert-content.ts'
import { describeSummary } from './convert/describe-summary.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run convert -- [--from 文件夹] [--to 文件夹] [--force]

  --from 文件夹  原件所在（默认 content/sources）
  --to 文件夹    转换结果（默认 content/reports）
  --force        连人工校改过的报告也重新转换并覆盖`

await runCommand(async () => {
  const values = readArguments(USAGE, {
    from: { type: 'string' },
    to: { type: 'string' },
    force: { type: 'boolean' },
  })
  const root = contentRoot()
  const paths = contentPaths(root)
  const from = resolve(values.from ?? paths.sources)
  const to = resolve(values.to ?? paths.reports)
  const summary = await convertContent({ root, from, to, force: values.force ?? false })
  const shown = { from: relative(root, from), to: relative(root, to) }
  for (const line of describeSummary(summary, shown)) console.log(line)
  process.exitCode = summary.counts.failed > 0 ? 1 : 0
})
