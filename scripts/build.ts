/** npm run build: convert and build the site into dist, whether or not something has changed. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { convertContent } from './convert/convert-content.ts'
import { describeSummary } from './convert/describe-summary.ts'
import { buildSite } from './site/build-site.ts'
import { hashInputs, markFresh } from './site/freshness.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'

await runCommand(async () => {
  readArguments('用法：npm run build（没有选项；结果在 dist 文件夹）', {})
  const root = contentRoot()
  const outDir = join(root, 'dist')
  const { sources: from, reports: to } = contentPaths(root)
  const summary = await convertContent({ root, from, to, force: false })
  const inputs = await hashInputs(root)
  await buildSite({ root, outDir })
  await markFresh(root, outDir, inputs)
  for (const line of describeSummary(summary, 'content/reports')) console.log(line)
  console.log('网站已生成在 dist 文件夹；npm run preview 可以查看')
  process.exitCode = summary.counts.failed > 0 ? 1 : 0
})
