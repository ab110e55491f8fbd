/**
 * Word's automatic numbers as the text a reader of the page sees: 一、 （二） 3. ④
 *
 * The numbers are nowhere in the text of a .docx; numbering.xml says how each level counts and
 * looks. Libraries drop them (mammoth keeps only that a paragraph is in a list), and with them the
 * structure of most reports, so they are read here.
 */
import { formatNumber } from '../number-formats.ts'
import { child, childElements, isOn, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

interface Level {
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

interface List {
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

export type ListNumber = { text: string } | { bullet: true } | null

export interface Numbering {
  /** The number of the next paragraph at that place; counts on with each call. */
  next: (place: ListPlace) => ListNumber
}

export function readNumbering(root: XmlElement | undefined): Numbering {
  const lists = readLists(root)
  const counters = new Counters()
  return {
    next({ list: id, level, style }) {
      const list = lists.get(id)
      if (list === undefined) return null
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

function readLists(root: XmlElement | undefined): Map<string, List> {
  const numbering = child(root, 'numbering')
  const elements = childElements(numbering, 'abstractNum')
  const abstracts = new Map(
    elements.map((each) => [each.attributes.abstractNumId ?? '', levelsOf(each, elements)]),
  )
  return new Map(
    childElements(numbering, 'num').map((num) => {
      const abstract = valueOf(child(num, 'abstractNumId')) ?? ''
      const levels = new Map(abstracts.get(abstract))
      const own = new Set<number>()
      for (const override of childElements(num, 'lvlOverride')) applyOverride(override, levels, own)
      return [num.attributes.numId ?? '', { abstract, levels, own }]
    }),
  )
}

/** A definition may leave its levels to the one that belongs to a list style. */
function levelsOf(abstract: XmlElement, all: readonly XmlElement[]): Map<number, Level> {
  const link = valueOf(child(abstract, 'numStyleLink'))
  const source =
    link === undefined
      ? abstract
      : (all.find((each) => valueOf(child(each, 'styleLink')) === link) ?? abstract)
  return new Map(
    childElements(source, 'lvl').map((level) => {
      const index = Number(level.attributes.ilvl ?? 0)
      return [index, readLevel(level, index)]
    }),
  )
}

function readLevel(level: XmlElement, index: number): Level {
  const restart = valueOf(child(level, 'lvlRestart'))
  return {
    start: Number(valueOf(child(level, 'start')) ?? 1),
    format: formatOf(level),
    pattern: valueOf(child(level, 'lvlText')) ?? '',
    // lvlRestart 0 means never: no level is smaller than 0.
    restart: restart === undefined ? index : Number(restart),
    gap: valueOf(child(level, 'suff')) === 'nothing' ? '' : ' ',
    legal: isOn(child(level, 'isLgl')),
    style: valueOf(child(level, 'pStyle')),
  }
}

/** Newer formats stand in mc:AlternateContent, beside the nearest older one. */
function formatOf(level: XmlElement): string {
  const plain = child(level, 'numFmt')
  const choice = child(child(level, 'AlternateContent'), 'Choice')
  const fallback = child(child(level, 'AlternateContent'), 'Fallback')
  const newer = child(choice, 'numFmt')
  const value = valueOf(newer)
  if (value !== undefined && value !== 'custom') return value
  return valueOf(plain) ?? valueOf(child(fallback, 'numFmt')) ?? 'decimal'
}

function applyOverride(override: XmlElement, levels: Map<number, Level>, own: Set<number>): void {
  const index = Number(override.attributes.ilvl ?? 0)
  const whole = child(override, 'lvl')
  const start = valueOf(child(override, 'startOverride'))
  const level = whole ? readLevel(whole, index) : levels.get(index)
  if (level === undefined) return
  levels.set(index, start === undefined ? level : { ...level, start: Number(start) })
  if (start !== undefined) own.add(index)
}
