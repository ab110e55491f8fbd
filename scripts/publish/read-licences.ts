/** The licences of installed packages, as they name and print them. */
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { compareText } from '../../src/core/collection.ts'
import { ownNotice } from '../../src/core/publish/licences.ts'
import type { PackageLicence } from '../../src/core/publish/licences.ts'
import { projectRoot } from '../project-root.ts'
import { Failure } from '../terminal/failure.ts'

/** `names` may name a package more than once. */
export async function readLicences(names: readonly string[]): Promise<PackageLicence[]> {
  const sorted = [...new Set(names)].sort(compareText)
  return Promise.all(sorted.map(readLicence))
}

async function readLicence(name: string): Promise<PackageLicence> {
  const folder = join(projectRoot, 'node_modules', ...name.split('/'))
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    version: string
    license?: string
  }
  const notice = (await readdir(folder))
    .sort(compareText)
    .find((file) => /^licen[cs]e/iu.test(file))
  if (notice === undefined || manifest.license === undefined) {
    throw new Failure(
      `程序包 ${name} 没有附许可文本，不能随网站分发，原来的发布保持原样；请告诉维护人员`,
    )
  }
  const text = ownNotice(await readFile(join(folder, notice), 'utf8'))
  return { name, version: manifest.version, licence: manifest.license, text }
}
