/**
 * Writes the server of a portable release into its folder: one readable script for Node, and what
 * starts it on Windows and elsewhere.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  NO_NODE,
  SERVER,
  START_CMD,
  START_NODE,
  START_SH,
  makeNoNodePage,
} from '../../../src/core/publish/portable-server.ts'
import { PORTABLE_FOLDER } from '../../../src/core/publish/portable-start.ts'
import { projectRoot } from '../../project-root.ts'
import { bundleProgram } from './bundle-program.ts'

const ENTRY = join(projectRoot, 'scripts', 'publish', 'portable', 'server', 'main.ts')

/** `folder` is that of the release. Gives the packages whose code it holds. */
export async function writeServer(folder: string): Promise<string[]> {
  const target = join(folder, PORTABLE_FOLDER)
  const { code, packages } = await bundleProgram({ ssr: ENTRY, target: 'node18', minify: false })
  await mkdir(target)
  const files = [
    { name: SERVER, text: code },
    { name: NO_NODE, text: makeNoNodePage() },
    START_NODE,
    START_CMD,
    START_SH,
  ]
  for (const { name, text } of files) await writeFile(join(target, name), text)
  return packages
}
