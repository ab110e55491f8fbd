/** npm run publish: a release folder and its zip, to be copied to an intranet server. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { readCollection } from '../src/collection/load-collection.ts'
import { ROOT_BASE, readBase } from '../src/core/publish/site-base.ts'
import type { SiteBase } from '../src/core/publish/site-base.ts'
import { convertUsual } from './convert/convert-usual.ts'
import { withLock } from './disk/lock.ts'
import { makeRelease } from './publish/make-release.ts'
import type { MadeRelease } from './publish/make-release.ts'
import { openRelease } from './publish/open-release.ts'
import type { OpenedRelease } from './publish/open-release.ts'
import { describeCollection, hasErrors } from './site/describe-collection.ts'
import { readArguments } from './terminal/arguments.ts'
import { Failure, WrongUse, runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run publish -- [选项]

  --base 路径   网站在服务器上的路径，如 /fazhi/（默认 /，即服务器的首页）
  --out 文件夹  发布到哪里（默认 release），同时在旁边生成一个 zip

先转换报告、生成网站，再整个替换上一次的发布；没有成功时，上一次的发布保持原样。
发布文件夹里的 发布说明.txt 写着怎样放到服务器上。`

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    base: { type: 'string' },
    out: { type: 'string' },
  })
  const root = contentRoot()
  const base = chooseBase(values.base)
  const out = values.out ?? join(root, 'release')
  const lock = join(contentPaths(root).cache, 'publish.lock')
  const refuse = (pid: number): never => {
    throw new Failure(
      `另一个窗口（进程 ${pid}）正在发布，请等它完成后再试；确实没有的话，请删除 ${lock} 再试`,
    )
  }
  await withLock(lock, refuse, () => publish(root, base, out))
})

function chooseBase(given: string | undefined): SiteBase {
  if (given === undefined) return ROOT_BASE
  const read = readBase(given)
  if ('problem' in read) throw new WrongUse(read.problem)
  for (const note of read.notes) console.log(note)
  return read.base
}

async function publish(root: string, base: SiteBase, out: string): Promise<void> {
  const release = await openRelease(out, root)
  const conversion = await convertUsual(root)
  const { reports, messages } = await readCollection(root)
  if (reports.length === 0) {
    const told = [...conversion.lines, ...describeCollection({ messages })]
    throw new Failure(
      [...told, '没有可以发布的报告，没有发布；请先把报告原件放进 content/sources'].join('\n'),
    )
  }
  const made = await makeRelease({ root, base, release })
  for (const line of [...conversion.lines, ...describeCollection(made.collection)]) {
    console.log(line)
  }
  tellMade(made, base, release)
  process.exitCode = conversion.failed || hasErrors(made.collection) ? 1 : 0
}

function tellMade({ news }: MadeRelease, base: SiteBase, release: OpenedRelease): void {
  const { isFirst, added, changed, removed, total } = news
  const changes = isFirst
    ? `第一次发布，共 ${total} 份报告`
    : `共 ${total} 份报告，新增 ${added.length} 份，有改动 ${changed.length} 份，撤下 ${removed.length} 份`
  console.log(`\n已发布：${changes}\n文件夹：${release.folder}\n压缩包：${release.zip}`)
  console.log(
    `把其中 site 文件夹里的文件放到服务器上 ${base.path} 对应的位置；怎样做见 发布说明.txt`,
  )
}
