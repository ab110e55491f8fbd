/**
 * All scripts of all pages in one, for pages that are opened from a disk: browsers load no modules
 * from there. Each finds out by itself whether the page has what it is for.
 *
 * First of all, where files come from: the others read some as soon as they start.
 */
import './embedded-files.ts'
import '../page.ts'
import '../report-page.ts'
import '../report-table.ts'
import '../check-choice.ts'
import '../start/search-field.ts'
import '../start/found-bar.ts'
import '../start/search.ts'
import '../start/batch.ts'
import '../start/compare.ts'
import '../start/matrix.ts'
