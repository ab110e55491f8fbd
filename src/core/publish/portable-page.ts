/**
 * A page of the site as it is opened from a disk, by a double click: links lead to files, not to
 * folders, and one classic script stands for its modules, which browsers do not load from there.
 *
 *     <a href="/__b__/help/">          → <a href="../help/index.html">
 *     <script type="module" src="…">   → <script defer src="../portable.js">
 *
 * It gets no content policy: on a disk no file belongs to the same site ('self') as another.
 */
import { parse } from 'parse5'
import { printElement } from './new-page.ts'
import { applyEdits } from './page-edits.ts'
import type { PageEdit } from './page-edits.ts'
import { elementsOf } from './page-elements.ts'
import { relativeAddress } from './relative-address.ts'
import { relinkPage } from './relative-links.ts'
import type { BuiltPage } from './relative-links.ts'

export interface PortablePage extends Pick<BuiltPage, 'page' | 'base'> {
  /** The classic script, from the root of the site. */
  script: string
}

export function portablePage(html: string, { page, base, script }: PortablePage): string {
  const linked = relinkPage(html, { page, base, toFiles: true })
  const edits: PageEdit[] = []
  for (const element of elementsOf(parse(linked, { sourceCodeLocationInfo: true }))) {
    const place = element.sourceCodeLocation
    const isModule = element.attrs.some(({ name, value }) => name === 'type' && value === 'module')
    if (element.tagName !== 'script' || !isModule || !place) continue
    const text =
      edits.length > 0
        ? ''
        : printElement('script', { defer: '', src: relativeAddress(page, script) })
    edits.push({ from: place.startOffset, to: place.endOffset, text })
  }
  return applyEdits(linked, edits)
}
