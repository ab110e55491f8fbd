/**
 * A measure as the tags see it: its words, the headings above it, and whether it has its heading to
 * itself.
 *
 *     三、化解矛盾 > （一）坚持“枫桥经验” > 落实包案制度。
 *       → { text: '落实包案制度。', lead: null, headings: ['三、…', '（一）…'], alone: true }
 *
 * The conversion and whoever explains tags afterwards ask here, so that both see the same.
 */
import { leadOf } from './extract/lead.ts'
import { headingsAbove } from './headings-above.ts'
import type { MeasureText } from './tags/match-tags.ts'

interface SectionAround {
  level: number
  heading: string
  blocks: readonly { type: string; text: string }[]
}

export function measureText(
  sections: readonly SectionAround[],
  section: number,
  block: number,
): MeasureText {
  const text = sections[section]?.blocks[block]?.text ?? ''
  return {
    text,
    lead: leadOf(text),
    headings: headingsAbove(sections, section),
    alone: hasHeadingToItself(sections, section),
  }
}

/** Headings further down announce other measures, which the one above them announces too. */
function hasHeadingToItself(sections: readonly SectionAround[], index: number): boolean {
  const own = sections[index]
  if (own === undefined || index === 0) return false
  const next = sections[index + 1]
  if (next !== undefined && next.level > own.level) return false
  return own.blocks.filter(({ type }) => type === 'measure').length === 1
}
