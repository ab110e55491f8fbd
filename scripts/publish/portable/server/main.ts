/**
 * The program of a portable release of more reports than a browser opens from a disk: shows the
 * folder “site” beside its own to this machine, and to nobody else. It writes nothing.
 *
 *     node server.mjs [--port 8310] [--no-open]
 *
 * Bundled into one file without packages (write-server.ts); runs with the Node that
 * core/publish/portable-server.ts asks for, and later.
 */
import { realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { listenHere } from './listen-here.ts'
import { openBrowser } from './open-browser.ts'
import { readOptions } from './read-options.ts'

const folder = fileURLToPath(new URL('../site', import.meta.url))
const root = await realpath(folder).catch(() => null)
const options = readOptions(process.argv.slice(2))
if ('problem' in options) stop(options.problem)
else if (root === null || (await realpath(join(root, 'index.html')).catch(() => null)) === null) {
  stop(`没有找到网站文件夹 ${folder}；请把 site 和 便携版 两个文件夹放在一起，再启动`)
} else {
  const { port } = await listenHere(root, options.port)
  const address = `http://127.0.0.1:${port}/`
  console.log(`知识库已打开：${address}`)
  console.log('没有自动打开浏览器的，请把网址复制到浏览器里。用完后关闭本窗口即可。')
  if (options.opens) openBrowser(address)
}

function stop(why: string): void {
  console.error(why)
  process.exitCode = 1
}
