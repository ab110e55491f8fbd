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
import { readTyped, spelledWord, spellingLevel } from './spelling.ts'
import type { SpelledWord } from './spelling.ts'
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

export function suggest(vocabulary: Vocabulary, typed: string, count: number): Suggestion[] {
  const begun = readBegun(typed)
  if (begun === null) return []
  const { before, sought } = begun
  const found = knownIn(vocabulary).flatMap((word) => {
    const level = spellingLevel(word, sought)
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
  const sought = readTyped(last.text)
  if (sought === null) return null
  const operator = tokens.at(-2)?.type
  const takesFilters = operator === undefined || operator === 'word' || operator === 'close'
  return { before: before.trimStart(), sought, takesFilters }
}

/** A word of the vocabulary made ready for being looked up. */
interface Entry extends SpelledWord, Pick<Suggestion, 'kind' | 'words' | 'detail'> {
  /** What it stands for, if that is not its own text. */
  filters: Partial<Record<FilterName, readonly string[]>> | null
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
  return { kind, words, detail, filters, ...spelledWord(words, sounds) }
}
