/** npm start: convert, build what has changed, serve, say where. */
import { join } from 'node:path'
import { contentRoot } from '../src/collection/content-paths.ts'
import { convertUsual } from './convert/convert-usual.ts'
import { ensureSite } from './site/ensure-site.ts'
import { serveSite } from './site/serve-site.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

const USAGE = `用法：npm start -- [--port 端口号]

  --port 端口号  网站的端口（默认 4321，被占用时用下一个）`

await runCommand(async () => {
  const { values } = readArguments(USAGE, { port: { type: 'string' } })
  const wishedPort = readPort(values.port)
  const root = contentRoot()
  const outDir = join(root, 'dist')
  const conversion = await convertUsual(root)
  const siteLines = await ensureSite(root, outDir)
  const { address } = await serveSite(outDir, wishedPort)
  for (const line of [...conversion.lines, ...siteLines]) console.log(line)
  console.log(`\n乡鉴已就绪，请在浏览器中打开：${address}\n按 Ctrl+C 结束。`)
})
