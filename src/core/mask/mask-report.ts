/**
 * A report, and the whole collection, as they may be published: with what is private masked.
 *
 * Someone named once with a title (乡长张三) is masked in the whole report. In the other reports only
 * names of three characters and more are masked too: 高峰 or 安宁 may be a word there. Numbers and
 * the officer's list hold everywhere.
 *
 * Ids, tags, categories and the facts of a place stay as they are, so no address changes; places that
 * the collection knows are never taken for names.
 */
import type { Collection, FileMessages } from '../collection.ts'
import { frameSections } from '../frame-sections.ts'
import type { Places } from '../places.ts'
import { bodyName, cityName, countyName, yearOf } from '../report-names.ts'
import type { Block, Report, Section } from '../report.ts'
import { leadOf } from '../extract/lead.ts'
import { findPrivate, withoutOverlaps } from './find-private.ts'
import { KnownPrivate } from './known-private.ts'
import type { Known } from './known-private.ts'
import { maskText } from './mask-text.ts'
import { NO_NAMES, isMasked } from './private.ts'
import type { MaskWhat, NameLists } from './private.ts'
import { findInReport } from './report-texts.ts'

type Mask = (text: string) => string

/** `others` are what was found in other reports. */
export function maskReport(
  report: Report,
  what: MaskWhat,
  lists: NameLists,
  others: readonly Known[] = [],
): Report {
  return maskedReport(report, maskFor(report, what, lists, others))
}

export function maskCollection(collection: Collection, what: MaskWhat): Collection {
  if (what.length === 0) return collection
  const lists = withPlaces(collection.names, collection.reports, collection.places)
  const shared = knownToAll(collection.reports, lists)
  const masks = new Map(
    collection.reports.map((report) => [report, maskFor(report, what, lists, shared)]),
  )
  const rest = maskWith(what, lists, new KnownPrivate(shared, lists.keep))
  const bySource = new Map(
    [...masks].map(([{ source }, mask]) => [`content/sources/${source}`, mask]),
  )
  return {
    ...collection,
    reports: [...masks].map(([report, mask]) => maskedReport(report, mask)),
    messages: collection.messages.map((file) =>
      maskMessages(file, bySource.get(file.path) ?? rest),
    ),
    names: NO_NAMES,
    site: { ...collection.site, originals: false },
  }
}

const SHORTEST_SHARED = 3

function knownToAll(reports: readonly Report[], lists: NameLists): Known[] {
  return reports
    .flatMap((report) => findInReport(report, lists))
    .filter(({ text }) => text.replace(/\s/gu, '').length >= SHORTEST_SHARED)
}

function maskFor(report: Report, what: MaskWhat, lists: NameLists, others: readonly Known[]): Mask {
  const known = new KnownPrivate([...findInReport(report, lists), ...others], lists.keep)
  return maskWith(what, lists, known)
}

function maskWith(what: MaskWhat, lists: NameLists, known: KnownPrivate): Mask {
  return (text) => {
    const found = withoutOverlaps([...findPrivate(text, lists), ...known.findIn(text)])
    return maskText(
      text,
      found.filter(({ kind }) => isMasked(kind, what)),
    )
  }
}

function maskedReport(report: Report, mask: Mask): Report {
  const { title } = report
  const headings = report.sections.map(({ level, heading }) => ({ level, heading: mask(heading) }))
  const frames = frameSections(headings, yearOf(report))
  return {
    ...report,
    title: title === null ? null : mask(title),
    source: mask(report.source),
    sections: report.sections.map((section, at) => ({
      ...maskedHeading(section, frames[at]),
      blocks: section.blocks.map((block) => maskedBlock(block, mask)),
    })),
  }
}

/** What was derived from the heading is derived anew; what was given out stays. */
function maskedHeading(section: Section, frame: Omit<Section, 'blocks'> | undefined): Section {
  return { ...section, ...frame, id: section.id, category: section.category }
}

function maskedBlock(block: Block, mask: Mask): Block {
  const text = mask(block.text)
  return block.type === 'measure' ? { ...block, text, lead: leadOf(text) } : { ...block, text }
}

function maskMessages({ path, messages }: FileMessages, mask: Mask): FileMessages {
  return {
    path: mask(path),
    messages: messages.map((message) => ({ ...message, reason: mask(message.reason) })),
  }
}

/** 张家川 before 县长 is a county that has reports here. */
export function withPlaces(
  lists: NameLists,
  reports: readonly Report[],
  places: Places,
): NameLists {
  const names = [
    ...reports.flatMap((report) => [bodyName(report), countyName(report), cityName(report)]),
    ...places.flatMap(({ name, county, city, aliases, former }) => [
      ...[name, county, city],
      ...aliases,
      ...former.map((old) => old.name),
    ]),
  ]
  const stems = names.flatMap((name) => {
    const stem = name?.replace(/(?:街道|民族乡|回族自治县|自治县|镇|乡|县|区|市|州|省)$/u, '') ?? ''
    return stem.length > 1 ? [stem] : []
  })
  return { ...lists, keep: [...new Set([...lists.keep, ...stems])] }
}
