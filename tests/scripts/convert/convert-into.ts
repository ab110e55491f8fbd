/** The conversion of `root`/sources into `root`/reports, with a small taxonomy and nothing shown. */
import { join } from 'node:path'
import { convertFolder } from '../../../scripts/convert/convert-folder.ts'
import type {
  ConversionOptions,
  ConversionSummary,
} from '../../../scripts/convert/convert-folder.ts'
import { NO_PLACES } from '../../../src/core/places.ts'
import { smallTaxonomy } from '../../read-fixtures.ts'

export function convertInto(
  root: string,
  options: Partial<ConversionOptions> = {},
): Promise<ConversionSummary> {
  return convertFolder({
    from: join(root, 'sources'),
    to: join(root, 'reports'),
    shownFrom: 'content/sources',
    shownTo: 'content/reports',
    tellOrphans: true,
    cache: join(root, 'cache'),
    taxonomy: smallTaxonomy(),
    places: NO_PLACES,
    rules: 'rules',
    force: false,
    check: false,
    prune: false,
    only: null,
    onProgress: () => undefined,
    ...options,
  })
}
