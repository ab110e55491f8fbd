/** One file from many, by the bundler that makes the pages' scripts, with the packages that are in it. */
import { build } from 'vite'
import type { BuildOptions } from 'vite'
import { projectRoot } from '../../project-root.ts'
import { packageOf } from '../../site/bundled-packages.ts'

export interface BundledProgram {
  code: string
  /** May name a package more than once. */
  packages: string[]
}

export async function bundleProgram(options: BuildOptions): Promise<BundledProgram> {
  const built = await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    build: { ...options, write: false },
  })
  const outputs = [built].flat().flatMap((made) => ('output' in made ? made.output : []))
  const program = outputs.find((output) => output.type === 'chunk' && output.isEntry)
  if (program?.type !== 'chunk') throw new Error('the bundler gave no program')
  const used = Object.entries(program.modules).filter(
    ([, { renderedLength }]) => renderedLength > 0,
  )
  return { code: program.code, packages: used.flatMap(([id]) => packageOf(id) ?? []) }
}
