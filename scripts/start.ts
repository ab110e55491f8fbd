/** npm start: convert, build what has changed, serve, say where. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { convertContent } from './convert/convert-content.ts'
import { describeSummary } from './convert/describe-summary.ts'
import { ensureSite } from './site/ensure-site.ts'
import { serveSite } from './site/serve-site.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

const USAGE = `用法：npm start -- [--port 端口号]

  --port 端口号  网站的端口（默认 4321，被占用时用下一个）`

await runCommand(async () => {
  const { port } = readArguments(USAGE, { port: { type: 'string' } })
  const wishedPort = readPort(port)
  const root = contentRoot()
  const { sources: from, reports: to } = contentPaths(root)
  const summary = await convertContent({ root, from, to, force: false })
  const outDir = join(root, 'dist')
  const siteMessages = await ensureSite(root, outDir)
  const { address } = await serveSite(outDir, wishedPort)
  for (const line of describeSummary(summary, 'content/reports')) console.log(line)
  for (const line of siteMessages) console.log(line)
  console.log(`\n乡鉴已就绪，请在浏览器中打开：${address}\n按 Ctrl+C 结束。`)
})
