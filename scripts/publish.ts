/** npm run publish: a release folder and its zip, to be copied to an intranet server. */
import { join } from 'node:path'
import { contentPaths, contentRoot } from '../src/collection/content-paths.ts'
import { readCollection } from '../src/collection/load-collection.ts'
import type { Collection } from '../src/core/collection.ts'
import { describePrivate, listPrivate } from '../src/core/mask/list-private.ts'
import { describeMask, readMaskWhat } from '../src/core/mask/private.ts'
import type { MaskWhat } from '../src/core/mask/private.ts'
import { unmatchedNames } from '../src/core/mask/unmatched-names.ts'
import { PORTABLE_ENTRIES } from '../src/core/publish/portable-guide.ts'
import { ROOT_BASE, readBase } from '../src/core/publish/site-base.ts'
import type { SiteBase } from '../src/core/publish/site-base.ts'
import { describeUnfilled } from '../src/core/publish/unfilled-reports.ts'
import { convertUsual } from './convert/convert-usual.ts'
import { withLock } from './disk/lock.ts'
import { explainDisk } from './publish/explain-disk.ts'
import { holdRelease } from './publish/hold-release.ts'
import { locateRelease } from './publish/locate-release.ts'
import { makeRelease } from './publish/make-release.ts'
import type { MadeRelease, ReleaseWish } from './publish/make-release.ts'
import { openRelease } from './publish/open-release.ts'
import type { OpenedRelease } from './publish/open-release.ts'
import { writePrivateList } from './publish/write-private-list.ts'
import { describeCollection, hasErrors } from './site/describe-collection.ts'
import { readArguments } from './terminal/arguments.ts'
import { Failure, WrongUse, runCommand } from './terminal/failure.ts'

const USAGE = `用法：npm run publish -- [选项]

  --base 路径   网站在服务器上的路径，如 /fazhi/（默认 /，即服务器的首页）
  --out 文件夹  发布到哪里（默认 release），同时在旁边生成一个 zip
  --mask 什么   隐去姓名、电话：names、phones，或 names,phones（phones 包括证件号和邮箱）；
                上一次隐去了、这一次不再隐去的，写 none；
                认不出的、不该隐去的，写进 content/names.yaml
  --portable    另做一份便携版，没有服务器也能看：不超过 300 份报告的，双击即可打开；
                更多的，附一个只在本机运行的小服务器（需要 Node.js）

先转换报告、生成网站，再整个替换上一次的发布；没有成功时，上一次的发布保持原样。
发布文件夹里的 发布说明.txt 写着怎样放到服务器上。`

/** More would push what comes after them out of sight; all are in the list. */
const MOST_PRIVATE = 20
const NAMES_FILE = 'content/names.yaml'

await runCommand(async () => {
  const { values } = readArguments(USAGE, {
    base: { type: 'string' },
    out: { type: 'string' },
    mask: { type: 'string' },
    portable: { type: 'boolean', default: false },
  })
  const root = contentRoot()
  const base = chooseBase(values.base)
  const said = chooseMask(values.mask)
  const mask = said ?? []
  const out = values.out ?? join(root, 'release')
  const place = await locateRelease(out, root)
  const wish = { root, base, mask, portable: values.portable }
  const lock = join(contentPaths(root).cache, 'publish.lock')
  const refuse = (pid: number): never => {
    throw new Failure(
      `另一个窗口（进程 ${pid}）正在发布，请等它完成后再试；确实没有的话，请删除 ${lock} 再试`,
    )
  }
  await withLock(lock, refuse, () =>
    holdRelease(place, async () => {
      const release = await openRelease(out, root)
      if (said === null) refuseForgottenMask(release)
      await publish({ ...wish, release })
    }),
  )
})

function chooseBase(given: string | undefined): SiteBase {
  if (given === undefined) return ROOT_BASE
  const read = readBase(given)
  if ('problem' in read) throw new WrongUse(read.problem)
  for (const note of read.notes) console.log(note)
  return read.base
}

/** Null where nothing was said; `none` is said by whoever wants nothing masked any more. */
function chooseMask(given: string | undefined): MaskWhat | null {
  if (given === undefined) return null
  if (given === 'none') return []
  const mask = readMaskWhat(given)
  if (mask === null) {
    throw new WrongUse(`--mask 应为 names、phones、names,phones 或 none，实为 ${given}`)
  }
  return mask
}

