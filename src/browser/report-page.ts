/** The report page: “复制引用”, “加入对比” and the place in the outline. */
import { offerCitations } from './copy-citation.ts'
import { followOutline } from './outline-position.ts'
import { fillCompareLinks } from './reports/compare-link.ts'

offerCitations(document)
followOutline(document)
fillCompareLinks(document)
