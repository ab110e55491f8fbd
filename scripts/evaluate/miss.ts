/** One thing a conversion got wrong, told so that a person can find it in the source. */

export type MissKind =
  | 'report'
  | 'metadata'
  | 'heading'
  | 'category'
  | 'path'
  | 'measure'
  | 'status'
  | 'lead'
  | 'tag'
  | 'figure'
  | 'text'

export interface Miss {
  kind: MissKind
  /** The words of the source it is about, shortened. */
  at: string
  /** Null where nothing should have been found. */
  expected: string | null
  /** Null where nothing was found. */
  got: string | null
}
