/**
 * All scripts of the pages in one classic script, by the bundler that makes the pages' modules.
 *
 * What would run in workers is bundled, too, and left out: pages on a disk can start none.
 */
import { join } from 'node:path'
import { build } from 'vite'
import { projectRoot } from '../../project-root.ts'
import { packageOf } from '../../site/bundled-packages.ts'
import { OLDEST_BROWSER } from '../../site/oldest-browser.ts'
import { Failure } from '../../terminal/failure.ts'

const ENTRY = join(projectRoot, 'src', 'browser', 'portable', 'main.ts')

export interface BundledScripts {
  code: string
  /** Packages whose code is in it. */
  packages: string[]
}

export async function bundleScripts(): Promise<BundledScripts> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: {
      write: false,
      target: OLDEST_BROWSER,
      modulePreload: false,
      rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
    },
  })
  const outputs = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
  const script = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  if (script?.type !== 'chunk') throw new Failure('便携版的程序没有生成。请告诉维护人员')
  const used = Object.entries(script.modules).filter(([, { renderedLength }]) => renderedLength > 0)
  return { code: script.code, packages: used.flatMap(([id]) => packageOf(id) ?? []) }
}
