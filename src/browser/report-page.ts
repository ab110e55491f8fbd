/** The report page: “复制引用” and the place in the outline. */
import { offerCitations } from './copy-citation.ts'
import { followOutline } from './outline-position.ts'

offerCitations(document)
followOutline(document)
