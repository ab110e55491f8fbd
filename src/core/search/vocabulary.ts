/**
 * The words that a site knows, a file of its search index: those that can be suggested to someone
 * who is typing, and those that mean the same.
 *
 *     { words: '枫桥经验', sounds: 'feng qiao jing yan', count: 12, group: '矛盾纠纷预防化解', … }
 *
 * make-vocabulary.ts writes it, suggest.ts and expand-query.ts read it.
 */
import type { Synonyms } from './expand-query.ts'

export interface Vocabulary {
  synonyms: Synonyms
  /** Those that measures have; most of them first, as with all of these. */
  tags: TagWord[]
  townships: TownshipWord[]
  leads: LeadWord[]
}

export interface KnownWord {
  /** As shown. */
  words: string
  /** Pinyin of each character of `norm(words)`, with spaces between. */
  sounds: string
  /** Of a tag the measures that have it, otherwise the reports. */
  count: number
}

export interface TagWord extends KnownWord {
  /** Name of its group. */
  group: string
  /** Whether a search for its name finds anything; 法律X进 stands in no report. */
  inText: boolean
}

/** A name that a township has, or had. */
export interface TownshipWord extends KnownWord {
  /** What it is called today; null if this is that name. */
  today: string | null
  county: string | null
  /** What, as filters, leaves its reports, under whatever name they were made. */
  bodies: string[]
  counties: string[]
}

/** What measures begin with, or headings say, in several reports. */
export type LeadWord = KnownWord
