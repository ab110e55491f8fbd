/** The vocabulary of a collection. Apart from vocabulary.ts, because it needs the table of sounds. */
import { compareText, measuresOf, townshipsOf } from '../collection.ts'
import type { Collection, Township } from '../collection.ts'
import { headingParts } from '../heading-parts.ts'
import { bodyName, countyName } from '../report-names.ts'
import type { Report } from '../report.ts'
import { norm } from '../text/norm.ts'
import { pinyinSyllables } from '../text/pinyin-syllables.ts'
import { parseQuery } from './query.ts'
import type { KnownWord, LeadWord, TagWord, TownshipWord, Vocabulary } from './vocabulary.ts'

/** Words of one report only are no common words. */
const FEWEST_REPORTS = 2
const MOST_LEADS = 400
const LEAD_LENGTH = { least: 3, most: 20 }
const CLOSING = /[\s。；：，、！？;:,.!?]+$/u

export function makeVocabulary({
  reports,
  taxonomy,
  places,
  synonyms,
}: Pick<Collection, 'reports' | 'taxonomy' | 'places' | 'synonyms'>): Vocabulary {
  const tags = findTags(reports, taxonomy.tags)
  return {
    synonyms: {
      groups: synonyms,
      tags: taxonomy.tags
        .filter((tag) => tag.synonyms.length > 0)
        .map((tag) => [tag.name, ...tag.synonyms]),
    },
    tags,
    townships: townshipsOf(reports, places).flatMap(namesOf).sort(byCount),
    leads: findLeads(reports, new Set(tags.map(({ words }) => norm(words)))),
  }
}

function knownWord(words: string, count: number): KnownWord {
  return { words, sounds: pinyinSyllables(norm(words)).join(' '), count }
}

function byCount(a: KnownWord, b: KnownWord): number {
  return b.count - a.count || compareText(a.words, b.words)
}

function findTags(reports: readonly Report[], tags: Collection['taxonomy']['tags']): TagWord[] {
  const counts = new Map<string, number>()
  for (const { measure } of measuresOf(reports)) {
    for (const tag of measure.tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  }
  return tags
    .flatMap(({ name, group }) => {
      const count = counts.get(name)
      if (count === undefined) return []
      return [{ ...knownWord(name, count), group, inText: standsIn(reports, name) }]
    })
    .sort(byCount)
}

function standsIn(reports: readonly Report[], words: string): boolean {
  return reports.some(({ sections }) =>
    sections.some(
      ({ heading, blocks }) =>
        heading.includes(words) || blocks.some(({ text }) => text.includes(words)),
    ),
  )
}

function namesOf({ name, county, former, reports }: Township): TownshipWord[] {
  const bodies = [...new Set(reports.flatMap((report) => bodyName(report) ?? []))]
  const stated = reports.map(countyName)
  // A filter by county would leave out the reports that name none.
  const counties = stated.includes(null) ? [] : [...new Set(stated.flatMap((one) => one ?? []))]
  const names = new Set([name, ...bodies, ...former.map((old) => old.name)])
  return Array.from(names, (words) => ({
    ...knownWord(words, reports.length),
    today: words === name ? null : name,
    county,
    bodies,
    counties,
  }))
}

function findLeads(reports: readonly Report[], others: ReadonlySet<string>): LeadWord[] {
  const found = new Map<string, { words: string; reports: number }>()
  for (const report of reports) {
    for (const [key, words] of leadsIn(report)) {
      const lead = found.get(key) ?? { words, reports: 0 }
      lead.reports++
      found.set(key, lead)
    }
  }
  return [...found]
    .filter(([key, { reports }]) => reports >= FEWEST_REPORTS && !others.has(key))
    .map(([, { words, reports }]) => ({ words, reports }))
    .sort((a, b) => b.reports - a.reports || compareText(a.words, b.words))
    .slice(0, MOST_LEADS)
    .map(({ words, reports }) => knownWord(words, reports))
}

/** By their normalised form; what would not be searched for as it stands is left out. */
function leadsIn({ sections }: Report): Map<string, string> {
  const lines = sections.flatMap(({ heading, blocks }) => [
    heading,
    ...blocks.flatMap((block) => (block.type === 'measure' ? (block.lead ?? []) : [])),
  ])
  const leads = new Map<string, string>()
  for (const line of lines) {
    const words = headingParts(line).words.replace(CLOSING, '')
    const { query, hints } = parseQuery(words)
    if (query?.type !== 'phrase' || query.text !== words || hints.length > 0) continue
    const { length } = query.norm
    const isUsable = length >= LEAD_LENGTH.least && length <= LEAD_LENGTH.most
    if (isUsable && !leads.has(query.norm)) leads.set(query.norm, words)
  }
  return leads
}
