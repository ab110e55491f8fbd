/**
 * All scripts of the pages in one classic script.
 *
 * What would run in workers is bundled, too, and left out: pages on a disk can start none.
 */
import { join } from 'node:path'
import { projectRoot } from '../../project-root.ts'
import { OLDEST_BROWSER } from '../../site/oldest-browser.ts'
import { bundleProgram } from './bundle-program.ts'
import type { BundledProgram } from './bundle-program.ts'

const ENTRY = join(projectRoot, 'src', 'browser', 'portable', 'main.ts')

export function bundleScripts(): Promise<BundledProgram> {
  return bundleProgram({
    target: OLDEST_BROWSER,
    modulePreload: false,
    rolldownOptions: { input: ENTRY, output: { format: 'iife' } },
  })
}
