/**
 * What a report says in one row: its passages under their headings, each block with what it is and
 * a link to its place in the report.
 */
import { BLOCK_MARKS } from '../../core/block-marks.ts'
import { isElsewhere } from '../../core/compare/passage-row.ts'
import type { Told } from '../../core/compare/passage-row.ts'
import type { ReportData } from '../../core/compare/report-entry.ts'
import { pageAddress } from '../../core/page-address.ts'
import type { Block } from '../../core/report.ts'
import { textPieces } from '../../core/text-pieces.ts'
import { element } from '../search/element.ts'

export interface CellLook {
  /** The address of the site, with a slash at its end. */
  base: string
  /** The pages of the tags, by name. */
  tagPages: ReadonlyMap<string, string>
}

export function toldContent(told: Told, report: ReportData, look: CellLook): Node[] {
  const page = pageAddress(look.base, `reports/${report.id}/`)
  if (isElsewhere(told)) {
    const place = element('a', { href: `${page}#${told.elsewhere}` }, '写在别的部分里')
    return [element('p', { class: 'compare-none' }, '没有单列，', place)]
  }
  return told.flatMap(({ section, blocks }) => [
    ...(section.level === 0
      ? []
      : [
          element(
            'p',
            { class: section.level === 1 ? 'compare-heading' : 'compare-heading compare-lower' },
            element('a', { href: `${page}#${section.id}` }, section.heading),
          ),
        ]),
    ...blocks.map((block) => blockItem(block, page, look)),
  ])
}

/** `page` is that of its report; `text` is drawn in place of its own. */
export function blockItem(
  block: Block,
  page: string,
  look: CellLook,
  text: readonly Node[] = paragraphsOf(block),
): HTMLElement {
  return element(
    'div',
    { class: 'compare-block', 'data-block': block.id },
    element('div', { class: 'compare-text' }, ...text),
    element('p', { class: 'compare-notes' }, ...notesOn(block, page, look)),
  )
}

function paragraphsOf(block: Block): Node[] {
  return textPieces(block).map((pieces) =>
    element(
      'p',
      {},
      ...pieces.map((piece) =>
        piece.look === 'plain' ? piece.text : element('b', { class: piece.look }, piece.text),
      ),
    ),
  )
}

const ENOUGH = 12

function notesOn(block: Block, page: string, { tagPages }: CellLook): (Node | string)[] {
  const about = Array.from(block.text).slice(0, ENOUGH).join('')
  const place = element(
    'a',
    { class: 'quiet', href: `${page}#${block.id}` },
    '原处',
    element('span', { class: 'visually-hidden' }, `：${about}`),
  )
  if (block.type === 'other') return [place]
  const { look, name } = BLOCK_MARKS[block.type === 'measure' ? block.status : block.kind]
  const tags = block.type === 'measure' ? block.tags : []
  const chips = tags.flatMap((tag) => {
    const href = tagPages.get(tag)
    // A report newer than the page may have tags that the page does not know.
    return href === undefined ? [] : [' ', element('a', { class: 'chip', href }, tag)]
  })
  return [element('span', { class: `status status-${look}` }, name), ...chips, ' ', place]
}
