/** A part about one theme: heading, and its practices as items, paragraphs or parts of their own. */
import type { Category } from '../../src/core/report.ts'
import { formAt, numberingAt } from './desk.ts'
import type { Desk } from './desk.ts'
import type { PlannedMeasure, PlannedSection } from './plan-report.ts'
import { newRandom } from './random.ts'
import type { Random } from './random.ts'
import { renderTemplate } from './render-template.ts'
import type { Theme } from './topics/topic.ts'
import { townWords } from './town-words.ts'
import { ITEM_INTROS } from './words/frames.ts'
import { writeItems, writePractice } from './write-practices.ts'
import type { Writing } from './write-practices.ts'

export function writeTheme(
  desk: Desk,
  { theme, seed, measures }: PlannedSection,
  depth: number,
  category: Category,
): void {
  const { builder, style, lookup } = desk
  const words = newRandom(seed)
  const chance = { words, numbers: words }
  const { text: name } = renderTemplate(pickHeading(theme, measures, words), lookup, chance)
  const splits = measures.length >= 3 && words.chance(depth === 1 ? 0.5 : 0.3)
  const goesDeeper = splits && (depth === 1 || style.deep)
  const form = formAt(depth, goesDeeper, style)
  builder.heading({ depth, name, category, form, numbering: numberingAt(depth, style) })
  if (goesDeeper) {
    for (const measure of measures) writeTopicSection(desk, measure, depth + 1, category, words)
    return
  }
  const intro = words.weigh({ none: 74, practice: 16, other: 10 })
  const items = intro === 'practice' && measures.length > 2 ? measures.slice(1) : measures
  if (items !== measures)
    writeItems(builder, measures.slice(0, 1), 'done', 'paragraphs', desk.writing)
  if (intro === 'other' && style.items !== 'paragraphs' && items.length > 1) {
    builder.other(renderTemplate(words.pick(ITEM_INTROS), lookup, chance).text)
  }
  writeItems(builder, items, 'done', style.items, writingOf(desk, words))
}

/** A heading of a narrow topic stands only over a part that tells of it. */
function pickHeading(theme: Theme, measures: readonly PlannedMeasure[], words: Random): string {
  const tags = new Set(
    measures.flatMap(({ sentences }) => sentences.flatMap(([t]) => t.split(' '))),
  )
  const fitting = theme.headings.flatMap((heading) => {
    if (typeof heading === 'string') return [heading]
    const [tag, template] = heading
    return tags.has(tag) ? [template] : []
  })
  return words.pick(fitting)
}

/** （一）健全领导机构 and one practice below it. */
function writeTopicSection(
  desk: Desk,
  measure: PlannedMeasure,
  depth: number,
  category: Category,
  words: Random,
): void {
  const { builder, style } = desk
  const name = words.pick(measure.leads)
  const form = formAt(depth, false, style)
  builder.heading({ depth, name, category, form, numbering: numberingAt(depth, style) })
  builder.practices([writePractice(measure, 'done', false, writingOf(desk, words))])
}

/** A careless copy names the town it was copied from now and then. */
function writingOf({ copiedFrom, year, style, writing }: Desk, words: Random): Writing {
  if (copiedFrom === null || !words.chance(0.2)) return writing
  return { ...writing, lookup: townWords(copiedFrom, year, style.year) }
}
