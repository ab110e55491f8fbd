/** Builds the search index of the collection of `XIANGJIAN_ROOT` in a folder, to be measured. */
import { contentRoot } from '../../../src/collection/content-paths.ts'
import { readCollection } from '../../../src/collection/load-collection.ts'
import { writeSearchIndex } from '../../search-index.ts'

const [outDir = ''] = process.argv.slice(2)
await writeSearchIndex(await readCollection(contentRoot()), outDir)
