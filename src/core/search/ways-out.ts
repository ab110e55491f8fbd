/**
 * What else a reader may look for when nothing was found:
 *
 *     法律顾问 网格化 in 2023, practices only  →  在全部类别中找 · 不限年份（2023） · 去掉“网格化”
 *
 * Each way out is a state of the search page. Whether there is anything to be found there is not
 * known here: the page asks the engine, and shows those that lead somewhere. The most promising,
 * which change least of what was asked, come first. Synonyms are another matter.
 */
import { norm } from '../text/norm.ts'
import { FILTER_NAMES, valueName } from './filter-words.ts'
import { nearestNames } from './nearest-names.ts'
import { parseQuery, phrasesOf, queryKey } from './query.ts'
import type { Phrase, Query } from './query.ts'
import { FILTERS, NO_FILTERS, UNKNOWN } from './request.ts'
import type { FilterName } from './request.ts'
import { writeState } from './search-state.ts'
import type { SearchState } from './search-state.ts'
import { writeQuery } from './write-query.ts'

export interface WayOut {
  kind: WayKind
  /** For the reader: 不限年份（2023） */
  words: string
  state: SearchState
}

/** What is changed of what was asked. */
export type WayKind =
  | 'kind'
  | 'filter'
  | 'filters'
  | 'exclusion'
  | 'scope'
  | 'sentence'
  | 'body'
  | 'tag'
  | 'word'
  | 'parts'

export interface KnownNames {
  tags: readonly string[]
  bodies: readonly KnownBody[]
}

export interface KnownBody {
  body: string
  county: string | null
}

const MOST = 12
const MOST_TAGS = 3
const MOST_BODIES = 3
const MOST_PARTS = 6

export function waysOut(
  state: SearchState,
  query: Query | null,
  { tags, bodies }: KnownNames,
): WayOut[] {
  const start = { ...state, page: 1 }
  const ways = [...withoutLimits(start)]
  if (query !== null) {
    ways.push(
      ...withLooserWords(start, query),
      ...withoutOneWord(start, query),
      ...toBodies(start, query, bodies),
      ...toTags(start, query, tags),
      ...inParts(start, query),
    )
  }
  const known = new Set([keyOf(start)])
  return ways
    .filter((way) => {
      const key = keyOf(way.state)
      const isNew = !known.has(key)
      known.add(key)
      return isNew
    })
    .slice(0, MOST)
}

/** Two states that find the same have the same key, however their words are typed. */
function keyOf(state: SearchState): string {
  const { query } = parseQuery(state.text)
  return JSON.stringify([query && queryKey(query), writeState({ ...state, text: '' })])
}

// Filters and kinds.

function withoutLimits(state: SearchState): WayOut[] {
  const { filters, kind } = state
  const chosen = FILTERS.filter((name) => filters[name].length > 0)
  const single = chosen.map((name): WayOut => ({
    kind: 'filter',
    words: `不限${FILTER_NAMES[name]}${valuesOf(name, filters[name])}`,
    state: { ...state, filters: { ...filters, [name]: [] } },
  }))
  if (filters.figures) {
    single.push({
      kind: 'filter',
      words: '没有数据的也要',
      state: { ...state, filters: { ...filters, figures: false } },
    })
  }
  const unfiltered = { ...state, filters: NO_FILTERS }
  return [
    ...when(kind !== null, {
      kind: 'kind',
      words: '在全部类别中找',
      state: { ...state, kind: null },
    }),
    ...single,
    ...when(single.length > 1, { kind: 'filters', words: '去掉全部筛选条件', state: unfiltered }),
    ...when(single.length > 0 && kind !== null, {
      kind: 'filters',
      words: '去掉全部筛选条件，在全部类别中找',
      state: { ...unfiltered, kind: null },
    }),
  ]
}

/** Of a report the filter holds an id, which tells a reader nothing. */
function valuesOf(name: FilterName, values: readonly string[]): string {
  if (name === 'report') return ''
  return `（${values.map((value) => valueName(name, { value })).join('、')}）`
}

// The same words, asked for less strictly.

function withLooserWords(state: SearchState, query: Query): WayOut[] {
  const parts = partsOf(query)
  if (parts.length > MOST) return []
  const unwanted = parts.filter((part) => part.type === 'not')
  const wanted = parts.filter((part) => part.type !== 'not')
  return [
    ...when(unwanted.length > 0 && wanted.length > 0, {
      kind: 'exclusion',
      words: `不排除${unwanted.map((part) => quote(part.of)).join('、')}`,
      state: asking(state, wanted),
    }),
    ...when(scopesOf(query).size > 0, {
      kind: 'scope',
      words: `不限${[...scopesOf(query)].join('、')}，在正文中也找`,
      state: asking(
        state,
        parts.map((part) => loosen(part, { scope: 'anywhere' })),
      ),
    }),
    ...when(hasSentence(query), {
      kind: 'sentence',
      words: '不限同一句话',
      state: asking(
        state,
        parts.map((part) => loosen(part, { sentence: 'all' })),
      ),
    }),
  ]
}

function scopesOf(query: Query): Set<string> {
  if (query.type === 'phrase') {
    return new Set(query.scope === 'anywhere' ? [] : [query.scope === 'title' ? '标题' : '小标题'])
  }
  if (query.type === 'not') return scopesOf(query.of)
  return new Set(query.of.flatMap((part) => [...scopesOf(part)]))
}

function hasSentence(query: Query): boolean {
  if (query.type === 'all' || query.type === 'any') return query.of.some(hasSentence)
  return query.type === 'sentence' && query.of.length > 1
}

