/**
 * One hit as it stands in the list: what it is about, the words around the hit with the phrase
 * marked whole, where it stands, its status, tags and figures, and a link to compare its report.
 */
import { BLOCK_MARKS } from '../../core/block-marks.ts'
import { figuresIn } from '../../core/extract/figures.ts'
import { headingParts } from '../../core/heading-parts.ts'
import { pageAddress } from '../../core/page-address.ts'
import { excerptOf, markedPieces } from '../../core/search/excerpt.ts'
import { findRanges } from '../../core/search/highlight.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import { compareAddress } from '../reports/compare-link.ts'
import { element } from './element.ts'
import { drawPieces } from './marked-text.ts'
import { addressWith } from './state-address.ts'

/** What a list shows its hits with. */
export interface HitLook {
  /** What was looked for, normalised; nothing when browsing. */
  phrases: readonly string[]
  /** The query as it was typed, for the address of the report page. */
  text: string
  /** The address of the site, with a slash at its end. */
  base: string
  /** The pages of the tags, by name. */
  tagPages: ReadonlyMap<string, string>
  /** Whether the hits are found by other words than those that were typed. */
  bySynonym: boolean
}

export function makeHit(record: SearchRecord, look: HitLook, heading: 'h2' | 'h3'): HTMLLIElement {
  const { phrases } = look
  const title = titleOf(record)
  const link = element('a', { href: placeAddress(record, look) })
  link.append(...drawPieces(markedPieces(title, phrases)))
  const hit = element('li', hooksOf(record, look), element(heading, { class: 'hit-title' }, link))
  if (title !== record.text) {
    hit.append(element('p', { class: 'hit-text' }, ...drawPieces(excerptOf(record.text, phrases))))
  }
  hit.append(
    element('p', { class: 'hit-place' }, ...place(record, title, phrases)),
    element('p', { class: 'chips' }, ...notes(record, look), compareLink(record, look)),
    ...figures(record),
  )
  return hit
}

/** What other programs know a hit by. */
export function hooksOf({ kind, id }: SearchRecord, { bySynonym }: HitLook) {
  return {
    class: 'hit',
    [kind === 'measure' ? 'data-measure' : 'data-block']: id,
    ...(bySynonym && { 'data-synonym': '' }),
  }
}

/** /reports/maying-2023/?q=网格#k3f9a2: the page marks the words, the browser goes to the place. */
export function placeAddress({ url }: SearchRecord, { text, base }: HitLook): string {
  const [page = '', block] = url.split('#')
  const address = addressWith(pageAddress(base, page.slice(1)), text === '' ? [] : [['q', text]])
  // What is too long for a server is not taken along; the place itself is found all the same.
  const [short = address] = address.split('#')
  return `${short}${block === undefined ? '' : `#${block}`}`
}

/** Lead, or nearest heading; a title or a bare heading is its own. */
function titleOf({ lead, headings, part, text }: SearchRecord): string {
  return lead ?? headings.at(-1) ?? (part === '' ? text : part)
}

/** 张官营镇2024年报告 · 第二部分（四） 增强法治观念, then the outer headings that hold a hit. */
function place(record: SearchRecord, title: string, phrases: readonly string[]): (Node | string)[] {
  const [nearest, ...outer] = [...record.headings].reverse()
  const part = record.part === title ? '' : record.part
  const here = nearest === undefined || nearest === title ? [] : markHeading(nearest, phrases)
  const above = outer
    .filter((heading) => findRanges(heading, phrases).length > 0)
    .map((heading) => drawPieces(markedPieces(heading, phrases)))
  return [reportNode(record), part === '' ? here : [part, ' ', ...here], ...above]
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [' · ', ...words]))
}

function reportNode({ reportName, inferred }: SearchRecord): (Node | string)[] {
  // A sign in the name that turns the line round ends with it.
  const name = element('bdi', {}, reportName)
  if (inferred === null) return [name]
  const origin = element('span', { class: 'visually-hidden' }, `，据${inferred}`)
  const chip = { class: 'chip chip-plain', title: `据${inferred}推断` }
  return [name, element('span', chip, '推断', origin)]
}

/** Without its number, which the name of the part gives already, unless the hit reaches into it. */
function markHeading(heading: string, phrases: readonly string[]): (Node | string)[] {
  const { words } = headingParts(heading)
  const isCut = findRanges(heading, phrases).length > findRanges(words, phrases).length
  return drawPieces(markedPieces(isCut ? heading : words, phrases))
}

function notes({ status, problem, tags }: SearchRecord, { tagPages }: HitLook): (Node | string)[] {
  const chips = tags.flatMap((tag) => {
    const href = tagPages.get(tag)
    // An index newer than the page may know tags that the page does not.
    return href === undefined ? [] : [element('a', { class: 'chip', href }, tag)]
  })
  const state = status ?? problem
  if (state === null) return chips
  const { look, name } = BLOCK_MARKS[state]
  return [element('span', { class: `status status-${look}` }, name), ...chips]
}

export function compareLink({ report, reportName }: SearchRecord, { base }: HitLook): Node {
  const which = element('span', { class: 'visually-hidden' }, `：${reportName}`)
  const href = compareAddress(base, report)
  return element('a', { class: 'quiet hit-compare no-print', href }, '加入对比', which)
}

const MOST_FIGURES = 4

/** Only measures have figures: what was done is counted, what is lacking is not. */
function figures({ kind, text }: SearchRecord): Node[] {
  const found = kind === 'measure' ? figuresIn(text) : []
  if (found.length === 0) return []
  const shown = found
    .slice(0, MOST_FIGURES)
    .flatMap(({ label, raw }) => [
      element('span', {}, ...(label === null ? [] : [`${label} `]), element('b', {}, raw)),
      ' ',
    ])
  const left = found.length - MOST_FIGURES
  const more = left > 0 ? [`等 ${found.length} 项`] : []
  return [
    element('p', { class: 'hit-figures' }, element('span', {}, '数据'), ' ', ...shown, ...more),
  ]
}
