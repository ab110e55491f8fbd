/**
 * Word's automatic numbers as the text a reader of the page sees: 一、 （二） 3. ④
 *
 * The numbers are nowhere in the text of a document, .docx or .doc: definitions of lists say how
 * each level counts and looks, paragraphs say only that they belong to one. This file counts; how
 * definitions are stored is known by docx/numbering.ts and doc/lists.ts.
 */
import { formatNumber } from './number-formats.ts'

export interface Level {
  start: number
  format: string
  /** %1 is the number of the first level: “（%2）”. */
  pattern: string
  /** Counting starts anew below a level of this number or less. */
  restart: number
  /** What stands between number and text. */
  gap: '' | ' '
  /** All numbers in it in Arabic figures, whatever their own level says. */
  legal: boolean
  /** The style whose paragraphs are of this level. */
  style: string | undefined
}

export interface List {
  abstract: string
  levels: ReadonlyMap<number, Level>
  /** Levels that this list, unlike others over the same definition, counts for itself. */
  own: ReadonlySet<number>
}

export interface ListPlace {
  list: string
  level?: number | undefined
  style?: string | undefined
}

/** Null for a level that shows no number; unknown where the document defines no such list. */
export type ListNumber = { text: string } | { bullet: true } | { unknown: true } | null

export interface Numbering {
  /** The number of the next paragraph at that place; counts on with each call. */
  next: (place: ListPlace) => ListNumber
}

export function countNumbers(lists: ReadonlyMap<string, List>): Numbering {
  const counters = new Counters()
  return {
    next({ list: id, level, style }) {
      const list = lists.get(id)
      if (list === undefined) return { unknown: true }
      const at = level ?? levelOfStyle(list, style) ?? 0
      const definition = list.levels.get(at)
      if (definition === undefined) return null
      counters.count(id, list, at, definition)
      if (definition.format === 'bullet') return { bullet: true }
      const text = show(definition, id, list, counters)
      return text === '' ? null : { text: text + gapBehind(text, definition) }
    },
  }
}

function levelOfStyle(list: List, style: string | undefined): number | undefined {
  if (style === undefined) return undefined
  for (const [index, level] of list.levels) if (level.style === style) return index
  return undefined
}

/** A tab sets the number apart on the page; in text, 一、 （一） and ① do so themselves. */
function gapBehind(text: string, { gap }: Level): string {
  return /[\p{P}\p{No}\s]$/u.test(text) ? '' : gap
}

function show(definition: Level, id: string, list: List, counters: Counters): string {
  return definition.pattern.replace(/%([1-9])/gu, (_, digit: string) => {
    const index = Number(digit) - 1
    const level = list.levels.get(index)
    if (level?.format === 'none') return ''
    const format = definition.legal ? 'decimal' : (level?.format ?? 'decimal')
    return formatNumber(counters.value(id, list, index) ?? level?.start ?? 1, format)
  })
}

type LevelCounts = Map<string, { level: number; value: number }>

/**
 * Lists over one definition count on together, as Word does; a list that starts a level anew
 * counts that level for itself. A paragraph higher up sets all lower levels back.
 */
class Counters {
  readonly #counts = new Map<string, LevelCounts>()

  count(id: string, list: List, at: number, { start }: Level): void {
    const counts = this.#of(list)
    const key = keyOf(id, list, at)
    counts.set(key, { level: at, value: (counts.get(key)?.value ?? start - 1) + 1 })
    for (const [other, { level }] of counts) {
      if (level > at && (list.levels.get(level)?.restart ?? level) > at) counts.delete(other)
    }
  }

  value(id: string, list: List, at: number): number | undefined {
    return this.#of(list).get(keyOf(id, list, at))?.value
  }

  #of(list: List): LevelCounts {
    const counts = this.#counts.get(list.abstract) ?? (new Map() as LevelCounts)
    this.#counts.set(list.abstract, counts)
    return counts
  }
}

function keyOf(id: string, list: List, level: number): string {
  return list.own.has(level) ? `${level} of ${id}` : String(level)
}
