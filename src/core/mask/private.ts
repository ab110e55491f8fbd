/**
 * The vocabulary of what is private in a report, and what an officer said about names.
 *
 * Types, and the words of the option `--mask names,phones`. `names` are personal names; `phones` are
 * telephone numbers, numbers of identity cards, e-mail addresses and accounts.
 */

export type PrivateKind = 'name' | 'phone' | 'id-number' | 'mail' | 'account'

/** A stretch of a text that looks private. */
export interface FoundPrivate {
  start: number
  end: number
  kind: PrivateKind
  /** What gave it away, in Chinese. */
  reason: string
}

/** content/names.yaml: what to mask wherever it stands, and what never to mask. */
export interface NameLists {
  mask: readonly string[]
  keep: readonly string[]
}

export const NO_NAMES: NameLists = { mask: [], keep: [] }

export const MASKABLE = ['names', 'phones'] as const

/** What is to be masked; nothing where it is empty. */
export type MaskWhat = readonly (typeof MASKABLE)[number][]

/** `names,phones` → ['names', 'phones']; null where it says anything else, or nothing. */
export function readMaskWhat(text: string): MaskWhat | null {
  const words = text.split(/[,，\s]+/u).filter((word) => word !== '')
  const known = MASKABLE.filter((word) => words.includes(word))
  const isKnown = words.every((word) => known.some((name) => name === word))
  return isKnown && known.length > 0 ? known : null
}

export function isMasked(kind: PrivateKind, what: MaskWhat): boolean {
  return what.includes(kind === 'name' ? 'names' : 'phones')
}
