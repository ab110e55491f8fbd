/**
 * What opens a release where there is no server: small collections by a double click, larger ones by
 * a server of their own.
 *
 * Either, never both: whoever is given a folder should find one way in.
 */
import type { PortableWay } from '../../../src/core/publish/portable-guide.ts'
import { startProgress } from '../../terminal/progress.ts'
import { writePages } from './write-pages.ts'
import type { PortableSite } from './write-pages.ts'
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

export async function writePortable(site: PortableSite, reports: number): Promise<WrittenPortable> {
  const progress = startProgress('生成便携版')
  const way = reports > MOST_REPORTS ? 'server' : 'pages'
  const packages =
    way === 'server' ? await writeServer(site.folder) : await writePages(site, progress.step)
  progress.finish('完成')
  return { way, packages }
}
