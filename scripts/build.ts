/** npm run build: convert and build the site into dist, whether or not something has changed. */
import { join } from 'node:path'
import { contentRoot } from '../src/collection/content-paths.ts'
import { convertUsual } from './convert/convert-usual.ts'
import { buildSite } from './site/build-site.ts'
import { describeCollection, hasErrors } from './site/describe-collection.ts'
import { hashInputs, markFresh } from './site/freshness.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'

await runCommand(async () => {
  readArguments('用法：npm run build（没有选项；结果在 dist 文件夹）', {})
  const root = contentRoot()
  const outDir = join(root, 'dist')
  const conversion = await convertUsual(root)
  const inputs = await hashInputs(root)
  const collection = await buildSite({ root, outDir })
  await markFresh(root, outDir, inputs)
  for (const line of [...conversion.lines, ...describeCollection(collection)]) console.log(line)
  console.log('网站已生成在 dist 文件夹；npm run preview 可以查看')
  process.exitCode = conversion.failed || hasErrors(collection) ? 1 : 0
})
