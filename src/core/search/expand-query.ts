/**
 * What a query finds by words that mean the same as its own.
 *
 *     村委会 → { query: (村委会 | 村民委员会) without 村委会, words: ['村民委员会'] }
 *
 * So these hits come beside the exact ones, never among them. A word is one that is asked for as it
 * stands in `Synonyms`, by the normaliser; parts of a longer word are not replaced, nor is anything
 * that is asked not to be there.
 *
 * The words of a group (content/synonyms.yaml) all mean the same. The other names of a tag all mean
 * the tag, but not each other: 12·4 and 3·15 are both dates for 节点普法.
 */
import { norm } from '../text/norm.ts'
import type { Phrase, Query, Sentence } from './query.ts'

export interface Synonyms {
  groups: readonly (readonly string[])[]
  /** The name of a tag and, behind it, its other names. */
  tags: readonly (readonly string[])[]
}

export interface Expansion {
  /** What is looked for in all: the words as typed, and those that may stand for them. */
  wanted: Query
  /** Finds what the synonyms find and the words as typed do not. */
  query: Query
  /** The synonyms, for the reader. */
  words: string[]
}

/** Each costs as much as a word that is typed. */
const MOST_FOR_PHRASE = 8
const MOST_FOR_QUERY = 30
/** 同句(甲 乙) is asked for once for every choice of synonyms. */
const MOST_SENTENCES = 24

/** Null where no word has a synonym. */
export function expandQuery(query: Query, synonyms: Synonyms): Expansion | null {
  const expander = new Expander(query, othersOf(synonyms))
  const expanded = expander.expand(query)
  if (expander.words.size === 0) return null
  return {
    wanted: expanded,
    query: { type: 'all', of: [expanded, { type: 'not', of: query }] },
    words: [...expander.words.values()],
  }
}

/** For each word those that may stand for it, both normalised, and how the latter are written. */
type Others = ReadonlyMap<string, ReadonlyMap<string, string>>

const known = new WeakMap<Synonyms, Others>()

/** A page has one table of synonyms and asks many queries. */
function othersOf(synonyms: Synonyms): Others {
  const others = known.get(synonyms) ?? findOthers(synonyms)
  known.set(synonyms, others)
  return others
}

function findOthers({ groups, tags }: Synonyms): Others {
  const others = new Map<string, Map<string, string>>()
  const add = (word: string, more: readonly string[]): void => {
    const key = norm(word)
    const own = others.get(key) ?? new Map<string, string>()
    others.set(key, own)
    for (const other of more) {
      const sought = norm(other)
      if (sought !== '' && !own.has(sought)) own.set(sought, other)
    }
  }
  for (const group of groups) {
    for (const word of group) add(word, group)
  }
  for (const [name = '', ...names] of tags) {
    add(name, names)
    for (const other of names) add(other, [name])
  }
  return others
}

class Expander {
  /** Those that were added, by their normalised form. */
  readonly words = new Map<string, string>()
  readonly #others: Others
  /** A word that is typed, wanted or not, has been thought of. */
  readonly #typed: ReadonlySet<string>

  constructor(query: Query, others: Others) {
    this.#others = others
    this.#typed = new Set(typedIn(query))
  }

  expand(query: Query): Query {
    switch (query.type) {
      case 'phrase': {
        const of = this.#choices(query)
        return of.length === 1 ? query : { type: 'any', of }
      }
      case 'sentence':
        return this.#expandSentence(query)
      case 'all':
      case 'any':
        return { type: query.type, of: query.of.map((part) => this.expand(part)) }
      case 'not':
        return query
    }
  }

  /** The phrase itself, and what may stand for it. */
  #choices(phrase: Phrase, most = MOST_FOR_PHRASE): [Phrase, ...Phrase[]] {
    const choices: [Phrase, ...Phrase[]] = [phrase]
    for (const { word, sought } of this.#synonymsOf(phrase)) {
      if (choices.length > most) break
      if (this.words.size >= MOST_FOR_QUERY && !this.words.has(sought)) break
      this.words.set(sought, word)
      choices.push({ ...phrase, text: word, norm: sought })
    }
    return choices
  }

  /** Without those that can only find what the phrase, or another of them, finds already. */
  #synonymsOf(phrase: Phrase): { sought: string; word: string }[] {
    const others = [...(this.#others.get(phrase.norm) ?? [])].filter(
      ([sought]) => !this.#typed.has(sought),
    )
    const finders = [phrase.norm, ...others.map(([sought]) => sought)]
    return others.flatMap(([sought, word]) =>
      finders.some((finder) => finder !== sought && sought.includes(finder))
        ? []
        : [{ sought, word }],
    )
  }

  #expandSentence(sentence: Sentence): Query {
    const expandable = sentence.of.filter((phrase) => this.#synonymsOf(phrase).length > 0).length
    if (expandable === 0) return sentence
    const most = Math.floor(MOST_SENTENCES ** (1 / expandable)) - 1
    const choices = sentence.of.map((phrase) => this.#choices(phrase, most))
    const sentences = choices.reduce<Phrase[][]>(
      (begun, next) => begun.flatMap((phrases) => next.map((phrase) => [...phrases, phrase])),
      [[]],
    )
    return { type: 'any', of: sentences.map((of) => ({ type: 'sentence', of })) }
  }
}

function typedIn(query: Query): string[] {
  switch (query.type) {
    case 'phrase':
      return [query.norm]
    case 'not':
      return typedIn(query.of)
    default:
      return query.of.flatMap(typedIn)
  }
}
