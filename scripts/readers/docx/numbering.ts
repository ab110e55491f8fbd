/**
 * The lists of a .docx, as numbering.xml defines them.
 *
 * Libraries drop them (mammoth keeps only that a paragraph is in a list), and with them the
 * structure of most reports, so they are read here.
 */
import { countNumbers } from '../word-numbers.ts'
import type { Level, List, Numbering } from '../word-numbers.ts'
import { child, childElements, isOn, valueOf } from './xml-tree.ts'
import type { XmlElement } from './xml-tree.ts'

export function readNumbering(root: XmlElement | undefined): Numbering {
  return countNumbers(readLists(root))
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
