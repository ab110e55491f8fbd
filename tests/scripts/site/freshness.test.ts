import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { hashInputs } from '../../../scripts/site/freshness.ts'
import { temporaryFolder } from '../../temporary-folder.ts'

test.each([
  'reports/maying-2023.mdx',
  'taxonomy.yaml',
  'places.yaml',
  'synonyms.yaml',
  'names.yaml',
  'site.yaml',
])('a site is no longer fresh when content/%s has changed', async (name) => {
  const root = temporaryFolder()
  mkdirSync(join(root, 'content/reports'), { recursive: true })
  const before = await hashInputs(root)
  writeFileSync(join(root, 'content', name), '改动')
  expect(await hashInputs(root)).not.toBe(before)
})
