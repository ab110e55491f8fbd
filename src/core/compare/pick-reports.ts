/**
 * The reports that someone who is typing may mean.
 *
 *     pickReports('马营 2023', entries)   pickReports('my 2023', …)   pickReports('tongwei my', …)
 *
 * Every word has to fit: the name or the county by characters, pinyin or initials, or the inside of
 * them (年份, too). Best first, then in the order of the list; nothing typed gives the list itself.
 */
import { readTyped, spelledWord, spellingLevel } from '../search/spelling.ts'
import type { SpelledWord } from '../search/spelling.ts'
import { norm } from '../text/norm.ts'
import type { ReportEntry } from './report-entry.ts'

/** Space, and where a year begins or ends: 马营2023 leaves out the 镇 between. */
const BETWEEN_WORDS = /\s+|(?<=\D)(?=\d)|(?<=\d)(?=\D)/u

export function pickReports(typed: string, entries: readonly ReportEntry[]): ReportEntry[] {
  const words = typed.split(BETWEEN_WORDS).flatMap((word) => readTyped(word) ?? [])
  return entries
    .flatMap((entry) => {
      const levels = words.map((word) => levelOf(entry, word))
      return levels.includes(null)
        ? []
        : [{ entry, level: levels.reduce<number>((sum, level) => sum + (level ?? 0), 0) }]
    })
    .sort((a, b) => a.level - b.level)
    .map(({ entry }) => entry)
}

function levelOf(entry: ReportEntry, word: string): number | null {
  const levels = spellingsOf(entry).flatMap((one) => spellingLevel(one, word) ?? [])
  return levels.length === 0 ? null : Math.min(...levels)
}

const spellings = new WeakMap<ReportEntry, SpelledWord[]>()

/** The name alone, and behind its county. */
function spellingsOf(entry: ReportEntry): SpelledWord[] {
  const known = spellings.get(entry)
  if (known !== undefined) return known
  const county = entry.county ?? ''
  const sounds = entry.sounds.split(' ')
  const made = [
    spelledWord(entry.name, sounds.slice(Array.from(norm(county)).length).join(' ')),
    spelledWord(county + entry.name, entry.sounds),
  ]
  spellings.set(entry, made)
  return made
}
