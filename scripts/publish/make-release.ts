/**
 * Makes a release: site, notices, sums and a zip of them all, beside the release that stands there,
 * and then puts them in its place. Whatever goes wrong, the old release stays whole.
 *
 * The site is built below a base that nothing in its content can contain, being made of the
 * content's hash; relinkSite takes it out again. A step that adds files to a release has its place
 * before the sums.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Collection } from '../../src/core/collection.ts'
import type { MaskWhat } from '../../src/core/mask/private.ts'
import type { PortableWay } from '../../src/core/publish/portable-guide.ts'
import type { ReleaseNews } from '../../src/core/publish/release-news.ts'
import type { SiteBase } from '../../src/core/publish/site-base.ts'
import { replaceTogether } from '../disk/replace-folder.ts'
import { hashInputs } from '../site/freshness.ts'
import { makeSite } from '../site/make-site.ts'
import { Failure } from '../terminal/failure.ts'
import { startProgress } from '../terminal/progress.ts'
import type { Progress } from '../terminal/progress.ts'
import type { OpenedRelease } from './open-release.ts'
import { packFolder } from './pack-folder.ts'
import { writePortable } from './portable/write-portable.ts'
import { relinkSite } from './relink-site.ts'
import { writeNotices } from './write-notices.ts'
import { writeServerConfigs } from './write-server-configs.ts'
import { writeSums } from './write-sums.ts'

export interface ReleaseWish {
  /** Holds content/. */
  root: string
  base: SiteBase
  release: OpenedRelease
  mask: MaskWhat
  /** With what opens without a server. */
  portable?: boolean
}

export interface MadeRelease {
  news: ReleaseNews
  collection: Collection
  portable: PortableWay | null
}

export async function makeRelease(
  { root, base, release, mask, portable: isPortable = false }: ReleaseWish,
  pack = packFolder,
): Promise<MadeRelease> {
  const { folder: target, previous } = release
  try {
    return await replaceTogether([target, release.zip], async ([folder = '', zip = '']) => {
      const inputs = await hashInputs(root)
      const builtBase = `/__${inputs.slice(0, 24)}__/`
      const site = join(folder, 'site')
      const packagesFile = join(folder, 'packages')
      await mkdir(folder)
      await writeFile(packagesFile, '')
      const { collection, pages } = await makeSite({
        root,
        outDir: site,
        base: builtBase,
        packagesFile,
        mask,
      })
      const packages = (await readFile(packagesFile, 'utf8')).split('\n').filter(Boolean)
      await rm(packagesFile)
      const siteName = collection.site.name
      const portable = isPortable
        ? await writePortable({ folder, site, builtBase, siteName }, collection.reports.length)
        : null
      await showing('改为相对链接', ({ step }) =>
        relinkSite({ folder: site, builtBase, base, siteName }, step),
      )
      await writeServerConfigs(folder, base)
      const news = await writeNotices({
        ...{ folder, base, inputs, previous, mask, collection, pages, packages, portable },
      })
      await showing('计算校验码', ({ step }) => writeSums(folder, step))
      await showing('打包 zip', ({ step }) => pack({ folder, name: basename(target), zip }, step))
      return { news, collection, portable: portable?.way ?? null }
    })
  } catch (error) {
    throw explain(error)
  }
}

async function showing<T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = startProgress(label)
  const result = await work(progress)
  progress.finish('完成')
  return result
}

const DISK_WORDS: Readonly<Record<string, string>> = {
  ENOSPC: '磁盘已满；请清理后再发布',
  EDQUOT: '磁盘配额已用完；请清理后再发布',
  EFBIG: '文件超过了磁盘允许的大小；请换一个磁盘，用 --out 指定',
  EROFS: '磁盘是只读的；请换一个文件夹，用 --out 指定',
  EACCES: '没有写入的权限；请换一个文件夹，用 --out 指定',
  EPERM: '没有写入的权限；请换一个文件夹，用 --out 指定',
  EIO: '磁盘读写出错；请换一个磁盘，用 --out 指定',
}

/** What the disk refuses is no bug; anything else is left as it is. */
function explain(error: unknown): unknown {
  const words = DISK_WORDS[(error as NodeJS.ErrnoException).code ?? '']
  if (words === undefined) return error
  return new Failure(`发布没有完成：${words}。原来的发布保持原样`, { cause: error })
}
