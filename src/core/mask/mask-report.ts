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
import { reportPath } from '../report-messages.ts'
import { bodyName, cityName, countyName, yearOf } from '../report-names.ts'
import type { Block, Report, Section } from '../report.ts'
import { leadOf } from '../extract/lead.ts'
import { findPrivate, keptBy, withoutOverlaps } from './find-private.ts'
import { KnownPrivate } from './known-private.ts'
import type { Known } from './known-private.ts'
import { maskText } from './mask-text.ts'
import { namesInPath } from './names-in-paths.ts'
import { NO_NAMES, isMasked } from './private.ts'
import type { MaskWhat, NameLists } from './private.ts'
import { findInReport } from './find-in-report.ts'

type Mask = (text: string) => string

export function maskReport(report: Report, what: MaskWhat, lists: NameLists): Report {
  const own = new KnownPrivate(findInReport(report, lists), keptBy(lists))
  return maskedReport(report, maskWith(what, lists, [own]))
}

export function maskCollection(collection: Collection, what: MaskWhat): Collection {
  if (what.length === 0) return collection
  const lists = withPlaces(collection.names, collection.reports, collection.places)
  const found = collection.reports.map((report) => findInReport(report, lists))
  const shared = new KnownPrivate(found.flat().filter(isTelling), keptBy(lists))
  /** Of a file without a report: what its name tells. */
  const maskOfSource = (path: string): Mask => {
    const told = findPrivate(path, lists, namesInPath).map(({ start, end, kind }) => ({
      text: path.slice(start, end),
      kind,
    }))
    return maskWith(what, lists, [new KnownPrivate(told, keptBy(lists)), shared])
  }
  const bySource = new Map<string, Mask>()
  const reports = collection.reports.map((report, at) => {
    const own = new KnownPrivate(found[at] ?? [], keptBy(lists))
    const mask = maskWith(what, lists, [own, shared])
    bySource.set(`content/sources/${report.source}`, mask)
    bySource.set(reportPath(report), mask)
    return maskedReport(report, mask)
  })
  return {
    ...collection,
    reports,
    messages: collection.messages.map((file) =>
      maskMessages(file, bySource.get(file.path) ?? maskOfSource(file.path)),
    ),
    names: NO_NAMES,
    masked: what,
    site: { ...collection.site, originals: false },
  }
}

const SHORTEST_SHARED = 3

/** Long enough to be no word in another report. */
function isTelling({ text }: Known): boolean {
  return text.replace(/\s/gu, '').length >= SHORTEST_SHARED
}

function maskWith(what: MaskWhat, lists: NameLists, known: readonly KnownPrivate[]): Mask {
  return (text) => {
    const all = [...findPrivate(text, lists), ...known.flatMap((some) => some.findIn(text))]
    const wished = all.filter(({ kind }) => isMasked(kind, what))
    // The whole of a name rather than a part of it that was taken for one.
    wished.sort((a, b) => b.end - b.start - (a.end - a.start))
    return maskText(text, withoutOverlaps(wished))
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

/** One that was cut may end within a number, of 18 digits at most, or a name, not to be known then. */
const CUT_QUOTE = /.{18}…”/gu

function maskMessages({ path, messages }: FileMessages, mask: Mask): FileMessages {
  return {
    path: mask(path),
    messages: messages.map((message) => ({
      ...message,
      reason: mask(message.reason).replace(CUT_QUOTE, '…”'),
    })),
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
  return { ...lists, places: [...new Set(stems)] }
}
