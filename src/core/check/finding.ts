/**
 * What the check of one report works with and what it says.
 *
 * A finding is something a person should look at, never a verdict: “共开展信访  件” looks like a
 * blank, a township of another county looks like a relic of copying. `words` say so neutrally, in
 * the manner “应为…，实为…；怎么办”.
 */
import type { Report } from '../report.ts'
import type { KnownPlaces } from './known-places.ts'

/** A stretch of a block, of a heading (then `block` is the id of its section) or of the title. */
export interface Place {
  /** An id that the report's page has, so that every finding can be shown in its place. */
  block: string
  start: number
  end: number
}

/** Another place to be read beside the finding's own. */
export interface OtherText {
  /** Id of the report that holds it, which may be the one that is checked. */
  report: string
  name: string
  block: string
  text: string
}

/** What a rule finds. */
export interface Found {
  words: string
  /** Null where something is missing from the report as a whole. */
  place: Place | null
  other: OtherText | null
}

export interface Finding extends Found {
  /** Id of the rule (rules.ts). */
  rule: string
}

/** A stretch that is highly similar to one of another report; found elsewhere, told here. */
export interface NearText {
  place: Place
  other: OtherText
}

/** What is known beyond the report itself. */
export interface CheckContext {
  places: KnownPlaces
  nearTexts: readonly NearText[]
}

export interface Rule {
  /** Kebab-case English, frozen once published. */
  id: string
  name: string
  find: (report: Report, context: CheckContext) => Found[]
}
