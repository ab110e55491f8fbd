/** npm run dev: pages, reports and search that follow every edit of content and code. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { keepGoodFiles } from '../src/collection/good-files.ts'
import { readCollection } from '../src/collection/load-collection.ts'
import type { Collection } from '../src/core/collection.ts'
import { replaceFolder } from './disk/replace-folder.ts'
import { writeFileWhole } from './disk/write-file-whole.ts'
import { startFollowing } from './follow/follow-content.ts'
import { writeSearchIndex } from './search-index.ts'
import { describeCollection, ownMessages } from './site/describe-collection.ts'
import { serveWithAstro } from './site/run-astro.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

await runCommand(async () => {
  const { values } = readArguments('用法：npm run dev -- [--port 端口号]', {
    port: { type: 'string' },
  })
  const root = contentRoot()
  const { conversion, follow } = await startFollowing(root)
  const collection = await renewIndex(root)
  for (const line of [...conversion.lines, ...describeCollection(collection)]) console.log(line)
  const update = async () => ({
    messages: ownMessages(await renewIndex(root)),
    line: '已更新：页面和检索都是最新的',
  })
  const followed = follow(ownMessages(collection), update)
  process.exit(await Promise.race([serveWithAstro(readPort(values.port), root), followed]))
})

/** Pages are made by Astro, when they are asked for; scripts/site/live-content.ts serves the index. */
async function renewIndex(root: string): Promise<Collection> {
  const { cache } = contentPaths(root)
  const collection = await readCollection(root, keepGoodFiles(cache, writeFileWhole))
  await replaceFolder(join(cache, 'dev'), (beside) => writeSearchIndex(collection, beside))
  return collection
}
