/**
 * One hit as it stands in the list: what it is about, the words around the hit with the phrase
 * marked whole, where it stands, its status and tags.
 */
import { BLOCK_MARKS } from '../../core/block-marks.ts'
import { headingParts } from '../../core/heading-parts.ts'
import { excerptOf, markedPieces } from '../../core/search/excerpt.ts'
import type { Piece } from '../../core/search/excerpt.ts'
import { findRanges } from '../../core/search/highlight.ts'
import { phrasesOf } from '../../core/search/query.ts'
import type { Query } from '../../core/search/query.ts'
import type { SearchRecord } from '../../core/search/records.ts'
import type { Kind } from '../../core/search/request.ts'
import { element } from './element.ts'

export interface AskedQuery {
  query: Query
  /** As it was typed, for the address of the report page. */
  text: string
  /** Null: every kind. */
  kind: Kind | null
  /** What of it was not understood, and how it was looked for instead. */
  hints: readonly string[]
}

/** The site around the hits. */
export interface HitSite {
  /** Its address, with a slash at its end. */
  base: string
  /** Addresses of the tags’ pages by name, as the site was built. */
  tags: ReadonlyMap<string, string>
}

export function makeHit(record: SearchRecord, asked: AskedQuery, site: HitSite): HTMLLIElement {
  const phrases = phrasesOf(asked.query).map(({ norm }) => norm)
  const title = titleOf(record)
  const link = element('a', { href: placeAddress(record, asked.text, site.base) })
  link.append(...draw(markedPieces(title, phrases)))
  const hit = element('li', { class: 'hit', [hookOf(record)]: record.id })
  hit.append(element('h2', { class: 'hit-title' }, link))
  if (title !== record.text) {
    hit.append(element('p', { class: 'hit-text' }, ...draw(excerptOf(record.text, phrases))))
  }
  hit.append(
    element('p', { class: 'hit-place' }, ...place(record, title, phrases)),
    element('p', { class: 'chips' }, ...notes(record, site)),
  )
  return hit
}

/** What other programs know a hit by. */
function hookOf({ kind }: SearchRecord): string {
  return kind === 'measure' ? 'data-measure' : 'data-block'
}

/** Lead, or nearest heading; a title or a bare heading is its own. */
function titleOf({ lead, headings, part, text }: SearchRecord): string {
  return lead ?? headings.at(-1) ?? (part === '' ? text : part)
}

/** /reports/maying-2023/?q=网格#k3f9a2: the page marks the words, the browser goes to the place. */
function placeAddress({ url }: SearchRecord, text: string, base: string): string {
  const [page = '', block] = url.split('#')
  const query = new URLSearchParams({ q: text }).toString()
  return `${base}${page.slice(1)}?${query}${block === undefined ? '' : `#${block}`}`
}

/** 张官营镇2024年报告 · 第二部分（四） 增强法治观念, then the outer headings that hold a hit. */
function place(record: SearchRecord, title: string, phrases: readonly string[]): (Node | string)[] {
  const [nearest, ...outer] = [...record.headings].reverse()
  const part = record.part === title ? '' : record.part
  const here = nearest === undefined || nearest === title ? [] : markHeading(nearest, phrases)
  const above = outer
    .filter((heading) => findRanges(heading, phrases).length > 0)
    .map((heading) => draw(markedPieces(heading, phrases)))
  return [reportNode(record), part === '' ? here : [part, ' ', ...here], ...above]
    .filter((words) => words.length > 0)
    .flatMap((words, index) => (index === 0 ? words : [' · ', ...words]))
}

function reportNode({ reportName, inferred }: SearchRecord): (Node | string)[] {
  if (inferred === null) return [reportName]
  const origin = element('span', { class: 'visually-hidden' }, `，据${inferred}`)
  const chip = { class: 'chip chip-plain', title: `据${inferred}推断` }
  return [reportName, element('span', chip, '推断', origin)]
}

/** Without its number, which the name of the part gives already, unless the hit reaches into it. */
function markHeading(heading: string, phrases: readonly string[]): (Node | string)[] {
  const { words } = headingParts(heading)
  const isCut = findRanges(heading, phrases).length > findRanges(words, phrases).length
  return draw(markedPieces(isCut ? heading : words, phrases))
}

function notes({ status, problem, tags }: SearchRecord, site: HitSite): (Node | string)[] {
  const chips = tags.flatMap((tag) => {
    const href = site.tags.get(tag)
    // An index newer than the page may know tags that the page does not.
    return href === undefined ? [] : [element('a', { class: 'chip', href }, tag)]
  })
  const state = status ?? problem
  if (state === null) return chips
  const { look, name } = BLOCK_MARKS[state]
  return [element('span', { class: `status status-${look}` }, name), ...chips]
}

function draw(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, hit }) => (hit ? element('mark', {}, text) : text))
}
