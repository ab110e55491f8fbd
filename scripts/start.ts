/** npm start: convert, build what has changed, serve, say where; then follow the content folder. */
import { join } from 'node:path'
import { contentRoot } from '../src/collection/content-paths.ts'
import type { Message } from '../src/core/messages.ts'
import { startFollowing } from './follow/follow-content.ts'
import type { Shown } from './follow/follow-content.ts'
import { describeCollection, ownMessages } from './site/describe-collection.ts'
import { ensureSite } from './site/ensure-site.ts'
import { serveSite } from './site/serve-site.ts'
import { readArguments } from './terminal/arguments.ts'
import { runCommand } from './terminal/failure.ts'
import { readPort } from './terminal/port.ts'

const isError = ({ severity }: Message): boolean => severity === 'error'

const USAGE = `用法：npm start -- [--port 端口号]

  --port 端口号  网站的端口（默认 4321，被占用时用下一个）

运行期间，放进 content/sources 的原件、改过的报告和设置会自动更新到网站上。`

await runCommand(async () => {
  const { values } = readArguments(USAGE, { port: { type: 'string' } })
  const wishedPort = readPort(values.port)
  const root = contentRoot()
  const outDir = join(root, 'dist')
  const { conversion, follow } = await startFollowing(root)
  const site = await ensureSite(root, outDir)
  if (site.state === 'unchanged') console.log('网站内容未变，直接使用上次生成的页面')
  const { address, portNote } = await serveSite(outDir, wishedPort)
  const lines = site.state === 'failed' ? [site.reason] : describeCollection(site.collection)
  for (const line of [...conversion.lines, ...lines]) console.log(line)
  if (portNote !== null) console.log(portNote)
  console.log(
    `\n乡鉴已就绪，请在浏览器中打开：${address}\n` +
      '窗口开着时，放进 content/sources 的新报告会自动出现在网站上。按 Ctrl+C 结束。',
  )

  const update = async (): Promise<Shown> => {
    const next = await ensureSite(root, outDir)
    if (next.state === 'failed') {
      return {
        messages: null,
        line: `${next.reason}\n网站仍是原来的内容；下一次有改动时会自动再试`,
      }
    }
    const messages = ownMessages(next.collection)
    const faulty = messages.filter((file) => file.messages.some(isError)).length
    const updated =
      faulty > 0
        ? `有 ${faulty} 个文件写错（见上），网站仍显示它们原来的内容；其余已更新`
        : '已更新'
    const line =
      next.state === 'built'
        ? `${updated}：${address}（刷新浏览器即可看到）`
        : '内容没有变化，网站不变'
    return { messages, line }
  }
  await follow(site.state === 'failed' ? [] : ownMessages(site.collection), update)
})
