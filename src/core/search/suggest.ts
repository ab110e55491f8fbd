/**
 * What someone who is typing may have in mind.
 *
 *     suggest(vocabulary, '普法 fqjy', 8)[0] → { kind: 'tag', words: '枫桥经验', state: { text: '普法 枫桥经验', … } }
 *
 * Only the last word is completed, by characters (枫桥), by sound (fengqiao), by the first letters of
 * the sounds (fqjy), or by any mixture of these from the beginning of the words on (fqjingyan);
 * characters are found inside the words, too. Words with marks of the query language are the
 * reader's own affair. Best first: the whole of the words, their beginning, their inside; spelled
 * out before abbreviated; then tags, townships, leads; then the more frequent.
 */
import { FILTERS, NO_FILTERS } from './request.ts'
import type { FilterName } from './request.ts'
import { cutTokens } from './query-tokens.ts'
import { USUAL } from './search-state.ts'
import type { SearchState } from './search-state.ts'
import { norm } from '../text/norm.ts'
import type { KnownWord, TagWord, TownshipWord, Vocabulary } from './vocabulary.ts'

export interface Suggestion {
  kind: 'tag' | 'township' | 'lead'
  words: string
  /** 标签 · 矛盾纠纷预防化解 */
  detail: string
  /** What choosing it shows. */
  state: SearchState
}

/** The state that a suggestion leads to from a list that is shown already: what it is narrowed to stays. */
export function chooseIn(state: SearchState, { state: chosen }: Suggestion): SearchState {
  const added = FILTERS.filter((name) => chosen.filters[name].length > 0)
  const values = added.map((name) => [name, chosen.filters[name]] as const)
  const filters = { ...state.filters, ...Object.fromEntries(values) }
  return { ...state, text: chosen.text, filters, page: 1 }
}

/** Nobody types more of a word than this to have it completed. */
const LONGEST = 40

export function suggest(vocabulary: Vocabulary, typed: string, count: number): Suggestion[] {
  const begun = readBegun(typed)
  if (begun === null) return []
  const { before, sought } = begun
  const found = knownIn(vocabulary).flatMap((word) => {
    const level = levelOf(word, sought)
    const isUsable = word.filters === null || begun.takesFilters
    return level === null || !isUsable ? [] : [{ word, level }]
  })
  // They stand in the order of kind and frequency, which sorting keeps.
  return found
    .sort((a, b) => a.level - b.level)
    .slice(0, count)
    .map(({ word: { kind, words, detail, filters } }) => ({
      kind,
      words,
      detail,
      state:
        filters === null
          ? { ...USUAL, text: before + words }
          : { ...USUAL, text: before.trim(), filters: { ...NO_FILTERS, ...filters } },
    }))
}

interface Begun {
  /** What stays as it was typed, up to the last word. */
  before: string
  /** The last word, normalised. */
  sought: string
  /** Not behind an operator, which needs a word. */
  takesFilters: boolean
}

const MARKS = /[“”‘’「」『』《》"＂()（）]/u

function readBegun(typed: string): Begun | null {
  const { tokens, faults } = cutTokens(typed)
  const last = tokens.at(-1)
  if (last?.type !== 'word' || faults.size > 0 || !typed.endsWith(last.text)) return null
  const before = typed.slice(0, typed.length - last.text.length)
  if (MARKS.test(last.text) || !/(?:^|[\s|｜])$/u.test(before)) return null
  const sought = norm(last.text).replaceAll('ü', 'v')
  if (sought === '' || sought.length > LONGEST) return null
  const operator = tokens.at(-2)?.type
  const takesFilters = operator === undefined || operator === 'word' || operator === 'close'
  return { before: before.trimStart(), sought, takesFilters }
}

/** A word of the vocabulary made ready for being looked up. */
interface Entry extends Pick<Suggestion, 'kind' | 'words' | 'detail'> {
  norm: string
  units: readonly Unit[]
  /** What it stands for, if that is not its own text. */
  filters: Partial<Record<FilterName, readonly string[]>> | null
}

/** A character with its sound. */
interface Unit {
  character: string
  sound: string
}

const entries = new WeakMap<Vocabulary, Entry[]>()

function knownIn(vocabulary: Vocabulary): Entry[] {
  const known = entries.get(vocabulary) ?? [
    ...vocabulary.tags.map(tagEntry),
    ...vocabulary.townships.map(townshipEntry),
    ...vocabulary.leads.map((lead) => entryOf(lead, 'lead', `常见条目 · ${lead.count} 份报告`)),
  ]
  entries.set(vocabulary, known)
  return known
}

function tagEntry(tag: TagWord): Entry {
  const filters = tag.inText ? null : { tag: [tag.words] }
  return entryOf(tag, 'tag', `${filters === null ? '标签' : '按标签筛选'} · ${tag.group}`, filters)
}

function townshipEntry(township: TownshipWord): Entry {
  const { today, county, bodies, counties } = township
  const parts = ['乡镇', county, today === null ? null : `今${today}`]
  const detail = parts.filter((part) => part !== null).join(' · ')
  return entryOf(township, 'township', detail, { body: bodies, county: counties })
}

function entryOf(
  { words, sounds }: KnownWord,
  kind: Entry['kind'],
  detail: string,
  filters: Entry['filters'] = null,
): Entry {
  const normalised = norm(words)
  const syllables = sounds.split(' ')
  const units = Array.from(normalised, (character, at) => ({
    character,
    sound: syllables[at] ?? character,
  }))
  return { kind, words, detail, filters, norm: normalised, units }
}

/** The smaller, the better. */
const LEVEL = { whole: 0, wholeAbbreviated: 1, beginning: 2, abbreviated: 3, inside: 4 }

function levelOf({ units, norm }: Entry, sought: string): number | null {
  return beginningLevel(units, sought, 0, 0, false) ?? (norm.includes(sought) ? LEVEL.inside : null)
}

/** How the words from `at` on can be read in what was typed from `from` on; null if they cannot. */
function beginningLevel(
  units: readonly Unit[],
  sought: string,
  at: number,
  from: number,
  isAbbreviated: boolean,
): number | null {
  if (from === sought.length) {
    if (at === units.length) return isAbbreviated ? LEVEL.wholeAbbreviated : LEVEL.whole
    return isAbbreviated ? LEVEL.abbreviated : LEVEL.beginning
  }
  const unit = units[at]
  if (unit === undefined) return null
  const { character, sound } = unit
  let best: number | null = null
  const go = (part: string, isWhole: boolean): void => {
    const end = from + part.length
    // At its end a word is unfinished, not abbreviated.
    const abbreviates = !isWhole && end < sought.length
    const level = beginningLevel(units, sought, at + 1, end, isAbbreviated || abbreviates)
    if (level !== null && (best === null || level < best)) best = level
  }
  if (sought.startsWith(character, from)) go(character, true)
  if (sound !== character && sought.startsWith(sound, from)) go(sound, true)
  for (const part of beginningsOf(sound, sought.slice(from))) go(part, false)
  return best
}

/** Abbreviations of a sound: its initial, and at the end of what was typed however much there is. */
function beginningsOf(sound: string, rest: string): string[] {
  const initials = /^([zcs])h/u.test(sound)
    ? [sound.slice(0, 1), sound.slice(0, 2)]
    : [sound[0] ?? '']
  const isUnfinished = sound.startsWith(rest) && !initials.includes(rest)
  return [...initials, ...(isUnfinished ? [rest] : [])].filter(
    (part) => part !== sound && rest.startsWith(part),
  )
}