/** What is not wanted stays as it is: asked for less strictly, it would exclude more. */
function loosen(query: Query, to: { scope?: 'anywhere'; sentence?: 'all' }): Query {
  switch (query.type) {
    case 'phrase':
      return { ...query, scope: to.scope ?? query.scope }
    case 'not':
      return query
    case 'sentence':
      return { ...query, type: to.sentence ?? query.type }
    case 'all':
    case 'any':
      return { ...query, of: query.of.map((part) => loosen(part, to)) }
  }
}

// Fewer words, or shorter ones.

/** The last word typed goes first: it may well be the one too many. */
function withoutOneWord(state: SearchState, query: Query): WayOut[] {
  const parts = partsOf(query)
  const wanted = parts.filter((part) => part.type !== 'not')
  // Of so many words, one less is no way out.
  if (wanted.length < 2 || wanted.length > MOST) return []
  return wanted.reverse().map((dropped) => ({
    kind: 'word',
    words: `去掉${quote(dropped)}`,
    state: asking(
      state,
      parts.filter((part) => part !== dropped),
    ),
  }))
}

const PUNCTUATION = /[\s，。、；：！？,;:!?“”‘’「」『』《》"（）()〔〕[\]…—]+/u

/** Between words, where neither side is a single character; 目的, 和谐, 参与, 普及 are words. */
const PARTICLE =
  /(?<=[^]{2})(?:(?<!目)的(?!确)|和(?![谐平解睦])|(?<!参)与(?!会)|以及|(?<![普涉以])及(?!时)|并(?!联))(?=[^]{2})/u

/** What was pasted as one long phrase, as the words that it is made of. */
function inParts(state: SearchState, query: Query): WayOut[] {
  const parts = partsOf(query)
  if (parts.length > MOST_PARTS) return []
  return parts.flatMap((long): WayOut[] => {
    if (long.type !== 'phrase') return []
    const short = splitPhrase(long)
    if (short.length < 2) return []
    const others = parts.filter((part) => part !== long)
    const longest = short.reduce((a, b) => (b.norm.length > a.norm.length ? b : a))
    return [
      ...when(short.length <= MOST_PARTS, {
        kind: 'parts',
        words: `拆开来找：${short.map(({ text }) => text).join('　')}`,
        state: asking(state, [...others, ...short]),
      }),
      ...when(short.length > 2, {
        kind: 'parts',
        words: `只找其中的${quote(longest)}`,
        state: asking(state, [...others, longest]),
      }),
    ]
  })
}

/** At its punctuation, or, where it has none, at its particles. */
function splitPhrase({ text, scope }: Phrase): Phrase[] {
  const pieces = text.split(PUNCTUATION).filter((piece) => norm(piece) !== '')
  const words = pieces.length > 1 ? pieces : text.split(PARTICLE)
  return words
    .map((word): Phrase => ({ type: 'phrase', text: word, norm: norm(word), scope }))
    .filter((phrase) => phrase.norm.length > 1)
}

// Names that the collection knows.

function toTags(state: SearchState, query: Query, tags: readonly string[]): WayOut[] {
  const typed = phrasesOf(query).map((phrase) => phrase.norm)
  return nearestNames(typed, tags, MOST_TAGS).map((name) => ({
    kind: 'tag',
    words: `改找标签“${name}”`,
    state: asking(state, [{ type: 'phrase', text: name, norm: norm(name), scope: 'anywhere' }]),
  }))
}

const OFFICE = /^(?:人民政府|政府|党委|的)+/u

/** 马营 or 马营镇普法: the township by its filter, and what else was typed. */
function toBodies(state: SearchState, query: Query, bodies: readonly KnownBody[]): WayOut[] {
  const parts = partsOf(query)
  return parts.slice(0, MOST).flatMap((part): WayOut[] => {
    if (part.type !== 'phrase' || part.norm.length < 2) return []
    const others = parts.filter((other) => other !== part)
    return bodies
      .map(({ body, county }) => ({ body, county, name: norm(body) }))
      .filter(({ name }) => name !== '' && (name.includes(part.norm) || part.norm.startsWith(name)))
      .sort((a, b) => difference(a.name, part.norm) - difference(b.name, part.norm))
      .slice(0, MOST_BODIES)
      .map(({ body, county, name }) => {
        const rest = part.norm.startsWith(name)
          ? part.norm.slice(name.length).replace(OFFICE, '')
          : ''
        const left: Query[] =
          rest === '' ? others : [{ ...part, text: rest, norm: rest }, ...others]
        const isCommon = bodies.filter((other) => other.body === body).length > 1
        const filters = {
          ...state.filters,
          body: [body],
          county: isCommon ? [county ?? UNKNOWN.county] : [],
        }
        const place = isCommon ? `${county ?? ''}${body}` : body
        const about = left.map((query) => quote(query)).join('')
        return {
          kind: 'body',
          words: `在${place}的报告中找${about === '' ? '全部内容' : about}`,
          state: { ...asking(state, left), filters },
        }
      })
  })
}

function difference(a: string, b: string): number {
  return Math.abs(a.length - b.length)
}

// Putting states together.

function partsOf(query: Query): Query[] {
  return query.type === 'all' ? query.of : [query]
}

/** The state that asks for all of these. */
function asking(state: SearchState, parts: readonly Query[]): SearchState {
  const of = parts.flatMap(partsOf)
  return { ...state, text: of.length === 0 ? '' : writeQuery({ type: 'all', of }) }
}

function quote(query: Query): string {
  const isPlain = query.type === 'phrase' && query.scope === 'anywhere'
  return `“${isPlain ? query.text : writeQuery(query)}”`
}

function when(holds: boolean, way: WayOut): WayOut[] {
  return holds ? [way] : []
}
