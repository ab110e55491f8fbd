/** npm run preview: serve the site as it was last built. */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { contentRoot } from '../src/collection/content-paths.ts'
import { serveSite } from './site/serve-site.ts'
import { readArguments } from './terminal/arguments.ts'
import { Failure, runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

await runCommand(async () => {
  const { values } = readArguments('用法：npm run preview -- [--port 端口号]', {
    port: { type: 'string' },
  })
  const folder = join(contentRoot(), 'dist')
  const built = await stat(join(folder, 'index.html')).catch(() => null)
  if (built === null) throw new Failure('还没有生成过网站；请先运行 npm run build')
  const { address, portNote } = await serveSite(folder, readPort(values.port))
  if (portNote !== null) console.log(portNote)
  console.log(`请在浏览器中打开：${address}\n按 Ctrl+C 结束。`)
})
