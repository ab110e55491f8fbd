/**
 * The golds of this project, each with the best that the conversion has reached on it: hand-made
 * ones for real reports, and reports written and annotated without a look at the conversion, in
 * forms and words that the real five do not have.
 */
import { join } from 'node:path'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { projectRoot } from '../project-root.ts'

export interface OurGold {
  name: string
  gold: string
  /** Folder that the gold's file names start from. */
  sources: string
  baseline: string
}

const FOLDER = join(projectRoot, 'tests', 'gold')

export const OUR_GOLDS: readonly OurGold[] = [
  ourGold('样本报告', 'samples', contentPaths(projectRoot).sources),
  ourGold('仿写报告', 'invented', join(FOLDER, 'invented', 'sources')),
]

function ourGold(name: string, folder: string, sources: string): OurGold {
  return {
    name,
    gold: join(FOLDER, folder, 'gold.json'),
    sources,
    baseline: join(FOLDER, folder, 'baseline.json'),
  }
}
