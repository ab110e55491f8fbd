/**
 * The vocabulary of what is private in a report, and what an officer said about names.
 *
 * Types, and the words of the option `--mask names,phones`. `names` are personal names; `phones` are
 * telephone numbers, numbers of identity cards, e-mail addresses and accounts.
 * What only the officer's list tells (甘J12345: `listed`) is masked with either.
 */

export type PrivateKind = 'name' | 'phone' | 'id-number' | 'mail' | 'account' | 'listed'

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
  /** Places of the collection, which no name is a part of; a longer name may well hold one. */
  places?: readonly string[]
}

export const NO_NAMES: NameLists = { mask: [], keep: [] }

export const MASKABLE = ['names', 'phones'] as const

/** What is to be masked; nothing where it is empty. */
export type MaskWhat = readonly (typeof MASKABLE)[number][]

/** As people read them, and may write them, too. */
const MASK_NAMES: Readonly<Record<(typeof MASKABLE)[number], string>> = {
  names: '姓名',
  phones: '电话',
}

/** `names,phones` or `姓名、电话` → ['names', 'phones']; null where it says anything else, or nothing. */
export function readMaskWhat(text: string): MaskWhat | null {
  const words = text.split(/[,，、\s]+/u).filter((word) => word !== '')
  const asked = words.map((word) =>
    MASKABLE.find((what) => word === what || word === MASK_NAMES[what]),
  )
  if (asked.length === 0 || asked.includes(undefined)) return null
  return MASKABLE.filter((what) => asked.includes(what))
}

export function describeMask(what: MaskWhat): string {
  return what.length === 0 ? '没有隐去' : what.map((each) => MASK_NAMES[each]).join('、')
}

export function isMasked(kind: PrivateKind, what: MaskWhat): boolean {
  if (kind === 'listed') return what.length > 0
  return what.includes(kind === 'name' ? 'names' : 'phones')
}
