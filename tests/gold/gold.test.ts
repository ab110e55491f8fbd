import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { findFalls, readBaseline } from '../../scripts/evaluate/baseline.ts'
import { outcomeOf } from '../../scripts/evaluate/describe-counts.ts'
import { evaluateCollection } from '../../scripts/evaluate/evaluate-collection.ts'
import { readGold } from '../../scripts/evaluate/gold.ts'
import { projectRoot } from '../../scripts/project-root.ts'
import { contentPaths } from '../../src/collection/content-paths.ts'
import { readTaxonomy } from '../../src/core/tags/taxonomy.ts'

test('the conversion understands the gold at least as well as before', async () => {
  const { sources, taxonomy } = contentPaths(projectRoot)
  const value = await readFile(taxonomy, 'utf8')
  const counts = await evaluateCollection({
    gold: await readGold(join(projectRoot, 'tests/gold/gold.json')),
    sources,
    taxonomy: readTaxonomy(new VFile({ path: 'content/taxonomy.yaml', value })),
    onReport: () => undefined,
  })
  const baseline = await readBaseline(join(projectRoot, 'tests/gold/baseline.json'))
  expect(findFalls(baseline, outcomeOf(counts))).toEqual([])
})
