import { readFile } from 'node:fs/promises'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { findFalls, readBaseline } from '../../scripts/evaluate/baseline.ts'
import { outcomeOf } from '../../scripts/evaluate/describe-counts.ts'
import { evaluateCollection } from '../../scripts/evaluate/evaluate-collection.ts'
import { readGold } from '../../scripts/evaluate/gold.ts'
import { OUR_GOLDS } from '../../scripts/evaluate/our-golds.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { readTaxonomy } from '../../src/core/tags/taxonomy.ts'

test.each(OUR_GOLDS)(
  'the conversion understands $name at least as well as before',
  async ({ gold, sources, baseline }) => {
    const value = await readFile(contentPaths(projectRoot).taxonomy, 'utf8')
    const counts = await evaluateCollection({
      gold: await readGold(gold),
      sources,
      taxonomy: readTaxonomy(new VFile({ path: 'content/taxonomy.yaml', value })),
      onReport: () => undefined,
    })
    expect(findFalls(await readBaseline(baseline), outcomeOf(counts))).toEqual([])
  },
)
