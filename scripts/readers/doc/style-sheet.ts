/**
 * What paragraphs of a .doc inherit from their styles: the changes (sprm) of each style behind
 * those of the styles it is based on, so that the last one of a kind wins.
 */
import { readSprms } from './property-runs.ts'
import type { Sprm } from './property-runs.ts'

/** By the number of a style (istd). */
export type StyleSheet = (style: number) => readonly Sprm[]

interface Style {
  base: number
  sprms: readonly Sprm[]
}

const PARAGRAPH_STYLE = 1
const NO_BASE = 0xfff

/** `bytes`: the STSH of [MS-DOC], a header and one entry for each style. */
export function readStyleSheet(bytes: Buffer): StyleSheet {
  const styles = readStyles(bytes)
  const inherited = new Map<number, readonly Sprm[]>()
  const inherit = (number: number, seen: ReadonlySet<number>): readonly Sprm[] => {
    const style = styles.get(number)
    // A style based on itself, over however many steps, would inherit for ever.
    if (style === undefined || seen.has(number)) return []
    return [...inherit(style.base, new Set([...seen, number])), ...style.sprms]
  }
  return (number) => {
    const sprms = inherited.get(number) ?? inherit(number, new Set())
    inherited.set(number, sprms)
    return sprms
  }
}

function readStyles(bytes: Buffer): Map<number, Style> {
  const styles = new Map<number, Style>()
  if (bytes.length < 6) return styles
  const headSize = bytes.readUInt16LE(0)
  const count = bytes.readUInt16LE(2)
  const baseSize = bytes.readUInt16LE(4)
  let at = 2 + headSize
  for (let number = 0; number < count && at + 2 <= bytes.length; number++) {
    const size = bytes.readUInt16LE(at)
    const entry = bytes.subarray(at + 2, at + 2 + size)
    at += 2 + size + (size % 2)
    const style = size > baseSize ? readStyle(entry, baseSize) : null
    if (style !== null) styles.set(number, style)
  }
  return styles
}

/** Fixed part, name closed by a zero, then the properties of the paragraph. */
function readStyle(entry: Buffer, baseSize: number): Style | null {
  const kindAndBase = entry.readUInt16LE(2)
  const base = kindAndBase >> 4
  if ((kindAndBase & 0xf) !== PARAGRAPH_STYLE) return null
  const at = baseSize + 2 + entry.readUInt16LE(baseSize) * 2 + 2
  const size = at + 2 <= entry.length ? entry.readUInt16LE(at) : 0
  // The properties begin with the number of the style itself.
  const sprms = size > 2 ? readSprms(entry.subarray(at + 4, at + 2 + size)) : []
  return { base: base === NO_BASE ? -1 : base, sprms }
}
