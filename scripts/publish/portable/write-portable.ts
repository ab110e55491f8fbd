/**
 * What opens a release where there is no server: small collections by a double click, larger ones by
 * a server of their own.
 *
 * Either, never both: whoever is given a folder should find one way in.
 */
import type { Collection } from '../../../src/core/collection.ts'
import type { PortableWay } from '../../../src/core/publish/portable-guide.ts'
import { startProgress } from '../../terminal/progress.ts'
import { writePages } from './write-pages.ts'
import { writeServer } from './write-server.ts'

/**
 * The first search reads all texts, which takes some seconds from here on; and the pages are there
 * twice, which a stick has to hold.
 */
const MOST_REPORTS = 300

export interface WrittenPortable {
  way: PortableWay
  /** Packages whose code it holds. */
  packages: readonly string[]
}

export interface PortableRelease {
  folder: string
  /** Of the site in it, as built. */
  site: string
  builtBase: string
  collection: Collection
}

export async function writePortable(release: PortableRelease): Promise<WrittenPortable> {
  const { reports, site } = release.collection
  const progress = startProgress('生成便携版')
  const way = reports.length > MOST_REPORTS ? 'server' : 'pages'
  const packages =
    way === 'server'
      ? await writeServer(release.folder)
      : await writePages({ ...release, siteName: site.name }, progress.step)
  progress.finish('完成')
  return { way, packages }
}
