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
import { startProgress } from '../terminal/progress.ts'
import type { Progress } from '../terminal/progress.ts'
import { explainDisk } from './explain-disk.ts'
import { requireUnchanged } from './open-release.ts'
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
      await requireUnchanged(release)
      return { news, collection, portable: portable?.way ?? null }
    })
  } catch (error) {
    throw explainDisk(error)
  }
}

async function showing<T>(label: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = startProgress(label)
  const result = await work(progress)
  progress.finish('完成')
  return result
}
