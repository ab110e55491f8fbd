/** npm run dev: pages that follow every edit of content and code. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { readCollection } from '../src/collection/load-collection.ts'
import { convertUsual } from './convert/convert-usual.ts'
import { writeSearchIndex } from './search-index.ts'
import { describeCollection } from './site/describe-collection.ts'
import { serveWithAstro } from './site/run-astro.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

await runCommand(async () => {
  const { values } = readArguments('用法：npm run dev -- [--port 端口号]', {
    port: { type: 'string' },
  })
  const root = contentRoot()
  const conversion = await convertUsual(root)
  const collection = await readCollection(root)
  for (const line of [...conversion.lines, ...describeCollection(collection)]) console.log(line)
  // The index is of the start of the session; scripts/site/live-content.ts serves it.
  await writeSearchIndex(collection.reports, join(contentPaths(root).cache, 'dev'))
  process.exitCode = await serveWithAstro(readPort(values.port), root)
})