/** One word forgotten would show what was hidden until now. */
function refuseForgottenMask({ previous }: OpenedRelease): void {
  if (previous === null || previous.mask.length === 0) return
  throw new Failure(
    `上一次发布隐去了${describeMask(previous.mask)}，这一次没有写 --mask，没有发布。要隐去，加上 --mask ${previous.mask.join()}；确实要照原样发布，加上 --mask none`,
  )
}

async function publish(wish: ReleaseWish): Promise<void> {
  const { root, base, release } = wish
  const conversion = await convertUsual(root)
  const collection = await readCollection(root)
  const { reports, messages } = collection
  if (reports.length === 0) {
    const told = [...conversion.lines, ...describeCollection({ messages })]
    throw new Failure(
      [...told, '没有可以发布的报告，没有发布；请先把报告原件放进 content/sources'].join('\n'),
    )
  }
  refuseFaultyNames(collection, wish.mask)
  await tellPrivate(collection, wish)
  const made = await makeRelease(wish)
  for (const line of [
    ...conversion.lines,
    ...describeCollection(made.collection),
    ...describeUnfilled(reports),
  ]) {
    console.log(line)
  }
  tellMade(made, base, release)
  tellUnmatched(collection, wish.mask)
  const isFaulty = conversion.failed || hasErrors(made.collection)
  if (isFaulty)
    console.log('\n注意：有文件出错，没能转换或仍是原来的内容，见上面的“错误”和 本次更新.txt')
  process.exitCode = isFaulty ? 1 : 0
}

/** A list that was read in part would leave names in sight that an officer believes are hidden. */
function refuseFaultyNames({ messages }: Collection, mask: MaskWhat): void {
  const own = messages.filter(({ path }) => path === NAMES_FILE)
  if (!mask.includes('names') || !hasErrors({ messages: own })) return
  const told = describeCollection({ messages: own })
  throw new Failure([...told, `${NAMES_FILE} 有错误，没有发布；请改正后再发布`].join('\n'))
}

/** A mistyped name would stay in sight while the officer believes it hidden. */
function tellUnmatched(collection: Collection, mask: MaskWhat): void {
  const unmatched = mask.includes('names') ? unmatchedNames(collection) : []
  if (unmatched.length === 0) return
  console.log(
    `\n名单中这几项没有找到：${unmatched.join('、')}。请核对 ${NAMES_FILE}；报告里已经没有的可以删去`,
  )
}

/** Here and in a list of its own: what looks private has no place in the release. */
async function tellPrivate(collection: Collection, { root, mask }: ReleaseWish): Promise<void> {
  const found = listPrivate(collection)
  const list = await writePrivateList(root, found, mask).catch((error: unknown) => {
    throw explainDisk(error)
  })
  for (const line of describePrivate(found, mask, MOST_PRIVATE)) console.log(line)
  if (list === null) return
  console.log(`全部 ${found.length} 处列在 ${list}（不在发布的文件夹里，请不要一起复制）`)
  console.log(
    mask.length === 0
      ? '这些文字将照原样发布。要隐去，加 --mask names,phones\n'
      : `程序认不全，请看一遍；漏掉的、不该隐去的，写进 ${NAMES_FILE} 后再发布\n`,
  )
}

function tellMade({ news, portable }: MadeRelease, base: SiteBase, release: OpenedRelease): void {
  const { isFirst, added, changed, removed, total } = news
  const changes = isFirst
    ? `第一次发布，共 ${total} 份报告`
    : `共 ${total} 份报告，新增 ${added.length} 份，有改动 ${changed.length} 份，撤下 ${removed.length} 份`
  console.log(`\n已发布：${changes}\n文件夹：${release.folder}\n压缩包：${release.zip}`)
  console.log(
    `把其中 site 文件夹里的文件放到服务器上 ${base.path} 对应的位置；怎样做见 发布说明.txt`,
  )
  if (portable !== null) console.log(`没有服务器时：${PORTABLE_ENTRIES[portable]}`)
}
