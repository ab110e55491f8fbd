/** Fixture folders: one folder, one test, named by the behaviour it promises. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { VFile } from 'vfile'
import { readTaxonomy } from '../src/core/tags/taxonomy.ts'
import type { Taxonomy } from '../src/core/tags/taxonomy.ts'

const FOLDER = join(import.meta.dirname, 'fixtures')

export function fixtureNames(stage: string): string[] {
  return readdirSync(join(FOLDER, stage)).sort()
}

export function fixturePath(stage: string, name: string, file: string): string {
  return join(FOLDER, stage, name, file)
}

export function smallTaxonomy(): Taxonomy {
  return readTaxonomy(new VFile({ value: readFileSync(join(FOLDER, 'taxonomy.yaml'), 'utf8') }))
}
